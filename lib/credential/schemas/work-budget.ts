/**
 * How much comparing with a schema may take. References let a schema of a few lines be evaluated billions of times, and
 * a validator has no clock: so each evaluation pays.
 */

/** Evaluations, one or two microseconds each. A credential evaluates each of its values a handful of times. */
const MAX_EVALUATIONS = 60_000;
/** Keys that are passed over, and characters that are compared or counted, in the time of one evaluation. */
const KEYS_AN_EVALUATION = 50;
const CHARACTERS_AN_EVALUATION = 250;
/** What a test of a pattern may take, in evaluations. */
const PATTERN_EVALUATIONS = 300;

export interface Budget {
  /** The same schema, of which each evaluation is paid for. */
  charge(schema: object): object;
  /** A schema that ends the comparison where it is evaluated: what would have to be known there is not found out. */
  refusing(reason: string): object;
  /** From here on evaluations count; before, the validator only reads the schema. */
  begin(): void;
}

/** Thrown out of a comparison that says nothing, with the reason in words. */
export class UnusableSchema extends Error {}

/** For comparing one document, whose size is part of what each evaluation costs. */
export function budgetFor(document: unknown): Budget {
  const size = sizeOf(document);
  let left = MAX_EVALUATIONS;
  let hasBegun = false;
  return {
    charge(schema) {
      const price = priceOf(schema as Record<string, unknown>, size);
      return onEvaluation(schema, () => {
        if (hasBegun) left -= price;
        if (left < 0) throw new UnusableSchema('it takes too much work');
      });
    },
    refusing(reason) {
      return onEvaluation({}, () => {
        if (hasBegun) throw new UnusableSchema(reason);
      });
    },
    begin() {
      hasBegun = true;
    },
  };
}

/** The validator reads `$ref` of whatever it evaluates, each time (4.1.6). */
function onEvaluation(schema: object, then: () => void): object {
  const reference = (schema as { $ref?: unknown }).$ref;
  return Object.defineProperty(schema, '$ref', {
    enumerable: false,
    get() {
      then();
      return reference;
    },
  });
}

interface Size {
  /** Keys or items of the widest object or array. */
  widest: number;
  /** Characters of the longest text. */
  longest: number;
}

function priceOf(schema: Record<string, unknown>, { widest, longest }: Size): number {
  const own = [schema.properties, schema.required, schema.dependentRequired].map((each) =>
    each ? Object.keys(each).length : 0,
  );
  const keys = own.reduce((sum, each) => sum + each, widest);
  const values = schema.enum ?? schema.const;
  const characters = values === undefined ? 0 : JSON.stringify(values).length;
  const texts = schema.minLength !== undefined || schema.maxLength !== undefined ? longest : 0;
  const pattern = schema.pattern === undefined ? 0 : PATTERN_EVALUATIONS;
  return 1 + keys / KEYS_AN_EVALUATION + (characters + texts) / CHARACTERS_AN_EVALUATION + pattern;
}

function sizeOf(value: unknown): Size {
  if (typeof value === 'string') return { widest: 0, longest: value.length };
  if (typeof value !== 'object' || value === null) return { widest: 0, longest: 0 };
  const children = Object.values(value);
  const size: Size = { widest: children.length, longest: 0 };
  for (const child of children.map(sizeOf)) {
    size.widest = Math.max(size.widest, child.widest);
    size.longest = Math.max(size.longest, child.longest);
  }
  return size;
}

/** Characters of the longest key. */
export function longestKeyOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const isList = Array.isArray(value);
  return Object.entries(value).reduce(
    (longest, [key, child]) => Math.max(longest, isList ? 0 : key.length, longestKeyOf(child)),
    0,
  );
}
