/**
 * Contexts for documents whose signature covers the JSON itself. Nobody can change a context after signing, so that
 * much may stand in one that statements could not bear; but nothing may be shown whose meaning a context that is not
 * known could have changed.
 */
import { asArray, asObject, type JsonObject, objectsIn } from '../../base/json-values.ts';
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

/** What nothing is changed in comes back itself. */
function lasting(value: unknown, fixed: ReadonlySet<string>, scene: Scene): unknown {
  if (Array.isArray(value)) {
    const list = value.map((each) => lasting(each, fixed, scene));
    return list.every((each, at) => each === value[at]) ? value : list;
  }
  const node = asObject(value);
  if (!node) return value;
  const within = '@context' in node ? new Set(fixed) : undefined;
  const context = within && lastingIn(node['@context'], within, scene);
  const entries = Object.entries(node).map(([key, child]) => {
    return [key, key === '@context' ? context : lasting(child, within ?? fixed, scene)] as const;
  });
  return entries.every(([key, child]) => child === node[key]) ? node : Object.fromEntries(entries);
}

/** Adds to `fixed` the terms that are protected from here on. */
function lastingIn(context: unknown, fixed: Set<string>, { known, isAllKnown }: Scene): unknown {
  const written = asArray(context);
  const lasting = written.flatMap((url) => {
    const parts = typeof url === 'string' ? definitionsIn(known.get(url)) : [];
    const isProtecting = parts.length > 0 && parts.every((part) => part['@protected'] === true);
    if (!parts.length || (!isAllKnown && !isProtecting)) return [];
    const kept = parts.map((part) => withoutTerms(part, fixed));
    const isWhole = kept.every((part, at) => part === parts[at]);
    if (isProtecting) for (const part of parts) for (const term of termsOf(part)) fixed.add(term);
    return isWhole ? [url] : kept;
  });
  if (context === null) return [];
  const isSame = lasting.length === written.length && lasting.every((each, at) => each === written[at]);
  return isSame ? context : lasting;
}

/** The definitions of a context document; none for one that is built on others. */
function definitionsIn(document: unknown): JsonObject[] {
  return objectsIn(asObject(document)?.['@context']);
}

function termsOf(definition: JsonObject): string[] {
  return Object.keys(definition).filter((term) => !term.startsWith('@') && definition[term] !== `@${term}`);
}

/** Always the same object for the same terms, since what a context means is remembered at the object. */
function withoutTerms(definition: JsonObject, fixed: ReadonlySet<string>): JsonObject {
  if (!termsOf(definition).some((term) => fixed.has(term))) return definition;
  const known = LEFT.get(definition) ?? new Map<string, JsonObject>();
  LEFT.set(definition, known);
  const entries = Object.entries(definition).filter(([term]) => !fixed.has(term));
  const name = JSON.stringify(entries.map(([term]) => term));
  const left = known.get(name) ?? Object.fromEntries(entries);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(name, left);
  return left;
}

const LEFT = new WeakMap<JsonObject, Map<string, JsonObject>>();
/** Of one definition: which terms are taken from it depends on what stands before it, in one or two orders. */
const MAX_REMEMBERED = 20;
