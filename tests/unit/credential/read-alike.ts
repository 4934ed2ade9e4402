/** Our own way from a document to its statements, held against the libraries that everybody else signs with. */
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { expect } from 'vitest';
import { maxComparisons } from '../../../lib/credential/canonicalisation-limits.ts';
import { absoluteOnly, expandDocument, quadsOfExpanded } from '../../../lib/credential/rdf/index.ts';
import { NotCovered } from '../../../lib/credential/rdf/not-covered.ts';
import { canonicalise, type Expanded } from '../../../lib/credential/rdf.ts';

const orUndefined = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/** What our own way comes to; `undefined` where it met something that is not covered, or is nested deeper than a stack. */
export function ifCovered<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotCovered || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Whether the document was read by us; throws where it was read in another way, down to the labels of what has no name
 * and the order of statements, or where the libraries refuse it.
 */
export async function isReadAlike(
  document: unknown,
  contexts: ReadonlyMap<string, unknown>,
  ignoresUndefined = false,
): Promise<boolean> {
  const ours = ifCovered(() => expandDocument(document, { documents: contexts, ignoresUndefined }));
  if (!ours) return false;
  const options = { safe: !ignoresUndefined, documentLoader: loaderOf(contexts) };
  const theirs = await orUndefined(jsonld.expand(document, options));
  const clean = ignoresUndefined ? withIdentifiers : (each: unknown) => each;
  expect(clean(ours)).toEqual(clean(theirs));
  const quads = ifCovered(() => quadsOfExpanded(ignoresUndefined ? (absoluteOnly(ours) as Expanded) : ours));
  if (!quads) return false;
  const theirQuads = await orUndefined(jsonld.toRDF(clean(theirs), { ...options, skipExpansion: true }));
  expect(quads).toEqual(theirQuads);
  const limits = { algorithm: 'RDFC-1.0', maxDeepIterations: Math.floor(maxComparisons(quads)) } as const;
  const lines = await orUndefined(canonize(theirQuads ?? [], limits));
  expect(await orUndefined(canonicalise(quads))).toEqual(lines);
  return true;
}

/** Without identifiers and types that are none: the library leaves out all that is said of whose they are. */
function withIdentifiers(expanded: unknown): unknown {
  if (Array.isArray(expanded)) return expanded.map(withIdentifiers);
  if (typeof expanded !== 'object' || expanded === null || '@value' in expanded) return expanded;
  const isIdentifier = (id: unknown) => /^[A-Za-z_][A-Za-z0-9+,\-.]*:\S*$/.test(String(id));
  const entries = Object.entries(expanded).filter(([key, value]) => key !== '@id' || isIdentifier(value));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === '@type' ? value.filter(isIdentifier) : withIdentifiers(value),
    ]),
  );
}

/** `static`: the library may keep what it has worked out of a context, or ten thousand documents would take an hour. */
function loaderOf(contexts: ReadonlyMap<string, unknown>) {
  return async (url: string) => {
    if (!contexts.has(url)) throw new Error(`no context ${url}`);
    return { document: contexts.get(url), documentUrl: url, tag: 'static' };
  };
}
