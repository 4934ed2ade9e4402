/**
 * Whether a proof shows that its maker knows a signature over the messages (draft-irtf-cfrg-bbs-signatures-08, sections
 * 3.6.4 and 3.7). Messages that the issuer did not see stand behind all others, and are never shown here
 * (draft-irtf-cfrg-bbs-blind-signatures-01, section 4.2.4).
 */
import { pippenger } from '@noble/curves/abstract/curve.js';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { joinBytes, toHex, utf8Encode } from '../../../base/bytes.ts';
import { BLIND, eightBytes, generators, hashToScalar, PLAIN, type Point } from './bbs-suite.ts';

export interface Presented {
  proof: Uint8Array;
  header: Uint8Array;
  presentationHeader: Uint8Array;
  /** Those that are shown, and their places among all. */
  messages: readonly Uint8Array[];
  places: readonly number[];
  /** How many messages the issuer saw, where it also signed some that it did not see. */
  seen?: number | undefined;
}

const { G1, G2, fields } = bls12_381;
const { Fr, Fp12 } = fields;
const POINT_BYTES = 48;
const SCALAR_BYTES = 32;
/** Section 4.2.4.5. */
const POINTS = 3;
const SCALARS = 4;
/**
 * Statements that can be shown one by one: a badge has up to a hundred. Each takes 1 ms, and 1 more the first time, beside
 * 0.1 s for all of them (2026-11).
 */
const MAX_MESSAGES = 150;
/** Section 7.2.2. */
const P1 = G1.Point.fromHex(
  'a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9',
);

/**
 * How many messages the issuer saw, and how many it did not see; `undefined` for impossible numbers. Throws for more than
 * are worked through: that is no forgery.
 */
export function messagesIn({
  proof,
  places,
  seen,
}: Pick<Presented, 'proof' | 'places' | 'seen'>): { seen: number; unseen: number } | undefined {
  const hidden = (proof.length - POINTS * POINT_BYTES) / SCALAR_BYTES - SCALARS;
  const all = hidden + places.length;
  if (!Number.isInteger(hidden) || hidden < 0) return undefined;
  if (all > MAX_MESSAGES) throw new Error('more statements than are worked through');
  if (seen === undefined) return { seen: all, unseen: 0 };
  // Of the unseen, one is there always: it blinds the others.
  return seen < all ? { seen, unseen: all - seen } : undefined;
}

/** `false` for whatever is wrong with it; throws where there is too much of it. */
export function isHonest(publicKey: Uint8Array, presented: Presented): boolean {
  const counts = messagesIn(presented);
  if (!counts || (presented.places.at(-1) ?? -1) >= counts.seen) return false;
  const [id, unseen] = presented.seen === undefined ? [PLAIN, 0] : [BLIND, counts.unseen];
  try {
    const points = [...generators(counts.seen + 1, id), ...generators(unseen, `BLIND_${id}`)];
    return isRight(publicKey, presented, points, id);
  } catch {
    // What is no point of its group, no number below its order, or infinity.
    return false;
  }
}

function isRight(
  publicKey: Uint8Array,
  { proof, header, presentationHeader, messages, places }: Presented,
  points: readonly Point[],
  id: string,
): boolean {
  const key = G2.Point.fromBytes(publicKey);
  key.assertValidity();
  const { Abar, Bbar, D, e, r1, r3, hidden, challenge } = partsOf(proof);
  const [Q1, ...H] = points as [Point, ...Point[]];
  const domain = domainOf(publicKey, points, header, id);
  const scalars = messages.map((message) => hashToScalar(message, `${id}MAP_MSG_TO_SCALAR_AS_HASH_`));
  const shown = places.map((place) => H[place] as Point);
  const others = H.filter((_, place) => !places.includes(place));
  const B = P1.add(sum([Q1, ...shown], [domain, ...scalars]));
  const T1 = sum([Bbar, Abar, D], [challenge, e, r1]);
  const T2 = sum([B, D, ...others], [challenge, r3, ...hidden]);
  const transcript = joinBytes([
    eightBytes(places.length),
    ...places.flatMap((place, at) => [eightBytes(place), Fr.toBytes(scalars[at] as bigint)]),
    ...[Abar, Bbar, D, T1, T2].map((point) => point.toBytes()),
    Fr.toBytes(domain),
    eightBytes(presentationHeader.length),
    presentationHeader,
  ]);
  if (hashToScalar(transcript, `${id}H2S_`) !== challenge) return false;
  const pairs = [
    { g1: Abar, g2: key },
    { g1: Bbar, g2: G2.Point.BASE.negate() },
  ];
  return Fp12.eql(bls12_381.pairingBatch(pairs), Fp12.ONE);
}

/** Section 4.2.4.5. Throws for what is no point of the group or infinity, and for a number that has another spelling. */
function partsOf(proof: Uint8Array) {
  const pointAt = (at: number) => {
    const point = G1.Point.fromBytes(proof.subarray(at * POINT_BYTES, (at + 1) * POINT_BYTES));
    point.assertValidity();
    // The library takes infinity for a point. With it in the first two places anybody's equations are right.
    if (point.is0()) throw new Error('infinity');
    return point;
  };
  const scalars: bigint[] = [];
  for (let at = POINTS * POINT_BYTES; at < proof.length; at += SCALAR_BYTES) {
    const scalar = BigInt(`0x${toHex(proof.subarray(at, at + SCALAR_BYTES))}`);
    if (scalar === 0n || scalar >= Fr.ORDER) throw new Error('no scalar');
    scalars.push(scalar);
  }
  const [e, r1, r3, ...hidden] = scalars as [bigint, bigint, bigint, ...bigint[]];
  const challenge = hidden.pop() as bigint;
  return { Abar: pointAt(0), Bbar: pointAt(1), D: pointAt(2), e, r1, r3, hidden, challenge };
}

/** What the signature is bound to beside the messages (section 4.2.3). */
function domainOf(publicKey: Uint8Array, points: readonly Point[], header: Uint8Array, id: string): bigint {
  const bytes = joinBytes([
    publicKey,
    eightBytes(points.length - 1),
    ...points.map((point) => point.toBytes()),
    utf8Encode(id),
    eightBytes(header.length),
    header,
  ]);
  return hashToScalar(bytes, `${id}H2S_`);
}

function sum(points: Point[], factors: bigint[]): Point {
  return pippenger(G1.Point, points, factors);
}
