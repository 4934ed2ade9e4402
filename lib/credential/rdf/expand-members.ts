/** The members of a node, value or list (JSON-LD 1.1 API, section 5.1.2, steps 13 and 14). */
import { type ActiveContext, identifierOf, iriOf } from './active-context.ts';
import { expandProperty, expandReverse } from './expand-property.ts';
import { absolute } from './expand-value.ts';
import { isAbsolute, isKeyword, isLanguage, listOf, type Members } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import type { Around, Filling, Reading } from './place.ts';

export function expandMembers(
  node: Around,
  element: Members,
  keys: readonly string[],
  filled: Filling,
  reading: Reading,
): void {
  for (const key of keys) {
    if (key === '@context') continue;
    if (key === '__proto__') notCovered('a member called __proto__');
    const iri = iriOf(node.active, key);
    const value = element[key];
    if (iri !== null && isKeyword(iri)) {
      if (node.propertyIri === '@reverse') notCovered('a keyword in a reverse map');
      if (iri in filled && iri !== '@type') notCovered('one keyword twice');
      if (expandKeyword(node, iri, value, filled, reading)) continue;
    } else if (!isAbsolute(iri)) {
      if (!reading.ignoresUndefined) notCovered(`the undefined term ${key}`);
      continue;
    }
    expandProperty(node, { key, iri, value }, filled, reading);
  }
}

/** Whether the keyword is one that has a rule of its own, and has been followed. */
function expandKeyword(
  node: Around,
  keyword: string,
  value: unknown,
  filled: Filling,
  reading: Reading,
): boolean {
  if (keyword === '@id') filled['@id'] = absolute(identifierOf(node.active, textOf(value)));
  else if (keyword === '@type') addTypes(node.outer, value, filled);
  else if (keyword === '@value') {
    if (typeof value === 'object' && !node.isJson) notCovered('a value that is none');
    filled['@value'] = value;
  } else if (keyword === '@language') {
    if (!isLanguage(textOf(value))) notCovered('a language');
    filled['@language'] = textOf(value).toLowerCase();
  } else if (keyword === '@index') filled['@index'] = textOf(value);
  else if (keyword === '@reverse') expandReverse(node.active, value, filled, reading);
  else if (keyword === '@graph' || keyword === '@list' || keyword === '@set') {
    if (keyword === '@graph' && typeof value !== 'object') notCovered('a graph');
    return false;
  } else notCovered(`the keyword ${keyword}`);
  return true;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : notCovered('no text');
}

function addTypes(outer: ActiveContext, value: unknown, filled: Filling): void {
  for (const each of listOf(value)) {
    const iri = iriOf(outer, textOf(each));
    const type = iri === '@json' ? iri : absolute(iri);
    filled['@type'] = '@type' in filled ? [...listOf(filled['@type']), type] : type;
  }
}
