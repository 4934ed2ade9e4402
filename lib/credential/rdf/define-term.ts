/** One term of a context (JSON-LD 1.1 API, section 4.2). */
import { isObject, type JsonObject } from '../../base/json-values.ts';
import { type Definition, withoutPrefix } from './active-context.ts';
import { isAbsolute, isBlank, isKeyword, isKeywordLike, listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';

/** A local context while it is being worked through. */
export interface Making {
  local: JsonObject;
  terms: Map<string, Definition>;
  vocab: string | undefined;
  /** Whether each key is done; `false` while it is at work, so that a circle is found. */
  defined: Map<string, boolean>;
  isProtecting: boolean;
}

const MEMBERS = ['@container', '@context', '@id', '@language', '@prefix', '@protected', '@reverse', '@type'];
const CONTAINERS = ['@graph', '@language', '@list', '@set'];
/** Of a term that may stand before a colon: where its IRI ends (step 14.2.5). */
const ENDS_LIKE_A_PREFIX = /[:/?#[\]@]$/;

/** Defines a term, and before it those that it is made of. */
export function defineTerm(making: Making, term: string, isOverriding: boolean): void {
  const { defined, local, terms } = making;
  const isDone = defined.get(term);
  if (isDone) return;
  if (isDone === false) notCovered('terms in a circle');
  // Keywords with another meaning, terms that look like an IRI, and names that objects have by themselves.
  if (/^$|^@|[:/]/.test(term) || term in Object.prototype) notCovered(`the term ${term}`);
  defined.set(term, false);
  const before = terms.get(term);
  terms.delete(term);
  const definition = definitionOf(making, term, local[term]);
  defined.set(term, true);
  if (before?.protected && !isOverriding) {
    definition.protected = true;
    if (!isSame(before, definition)) notCovered('a protected term is redefined');
  }
  terms.set(term, before && isSame(before, definition) ? before : definition);
}

function definitionOf(making: Making, term: string, written: unknown): Definition {
  const isSimple = typeof written === 'string' || written === null;
  const members: unknown = isSimple ? { '@id': written } : written;
  if (!isObject(members) || Object.keys(members).some((key) => !MEMBERS.includes(key)))
    return notCovered(`the definition of ${term}`);
  const definition = identified(making, term, members, isSimple);
  const own = members['@protected'];
  if (own === true || (making.isProtecting && own !== false)) definition.protected = true;
  if ('@type' in members) definition.type = typeIn(making, members['@type']);
  if ('@container' in members) definition.container = containerIn(members['@container'], definition);
  if ('@context' in members) definition.context = members['@context'];
  if ('@language' in members && !('@type' in members)) definition.language = languageIn(members['@language']);
  if ('@prefix' in members) definition.prefix = prefixIn(members['@prefix'], definition);
  if (definition.id === '@context' || definition.id === '@preserve') notCovered('an alias of @context');
  return definition;
}

function identified(making: Making, term: string, members: JsonObject, isSimple: boolean): Definition {
  if ('@reverse' in members) {
    const id = absoluteIn(making, members['@reverse']);
    if ('@id' in members || id === undefined) notCovered('a reverse property');
    return { id: id as string, reverse: true };
  }
  const written = members['@id'];
  if (written === null) return { id: null, reverse: false };
  if ('@id' in members && written !== term) {
    const id = isAlias(written) ? written : absoluteIn(making, written);
    if (id === undefined) return notCovered(`the IRI of ${term}`);
    return { id, reverse: false, prefix: isSimple && ENDS_LIKE_A_PREFIX.test(id) };
  }
  if (making.vocab === undefined) return notCovered(`no IRI for ${term}`);
  return { id: making.vocab + term, reverse: false };
}

function isAlias(written: unknown): written is string {
  return typeof written === 'string' && isKeyword(written);
}

/** The IRI (or keyword, by another term) that a word of a context stands for; `undefined` for what is neither. */
function absoluteIn(making: Making, written: unknown): string | undefined {
  if (typeof written !== 'string' || written === '' || isKeywordLike(written)) return undefined;
  const { local, defined, terms, vocab } = making;
  // What a term is made of may not redefine what is protected, even where the term may.
  if (Object.hasOwn(local, written) && defined.get(written) !== true) defineTerm(making, written, false);
  const term = terms.get(written);
  if (term) return isAlias(term.id) || isAbsolute(term.id) ? (term.id as string) : undefined;
  const prefix = written.slice(0, Math.max(0, written.indexOf(':')));
  const isCompact = prefix !== '' && prefix !== '_' && !written.startsWith('//', prefix.length + 1);
  if (isCompact && Object.hasOwn(local, prefix)) defineTerm(making, prefix, false);
  const whole = withoutPrefix({ terms }, written) ?? (vocab === undefined ? written : vocab + written);
  return isAbsolute(whole) ? whole : undefined;
}

function typeIn(making: Making, written: unknown): string {
  if (written === '@id' || written === '@vocab' || written === '@json' || written === '@none') return written;
  const type = absoluteIn(making, written);
  return type === undefined || isKeyword(type) || isBlank(type) ? notCovered('a type of value') : type;
}

function containerIn(written: unknown, { reverse }: Definition): readonly string[] {
  const container = listOf(written ?? []) as readonly string[];
  const kinds = container.filter((each) => each !== '@set');
  const isKnown = container.every((each) => CONTAINERS.includes(each)) && kinds.length <= 1;
  const isList = container.includes('@list') && container.length > 1;
  if (!isKnown || isList || (reverse && kinds.length)) notCovered('a container');
  return container;
}

function languageIn(written: unknown): string | null {
  if (written === null) return null;
  return typeof written === 'string' ? written.toLowerCase() : notCovered('a language');
}

function prefixIn(written: unknown, { id }: Definition): boolean {
  return typeof written === 'boolean' && isAbsolute(id) ? written : notCovered('a prefix');
}

/** Whether two definitions say the same, as far as protection asks (section 4.2, step 27). */
function isSame(one: Definition, other: Definition): boolean {
  const keys = Object.keys(one) as (keyof Definition)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSameJson(one[key], other[key]))
  );
}

function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => key in other && isSameJson((one as JsonObject)[key], (other as JsonObject)[key]),
  );
}
