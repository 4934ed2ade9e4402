/**
 * What words mean at one place of a document (JSON-LD 1.1 API, section 4.1). An active context never changes: what
 * stands in a new `@context` makes another one, and is remembered at the first, so that each pair is worked out once.
 */
import { isAbsolute, isKeyword, isKeywordLike } from './keywords.ts';

/** What one term means (section 4.2). Optional members are absent where the definition does not have them. */
export interface Definition {
  /** IRI or keyword; `null` for a term that is taken away. */
  id: string | null;
  reverse: boolean;
  /** It may stand before a colon. */
  prefix?: boolean;
  protected?: true;
  type?: string;
  container?: readonly string[];
  /** The context that counts within it, as written. */
  context?: unknown;
  language?: string | null;
}

export type Terms = ReadonlyMap<string, Definition>;

export interface ActiveContext {
  terms: Terms;
  vocab?: string;
  /** Of texts that have none of their own. */
  language?: string;
  /** A protected term was defined at some time: then nothing but a term can take everything away. */
  hasProtected: boolean;
  /** What counts again one node further down (`@propagate: false`). */
  previous?: ActiveContext;
  /** What follows by a local context; two, for whether it may redefine what is protected. */
  following: WeakMap<object, Following>;
  /** The same, whose changes end one node further down. */
  passing?: ActiveContext;
}

export interface Following {
  strict?: ActiveContext;
  overriding?: ActiveContext;
}

export function freshContext(): ActiveContext {
  return { terms: new Map(), hasProtected: false, following: new WeakMap() };
}

/**
 * The IRI or keyword that a key or type stands for (section 5.2, with `vocab`). What is no term, no compact IRI and
 * under no vocabulary comes back as it is: mostly not absolute.
 */
export function iriOf(active: ActiveContext, text: string): string | null {
  const definition = active.terms.get(text);
  if (definition) return definition.id;
  if (text.charCodeAt(0) === 64) {
    if (isKeyword(text)) return text;
    if (isKeywordLike(text)) return null;
  }
  const whole = withoutPrefix(active, text);
  if (whole !== undefined) return whole;
  return active.vocab === undefined ? text : active.vocab + text;
}

/** The same for an identifier, for which terms count only before a colon. There is no base to resolve others against. */
export function identifierOf(active: ActiveContext, text: string): string | null {
  if (text.charCodeAt(0) === 64) {
    if (isKeyword(text)) return text;
    if (isKeywordLike(text)) return null;
  }
  return withoutPrefix(active, text) ?? text;
}

/** A compact or absolute IRI written out (section 5.2, step 6); `undefined` for what is neither. */
export function withoutPrefix({ terms }: Pick<ActiveContext, 'terms'>, text: string): string | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0) return undefined;
  const prefix = text.slice(0, colon);
  if (prefix === '_' || text.startsWith('//', colon + 1)) return text;
  const definition = terms.get(prefix);
  if (definition?.prefix) return definition.id + text.slice(colon + 1);
  return isAbsolute(text) ? text : undefined;
}
