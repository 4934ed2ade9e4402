import { describe, expect, test } from 'vitest';
import { CONTEXTS } from '../../lib/credential/contexts/index.ts';
import { HAS_VECTORS, readJson } from './vectors.ts';

/** Contexts that were published in more than one form: the terms that only one of the two has, and why that is well. */
const DIFFERING: Record<string, { terms: string[]; because: string }> = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': {
    terms: ['endorsementJwt', 'jti'],
    because: 'the package is older: what uses these two terms is "context_unknown", and never misread',
  },
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
