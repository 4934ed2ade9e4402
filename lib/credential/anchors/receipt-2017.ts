import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { type Anchor, hashIn, type Receipt, receiptFrom, type Step } from './receipt.ts';

/** The `signature` of Blockcerts 2 (MerkleProof2017); `undefined` for what is none. `issuedBy` is the issuer's address. */
export function receiptOf2017(raw: JsonObject, issuedBy: string): Receipt | undefined {
  const { targetHash, merkleRoot } = raw;
  const path = asArray(raw.proof).map(stepIn);
  const anchors = asArray(raw.anchors).map((each) => anchorIn(asObject(each), issuedBy));
  return receiptFrom({ targetHash, merkleRoot, path, anchors });
}

function stepIn(value: unknown): Step | undefined {
  const { left, right } = asObject(value) ?? {};
  const side = left === undefined ? 'right' : 'left';
  const hash = hashIn(side === 'left' ? left : right);
  return hash && (left === undefined || right === undefined) ? { side, hash } : undefined;
}

const CHAINS = new Map<string, Anchor['chain']>([
  ['bitcoinMainnet', 'bitcoin'],
  ['ethereumMainnet', 'ethereum'],
  ['mockchain', 'test'],
  ['bitcoinTestnet', 'test'],
  ['bitcoinRegtest', 'test'],
  ['ethereumRopsten', 'test'],
  ['ethereumRinkeby', 'test'],
  ['ethereumGoerli', 'test'],
  ['ethereumSepolia', 'test'],
]);

function anchorIn(raw: JsonObject | undefined, issuedBy: string): Anchor | undefined {
  if (!raw) return undefined;
  const [type = '', transaction = ''] = [asText(raw.type), asText(raw.sourceId)];
  const named = asText(raw.chain) ?? chainOf(type, issuedBy);
  return { chain: CHAINS.get(named) ?? 'unread', named, transaction };
}

/** The first letters of addresses of Bitcoin's chains for tests, in both ways to write them. */
const TEST_ADDRESS = /^(?:[mn2]|tb1|bcrt1)/;

/** Early ones name no chain, only the kind of place in it: then the issuer's address says which network it is of. */
function chainOf(type: string, issuedBy: string): string {
  if (type === 'BTCOpReturn') return TEST_ADDRESS.test(issuedBy) ? 'bitcoinTestnet' : 'bitcoinMainnet';
  if (type === 'Mock') return 'mockchain';
  return type === 'ETHData' ? 'ethereumMainnet' : type;
}
