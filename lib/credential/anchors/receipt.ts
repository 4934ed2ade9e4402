/** What says that a hash is in a blockchain: the way from it to the root of a tree, and where that root stands. */
import { digestOf, fromHex, joinBytes, toHex } from '../../base/bytes.ts';

export interface Receipt {
  /** Of the document. All hashes are in lower-case hexadecimal. */
  targetHash: string;
  path: readonly Step[];
  merkleRoot: string;
  anchors: readonly Anchor[];
}

/** The hash beside, and on which side of ours it stands. */
export interface Step {
  side: 'left' | 'right';
  hash: string;
}

/** Where the root stands. `test`: in a chain on which anybody can write for nothing; `unread`: in one that is not asked. */
export interface Anchor {
  chain: 'bitcoin' | 'ethereum' | 'test' | 'unread';
  /** As the receipt names the chain. */
  named: string;
  transaction: string;
}

/** Sixteen million documents in one tree. */
const MAX_STEPS = 24;
const MAX_ANCHORS = 8;

const SHA_256 = /^[0-9a-f]{64}$/;

/** A SHA-256 hash, however it is capitalised; `undefined` for anything else. */
export function hashIn(value: unknown): string | undefined {
  const hash = typeof value === 'string' ? value.toLowerCase() : '';
  return SHA_256.test(hash) ? hash : undefined;
}

/** Whether the way leads from the document to the root. */
export async function leadsToRoot({ targetHash, path, merkleRoot }: Receipt): Promise<boolean> {
  let hash = targetHash;
  for (const step of path) {
    const pair = step.side === 'left' ? [step.hash, hash] : [hash, step.hash];
    hash = toHex(await digestOf(joinBytes(pair.map((each) => fromHex(each) ?? new Uint8Array())), 'SHA-256'));
  }
  return hash === merkleRoot;
}

/** A receipt out of what is written in it; `undefined` where a hash or a step is none, or there are too many. */
export function receiptFrom(written: {
  targetHash: unknown;
  merkleRoot: unknown;
  path: readonly (Step | undefined)[];
  anchors: readonly (Anchor | undefined)[];
}): Receipt | undefined {
  const [targetHash, merkleRoot] = [hashIn(written.targetHash), hashIn(written.merkleRoot)];
  const path = written.path.filter((step) => step !== undefined);
  const isWhole = path.length === written.path.length && path.length <= MAX_STEPS;
  if (!targetHash || !merkleRoot || !isWhole || written.anchors.length > MAX_ANCHORS) return undefined;
  return { targetHash, merkleRoot, path, anchors: written.anchors.filter((each) => each !== undefined) };
}
