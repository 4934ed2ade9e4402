/**
 * What one document may make us work through. JSON-LD costs time by part and by context, not by byte.
 * `npm run bench -- limits` measures what the bounds leave.
 */
import { asArray, asObject, type JsonObject } from '../base/json-values.ts';

/**
 * Parts, that is objects. The largest published learner record, 335 kB, has 820, and names 190 contexts; the largest
 * one known in the wild is a fifth longer.
 */
const MAX_PARTS = 1_600;
/** Parts that cost as much as an entry of `@context`. */
const PARTS_TO_A_CONTEXT = 2;
/** Values in all: 5 to a part are common, 10 are many. */
const MAX_VALUES = 16_000;
/** Characters of text, for each time that they are hashed: as much as one document may have (MAX_JSON_LENGTH). */
const MAX_CHARACTERS = 4 * 1024 * 1024;
/** Comparisons: each value of a list, and of all that is said of one identifier, is compared with those before it. */
const MAX_COMPARISONS = 2_500_000;
/** Entries of one `@context`, each of which is read over what those before it say; credentials have up to six. */
const MAX_CONTEXTS_TOGETHER = 20;
/** Of a token, whose parts are known only once it is opened. Published records have 400 bytes a part. */
const CHARACTERS_TO_A_PART = 400;
/** Parts of all that one file holds: two hundred badges of thirty parts, and some more. */
const MAX_FILE_PARTS = 10_000;

interface Work {
  parts: number;
  values: number;
  contexts: number;
  contextsTogether: number;
  comparisons: number;
  characters: number;
  hasHalves: boolean;
  /** Values by identifier: nodes of one identifier are one node. */
  said: Map<string, number>;
}

/**
 * What a document has that is not worked through, in words; `undefined` if nothing. Halves of a character are no text
 * that could be signed: hashed as UTF-8, all of them are the same replacement.
 */
export function excessOf(document: JsonObject): string | undefined {
  const work = workIn(document);
  if (work.hasHalves) return 'text with halves of characters';
  // Every proof that builds on others signs a document of its own (Data Integrity 1.0, section 2.1.2).
  const chained = asArray(document.proof).filter((proof) => asObject(proof)?.previousProof !== undefined);
  if (weightOf(work) * (1 + chained.length) > MAX_PARTS) return 'more parts than are worked through';
  if (work.characters * (1 + chained.length) > MAX_CHARACTERS) return 'more text than is worked through';
  if (work.values > MAX_VALUES) return 'more values than are worked through';
  if (work.comparisons > MAX_COMPARISONS) return 'more values in one place than are worked through';
  return work.contextsTogether > MAX_CONTEXTS_TOGETHER
    ? `more than ${MAX_CONTEXTS_TOGETHER} contexts in one place`
    : undefined;
}

/** How many of the things that one file holds, in order, are worked through. */
export function withinFile(list: readonly unknown[]): number {
  let parts = 0;
  const over = list.findIndex((each) => {
    parts += typeof each === 'string' ? each.length / CHARACTERS_TO_A_PART : weightOf(workIn(each));
    return parts > MAX_FILE_PARTS;
  });
  return over === -1 ? list.length : over;
}

function weightOf({ parts, contexts }: Work): number {
  return parts + PARTS_TO_A_CONTEXT * contexts;
}

function workIn(value: unknown): Work {
  const work: Work = {
    parts: 0,
    values: 0,
    contexts: 0,
    contextsTogether: 0,
    comparisons: 0,
    characters: 0,
    hasHalves: false,
    said: new Map(),
  };
  count(value, work);
  for (const said of work.said.values()) work.comparisons += pairs(said);
  return work;
}

function count(value: unknown, work: Work): void {
  work.values += 1;
  if (typeof value === 'string') countText(value, work);
  if (Array.isArray(value)) {
    work.comparisons += pairs(value.length);
    for (const each of value) count(each, work);
  } else if (typeof value === 'object' && value !== null) countPart(value as JsonObject, work);
}

function countText(text: string, work: Work): void {
  work.characters += text.length;
  work.hasHalves ||= !text.isWellFormed();
}

function countPart(part: JsonObject, work: Work): void {
  work.parts += 1;
  let said = 0;
  for (const [key, value] of Object.entries(part)) {
    work.hasHalves ||= !key.isWellFormed();
    const entries = Array.isArray(value) ? value.length : 1;
    if (key === '@context') {
      work.contexts += entries;
      work.contextsTogether = Math.max(work.contextsTogether, entries);
    }
    said += entries;
    count(value, work);
  }
  // `uid` is how ODRL's context, which some examples name, calls it.
  const id = part.id ?? part['@id'] ?? part.uid;
  if (typeof id === 'string') work.said.set(id, said + (work.said.get(id) ?? 0));
}

function pairs(length: number): number {
  return (length * (length - 1)) / 2;
}
