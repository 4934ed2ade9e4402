/** Our own way from a document to its statements, held against the libraries that everybody else signs with. */
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { expect } from 'vitest';
import { maxComparisons } from '../../../lib/credential/canonicalisation-limits.ts';
import { expandKnown, quadsOfKnown } from '../../../lib/credential/rdf/index.ts';
import { canonicalise } from '../../../lib/credential/rdf.ts';

const orUndefined = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/**
 * Whether the document was read by us; throws where it was read in another way, down to the labels of what has no name
 * and the order of statements, or where the libraries refuse it.
 */
export async function isReadAlike(
  document: unknown,
  contexts: ReadonlyMap<string, unknown>,
  ignoresUndefined = false,
): Promise<boolean> {
  const ours = expandKnown(document, { documents: contexts, ignoresUndefined });
  if (!ours) return false;
  const options = { safe: !ignoresUndefined, documentLoader: loaderOf(contexts) };
  const theirs = await orUndefined(jsonld.expand(document, options));
  expect(ours).toEqual(theirs);
  const quads = quadsOfKnown(ours);
  if (!quads) return false;
  const theirQuads = await orUndefined(jsonld.toRDF(theirs, { ...options, skipExpansion: true }));
  expect(quads).toEqual(theirQuads);
  const limits = { algorithm: 'RDFC-1.0', maxDeepIterations: Math.floor(maxComparisons(quads)) } as const;
  const lines = await orUndefined(canonize(theirQuads ?? [], limits));
  expect(await orUndefined(canonicalise(quads))).toEqual(lines);
  return true;
}

/** `static`: the library may keep what it has worked out of a context, or ten thousand documents would take an hour. */
function loaderOf(contexts: ReadonlyMap<string, unknown>) {
  return async (url: string) => {
    if (!contexts.has(url)) throw new Error(`no context ${url}`);
    return { document: contexts.get(url), documentUrl: url, tag: 'static' };
  };
}
