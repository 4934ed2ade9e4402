/** What has been filled, looked at as a whole (JSON-LD 1.1 API, section 5.1.2, steps 15 to 19). */
import { isObject } from '../../base/json-values.ts';
import { requirePlain } from './expand-value.ts';
import { isAbsolute, isBlank, listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import { type Around, containerOf, type Filling, type Reading } from './place.ts';

/** The node, value, list or set, where it can stand like that; `null` for one that says nothing and may be left out. */
export function finished(
  filled: Filling,
  { place, active, property, propertyIri }: Around,
  { ignoresUndefined }: Reading,
): unknown {
  const count = Object.keys(filled).length;
  if ('@value' in filled) requireValue(filled);
  else if ('@set' in filled || '@list' in filled) {
    if (count > ('@index' in filled ? 2 : 1)) notCovered('a list with more about it');
    if ('@set' in filled) return filled['@set'];
  } else if ('@type' in filled) filled['@type'] = listOf(filled['@type']);
  else if (count === 1 && '@language' in filled) notCovered('a language of nothing');
  const isLoose =
    property === null || propertyIri === '@graph' || containerOf(active, property).includes('@graph');
  if (!isLoose || place.isInList || !saysNothing(filled)) return filled;
  return ignoresUndefined ? null : notCovered('a node that says nothing');
}

/** Left out where it stands alone (step 19): nothing, a mere value or list, or an identifier only. */
export function saysNothing(node: unknown): boolean {
  if (!isObject(node)) return true;
  const keys = Object.keys(node);
  return keys.length === 0 || '@value' in node || '@list' in node || (keys.length === 1 && '@id' in node);
}

const OF_VALUES = ['@value', '@type', '@language', '@index'];

function requireValue(filled: Filling): void {
  const type = filled['@type'];
  const value = filled['@value'];
  const isOdd = Object.keys(filled).some((key) => !OF_VALUES.includes(key)) || Array.isArray(type);
  if (isOdd || (type !== undefined && '@language' in filled)) notCovered('a value with more about it');
  if (type === '@json') requirePlain(value);
  else requireText(filled, type, value);
}

function requireText(filled: Filling, type: unknown, value: unknown): void {
  if (value === null || value === undefined || typeof value === 'object') notCovered('a value that is none');
  if ('@language' in filled && typeof value !== 'string') notCovered('a language of no text');
  if (type !== undefined && !(isAbsolute(type as string) && !isBlank(type as string)))
    notCovered('a type of value');
}
