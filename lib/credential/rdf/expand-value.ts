/** Values that are no objects (JSON-LD 1.1 API, section 5.3). */
import { isObject } from '../../base/json-values.ts';
import { type ActiveContext, identifierOf, iriOf } from './active-context.ts';
import { isAbsolute, isKeyword, isLanguage, listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import type { Reading } from './place.ts';

/** Text, number or truth value, as its term says. */
export function expandValue(
  active: ActiveContext,
  property: string,
  value: unknown,
  reading: Reading,
): object {
  const iri = iriOf(active, property);
  const definition = active.terms.get(property);
  const type = definition?.type;
  if (typeof value === 'string') {
    if (type === '@id' || iri === '@graph') return reference(identifierOf(active, value), reading);
    if (type === '@vocab') return reference(iriOf(active, value), reading);
  }
  if (iri !== null && isKeyword(iri)) notCovered(`a value of ${iri}`);
  if (type !== undefined && type !== '@id' && type !== '@vocab' && type !== '@none')
    return { '@type': type, '@value': value };
  if (typeof value !== 'string') return { '@value': value };
  const language = definition?.language === undefined ? active.language : definition.language;
  return language ? { '@language': language, '@value': value } : { '@value': value };
}

/** Relative addresses have nothing here that they are relative to. */
export function absolute(iri: string | null): string {
  return isAbsolute(iri) ? iri : notCovered('a relative address');
}

/** An identifier; any, where what means nothing is left out afterwards. */
export function reference(iri: string | null, { ignoresUndefined }: Reading): { '@id': string | null } {
  return { '@id': ignoresUndefined ? iri : absolute(iri) };
}

/** Texts by their language (section 5.1.2, step 13.7). */
export function expandLanguages(active: ActiveContext, map: object): object[] {
  const texts: object[] = [];
  for (const language of Object.keys(map).sort()) {
    const isNone = iriOf(active, language) === '@none';
    if (!isNone && !isLanguage(language)) notCovered('a language');
    for (const text of listOf((map as Record<string, unknown>)[language])) {
      if (text === null) continue;
      if (typeof text !== 'string') notCovered('a text of a language');
      texts.push(isNone ? { '@value': text } : { '@value': text, '@language': language.toLowerCase() });
    }
  }
  return texts;
}

/** A value that is kept as JSON. The reference implementation loses members called `__proto__`. */
export function requirePlain(value: unknown): void {
  if (Array.isArray(value)) value.forEach(requirePlain);
  else if (isObject(value)) {
    if (Object.hasOwn(value, '__proto__')) notCovered('a member called __proto__');
    Object.values(value).forEach(requirePlain);
  }
}
