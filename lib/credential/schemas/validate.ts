/** Comparing a document with a schema that a stranger wrote; loaded on first use. */
import { type OutputUnit, type Schema, type SchemaDraft, Validator } from '@cfworker/json-schema';
import type { JsonObject } from '../../base/json-values.ts';
import { plainText } from '../../base/text.ts';
import { prepareSchema } from './prepare-schema.ts';
import { budgetFor, longestKeyOf, UnusableSchema } from './work-budget.ts';

/** `differs`: where, and from what, in words; `unusable`: why nothing can be said. */
export type Comparison = 'same' | { differs: string } | { unusable: string };

/** Never throws, and ends within the budget whatever the schema says. */
export function compareWithSchema(document: unknown, schema: JsonObject): Comparison {
  try {
    const budget = budgetFor(document);
    const prepared = prepareSchema(schema, longestKeyOf(document), budget);
    const validator = new Validator(prepared as Schema, draftOf(schema));
    budget.begin();
    const { valid, errors } = validator.validate(document);
    return valid ? 'same' : { differs: inWords(errors) };
  } catch (error) {
    if (error instanceof UnusableSchema) return { unusable: error.message };
    // A reference that leads nowhere, or to another document, which is never fetched; or into itself for ever.
    return { unusable: 'it refers to what is not in it, or cannot be read' };
  }
}

/** What the schema says it is; without a word the draft that the field uses (1EdTech, W3C VC JSON Schema). */
function draftOf({ $schema }: JsonObject): SchemaDraft {
  const said = String($schema ?? '');
  if (said.includes('draft-04')) return '4';
  if (/draft-0[67]/.test(said)) return '7';
  return said.includes('2020-12') ? '2020-12' : '2019-09';
}

/** Characters of a path that are shown. */
const MAX_PATH = 120;

/** The deepest of the errors says most, and of those at one place the last: what led to it stands before it. */
function inWords(errors: readonly OutputUnit[]): string {
  const depth = ({ instanceLocation }: OutputUnit) => instanceLocation.split('/').length;
  const deepest = errors.toSorted((a, b) => depth(a) - depth(b)).at(-1);
  if (!deepest) return 'somewhere';
  const missing = deepest.keyword === 'required' && /property "(.*)"\.$/s.exec(deepest.error)?.[1];
  const path = `${deepest.instanceLocation.slice(1)}${missing ? `/${missing}` : ''}`;
  const shown = plainText(path).slice(0, MAX_PATH) || '/';
  return missing ? `${shown} is missing` : `${shown} is not as it asks for (${deepest.keyword})`;
}
