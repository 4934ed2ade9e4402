/** Contexts that no package ships: fetched from their own address, and held to the hash of what was published. */
import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { CONTEXTS, contextsFor } from '../../../../lib/credential/contexts/index.ts';
import { PUBLISHED_URLS, publishedHash } from '../../../../lib/credential/contexts/published.ts';
import { badge, brackwater, OB, V2 } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';
import { refuse, tableNetwork } from '../table-network.ts';

const TERMS = 'https://terms.example/harbour/v1';
const MORE = 'https://more.example/v1';
const PUBLISHED = JSON.stringify({ '@context': { berth: 'https://harbour.example/ns#berth' } });
const REFERRING = JSON.stringify({ '@context': { quay: { '@id': 'https://q.example/', '@context': MORE } } });

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

// The addresses and hashes of the tests' own contexts, beside the real ones.
vi.mock('../../../../lib/credential/contexts/published.ts', async (original) => {
  const real = await original<typeof import('../../../../lib/credential/contexts/published.ts')>();
  const { createHash } = await import('node:crypto');
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const own: Record<string, string> = {
    'https://terms.example/harbour/v1': '{"@context":{"berth":"https://harbour.example/ns#berth"}}',
    'http://old.example/v1': '{"@context":{"berth":"https://harbour.example/ns#berth"}}',
    'https://referring.example/v1':
      '{"@context":{"quay":{"@id":"https://q.example/","@context":"https://more.example/v1"}}}',
    'https://more.example/v1': '{"@context":{}}',
  };
  const publishedHash = (url: string) =>
    Object.hasOwn(own, url) ? hash(own[url] ?? '') : real.publishedHash(url);
  return { ...real, publishedHash };
});

const naming = (...contexts: unknown[]) => ({ '@context': [V2, ...contexts] });

describe('A context whose published bytes are known', () => {
  test('is fetched from its own address, and the document is read with it', async () => {
    const network = tableNetwork({ [TERMS]: PUBLISHED });
    const contexts = await contextsFor(naming(TERMS), network);
    expect(contexts).toHaveProperty('has');
    expect((contexts as Map<string, unknown>).get(TERMS)).toEqual(JSON.parse(PUBLISHED));
    expect(network.requests).toEqual([TERMS]);
  });

  test.each([
    ['one byte more', `${PUBLISHED}\n`],
    ['one letter changed', PUBLISHED.replace('#berth', '#birth')],
    ['the same statement in other bytes', JSON.stringify(JSON.parse(PUBLISHED), null, 1)],
    ['a page', '<!doctype html><title>Moved</title>'],
    ['nothing', ''],
  ])('counts for nothing with %s', async (_, served) => {
    const answer = await contextsFor(naming(TERMS), tableNetwork({ [TERMS]: served }));
    expect(answer).toMatchObject({
      code: 'context_unknown',
      detail: `what stands at ${TERMS} is not what was published there`,
    });
  });

  test('counts wherever its address sends on, and under whatever type, by its bytes alone', async () => {
    const elsewhere = {
      get: async (_url: string, request?: { redirect?: string; sha256?: string }) => {
        expect(request).toMatchObject({ redirect: 'follow', sha256: hashOf(PUBLISHED) });
        const bytes = Buffer.from(PUBLISHED);
        return { ok: true, url: 'https://cdn.example/x', status: 200, type: 'text/html', bytes } as const;
      },
    };
    expect(await contextsFor(naming(TERMS), elsewhere)).toHaveProperty('has');
  });

  test('waits for the click that names its host', async () => {
    const network = tableNetwork({ [TERMS]: refuse('permission_needed') });
    expect(await contextsFor(naming(TERMS), network)).toMatchObject({
      code: 'permission_needed',
      host: 'terms.example',
    });
  });

  test('that cannot be had is no answer, and no accusation', async () => {
    expect(await contextsFor(naming(TERMS), tableNetwork({}))).toMatchObject({ code: 'unreachable' });
  });

  test('of an address without encryption is asked for with it', async () => {
    const network = tableNetwork({ 'https://old.example/v1': PUBLISHED });
    const contexts = await contextsFor(naming('http://old.example/v1'), network);
    expect((contexts as Map<string, unknown>).has('http://old.example/v1')).toBe(true);
  });

  test('brings those that it refers to, held to their own hashes', async () => {
    const url = 'https://referring.example/v1';
    const both = tableNetwork({ [url]: REFERRING, [MORE]: '{"@context":{}}' });
    expect(((await contextsFor(naming(url), both)) as Map<string, unknown>).has(MORE)).toBe(true);
    const swapped = tableNetwork({ [url]: REFERRING, [MORE]: '{"@context":{"name":"@index"}}' });
    expect(await contextsFor(naming(url), swapped)).toMatchObject({ code: 'context_unknown' });
  });
});

describe('A document', () => {
  test('of packaged contexts alone asks nobody', async () => {
    const network = tableNetwork({});
    expect(await contextsFor(naming(OB), network)).toEqual(CONTEXTS);
    expect(network.requests).toEqual([]);
  });

  test.each([
    ['an unknown one', 'https://evil.example/c'],
    ['one written into it', { name: '@index' }],
    ['null', null],
    ['an import', { '@import': TERMS }],
  ])('with %s asks nobody for its others', async (_, context) => {
    const network = tableNetwork({ [TERMS]: PUBLISHED });
    for (const document of [naming(TERMS, context), naming(context, TERMS)]) {
      expect(await contextsFor(document, network)).toMatchObject({ code: 'context_unknown' });
    }
    expect(network.requests).toEqual([]);
  });

  test('cannot send us to more than a few addresses', async () => {
    const network = tableNetwork({});
    const many = PUBLISHED_URLS.filter((url) => url.startsWith('https://'));
    const counting = {
      requests: 0,
      async get(url: string) {
        counting.requests += 1;
        return network.get(url);
      },
    };
    await contextsFor(naming(...many), counting);
    expect(counting.requests).toBeLessThanOrEqual(6);
  });
});

describe('A really signed credential with published terms', async () => {
  const document: Json = { ...badge(), '@context': [V2, OB, TERMS] };

  test('waits whole for its terms: nothing is said of the signature before', async () => {
    const signed = await sign(badge(), brackwater);
    const outcome = await outcomeOf(
      { ...signed, '@context': document['@context'] },
      { table: { ...brackwater.documents, [TERMS]: refuse('permission_needed') } },
    );
    expect(outcome.headline).toBe('permission_needed');
    expect(outcome.finding.maxAge).toBe(0);
    expect(bindingCodes(outcome)).toEqual([]);
  });

  test('is bound once they are there', async () => {
    const signed = await sign(badge(), brackwater);
    const outcome = await outcomeOf(
      { ...signed, '@context': document['@context'] },
      { table: { ...brackwater.documents, [TERMS]: PUBLISHED } },
    );
    // The terms are not used, so that the statements, and with them the signature, are the same.
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    const forged = await outcomeOf(
      { ...signed, '@context': document['@context'] },
      { table: { ...brackwater.documents, [TERMS]: PUBLISHED.replace('berth', 'name') } },
    );
    expect(bindingCodes(forged)).toEqual([]);
    expect(forged.headline).toBe('context_unknown');
  });
});

describe('The list of published contexts', () => {
  test('holds each address once, with a whole hash, and none that a package ships', () => {
    expect(PUBLISHED_URLS).toEqual([...new Set(PUBLISHED_URLS)]);
    expect(PUBLISHED_URLS.filter((url) => CONTEXTS.has(url))).toEqual([]);
    expect(PUBLISHED_URLS.every((url) => /^[0-9a-f]{64}$/.test(publishedHash(url) ?? ''))).toBe(true);
  });
});
