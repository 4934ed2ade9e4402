import { schemaArrayKeyword, schemaKeyword, schemaMapKeyword } from '@cfworker/json-schema';
import { asObject, type JsonObject } from '../../base/json-values.ts';
import { stepsOf } from './pattern-cost.ts';
import { type Budget, UnusableSchema } from './work-budget.ts';

/** Objects. The largest schema of the field, of a whole transcript, has about 1,500. */
const MAX_SCHEMA_OBJECTS = 10_000;
/** Steps that one test of one pattern may take: about a third of a millisecond. */
const MAX_PATTERN_STEPS = 100_000;
/** Characters. The first for which a pattern is affordable is the longest text on which it is tried. */
const PATTERN_LENGTHS = [4096, 1024, 256, 128, 64, 32, 16];
/** Items that are compared each with each. */
const MAX_UNIQUE_ITEMS = 100;

/** Keywords whose values are no schemas. All that is not named here or in the validator's lists is left out. */
const PLAIN = [
  '$id',
  '$ref',
  '$anchor',
  '$recursiveRef',
  '$recursiveAnchor',
  'type',
  'const',
  'enum',
  'required',
]
  .concat(['dependentRequired', 'minProperties', 'maxProperties', 'minContains', 'maxContains', 'minItems'])
  .concat(['maxItems', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'])
  .concat(['minLength', 'maxLength']);

/** Keywords of older and newer drafts that would have to be known, and are not. */
const UNREAD = ['dependencies', '$dynamicRef'];
const COSTLY_PATTERN = 'it tests a text by a pattern that could take too long';

/**
 * A stranger's schema made safe to run: only known keywords; patterns only where they end soon; and each evaluation of
 * each part of it paid for out of `budget`. `format` is left out: it is an annotation unless somebody opts in (JSON
 * Schema 2019-09, Validation, section 7.2), and readers disagree about what a URI is.
 *
 * @throws UnusableSchema where it cannot be read whole
 */
export function prepareSchema(schema: JsonObject, longestKey: number, budget: Budget): object {
  let objects = 0;

  function prepare(value: unknown): unknown {
    const given = asObject(value);
    // As objects, since an evaluation of a bare `true` pays nothing.
    if (value === true) return budget.charge({});
    if (value === false) return budget.charge({ not: budget.charge({}) });
    if (!given) return refuse('a part of it is no schema');
    objects += 1;
    if (objects > MAX_SCHEMA_OBJECTS) refuse('it is too large');
    const kept = Object.entries(given).flatMap(([key, each]) => keyword(key, each));
    const prepared = Object.fromEntries([...kept, ...rewritten(given, kept)]);
    return budget.charge(prepared);
  }

  function keyword(key: string, value: unknown): [string, unknown][] {
    if (UNREAD.includes(key)) refuse(`“${key}” is not read`);
    if (PLAIN.includes(key)) return [[key, value]];
    if (Object.hasOwn(schemaMapKeyword, key)) return [[key, prepareMap(key, value)]];
    if (Object.hasOwn(schemaArrayKeyword, key) && Array.isArray(value)) return [[key, value.map(prepare)]];
    return Object.hasOwn(schemaKeyword, key) ? [[key, prepare(value)]] : [];
  }

  function prepareMap(key: string, value: unknown): unknown {
    const entries = Object.entries(asObject(value) ?? refuse(`its “${key}” are none`));
    // What a pattern picks out is missing from "all others": it cannot be passed over.
    if (key === 'patternProperties' && entries.some(([pattern]) => !isAffordable(pattern, longestKey)))
      refuse('it sorts properties by a pattern that could take too long');
    return Object.fromEntries(entries.map(([name, each]) => [name, prepare(each)]));
  }

  /** What could take long is tried where it does not, and ends the comparison where it would. */
  function rewritten(given: JsonObject, kept: readonly [string, unknown][]): [string, unknown][] {
    const { pattern, uniqueItems } = given;
    const conditions: unknown[] = [];
    if (typeof pattern === 'string') conditions.push(patternCondition(pattern));
    if (uniqueItems === true)
      conditions.push(upTo({ maxItems: MAX_UNIQUE_ITEMS }, { uniqueItems }, 'it compares too many items'));
    if (conditions.length === 0) return [];
    const own = kept.find(([key]) => key === 'allOf')?.[1];
    return [['allOf', [...(Array.isArray(own) ? own : []), ...conditions]]];
  }

  function patternCondition(pattern: string): unknown {
    const length = PATTERN_LENGTHS.find((each) => isAffordable(pattern, each));
    if (length !== undefined) return upTo({ maxLength: length }, { pattern }, COSTLY_PATTERN);
    return upTo({ not: budget.charge({ type: 'string' }) }, {}, COSTLY_PATTERN);
  }

  function upTo(limit: object, inside: object, reason: string): unknown {
    const parts = { if: budget.charge(limit), else: budget.refusing(reason) };
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; no function, so that nobody awaits it
    return budget.charge({ ...parts, then: budget.charge(inside) });
  }

  return prepare(schema) as object;
}

function isAffordable(pattern: string, length: number): boolean {
  return isPattern(pattern) && stepsOf(pattern, length) <= MAX_PATTERN_STEPS;
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

function refuse(reason: string): never {
  throw new UnusableSchema(reason);
}
