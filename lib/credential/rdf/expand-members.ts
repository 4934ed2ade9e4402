/** The members of a node, value or list (JSON-LD 1.1 API, section 5.1.2, steps 13 and 14). */
import { isObject, type JsonObject } from '../../base/json-values.ts';
import { type ActiveContext, identifierOf, iriOf } from './active-context.ts';
import { expandElement } from './expand.ts';
import { expandProperty, expandReverse } from './expand-property.ts';
import { absolute, reference } from './expand-value.ts';
import { saysNothing } from './finish-node.ts';
import { isAbsolute, isKeyword, isLanguage, listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import type { Around, Filling, Reading } from './place.ts';

export function expandMembers(
  node: Around,
  element: JsonObject,
  keys: readonly string[],
  filled: Filling,
  reading: Reading,
): void {
  const nests: string[] = [];
  for (const key of keys) {
    if (key === '@context') continue;
    if (key === '__proto__') notCovered('a member called __proto__');
    const iri = iriOf(node.active, key);
    const value = element[key];
    if (iri !== null && isKeyword(iri)) {
      if (node.propertyIri === '@reverse') notCovered('a keyword in a reverse map');
      if (iri === '@nest') {
        if (node.active.terms.get(key)?.context !== undefined) notCovered('a nest with a context of its own');
        nests.push(key);
        continue;
      }
      if (iri in filled && iri !== '@type') notCovered('one keyword twice');
      if (expandKeyword(node, iri, value, filled, reading)) continue;
    } else if (!isAbsolute(iri)) {
      if (!reading.ignoresUndefined) notCovered(`the undefined term ${key}`);
      continue;
    }
    expandProperty(node, { key, iri, value }, filled, reading);
  }
  for (const key of nests) for (const nest of listOf(element[key])) expandNest(node, nest, filled, reading);
}

/** Members that stand together under a key that means nothing: they belong to the node around it (step 14). */
function expandNest(node: Around, nest: unknown, filled: Filling, reading: Reading): void {
  if (!isObject(nest)) notCovered('a nest of no members');
  const keys = Object.keys(nest).sort();
  if (keys.some((key) => iriOf(node.active, key) === '@value')) notCovered('a value in a nest');
  expandMembers(node, nest, keys, filled, reading);
}

/** Nodes that stand in another, and are not related to it (step 13.4.6). */
function expandIncluded({ active, property }: Around, value: unknown, filled: Filling, reading: Reading) {
  const nodes = listOf(expandElement({ active, property }, value, reading));
  if (nodes.some(saysNothing)) notCovered('what is included and is no node');
  filled['@included'] = nodes;
}

/** Whether the keyword is one that has a rule of its own, and has been followed. */
function expandKeyword(
  node: Around,
  keyword: string,
  value: unknown,
  filled: Filling,
  reading: Reading,
): boolean {
  if (keyword === '@id') Object.assign(filled, reference(identifierOf(node.active, textOf(value)), reading));
  else if (keyword === '@type') addTypes(node.outer, value, filled, reading);
  else if (keyword === '@value') {
    if (typeof value === 'object' && !node.isJson) notCovered('a value that is none');
    filled['@value'] = value;
  } else if (keyword === '@language') {
    if (!isLanguage(textOf(value))) notCovered('a language');
    filled['@language'] = textOf(value).toLowerCase();
  } else if (keyword === '@index') filled['@index'] = textOf(value);
  else if (keyword === '@included') expandIncluded(node, value, filled, reading);
  else if (keyword === '@reverse') expandReverse(node.active, value, filled, reading);
  else if (keyword === '@graph' || keyword === '@list' || keyword === '@set') {
    if (keyword === '@graph' && (typeof value !== 'object' || value === null)) notCovered('a graph');
    return false;
  } else notCovered(`the keyword ${keyword}`);
  return true;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : notCovered('no text');
}

function addTypes(outer: ActiveContext, value: unknown, filled: Filling, reading: Reading): void {
  for (const each of listOf(value)) {
    const iri = iriOf(outer, textOf(each));
    const type = iri === '@json' || reading.ignoresUndefined ? iri : absolute(iri);
    filled['@type'] = '@type' in filled ? [...listOf(filled['@type']), type] : type;
  }
}
