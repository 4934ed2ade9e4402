/** From a JSON-LD document to the statements that a signature covers, and to their canonical text. */
import { maxComparisons } from './canonicalisation-limits.ts';
import type { ContextMap } from './contexts/index.ts';
import {
  absoluteOnly,
  canonicalLines,
  expandDocument,
  quadsOfExpanded,
  relabelledLines,
} from './rdf/index.ts';

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
 * everything that cannot be expanded, or is not read.
 */
export async function expand(
  document: unknown,
  contexts: ContextMap,
  { undefinedTerms = 'refuse' }: ExpandOptions = {},
): Promise<Expanded> {
  const ignoresUndefined = undefinedTerms === 'ignore';
  const expanded = expandDocument(document, { documents: contexts, ignoresUndefined });
  return ignoresUndefined ? (absoluteOnly(expanded) as Expanded) : expanded;
}

/** The statements of an expanded document (JSON-LD 1.1 API, deserialise to RDF). */
export async function quadsOf(expanded: Expanded): Promise<Quad[]> {
  return quadsOfExpanded(expanded);
}

/** Both in one. */
export async function toQuads(document: unknown, contexts: ContextMap): Promise<Quad[]> {
  return quadsOf(await expand(document, contexts));
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
