/** Schemas of really signed credentials: what they add to a verdict, and what they must not. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withSchemas } from '../../../../lib/credential/schemas/check-schemas.ts';
import { check } from '../../../../lib/credential/verdict.ts';
import { badge, brackwater, OB, V2, withValue } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
import { type Json, packagedContext, sign } from '../signing.ts';
import { refuse, type Table, tableNetwork } from '../table-network.ts';

const HOST = 'schemas.harbour.example';
const URL_OF_IT = `https://${HOST}/badge.json`;
const KEEPS = { type: 'object', required: ['issuer', 'credentialSubject'] };
const BREAKS = { type: 'object', required: ['placeOfBirth'] };
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

async function signedWith(schema: unknown, context: unknown[] = [V2, OB]): Promise<Json> {
  return sign({ ...badge(), '@context': context, credentialSchema: schema }, brackwater);
}

async function outcomeWith(document: Json, served: Table = {}) {
  return outcomeOf(document, { table: { ...brackwater.documents, ...served }, trusted: [brackwater.id] });
}

describe('A credential that states a schema', async () => {
  const signed = await signedWith({ id: URL_OF_IT, type: 'JsonSchema' });

  test('and keeps to it is verified', async () => {
    const outcome = await outcomeWith(signed, { [URL_OF_IT]: KEEPS });
    expect(outcome.state).toBe('verified');
    expect(outcome.checks.find(({ code }) => code === 'proof_valid')?.detail).toBe('');
  });

  test('and breaks it is a caution that says where', async () => {
    const outcome = await outcomeWith(signed, { [URL_OF_IT]: BREAKS });
    expect([outcome.state, outcome.headline]).toEqual(['caution', 'schema_mismatch']);
    expect(outcome.checks.find(({ code }) => code === 'schema_mismatch')?.detail).toBe(
      '/placeOfBirth is missing',
    );
  });

  test.each([
    ['waits for a click', refuse('permission_needed'), `${HOST} has not been asked`],
    ['is not there', refuse('not_found'), `${HOST} does not answer`],
    ['is a page', '<!doctype html>', 'what stands at its address is no schema'],
    ['is larger than is read', { ...BREAKS, description: 'x'.repeat(600_000) }, `${HOST} does not answer`],
    [
      'leads to another host',
      { $ref: 'https://evil.example/s' },
      'it refers to what is not in it, or cannot be read',
    ],
  ])('is no worse where it %s: a word beside the signature', async (_, served, reason) => {
    const outcome = await outcomeWith(signed, { [URL_OF_IT]: served, 'https://evil.example/s': BREAKS });
    expect(outcome.state).toBe('verified');
    expect(outcome.checks.find(({ code }) => code === 'proof_valid')?.detail).toBe(
      `its form was not compared with its schema: ${reason}`,
    );
    expect(outcome.requests).not.toContain('https://evil.example/s');
    // Nothing waits for the user, so that the finding may be kept.
    expect(outcome.finding.maxAge).toBeGreaterThan(0);
  });

  test('that nothing binds asks nobody for it', async () => {
    const tampered = withValue(signed, 'credentialSubject.achievement.name', 'PhD in Tidal Engineering');
    const outcome = await outcomeWith(tampered, { [URL_OF_IT]: BREAKS });
    expect(outcome.codes).toContain('proof_invalid');
    expect(outcome.requests).not.toContain(URL_OF_IT);
  });

  test('cannot lose it by a holder who takes it out, nor find it under another name', async () => {
    const { credentialSchema: _, ...without } = signed;
    expect((await outcomeWith(without, { [URL_OF_IT]: BREAKS })).codes).toContain('proof_invalid');
    const hidden = {
      ...without,
      'https://www.w3.org/2018/credentials#credentialSchema': signed.credentialSchema,
    };
    const outcome = await outcomeWith(hidden, { [URL_OF_IT]: BREAKS });
    expect(outcome.codes).toEqual(expect.arrayContaining(['key_of_issuer', 'schema_mismatch']));
  });
});

describe('The kinds of schema', () => {
  test('of 1EdTech are read like those of the W3C', async () => {
    const type = '1EdTechJsonSchemaValidator2019';
    const definition = packagedContext(EXTENSIONS)['@context'] as Json;
    expect(definition[type]).toBeDefined();
    const signed = await signedWith([{ id: URL_OF_IT, type }], [V2, OB, EXTENSIONS]);
    const outcome = await outcomeWith(signed, { [URL_OF_IT]: BREAKS });
    expect(outcome.codes).toContain('schema_mismatch');
  });

  const said = async (type: string) => {
    const checks = await withSchemas(
      [check('proof_valid')],
      [{ type, id: URL_OF_IT }],
      {},
      tableNetwork({ [URL_OF_IT]: BREAKS }),
    );
    return checks.map(({ code }) => code);
  };

  test('that are older are read, and those that are not read are no accusation', async () => {
    expect(await said('JsonSchemaValidator2018')).toContain('schema_mismatch');
    expect(await said('JsonSchemaCredential')).toEqual(['proof_valid']);
    expect(await said('')).toEqual(['proof_valid']);
  });
});

describe('A schema whose hash the issuer signed', () => {
  const text = JSON.stringify(BREAKS);
  const integrity = (algorithm: string) =>
    `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
  const codes = async (digest: string, served = text) => {
    const network = tableNetwork({ [URL_OF_IT]: served });
    const stated = [{ type: 'JsonSchema', id: URL_OF_IT, digest }];
    return (await withSchemas([check('proof_valid')], stated, {}, network)).map(({ code }) => code);
  };

  test('counts where it has that hash', async () => {
    for (const algorithm of ['sha256', 'sha384', 'sha512'])
      expect(await codes(integrity(algorithm))).toContain('schema_mismatch');
  });

  test('does not where one byte is another, or the hash is none', async () => {
    for (const algorithm of ['sha256', 'sha384', 'sha512'])
      expect(await codes(integrity(algorithm), `${text} `)).toEqual(['proof_valid']);
    for (const digest of ['', 'md5-abcd', 'sha256-', 'sha256-!!!', integrity('sha256').slice(0, -4)])
      expect(await codes(digest)).toEqual(['proof_valid']);
  });
});

test('No more than two schemas are fetched, from https alone', async () => {
  const network = tableNetwork({});
  const stated = Array.from({ length: 9 }, (_, at) => ({ type: 'JsonSchema', id: `${URL_OF_IT}?${at}` }));
  await withSchemas([check('proof_valid')], stated, {}, network);
  expect(network.requests).toHaveLength(2);
  for (const id of ['http://schemas.harbour.example/', 'did:example:schemas/1', 'urn:x', ''])
    await withSchemas([check('proof_valid')], [{ type: 'JsonSchema', id }], {}, network);
  expect(network.requests).toHaveLength(2);
});
