import { imitates, lookOf } from '../../base/confusables.ts';
import { domainOf } from './domain.ts';
import { REGISTRIES, type Registry, type RegistryCopy } from './registry.ts';

/** One issuer as one registry lists it. */
export interface Listing {
  id: string;
  name: string;
  /** The host of its website, where one is stated. */
  website: string | undefined;
  registry: Registry;
  readOn: string;
}

export interface Recognition {
  /** By the exact identifier. */
  byId: ReadonlyMap<string, Listing>;
  /** Identifiers that are listed for tests alone, by the registry that says so. */
  forTests: ReadonlyMap<string, Listing>;
  /** By the name as it is compared; made when the first is compared, which not every issuer has. */
  byName(): ReadonlyMap<string, readonly Listing[]>;
  /** Registries of which no copy is there. */
  missing: readonly Registry[];
}

/** How the registries of November 2026 call issuers that stand for nobody. */
const TEST_NAME =
  /\b(?:tests?|testing|examples?|demo|sandbox|sandpit|playground|plug ?fest\s?\d*)\b|^my (?:college|school|university)$/i;
const TEST_ID = /[.:_-]test(?:[.:]|$)/i;

const READ = new WeakMap<readonly RegistryCopy[], Recognition>();

/** The copies made searchable, once for each list of them. */
export function recognitionOf(copies: readonly RegistryCopy[]): Recognition {
  const read = READ.get(copies) ?? readAll(copies);
  READ.set(copies, read);
  return read;
}

function readAll(copies: readonly RegistryCopy[]): Recognition {
  const listings = REGISTRIES.flatMap((registry) => listingsIn(registry, copies));
  const tests = listings.filter(({ id, name }) => TEST_NAME.test(name) || TEST_ID.test(id));
  // Where one registry calls an issuer a test, no other makes it a real one.
  const testIds = new Set(tests.map(({ id }) => id));
  const real = listings.filter(({ id, registry }) => !registry.forTests && !testIds.has(id));
  const byId = firstById(real);
  const others = listings.filter(({ id }) => !byId.has(id));
  let names: Map<string, Listing[]> | undefined;
  const byName = () => {
    names ??= Map.groupBy(real, ({ name }) => foldName(name));
    return names;
  };
  const missing = REGISTRIES.filter(({ id }) => !copies.some(({ registry }) => registry === id));
  return { byId, forTests: firstById(others), byName, missing };
}

function listingsIn(registry: Registry, copies: readonly RegistryCopy[]): Listing[] {
  const copy = copies.find((each) => each.registry === registry.id);
  const readOn = copy?.readOn ?? '';
  return (copy?.issuers ?? []).map(([id, name, website]) => ({ id, name, website, registry, readOn }));
}

/** The hosts that are its own: of its identifier, and of its website. */
function hostsOf({ id, website }: Listing): string[] {
  return [domainOf(id)?.split(/[/:]/)[0], website].filter((each) => each !== undefined);
}

function firstById(listings: readonly Listing[]): Map<string, Listing> {
  return new Map(listings.toReversed().map((listing) => [listing.id, listing]));
}

/** Characters. The longest name in the registries has under 100. */
const MAX_NAME_LENGTH = 300;
/** Fewer letters than this name too many. */
const MIN_NAME_LETTERS = 3;

/**
 * A name as it is compared: what looks alike is alike, signs and spaces fall away. "MIT xPRO", "M.I.T. XPro" and the
 * same with Cyrillic letters are one; "MIT xPRO Boston" is another, since names are never compared by distance.
 */
function foldName(name: string): string {
  return lookOf(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The registered issuer whose name it is, though neither the identifier nor the host is one of its own. */
export function namesake(
  { byId, forTests, byName }: Recognition,
  { id, name, host }: { id?: string | undefined; name?: string | undefined; host?: string | undefined },
): Listing | undefined {
  if (id !== undefined && (byId.has(id) || forTests.has(id))) return undefined;
  // One that is longer than any registered name is none.
  const folded = foldName(name && name.length <= MAX_NAME_LENGTH ? name : '');
  const same = folded.length < MIN_NAME_LETTERS ? [] : (byName().get(folded) ?? []);
  const isOwn = same.some((listing) =>
    hostsOf(listing).some((own) => host !== undefined && isKin(host, own)),
  );
  return isOwn ? undefined : same[0];
}

/** One lies under the other: who holds the upper one gives out the lower. */
function isKin(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`) || other.endsWith(`.${host}`);
}

/** The host of a registered issuer that a host imitates. */
export function imitatedHost({ byId }: Recognition, host: string): string | undefined {
  const hosts = [...byId.values()].flatMap(hostsOf);
  if (hosts.some((own) => isKin(host, own))) return undefined;
  return hosts.find((own) => imitates(host, own) && !isCountrysOwn(host, own));
}

/** `goodwill.org` and `goodwill.org.uk` are two names of two registries, as are `asu.edu` and `asu.edu.bh`. */
function isCountrysOwn(host: string, own: string): boolean {
  const at = `.${host}`.lastIndexOf(`.${own}.`);
  return at >= 0 && /^[a-z]{2}$/.test(host.slice(at + own.length + 1));
}
