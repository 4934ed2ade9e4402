/**
 * From a document to its expanded form (JSON-LD 1.1 API, section 5.1), in the order in which the reference
 * implementation makes it, so that blank nodes get the same labels.
 */
import { isObject, type JsonObject } from '../../base/json-values.ts';
import { type ActiveContext, iriOf } from './active-context.ts';
import { expandMembers } from './expand-members.ts';
import { expandValue } from './expand-value.ts';
import { finished } from './finish-node.ts';
import { listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import { containerOf, type Filling, type Place, type Reading } from './place.ts';
import { initialContext, processContext } from './process-context.ts';

/** The whole document, always as a list. */
export function expandDocument(document: unknown, reading: Reading): unknown[] {
  const expanded = expandElement({ active: initialContext(), property: null }, document, reading);
  if (Array.isArray(expanded)) return expanded;
  // A graph around everything says nothing (section 5.1.1, step 19).
  if (isObject(expanded) && '@graph' in expanded && Object.keys(expanded).length === 1)
    return expanded['@graph'] as unknown[];
  return expanded === null ? [] : [expanded];
}

export function expandElement(place: Place, element: unknown, reading: Reading): unknown {
  if (element === null || element === undefined) return null;
  if (Array.isArray(element)) return expandList(place, element, reading);
  if (typeof element === 'object') return expandNode(place, element as JsonObject, reading);
  const { active, property, isInList } = place;
  const isLoose = property === null || iriOf(active, property) === '@graph';
  // A list may stand in a graph; a value alone says nothing there.
  if (property === null || (isLoose && !isInList)) return notCovered('a value that belongs to nothing');
  return expandValue(active, property, element, reading);
}

function expandList(place: Place, list: readonly unknown[], reading: Reading): unknown[] {
  const { active, property, scope } = place;
  const isInList = place.isInList || containerOf(active, property).includes('@list');
  const expanded: unknown[] = [];
  for (const each of list) {
    const item = expandElement({ active, property, ...(scope && { scope }) }, each, reading);
    if (Array.isArray(item) && isInList) expanded.push({ '@list': item });
    else if (Array.isArray(item)) for (const one of item) expanded.push(one);
    else if (item !== null) expanded.push(item);
  }
  return expanded;
}

function expandNode(place: Place, element: JsonObject, reading: Reading): unknown {
  const { property } = place;
  const keys = Object.keys(element).sort();
  const within = place.active.terms.get(property ?? '')?.context;
  const propertyIri = property === null ? null : iriOf(place.active, property);
  let active = unlessReference(place, keys);
  if (within !== undefined) active = processContext(active, within, { isOverriding: true });
  if ('@context' in element) active = processContext(active, element['@context'], {}, reading.documents);
  const outer = active;
  let typeKey: string | undefined;
  for (const key of keys) {
    if (iriOf(active, key) !== '@type') continue;
    typeKey ??= key;
    active = withTypes(active, outer, element[key]);
  }
  const filled: Filling = {};
  const [firstType] = typeKey === undefined ? [] : listOf(element[typeKey]);
  const isJson = typeof firstType === 'string' && iriOf(active, firstType) === '@json';
  const node = { place, active, outer, property, propertyIri, isJson };
  expandMembers(node, element, keys, filled, reading);
  return finished(filled, node, reading);
}

/**
 * What counts in a node: what its parent's types brought ends here, save for values and mere references (steps 7 and
 * 8).
 */
function unlessReference({ active, scope }: Place, keys: readonly string[]): ActiveContext {
  const around = scope ?? (active.previous ? active : undefined);
  if (around && keys.length <= 2 && !keys.includes('@context')) {
    for (const key of keys) {
      const iri = iriOf(around, key);
      if (iri === '@value') return around;
      if (iri === '@id' && keys.length === 1) return active;
    }
  }
  return active.previous ?? active;
}

/** What the types bring with them, in the order of their names (step 11). */
function withTypes(active: ActiveContext, outer: ActiveContext, types: unknown): ActiveContext {
  const names = listOf(types);
  if (!names.every((each) => typeof each === 'string')) return notCovered('a type that is no text');
  let result = active;
  for (const type of names.toSorted()) {
    const context = outer.terms.get(type)?.context;
    if (context !== undefined) result = processContext(result, context, { isPassing: true });
  }
  return result;
}
