import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../lib/base/bytes.ts';
import { CONTEXTS } from '../../lib/credential/contexts/index.ts';
import { PUBLISHED_URLS, publishedHash } from '../../lib/credential/contexts/published.ts';
import { HAS_VECTORS, readJson, readVector } from './vectors.ts';

/** Contexts that were published in more than one form: the terms that only one of the two has, and why that is well. */
const DIFFERING: Record<string, { terms: string[]; because: string }> = {
  'https://w3id.org/security/multikey/v1': {
    terms: ['expires'],
    because: 'the package is newer',
  },
};

/** In no index of published contexts. */
const UNPUBLISHED = [
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html',
];

const published = HAS_VECTORS ? (readJson('contexts/index.json') as { url: string; file: string }[]) : [];

function without(terms: readonly string[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => without(terms, each));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([term]) => !terms.includes(term));
  return Object.fromEntries(kept.map(([term, child]) => [term, without(terms, child)]));
}

describe.skipIf(!HAS_VECTORS)('packaged contexts', () => {
  const packaged = published.filter(({ url }) => CONTEXTS.has(url));

  test.each(packaged.map(({ url, file }) => [url, file] as const))(
    '%s is what was published',
    (url, file) => {
      const ours = CONTEXTS.get(url);
      const theirs = readJson(file);
      const known = DIFFERING[url];
      expect(without(known?.terms ?? [], ours), known?.because).toEqual(without(known?.terms ?? [], theirs));
      if (known) expect(ours, 'The same by now: take it from DIFFERING').not.toEqual(theirs);
    },
  );

  test('all but two can be compared', () => {
    const urls = published.map(({ url }) => url);
    expect([...CONTEXTS.keys()].filter((url) => !urls.includes(url))).toEqual(UNPUBLISHED);
  });
});

describe.skipIf(!HAS_VECTORS)('contexts that are known by their hash', () => {
  const fileOf = new Map(published.map(({ url, file }) => [url, file]));

  test.each(PUBLISHED_URLS)('%s has the hash of what was published', async (url) => {
    expect(await sha256Hex(readVector(fileOf.get(url) ?? ''))).toBe(publishedHash(url));
  });
});
