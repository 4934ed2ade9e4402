/**
 * From a signed JSON document to the lines of text whose hash is signed. How it works, in the order of the data:
 *
 * 1. `process-context.ts`, `define-term.ts`: what words mean. An active context is made from another and one `@context`,
 *    never changes, and is kept at the one that it was made from. Contexts are packaged or known by their hash, so that
 *    after the first document nearly every context has been worked out: going into a node is then a look-up.
 * 2. `expand*.ts`, `finish-node.ts`: each key and type replaced by the IRI that it means. A walk over the document with
 *    a look-up in a map for each key; nothing is copied on the way.
 * 3. `node-map.ts`, `to-quads.ts`: what is said of each node put together, then one statement after the other.
 * 4. `canonical.ts`, `n-degree.ts`: the one order, and the one set of labels for what has no name. Statements are joined
 *    from parts that are written out once (`n-quads.ts`).
 *
 * Whatever is not read here throws `NotCovered`, and the whole document goes to `jsonld`: everything that is wrong or
 * that safe mode refuses, so that nothing is refused in two ways; and of what is right, what credentials do without:
 * `@base` and relative addresses, `@import`, `@included`, `@nest`, `@direction`, contexts of terms that stand at an
 * address, terms with a colon, and maps by index, identifier or type. Here nothing is ever read in another way than
 * there: even labels and the order of statements are the same. The tests hold all published documents, the suite of
 * JSON-LD and generated documents to that.
 */
import type { Expanded, Quad } from '../rdf.ts';
import { expandDocument } from './expand.ts';
import { ifCovered } from './not-covered.ts';
import type { Documents } from './process-context.ts';
import { quadsOfExpanded } from './to-quads.ts';

export { canonicalLines, relabelledLines } from './canonical.ts';
export { hashOf } from './hashes.ts';

export interface Expanding {
  /** Context documents by address: their terms are remembered by the document, which must never change. */
  documents: Documents;
  /** Keys that nothing defines are left out. */
  ignoresUndefined: boolean;
}

/** The expanded form of a document, as safe mode has it; `undefined` where it is not covered. */
export function expandKnown(document: unknown, expanding: Expanding): Expanded | undefined {
  return ifCovered(() => expandDocument(document, expanding));
}

/** The statements of an expanded document; `undefined` where something in it is not covered. */
export function quadsOfKnown(expanded: Expanded): Quad[] | undefined {
  return ifCovered(() => quadsOfExpanded(expanded));
}
