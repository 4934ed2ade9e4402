/** From one active context to the next, by what a `@context` says (JSON-LD 1.1 API, section 4.1). */
import { isObject, type JsonObject } from '../../base/json-values.ts';
import { type ActiveContext, type Definition, type Following, freshContext } from './active-context.ts';
import { defineTerm, type Making } from './define-term.ts';
import { isAbsolute, isLanguage, listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import { isSound } from './sound-context.ts';

/** Context documents by their address. */
export type Documents = Pick<ReadonlyMap<string, unknown>, 'get'>;

export interface How {
  /** Only for this node, and not for those in it. */
  isPassing?: boolean;
  /** As a term has it, which may redefine what is protected. */
  isOverriding?: boolean;
}

/** Addresses in one place, those that they refer to included. The reference implementation stops at eleven. */
const MAX_ADDRESSES = 10;
/** Active contexts that are remembered: a badge makes ten, and whoever wants to fill the memory many. */
const MAX_REMEMBERED = 600;
/** Of statements about a context itself, not about a term. */
const OF_CONTEXTS = ['@language', '@propagate', '@protected', '@version', '@vocab'];

let root = freshContext();
let remembered = 0;

/** Where a document begins: nothing means anything. */
export function initialContext(): ActiveContext {
  if (remembered > MAX_REMEMBERED) {
    root = freshContext();
    remembered = 0;
  }
  return root;
}

/** The active context after a `@context`; `documents` for the addresses in it, absent where none may be. */
export function processContext(
  active: ActiveContext,
  written: unknown,
  { isPassing = false, isOverriding = false }: How,
  documents?: Documents,
): ActiveContext {
  if (Array.isArray(written) && written.length === 0) return active;
  const locals = definitionsIn(written, documents);
  if (locals.length === 0) notCovered('a context without definitions');
  const propagate = locals[0]?.['@propagate'];
  const ends = typeof propagate === 'boolean' ? !propagate : isPassing;
  let result = ends ? passing(active) : active;
  for (const local of locals) {
    if (local !== null) result = following(result, local, isOverriding);
    else if (ends || (result.hasProtected && !isOverriding))
      notCovered('a context that takes everything away');
    else result = root;
  }
  return result;
}

/** The definitions that a `@context` is made of, in order; `null` takes away all before it. */
function definitionsIn(written: unknown, documents?: Documents): (JsonObject | null)[] {
  let addresses = 0;
  const resolve = (each: unknown): (JsonObject | null)[] => {
    if (each === null) return [null];
    if (isObject(each)) return '@context' in each ? notCovered('a context in a context') : [each];
    if (typeof each !== 'string' || ++addresses > MAX_ADDRESSES) return notCovered('a context');
    const document = documents?.get(each);
    if (!isObject(document) || !('@context' in document)) return notCovered(`the context ${each}`);
    return listOf(document['@context']).flatMap(resolve);
  };
  return listOf(written).flatMap(resolve);
}

function passing(active: ActiveContext): ActiveContext {
  if (active.previous) return active;
  active.passing ??= { ...active, previous: active, following: new WeakMap() };
  return active.passing;
}

function following(active: ActiveContext, local: JsonObject, isOverriding: boolean): ActiveContext {
  const known: Following = active.following.get(local) ?? {};
  active.following.set(local, known);
  const way = isOverriding ? 'overriding' : 'strict';
  known[way] ??= made(active, local, isOverriding);
  return known[way];
}

function made(active: ActiveContext, local: JsonObject, isOverriding: boolean): ActiveContext {
  const language = languageIn(local, active.language);
  const making: Making = {
    local,
    terms: new Map(active.terms),
    vocab: vocabIn(local, active.vocab),
    defined: new Map(OF_CONTEXTS.map((key) => [key, true])),
    isProtecting: isProtectingAll(local),
  };
  for (const term of Object.keys(local)) {
    defineTerm(making, term, isOverriding);
    const definition = making.terms.get(term);
    if (definition?.context !== undefined) validate(making, definition);
  }
  const { terms, vocab } = making;
  const isSame = vocab === active.vocab && language === active.language && isUnchanged(local, terms, active);
  if (isSame) return active;
  remembered += 1;
  return {
    terms,
    hasProtected: active.hasProtected || Object.keys(local).some((term) => terms.get(term)?.protected),
    following: new WeakMap(),
    ...(vocab === undefined ? {} : { vocab }),
    ...(language === undefined ? {} : { language }),
    ...(active.previous ? { previous: active.previous } : {}),
  };
}

function isUnchanged(local: JsonObject, terms: Making['terms'], active: ActiveContext): boolean {
  return Object.keys(local).every((term) => terms.get(term) === active.terms.get(term));
}

function vocabIn(local: JsonObject, inherited: string | undefined): string | undefined {
  if ('@version' in local && local['@version'] !== 1.1) notCovered('another version');
  const vocab = local['@vocab'];
  if (vocab === undefined) return inherited;
  if (vocab === null) return undefined;
  const isPlain = typeof vocab === 'string' && isAbsolute(vocab) && /^\w+:\/\//.test(vocab);
  return isPlain ? vocab : notCovered('a vocabulary');
}

function languageIn(local: JsonObject, inherited: string | undefined): string | undefined {
  const language = local['@language'];
  if (language === undefined) return inherited;
  if (language === null) return undefined;
  const isPlain = typeof language === 'string' && isLanguage(language);
  return isPlain ? language.toLowerCase() : notCovered('a language');
}

function isProtectingAll(local: JsonObject): boolean {
  const isOdd = '@propagate' in local && typeof local['@propagate'] !== 'boolean';
  if (isOdd || ('@protected' in local && local['@protected'] !== true)) notCovered('a switch');
  return local['@protected'] === true;
}

/** A term whose own context is wrong makes the whole wrong, used or not (section 4.2, step 21). */
function validate({ terms, vocab }: Making, { context }: Definition): void {
  if (context === null || definitionsIn(context).every((local) => local === null || isSound(local))) return;
  const here = { ...freshContext(), terms: new Map(terms), ...(vocab === undefined ? {} : { vocab }) };
  processContext(here, context, { isOverriding: true });
}
