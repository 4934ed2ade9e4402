/**
 * The value of a MerkleProof2019: multibase base58btc over CBOR, in which names of members and chains are numbers and
 * texts are CBOR within CBOR (Linked Data Signature Merkle Proof 2019, sections 3 and 4).
 */
import { decode } from 'cborg';
import { fromBase58 } from '../../base/base58.ts';
import { type Anchor, hashIn, type Receipt, receiptFrom, type Step } from './receipt.ts';

/** Characters: as many steps as are gone, and an anchor. */
const MAX_VALUE_LENGTH = 2_800;

const ROOT = { merkleRoot: 0, targetHash: 1, anchors: 2, path: 3 } as const;
const SIDES = new Map<unknown, Step['side']>([
  [0, 'left'],
  [1, 'right'],
]);

/** `undefined` for what is no receipt. */
export function receiptOf2019(proofValue: string | undefined): Receipt | undefined {
  const bytes = proofValue?.startsWith('z') && fromBase58(proofValue.slice(1), MAX_VALUE_LENGTH);
  const members = (bytes && membersIn(decoded(bytes))) || undefined;
  const [targetHash, merkleRoot] = [ROOT.targetHash, ROOT.merkleRoot].map((name) =>
    textIn(members?.get(name)),
  );
  const [path, anchors] = [members?.get(ROOT.path) ?? [], members?.get(ROOT.anchors)];
  if (!Array.isArray(path) || !Array.isArray(anchors)) return undefined;
  return receiptFrom({ targetHash, merkleRoot, path: path.map(stepIn), anchors: anchors.map(anchorIn) });
}

function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { useMaps: true, allowIndefinite: false });
  } catch {
    // What is no CBOR, or is nested deeper than a stack.
    return undefined;
  }
}

function isList(value: unknown, max: number): value is unknown[] {
  return Array.isArray(value) && value.length <= max;
}

/** Pairs of a number and a value; of two with one number, none count. */
function membersIn(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (!isList(value, 8) || !value.every((pair) => isList(pair, 2) && pair.length === 2)) return undefined;
  const members = new Map(value as [unknown, unknown][]);
  return members.size === value.length ? members : undefined;
}

function textIn(value: unknown): string | undefined {
  const inner = value instanceof Uint8Array ? decoded(value) : value;
  return typeof inner === 'string' ? inner : undefined;
}

function stepIn(value: unknown): Step | undefined {
  const [name, written] = isList(value, 2) ? value : [];
  const [side, hash] = [SIDES.get(name), hashIn(textIn(written))];
  return side && hash ? { side, hash } : undefined;
}

/** Chain, network and transaction, each with its place; chains for tests have both numbers in the first place. */
function anchorIn(value: unknown): Anchor | undefined {
  const members = membersIn(value);
  const [first, second, third] = [0, 1, 2].map((place) => members?.get(place));
  const [chain, network] = Array.isArray(first) ? first : [first, second];
  const transaction = textIn(Array.isArray(first) ? second : third) ?? textIn(second) ?? '';
  return members && { ...placeOf(chain, network), transaction };
}

const BITCOIN = 0;
const ETHEREUM = 1;
/** Of either: Bitcoin's two networks for tests are 2 and 3, those of Ethereum all others. */
const MAINNET = 1;
/** Issuers' tools write a chain that does not exist as either. */
const MOCKNET: readonly unknown[] = ['-1/undefined', '2/0'];

function placeOf(chain: unknown, network: unknown): Pick<Anchor, 'chain' | 'named'> {
  const named = `${chain}/${typeof network === 'number' ? network : undefined}`;
  if (MOCKNET.includes(named)) return { chain: 'test', named: 'mocknet' };
  const name = chain === BITCOIN ? 'bitcoin' : chain === ETHEREUM && 'ethereum';
  if (!name || typeof network !== 'number') return { chain: 'unread', named: `number ${named}` };
  return network === MAINNET ? { chain: name, named: name } : { chain: 'test', named: `${name}, ${network}` };
}
