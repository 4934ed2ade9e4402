/** Contexts behind those that a jcs signature covers: they may be there, and say nothing. */
import { describe, expect, test } from 'vitest';
import { CONTEXTS } from '../../../../lib/credential/contexts/index.ts';
import type { Viewer } from '../../../../lib/credential/model.ts';
import { makeKeyPair } from '../../../world/signing/key-pairs.ts';
import { signWith } from '../../../world/signing/suites.ts';
import { V2 } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
const UNDEFINED_TERMS = 'https://www.w3.org/ns/credentials/undefined-terms/v2';
const maren: Viewer = { owner: { kind: 'named', name: 'Maren Okafor' }, addresses: [] };

const key = makeKeyPair('ed25519');
const id = 'did:web:jcs.brackwater.edu';
const by = { key, method: `${id}#k`, created: '2026-01-01T00:00:00Z' };
const method = { id: by.method, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase };
const table = {
  'https://jcs.brackwater.edu/.well-known/did.json': {
    id,
    verificationMethod: [method],
    assertionMethod: [by.method],
  },
};
const ofIlse: Json = {
  '@context': [V1, OB, DATA_INTEGRITY],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id, type: ['Profile'], name: 'Brackwater' },
  issuanceDate: '2026-01-01T00:00:00Z',
  name: 'Doctor of Medicine',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', identityType: 'name', identityHash: 'Ilse Brandvold', hashed: false },
    ],
  },
};
const adding = (document: Json, ...contexts: string[]): Json => ({
  ...document,
  '@context': [...(document['@context'] as string[]), ...contexts],
});
const signed = await signWith('eddsa-jcs-2022', ofIlse, by);
const outcomeWith = (document: Json) => outcomeOf(document, { table, viewer: maren });

describe('Contexts that are added to what a jcs suite signed', () => {
  test.each([...CONTEXTS.keys()])('hide and add nothing: %s', async (url) => {
    const [before, after] = [
      await outcomeWith(signed),
      await outcomeWith(adding(signed, url, UNDEFINED_TERMS)),
    ];
    expect(before.headline).toBe('holder_mismatch');
    expect([after.state, after.codes, after.credential]).toEqual([
      before.state,
      before.codes,
      before.credential,
    ]);
  });

  test('give no meaning to terms that had none', async () => {
    const unclear = { ...ofIlse, '@context': [V2], type: ['VerifiableCredential'], issuer: id };
    const subject = { id: 'did:example:ilse', visitedDepartment: 'Medicine' };
    const document = await signWith('eddsa-jcs-2022', { ...unclear, credentialSubject: subject }, by);
    for (const each of [document, adding(document, UNDEFINED_TERMS)])
      expect((await outcomeWith(each)).headline).toBe('context_unknown');
  });

  test('are not read by where another signature covers them: that one jcs signature is said not to be read', async () => {
    const whole = adding(ofIlse, UNDEFINED_TERMS);
    const other = await signWith('eddsa-rdfc-2022', whole, by);
    const { codes, state } = await outcomeWith({ ...whole, proof: [signed.proof, other.proof] });
    expect(codes).toContain('proof_unsupported');
    expect(state).not.toBe('verified');
  });
});
