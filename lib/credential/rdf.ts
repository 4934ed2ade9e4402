/**
 * From a JSON-LD document to the statements that a signature covers, and to their canonical text. What `rdf/` does not
 * cover is left to a library, which is loaded on first use.
 */
import { maxComparisons } from './canonicalisation-limits.ts';
import type { ContextMap } from './contexts/index.ts';
import { canonicalLines, expandKnown, quadsOfKnown, relabelledLines } from './rdf/index.ts';

/** A last bound, by the clock: a transcript of 200 achievements takes 0.1 s, and the machine may be busy. */
const MAX_CANONICALISATION_MS = 2_000;

export interface Term {
  termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  value: string;
  /** Of a literal. */
  datatype?: Term;
  /** Of a text in a language. */
  language?: string;
}

export interface Quad {
  subject: Term;
  predicate: Term;
  object: Term;
  graph: Term;
}

/** A document whose terms have been replaced by what its contexts say they mean (JSON-LD 1.1 API, expansion). */
export type Expanded = readonly unknown[];

export interface ExpandOptions {
  /**
   * Where the signature covers the JSON itself, what no context defines is signed all the same: it says nothing that
   * is read, and spoils nothing.
   */
  undefinedTerms?: 'refuse' | 'ignore';
}

/**
 * Expands a document in safe mode: a term that no context defines throws instead of being dropped unsigned. Throws on
 * everything that cannot be expanded.
 */
export async function expand(
  document: unknown,
  contexts: ContextMap,
  { undefinedTerms = 'refuse' }: ExpandOptions = {},
): Promise<Expanded> {
  const safe = undefinedTerms === 'refuse';
  const known = expandKnown(document, { documents: contexts, ignoresUndefined: !safe });
  if (known) return known;
  const { default: jsonld } = await import('jsonld');
  const expanded = await jsonld.expand(document, { safe, documentLoader: loaderOf(contexts) });
  const statements = safe ? expanded : absoluteOnly(expanded);
  requireAbsolute(statements);
  return statements as Expanded;
}

/** The statements of an expanded document (JSON-LD 1.1 API, deserialise to RDF), as strictly as it was expanded. */
export async function quadsOf(
  expanded: Expanded,
  { undefinedTerms = 'refuse' }: ExpandOptions = {},
): Promise<Quad[]> {
  const known = quadsOfKnown(expanded);
  if (known) return known;
  const { default: jsonld } = await import('jsonld');
  const documentLoader = loaderOf(new Map());
  const safe = undefinedTerms === 'refuse';
  return (await jsonld.toRDF(expanded, { safe, skipExpansion: true, documentLoader })) as Quad[];
}

/** Both in one. */
export async function toQuads(document: unknown, contexts: ContextMap): Promise<Quad[]> {
  return quadsOf(await expand(document, contexts));
}

function loaderOf(contexts: ContextMap) {
  return async (url: string) => {
    if (!contexts.has(url)) throw new Error(`context not known: ${url}`);
    return { document: contexts.get(url), documentUrl: url };
  };
}

/**
 * Throws on an identifier that is no IRI and no blank node, which safe mode refuses too, but only after jsonld 9 has
 * used it as a key of a plain object: `__proto__` would write into the prototype of all objects (2026-11-22).
 */
function requireAbsolute(expanded: unknown): void {
  if (typeof expanded !== 'object' || expanded === null) return;
  for (const [key, value] of Object.entries(expanded)) {
    if (key === '@id' && !String(value).includes(':')) throw new Error('an identifier that is no address');
    requireAbsolute(value);
  }
}

/** Without the identifiers that are none: whose they are stays without one. */
function absoluteOnly(expanded: unknown): unknown {
  if (Array.isArray(expanded)) return expanded.map(absoluteOnly);
  if (typeof expanded !== 'object' || expanded === null) return expanded;
  const entries = Object.entries(expanded).filter(
    ([key, value]) => key !== '@id' || String(value).includes(':'),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, absoluteOnly(value)]));
}

/** WebCrypto's names of the digests that suites use. */
export type Digest = 'SHA-256' | 'SHA-384';

/**
 * The canonical N-Quads (RDFC-1.0) of a dataset; blank nodes are told apart by that digest (section 4.4). Throws where
 * the work limits are exceeded.
 */
export async function canonicalise(quads: Quad[], digest: Digest = 'SHA-256'): Promise<string> {
  return canonicalLines(quads, digest, limitsFor(quads));
}

/**
 * Its lines, each canonical label (`_:c14n0`) replaced by another, in the order of what comes of that (Data Integrity
 * ECDSA Cryptosuites 1.0, section 3.4.5). Throws where `another` does, and where the work limits are exceeded.
 */
export async function relabelled(quads: Quad[], another: (label: string) => string): Promise<string[]> {
  return relabelledLines(quads, 'SHA-256', limitsFor(quads), another);
}

function limitsFor(quads: Quad[]) {
  const deadline = performance.now() + MAX_CANONICALISATION_MS;
  return { comparisons: Math.floor(maxComparisons(quads)), deadline };
}
