import { parseJsonBytes } from '../../base/json.ts';
import { asObject, asText } from '../../base/json-values.ts';
import { plainText } from '../../base/text.ts';

export interface Registry {
  id: string;
  name: string;
  /** Where it is published. */
  url: string;
  /** It says of itself that it is for tests: being listed there says nothing about who somebody is. */
  forTests?: true;
}

const pages = 'https://digitalcredentials.github.io';

/**
 * The registries of the Digital Credentials Consortium, the one that says most first (read in November 2026).
 *
 * The consortium also runs registries by OpenID Federation (registry.dcconsortium.org). They are left out here: they are
 * asked about one issuer at a time, which tells the registry whose credentials somebody looks at, and a list that could
 * be fetched beforehand names no issuer, only addresses. Whoever wants that sets one as an anchor (`federation/`).
 */
export const REGISTRIES: readonly Registry[] = [
  { id: 'dcc-member', name: 'DCC Member Registry', url: `${pages}/dcc-registry/registry.json` },
  { id: 'dcc-community', name: 'DCC Community Registry', url: `${pages}/community-registry/registry.json` },
  { id: 'dcc-pilot', name: 'DCC Pilot Registry', url: `${pages}/issuer-registry/registry.json` },
  {
    id: 'dcc-sandbox',
    name: 'DCC Sandbox Registry',
    url: `${pages}/sandbox-registry/registry.json`,
    // "for testing only" (its description on GitHub). Private keys of issuers in it are published with test fixtures.
    forTests: true,
  },
];

/** Exact identifier, name, and the host of its website where one is stated. */
export type RegisteredIssuer = readonly [id: string, name: string, host?: string];

/** What a registry held on a day. */
export interface RegistryCopy {
  /** The `id` of a row of REGISTRIES. */
  registry: string;
  /** ISO 8601, a day. */
  readOn: string;
  issuers: readonly RegisteredIssuer[];
}

/** Bytes. The largest of the four has 8 kB. */
export const MAX_REGISTRY_BYTES = 1024 * 1024;
/** The largest of the four has 39. More is not a registry that was looked through. */
const MAX_ISSUERS = 5_000;
/** Characters. */
const MAX_ID_LENGTH = 400;
const MAX_NAME_LENGTH = 200;
const ISSUER_ID = /^(?:did:[a-z0-9]+:|https:\/\/)[^\s"<>\\]+$/;

/**
 * The issuers in a registry as the consortium publishes it: `{ registry: { ID: { name, url? } } }`. What has no exact
 * identifier or no name is left out, and so is an identifier that stands twice, as one did in November 2026: what is
 * said to be two is nobody. Names are text: markup and entities in them are letters like all others, and are never
 * decoded, neither before the JSON is parsed, where `&quot;` would end a string, nor after.
 *
 * @returns or why it is no registry, in words
 */
export function readRegistry(bytes: Uint8Array): RegisteredIssuer[] | string {
  if (bytes.length > MAX_REGISTRY_BYTES) return 'it is larger than is read';
  const repeated = new Set<string>();
  const parsed = parseJsonBytes(bytes, repeated);
  const registry = asObject(parsed.ok && asObject(parsed.value)?.registry) ?? {};
  const entries = Object.entries(registry);
  if (entries.length > MAX_ISSUERS) return `it lists more than ${MAX_ISSUERS} issuers`;
  if ([...repeated].some((key) => !Object.hasOwn(registry, key))) return 'it says one thing twice';
  const issuers = entries.flatMap(([id, entry]) => (repeated.has(id) ? [] : readIssuer(id, entry)));
  return issuers.length ? issuers : 'it lists no issuers';
}

function readIssuer(id: string, entry: unknown): RegisteredIssuer[] {
  const stated = asObject(entry);
  const name = plainText(asText(stated?.name) ?? '');
  if (!ISSUER_ID.test(id) || id.length > MAX_ID_LENGTH || !name || name.length > MAX_NAME_LENGTH) return [];
  const host = hostIn(asText(stated?.url));
  return [host ? [id, name, host] : [id, name]];
}

function hostIn(url: string | undefined): string | undefined {
  if (!url?.startsWith('https://') || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A copy that was stored, read from anything. */
export function copyFrom(value: unknown): RegistryCopy | undefined {
  const stored = asObject(value);
  const registry = REGISTRIES.find(({ id }) => id === stored?.registry)?.id;
  const readOn = asText(stored?.readOn);
  if (!registry || !readOn || !Array.isArray(stored?.issuers)) return undefined;
  const issuers = stored.issuers.filter(isIssuer);
  return issuers.length === stored.issuers.length ? { registry, readOn, issuers } : undefined;
}

function isIssuer(value: unknown): value is RegisteredIssuer {
  return Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === 'string');
}
