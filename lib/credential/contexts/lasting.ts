/**
 * Contexts for documents whose signature covers the JSON itself. Nobody can change a context after signing, so that
 * much may stand in one that statements could not bear; but nothing may be shown whose meaning a context that is not
 * known could have changed.
 */
import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';
import { CONTEXTS, type ContextMap, unknownContext } from './index.ts';

/**
 * The document with the contexts alone that still say what they say when others stand beside them: all, if all are
 * known; else those known ones that protect their terms (JSON-LD 1.1, section 4.1.11). No later context can redefine
 * such a term where it stands, an earlier one is overridden by it, and what only unknown contexts define is not read.
 *
 * A known context that redefines what another protects (Open Badges 3.0.0 after Verifiable Credentials 2.0) would make
 * the whole no JSON-LD: the protected definition counts.
 */
export function withLastingContexts(document: unknown, known: ContextMap = CONTEXTS): unknown {
  const isAllKnown = unknownContext(document, known) === undefined;
  return lasting(document, new Set(), { known, isAllKnown });
}

interface Scene {
  known: ContextMap;
  isAllKnown: boolean;
}

function lasting(value: unknown, fixed: ReadonlySet<string>, scene: Scene): unknown {
  if (Array.isArray(value)) return value.map((each) => lasting(each, fixed, scene));
  const node = asObject(value);
  if (!node) return value;
  const within = new Set(fixed);
  const context = '@context' in node ? { '@context': lastingIn(node['@context'], within, scene) } : {};
  const entries = Object.entries(node).filter(([key]) => key !== '@context');
  return {
    ...context,
    ...Object.fromEntries(entries.map(([key, child]) => [key, lasting(child, within, scene)])),
  };
}

/** Adds to `fixed` the terms that are protected from here on. */
function lastingIn(context: unknown, fixed: Set<string>, { known, isAllKnown }: Scene): unknown[] {
  return asArray(context).flatMap((url) => {
    const parts = typeof url === 'string' ? definitionsIn(known.get(url)) : [];
    const isProtecting = parts.length > 0 && parts.every((part) => part['@protected'] === true);
    if (!parts.length || (!isAllKnown && !isProtecting)) return [];
    const kept = parts.map((part) => withoutTerms(part, fixed));
    const isWhole = kept.every((part, at) => part === parts[at]);
    if (isProtecting) for (const part of parts) for (const term of termsOf(part)) fixed.add(term);
    return isWhole ? [url] : kept;
  });
}

/** The definitions of a context document; none for one that is built on others. */
function definitionsIn(document: unknown): JsonObject[] {
  return asArray(asObject(document)?.['@context'])
    .map(asObject)
    .filter((part) => part !== undefined);
}

function termsOf(definition: JsonObject): string[] {
  return Object.keys(definition).filter((term) => !term.startsWith('@') && definition[term] !== `@${term}`);
}

function withoutTerms(definition: JsonObject, fixed: ReadonlySet<string>): JsonObject {
  if (!termsOf(definition).some((term) => fixed.has(term))) return definition;
  return Object.fromEntries(Object.entries(definition).filter(([term]) => !fixed.has(term)));
}
