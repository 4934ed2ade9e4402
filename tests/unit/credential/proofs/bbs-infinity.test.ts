import { bls12_381 } from '@noble/curves/bls12-381.js';
import { expect, test, vi } from 'vitest';
import { joinBytes, utf8Encode } from '../../../../lib/base/bytes.ts';
import { isHonest } from '../../../../lib/credential/proofs/disclosed/bbs-proof.ts';
import {
  eightBytes,
  generators,
  hashToScalar,
  PLAIN,
} from '../../../../lib/credential/proofs/disclosed/bbs-suite.ts';

// The library refuses to pair infinity (2.4.0, 2026-11): here it does not, so that the check is seen to be our own.
vi.mock('@noble/curves/bls12-381.js', async (original) => {
  const { bls12_381: real } = await original<typeof import('@noble/curves/bls12-381.js')>();
  return { bls12_381: { ...real, pairingBatch: () => real.fields.Fp12.ONE } };
});

const { G1, G2, fields } = bls12_381;
const { Fr } = fields;
const P1 = G1.Point.fromHex(
  'a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9',
);

/**
 * A proof by nobody's signature: with infinity for the first two points, the pairing of both with any key is one, and
 * the rest is solved for. Section 4.2.4.5 of the draft refuses infinity.
 */
function forged(publicKey: Uint8Array, message: Uint8Array, header: Uint8Array) {
  const points = generators(2, PLAIN);
  const [Q1, H0] = points;
  if (!Q1 || !H0) throw new Error('no points');
  const id = utf8Encode(PLAIN);
  const bound = [publicKey, eightBytes(1), ...points.map((point) => point.toBytes())];
  const domain = hashToScalar(joinBytes([...bound, id, eightBytes(header.length), header]), `${PLAIN}H2S_`);
  const scalar = hashToScalar(message, `${PLAIN}MAP_MSG_TO_SCALAR_AS_HASH_`);
  const B = P1.add(Q1.multiply(domain)).add(H0.multiply(scalar));
  const [x, t, r1, e] = [7n, 11n, 13n, 17n];
  const [D, O] = [B.multiply(x), G1.Point.ZERO];
  const challenge = hashToScalar(
    joinBytes([
      ...[eightBytes(1), eightBytes(0), Fr.toBytes(scalar)],
      ...[O, O, D, D.multiply(r1), B.multiply(t)].map((point) => point.toBytes()),
      ...[Fr.toBytes(domain), eightBytes(0)],
    ]),
    `${PLAIN}H2S_`,
  );
  const r3 = Fr.div(Fr.sub(t, challenge), x);
  const numbers = [e, r1, r3, challenge].map((number) => Fr.toBytes(number));
  return joinBytes([...[O, O, D].map((point) => point.toBytes()), ...numbers]);
}

test('infinity in the place of a signature proves nothing, whatever the library says of its pairing', () => {
  const publicKey = G2.Point.BASE.multiply(12_345n).toBytes();
  const [message, header] = [utf8Encode('anything at all'), utf8Encode('header')];
  const proof = forged(publicKey, message, header);
  const presented = { proof, header, presentationHeader: new Uint8Array(), messages: [message], places: [0] };
  expect(isHonest(publicKey, presented)).toBe(false);
});
