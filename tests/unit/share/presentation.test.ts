/** A signed presentation: for one receiver, of what was issued to the holder's own key, and of nothing else. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import type { SharedBadge } from '../../../lib/share/model.ts';
import { presentationOf } from '../../../lib/share/presentation.ts';
import { brackwater, olderBadge, badge as openBadge, withValue } from '../credential/badges.ts';
import { iTXt, png } from '../credential/containers/png.ts';
import { makeJoseKey, signToken } from '../credential/jose-signing.ts';
import { outcomesOf } from '../credential/scene.ts';
import { type Json, payloadOf, SIGNATURE_2020, sign, signerByKey } from '../credential/signing.ts';
import { badge, NOW, original } from './badges.ts';

const holder = signerByKey();
const HERE = { domain: 'jobs.halden.example', nonce: 'f3a1' };
const signer = { did: holder.id, sign: async (bytes: Uint8Array) => holder.key.sign(bytes) };

async function issued(to = holder.id, document = openBadge()): Promise<Json> {
  return sign(withValue(document, 'credentialSubject.id', to), brackwater);
}

function shared(credential: unknown, over: Partial<SharedBadge> = {}): SharedBadge {
  const held =
    credential instanceof Uint8Array || typeof credential === 'string'
      ? original(credential)
      : original(JSON.stringify(credential));
  return badge({ originals: [held], subject: holder.id, ...over });
}

async function made(badges: SharedBadge[], here = HERE): Promise<Json | undefined> {
  const bytes = await presentationOf(badges, signer, here, NOW);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Json);
}

async function read(presentation: Json | undefined) {
  const outcomes = await outcomesOf(presentation, { table: brackwater.documents });
  const { presentation: shown } = outcomes[0]?.finding ?? {};
  return {
    holder: shown?.holder,
    codes: shown?.checks.map(({ code }) => code),
    states: outcomes.map(({ state }) => state),
  };
}

/** Without any of our own code: node:crypto over what jsonld and rdf-canonize make of it. */
async function isRight({ proof, ...document }: Json, payload = payloadOf): Promise<boolean> {
  const { proofValue, ...options } = proof as Json & { proofValue: string };
  const x = Buffer.from(base58.decode(holder.id.slice('did:key:z'.length)).slice(2)).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, await payload(document, options), key, base58.decode(proofValue.slice(1)));
}

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.3, over RFC 8785 as its own reference package has it. */
async function payloadAsJson(document: Json, options: Json): Promise<Uint8Array> {
  const hash = (value: Json) =>
    createHash('sha256')
      .update(String(canonicalize(value)))
      .digest();
  return Buffer.concat([hash(options), hash(document)]);
}

describe('What is never signed', () => {
  test('a credential issued to somebody else, or to nobody that is a key', async () => {
    const other = await issued('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK');
    const nobody = badge({ originals: [original(JSON.stringify(await issued()))] });
    expect(
      await made([shared(other, { subject: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' })]),
    ).toBe(undefined);
    expect(await made([nobody])).toBeUndefined();
    expect(await made([])).toBeUndefined();
  });

  test('what is no verifiable credential, or carries no signature of its own', async () => {
    const { proof: _, ...unsigned } = await issued();
    const strangers = [unsigned, { type: 'Assertion' }, [], 'https://badges.halden.example/1', '<html>'];
    for (const each of strangers) expect(await made([shared(each)])).toBeUndefined();
    const presented = { type: ['VerifiablePresentation', 'VerifiableCredential'], proof: {} };
    expect(await made([shared(presented)])).toBeUndefined();
  });

  test('anything with a key that the wallet no longer has', async () => {
    const gone = { did: holder.id, sign: async () => undefined };
    expect(await presentationOf([shared(await issued())], gone, HERE, NOW)).toBeUndefined();
  });
});

describe('A presentation', () => {
  test('is read back by our own verifier as signed by its holder, and each credential as what it is', async () => {
    const document = await made([shared(await issued())]);
    expect(await read(document)).toEqual({
      holder: holder.id,
      codes: ['proof_valid'],
      states: ['verified'],
    });
  });

  test('is right for an independent verifier, and wrong for another receiver, day or challenge', async () => {
    const document = (await made([shared(await issued())])) as Json;
    expect(await isRight(document)).toBe(true);
    const proof = document.proof as Json;
    for (const change of [
      { domain: 'evil.example' },
      { created: '2026-11-23T10:00:00Z' },
      { challenge: 'x' },
    ])
      expect(await isRight({ ...document, proof: { ...proof, ...change } })).toBe(false);
  });

  test('says for whom it was made, and when', async () => {
    const { proof } = (await made([shared(await issued())])) as { proof: Json };
    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'authentication',
      verificationMethod: holder.method,
      created: '2026-11-22T10:00:00Z',
      domain: 'jobs.halden.example',
      challenge: 'jobs.halden.example 2026-11-22 f3a1',
    });
  });

  test('holds only those that were issued to its holder', async () => {
    const other = badge({ originals: [original(JSON.stringify(await issued('did:example:other')))] });
    const document = (await made([other, shared(await issued())])) as { verifiableCredential: Json[] };
    expect(document.verifiableCredential).toEqual([expect.objectContaining({ id: openBadge().id })]);
  });

  test('takes older credentials, baked ones and tokens as they are', async () => {
    const older = await sign(
      withValue(olderBadge(), 'credentialSubject.id', holder.id),
      brackwater,
      SIGNATURE_2020,
    );
    const baked = png(iTXt('openbadgecredential', JSON.stringify(await issued())));
    const token = signToken(withValue(openBadge(), 'credentialSubject.id', holder.id), makeJoseKey(), {
      typ: 'vc+jwt',
    });
    const document = (await made([shared(older), shared(baked), shared(`${token}\n`)])) as Json;
    expect((await read(document)).codes).toEqual(['proof_valid']);
    expect((await read(document)).states.slice(0, 2)).toEqual(['verified', 'verified']);
    expect(await isRight(document)).toBe(true);
    const [, , enveloped] = document.verifiableCredential as Json[];
    expect(enveloped).toMatchObject({
      id: `data:application/vc+jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    });
  });

  test('of a credential whose terms are not known here is signed as JSON', async () => {
    const document = openBadge();
    const strange = {
      ...document,
      '@context': [...(document['@context'] as string[]), 'https://x.example/c'],
    };
    const credential = { ...strange, credentialSubject: { id: holder.id }, proof: { type: 'X' } };
    const presentation = (await made([shared(credential)])) as Json;
    expect(presentation.proof).toMatchObject({ cryptosuite: 'eddsa-jcs-2022' });
    expect(await isRight(presentation, payloadAsJson)).toBe(true);
    expect(await isRight({ ...presentation, id: 'urn:x:1' }, payloadAsJson)).toBe(false);
  });
});

test('two equal acts of showing differ by what makes each the only one', async () => {
  const badges = [shared(await issued())];
  const signatureFor = async (here = HERE) =>
    ((await made(badges, here)) as { proof: Json }).proof.proofValue;
  expect(await signatureFor()).toBe(await signatureFor());
  expect(await signatureFor({ ...HERE, nonce: 'b0' })).not.toBe(await signatureFor());
});
