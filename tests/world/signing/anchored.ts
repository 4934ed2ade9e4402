/** What stands in blockchains, and what says so, made with node:crypto: nothing of what is tested. */
import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { encode } from 'cborg';
import type { KeyPair } from './key-pairs.ts';
import { rdfHash } from './suites.ts';

type Json = Record<string, unknown>;

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

export interface Tree {
  targetHash: string;
  merkleRoot: string;
  path: { left?: string; right?: string }[];
}

/** A tree with others in it, on either side. */
export function treeOver(hash: Uint8Array): Tree {
  const [left, right] = [sha256(Buffer.from('left')), sha256(Buffer.from('right'))];
  const root = sha256(left, sha256(hash, right));
  return {
    targetHash: hex(hash),
    merkleRoot: hex(root),
    path: [{ right: hex(right) }, { left: hex(left) }],
  };
}

export async function treeOf(document: Json): Promise<Tree> {
  return treeOver(await rdfHash(document));
}

/** By chain and network: as numbers, the way receipts of 2019 write them. */
export type Place = readonly [chain: number, network: number];
export const BITCOIN: Place = [0, 1];
export const ETHEREUM: Place = [1, 1];

/** The value of a MerkleProof2019. */
export function proofValue2019(
  { targetHash, merkleRoot, path }: Tree,
  place: Place,
  transaction: string,
): string {
  const inner = (text: string) => encode(text);
  const steps = path.map(({ left, right }) => [left === undefined ? 1 : 0, inner(left ?? right ?? '')]);
  const anchor = [
    [0, place[0]],
    [1, place[1]],
    [2, inner(transaction)],
  ];
  const members = [
    [3, steps],
    [0, inner(merkleRoot)],
    [1, inner(targetHash)],
    [2, [anchor]],
  ];
  return `z${base58.encode(encode(members))}`;
}

export const TRANSACTION = hex(sha256(Buffer.from('a transaction')));

/** The document with a proof that it is anchored there. */
export async function anchored2019(
  document: Json,
  method: string,
  place = BITCOIN,
  over: Json = {},
): Promise<Json> {
  const tree = await treeOf(document);
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'merkle-proof-2019',
    created: '2026-03-01T09:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: method,
    proofValue: proofValue2019(tree, place, TRANSACTION),
    ...over,
  };
  return { ...document, proof };
}

/** The address of a key on Bitcoin: of the hash of its compressed point, with a check sum. */
export function bitcoinAddress({ jwk }: Pick<KeyPair, 'jwk'>, version = 0): string {
  const [x, y] = [jwk.x, jwk.y].map((each) => Buffer.from(String(each), 'base64url')) as [Buffer, Buffer];
  const point = Buffer.from([2 + ((y.at(-1) ?? 0) & 1), ...x]);
  const hash = createHash('ripemd160').update(sha256(point)).digest();
  const versioned = Buffer.from([version, ...hash]);
  return base58.encode(Buffer.concat([versioned, sha256(sha256(versioned)).subarray(0, 4)]));
}

export const BITCOIN_URL = `https://blockstream.info/api/tx/${TRANSACTION}`;
/** ms: when it came into the chain. */
export const ANCHORED_AT = Date.parse('2026-03-01T10:00:00Z');

/** What Esplora says of a transaction by an address that holds a root. */
export function bitcoinAnswer(root: string, address: string, over: Json = {}): Json {
  return {
    txid: TRANSACTION,
    vin: [{ prevout: { scriptpubkey_address: address } }],
    vout: [{ scriptpubkey: '76a914', scriptpubkey_address: address }, { scriptpubkey: `6a20${root}` }],
    status: { confirmed: true, block_time: ANCHORED_AT / 1_000 },
    ...over,
  };
}
