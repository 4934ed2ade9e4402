/**
 * BBS over BLS12-381 with SHA-256: how texts become numbers and points (draft-irtf-cfrg-bbs-signatures-08, sections 4.1
 * and 7.2.2). Everybody works out the same points, one for each message.
 */
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes, utf8Encode } from '../../../base/bytes.ts';

const { G1 } = bls12_381;
export type Point = typeof G1.Point.BASE;

/** The identifier with which everything is hashed: of plain signatures, and of those over unseen messages. */
export const PLAIN = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_H2G_HM2S_';
export const BLIND = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_BLIND_H2G_HM2S_';
/** Bytes that are hashed to for a scalar or the next point (section 7.2.2, `expand_len`). */
const EXPANDED_BYTES = 48;

/** Below the order of the groups (section 4.2.2). */
export function hashToScalar(message: Uint8Array, id: string): bigint {
  return G1.hashToScalar(message, { DST: id });
}

/** Whole numbers as they are hashed (RFC 8017, section 4.1). */
export function eightBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number));
  return bytes;
}

/** The points that are known, in order, and what the next one is made from. */
interface Known {
  points: Point[];
  last: Uint8Array;
}

const KNOWN = new Map<string, Known>();

/** The first points of a suite, the one beside the messages before theirs (section 4.1.1). Each takes 1 ms, once. */
export function generators(count: number, id: string): readonly Point[] {
  const known = KNOWN.get(id) ?? {
    points: [],
    last: expanded(utf8Encode(`${id}MESSAGE_GENERATOR_SEED`), id),
  };
  KNOWN.set(id, known);
  while (known.points.length < count) {
    known.last = expanded(joinBytes([known.last, eightBytes(known.points.length + 1)]), id);
    known.points.push(G1.hashToCurve(known.last, { DST: `${id}SIG_GENERATOR_DST_` }) as Point);
  }
  return known.points.slice(0, count);
}

function expanded(bytes: Uint8Array, id: string): Uint8Array {
  return expand_message_xmd(bytes, utf8Encode(`${id}SIG_GENERATOR_SEED_`), EXPANDED_BYTES, sha256);
}
