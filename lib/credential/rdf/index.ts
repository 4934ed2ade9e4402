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
 * Whatever is not read here throws `NotCovered`, and nothing of the document counts: what is wrong, what safe mode
 * refuses, and of what is right, what credentials do without: `@base` and relative addresses, `@import`, `@direction`,
 * contexts of terms that stand at an address, terms with a colon, and maps by index, identifier or type. What is read is
 * never read in another way than by `jsonld`, with which issuers sign: even labels and the order of statements are the
 * same. The tests hold all published documents, the suite of JSON-LD and generated documents to that.
 */
export { absoluteOnly } from './absolute-only.ts';
export { canonicalLines, relabelledLines } from './canonical.ts';
export { expandDocument } from './expand.ts';
export { hashOf } from './hashes.ts';
export { quadsOfExpanded } from './to-quads.ts';
