import { describe, expect, test } from 'vitest';
import { EUROPEAN, EUROPEAN_CONTEXTS, seal, sealed } from '../european.ts';
import { base64url, makeJoseKey } from '../jose-signing.ts';
import { bindingCodes, outcomeOf, outcomesOf } from '../scene.ts';
import type { Json } from '../signing.ts';

const text = JSON.stringify(EUROPEAN);

async function headlineOf(document: unknown): Promise<string> {
  const outcome = await outcomeOf(document);
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.requests).toEqual([]);
  return outcome.headline;
}

describe('A European Digital Credential under a seal', () => {
  test('is rightly sealed by whom its certificate names, and by nobody that is known', async () => {
    const outcome = await outcomeOf(sealed());
    expect(outcome.state).toBe('unchecked');
    expect(outcome.codes.slice(0, 2)).toEqual(['proof_valid', 'key_unproven']);
    expect(outcome.checks[1]?.detail).toContain('Seal of Brackwater University');
    expect(outcome.checks[1]?.detail).toContain('Sealing Authority of Elsewhere');
    expect(outcome.requests).toEqual([]);
  });

  test('says what the seal covers: title, issuer, holder, dates', async () => {
    const { credential } = await outcomeOf(sealed());
    expect(credential).toMatchObject({
      format: 'european-credential',
      id: 'urn:credential:7d0c',
      title: 'Tides for Beginners',
      issuer: { id: 'urn:org:1', name: 'Brackwater University' },
      achievement: { name: 'Tidal Engineering' },
      recipient: { names: ['Maren Okafor'] },
      issuedOn: '2026-03-01T09:00:00Z',
      validFrom: '2026-03-02T09:00:00Z',
      expiresOn: '2028-03-01T09:00:00Z',
    });
  });

  test('may be in base64url, or in the flattened form', async () => {
    const payload = base64url(text);
    const header = { b64: undefined, crit: ['sigT'] };
    expect(await headlineOf({ payload, signatures: [seal(payload, { header })] })).toBe('key_unproven');
    expect(await headlineOf({ payload: text, ...seal(text) })).toBe('key_unproven');
  });

  test('may be sealed with any kind of key that a certificate can have', async () => {
    const header = { alg: 'PS256' };
    expect(await headlineOf({ payload: text, signatures: [seal(text, { header })] })).toBe('key_unproven');
  });
});

describe('A seal proves nothing', () => {
  test('over a text of which one letter was changed', async () => {
    const forged = text.replace('Tides for Beginners', 'Tides for Engineers');
    expect(await headlineOf({ ...sealed(), payload: forged })).toBe('proof_invalid');
    expect(await headlineOf({ ...sealed(), payload: `${text} ` })).toBe('proof_invalid');
  });

  test('by another key than that of its certificate', async () => {
    expect(await headlineOf(sealed(EUROPEAN, { key: makeJoseKey('rsa') }))).toBe('proof_invalid');
  });

  test('beside a second one that is wrong', async () => {
    const wrong = seal(text, { key: makeJoseKey('rsa') });
    expect(await headlineOf({ payload: text, signatures: [seal(text), wrong] })).toBe('proof_invalid');
  });

  test.each<[string, Json, string]>([
    ['that is none', { alg: 'none' }, 'proof_missing'],
    ['by a shared secret', { alg: 'HS256' }, 'proof_unsupported'],
    ['with an extension that nobody knows', { crit: ['b64', 'sigX'], sigX: 1 }, 'proof_unsupported'],
    ['with an extension that is not there', { crit: ['b64', 'sigT', 'sigPl'] }, 'proof_invalid'],
    ['with an unencoded payload that is not critical', { crit: ['sigT'] }, 'proof_invalid'],
    ['with no critical headers', { crit: undefined }, 'proof_invalid'],
    ['with an unencoded payload that is a word', { b64: 'false' }, 'malformed'],
    ['over what stands elsewhere', { sigD: { mId: 'x', pars: [] } }, 'proof_unsupported'],
    ['critically over what stands elsewhere', { crit: ['b64', 'sigD'], sigD: {} }, 'proof_unsupported'],
    ['without a certificate', { x5c: undefined }, 'key_unavailable'],
    ['with a certificate that is none', { x5c: ['AAAA'] }, 'key_unavailable'],
  ])('%s', async (_name, header, code) => {
    const { alg } = header;
    const signing = typeof alg === 'string' && !/^(?:RS|PS)/.test(alg);
    const made = sealed(EUROPEAN, { header: { ...header, ...(signing ? { alg: 'RS256' } : {}) } });
    if (!signing) return expect(await headlineOf(made)).toBe(code);
    const [each] = made.signatures as [Json];
    const head = JSON.parse(Buffer.from(String(each.protected), 'base64url').toString());
    const renamed = base64url(JSON.stringify({ ...head, alg }));
    expect(await headlineOf({ ...made, signatures: [{ ...each, protected: renamed }] })).toBe(code);
  });

  test('whose certificate stands where anybody can write it', async () => {
    const [x5c] = [JSON.parse(Buffer.from(String(seal(text).protected), 'base64url').toString()).x5c];
    const open = seal(text, { header: { x5c: undefined }, open: { x5c } });
    expect(await headlineOf({ payload: text, signatures: [open] })).toBe('key_unavailable');
  });

  test.each<[string, (made: Json) => Json]>([
    [
      'a header that is stated twice',
      (made) => ({ ...made, signatures: [{ ...(made.signatures as Json[])[0], header: { alg: 'RS256' } }] }),
    ],
    ['two forms at once', (made) => ({ ...made, ...seal(text) })],
    ['no signature', (made) => ({ ...made, signatures: [] })],
    ['a signature that is no object', (made) => ({ ...made, signatures: ['x'] })],
    [
      'more signatures than are read',
      (made) => ({ ...made, signatures: Array(5).fill((made.signatures as Json[])[0]) }),
    ],
    [
      'a header that is no JSON',
      (made) => ({ ...made, signatures: [{ protected: 'AAAA', signature: 'AA' }] }),
    ],
    ['no header', (made) => ({ ...made, signatures: [{ signature: 'AA' }] })],
  ])('of %s', async (_name, alter) => {
    expect(await headlineOf(alter(sealed()))).toBe('malformed');
  });
});

describe('What a seal covers is read by its own words alone', () => {
  test.each<[string, unknown]>([
    ['a definition in the document', [...EUROPEAN_CONTEXTS, { title: 'https://schema.org/description' }]],
    ['another context', [...EUROPEAN_CONTEXTS, 'https://evil.example/context']],
    ['no context', undefined],
  ])('with %s it is not', async (_name, context) => {
    expect(await headlineOf(sealed({ ...EUROPEAN, '@context': context }))).toBe('context_unknown');
  });

  test('nor where a word stands twice', async () => {
    const twice = text.replace('"issuer":', '"issuer":{"id":"urn:org:2"},"issuer":');
    expect(await headlineOf(sealed(twice))).toBe('malformed');
  });

  test('and something else under a signature of this form is no credential that is read', async () => {
    expect(await headlineOf(sealed({ type: 'Invoice' }))).toBe('proof_unsupported');
    expect(await headlineOf(sealed('no JSON'))).toBe('malformed');
  });

  test.each<[string, Json]>([
    ['numbers', { displayParameter: { title: 7 }, issuer: 7, credentialSubject: 7, issuanceDate: 7 }],
    ['lists', { displayParameter: [], issuer: [], credentialSubject: [[]], '@type': [] }],
    ['null', { displayParameter: null, issuer: null, credentialSubject: null, evidence: null }],
    ['two subjects', { credentialSubject: [{ fullName: { en: 'A' } }, { fullName: { en: 'B' } }] }],
  ])('in whatever shape: %s', async (_name, over) => {
    const outcome = await outcomeOf(sealed({ ...EUROPEAN, ...over }));
    expect(outcome.credential?.recipient.names.length).toBeLessThan(2);
    expect(outcome.state).toBe('unchecked');
  });
});

test('No single letter of a sealed text can be changed and the seal still be right', async () => {
  const whole = sealed();
  for (let at = 0; at < text.length; at += 7) {
    const letter = text[at] === 'a' ? 'b' : 'a';
    const payload = text.slice(0, at) + letter + text.slice(at + 1);
    const { codes } = await outcomeOf({ ...whole, payload });
    expect(codes, `${at}`).not.toContain('proof_valid');
  }
});

test('In a presentation each sealed credential is read for itself', async () => {
  const presentation = {
    '@context': EUROPEAN_CONTEXTS,
    type: ['VerifiablePresentation'],
    verifiableCredential: [sealed(), sealed({ ...EUROPEAN, id: 'urn:credential:2' })],
  };
  const outcomes = await outcomesOf(presentation);
  expect(outcomes.map(({ headline, credential }) => [headline, credential?.id])).toEqual([
    ['key_unproven', 'urn:credential:7d0c'],
    ['key_unproven', 'urn:credential:2'],
  ]);
});
