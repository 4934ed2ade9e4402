import { describe, expect, test } from 'vitest';
import { MAX_PRESENTED } from '../../../../lib/credential/containers/presentation.ts';
import { badge, brackwater } from '../badges.ts';
import { outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const signed = await sign(badge(), brackwater);
const scene = { table: brackwater.documents };
/** A credential signed in a way that is not read: `ML-DSA-44`. */
const JWT =
  'eyJhbGciOiJNTC1EU0EtNDQifQ.eyJ2YyI6eyJ0eXBlIjoiVmVyaWZpYWJsZUNyZWRlbnRpYWwiLCJAY29udGV4dCI6Imh0dHBzOi8vd3d3LnczLm9yZy8yMDE4L2NyZWRlbnRpYWxzL3YxIn19.c2lnbmF0dXJl';

const presentation = (...verifiableCredential: unknown[]): Json => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  type: 'VerifiablePresentation',
  verifiableCredential,
});
const headlines = async (document: Json) => (await outcomesOf(document, scene)).map((each) => each.headline);

describe('A presentation', () => {
  test('gives each of its credentials a verdict of its own, in order', async () => {
    const altered = { ...signed, name: 'Something else' };
    expect(await headlines(presentation(signed, altered, signed))).toEqual([
      'key_of_issuer',
      'proof_invalid',
      'key_of_issuer',
    ]);
    expect(await headlines({ vp: presentation(signed) })).toEqual(['key_of_issuer']);
  });

  test('passes over none that it cannot read: a JWT, an envelope, a number', async () => {
    const envelope = { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${JWT}` };
    expect(await headlines(presentation(JWT, signed, envelope, 7, 'text'))).toEqual([
      'proof_unsupported',
      'key_of_issuer',
      'proof_unsupported',
      'malformed',
      'malformed',
    ]);
  });

  test('of nothing, or of more than is looked at, says so', async () => {
    expect(await headlines(presentation())).toEqual(['malformed']);
    const many = await headlines(presentation(...new Array(MAX_PRESENTED + 50).fill(JWT)));
    expect(many).toHaveLength(MAX_PRESENTED);
    expect(many.at(-1)).toBe('malformed');
  });
});

describe('The answer of an Open Badges 3.0 interface', () => {
  test('is as many credentials as it lists, each with a verdict of its own', async () => {
    const answer = { credential: [signed, { ...signed, name: 'Altered' }], compactJwsString: [JWT] };
    expect(await headlines(answer)).toEqual(['key_of_issuer', 'proof_invalid', 'proof_unsupported']);
    expect(await headlines({ credential: [signed] })).toEqual(['key_of_issuer']);
    expect(await headlines({ credential: [] })).toEqual(['malformed']);
  });

  test('is not what a credential with such a word in it is', async () => {
    expect(await headlines({ ...signed, credential: [signed] })).toEqual(['context_unknown']);
    expect(await headlines({ credential: signed })).toEqual(['malformed']);
  });
});
