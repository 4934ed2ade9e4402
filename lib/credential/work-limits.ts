/** What one document may make us work through: JSON-LD costs time by node and by context, not by byte. */
import type { JsonObject } from '../base/json-values.ts';

/** Objects. A transcript of 200 achievements with their criteria and alignments has about 4,000; 0.5 ms each. */
const MAX_NODES = 6_000;
/** Values in all: about 5 to a node. */
const MAX_VALUES = 20_000;
/** Values in one array, or of all that is said of one identifier: each is compared with the others. */
const MAX_TOGETHER = 4_000;
/** Entries of `@context`. A transcript names two or three in each of its credentials; 1 ms each. */
const MAX_CONTEXTS = 500;

interface Work {
  nodes: number;
  values: number;
  contexts: number;
  together: number;
  /** Values by identifier: nodes of one identifier are one node. */
  said: Map<string, number>;
}

/** In what a document is larger than is worked through, in words; `undefined` if in nothing. */
export function excessOf(document: unknown): string | undefined {
  const work: Work = { nodes: 0, values: 0, contexts: 0, together: 0, said: new Map() };
  count(document, work);
  if (work.nodes > MAX_NODES) return `more than ${MAX_NODES} parts`;
  if (work.values > MAX_VALUES) return `more than ${MAX_VALUES} values`;
  if (work.together > MAX_TOGETHER) return `more than ${MAX_TOGETHER} values in one place`;
  return work.contexts > MAX_CONTEXTS ? `more than ${MAX_CONTEXTS} contexts` : undefined;
}

function count(value: unknown, work: Work): void {
  work.values += 1;
  if (Array.isArray(value)) {
    work.together = Math.max(work.together, value.length);
    for (const each of value) count(each, work);
  } else if (typeof value === 'object' && value !== null) countNode(value as JsonObject, work);
}

function countNode(node: JsonObject, work: Work): void {
  work.nodes += 1;
  let said = 0;
  for (const [key, value] of Object.entries(node)) {
    const entries = Array.isArray(value) ? value.length : 1;
    if (key === '@context') work.contexts += entries;
    said += entries;
    count(value, work);
  }
  const id = node.id ?? node['@id'];
  if (typeof id !== 'string') return;
  work.said.set(id, said + (work.said.get(id) ?? 0));
  work.together = Math.max(work.together, work.said.get(id) ?? 0);
}
