import { describe, expect, test } from 'vitest';
import { mediaTypeOf } from '../../../lib/share/media-type-of.ts';
import { makeJoseKey, signToken } from '../credential/jose-signing.ts';
import { original } from './badges.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const ofJson = (document: unknown) => mediaTypeOf(original(JSON.stringify(document), 'application/json'));
const ofToken = (typ: unknown) =>
  mediaTypeOf(original(signToken({}, makeJoseKey(), { typ }), 'application/jwt'));

describe('the media type of an original', () => {
  test.each([
    [{ '@context': [V2], type: ['VerifiableCredential'] }, 'application/vc'],
    [{ '@context': V2, type: 'VerifiablePresentation' }, 'application/vp'],
    [{ '@context': [V1, 'https://x.example'], type: ['VerifiableCredential'] }, 'application/vc+ld+json'],
    [{ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' }, 'application/ld+json'],
    [{ badge: 1 }, 'application/json'],
    [[], 'application/json'],
    ['x', 'application/json'],
  ])('of %j is %s', (document, expected) => {
    expect(ofJson(document)).toBe(expected);
  });

  test.each([
    ['vc+jwt', 'application/vc+jwt'],
    ['application/dc+sd-jwt', 'application/dc+sd-jwt'],
    ['JWT', 'application/jwt'],
    ['x" /JS (y)', 'application/jwt'],
    [7, 'application/jwt'],
  ])('of a token that calls itself %j is %s', (typ, expected) => {
    expect(ofToken(typ)).toBe(expected);
  });

  test('that says more than that is kept', () => {
    expect(mediaTypeOf(original('{', 'application/vc'))).toBe('application/vc');
    expect(mediaTypeOf(original('\u0000', 'application/jwt'))).toBe('application/jwt');
    expect(mediaTypeOf(original(`{"@context":"${V2}"}`, 'image/png'))).toBe('image/png');
  });
});
