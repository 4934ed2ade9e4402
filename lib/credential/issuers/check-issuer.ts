import { quoted } from '../../base/text.ts';
import type { Credential, PlatformFacts } from '../model.ts';
import { type Check, check } from '../verdict.ts';
import type { Vouched } from './federation/trust-chain.ts';
import { imitatedHost, type Listing, namesake, type Recognition, recognitionOf } from './recognition.ts';
import { SHIPPED_REGISTRIES } from './registered.ts';
import type { RegistryCopy } from './registry.ts';
import { restrictedSuffix } from './restricted-domains.ts';

export interface IssuerScene {
  credential: Credential;
  platform?: PlatformFacts;
  /** Exact issuer ids that this user trusts. */
  trusted: readonly string[];
  /** The packaged host that a host imitates, if it does. */
  imitates?: (host: string) => string | undefined;
  /** What public registries hold; the copies that ship with Assay if absent. */
  registries?: readonly RegistryCopy[];
  /** What federations say whose anchors the user has set. */
  vouched?: Vouched;
}

/** Whether nothing else speaks for the issuer, so that federations may be asked whether they do. */
export function isOpen(scene: IssuerScene): boolean {
  const { credential, platform } = scene;
  if (!credential.issuer.id || (platform && platform.accounts !== 'host')) return false;
  return identityOf(scene, recognitionOf(scene.registries ?? SHIPPED_REGISTRIES)).outcome !== 'pass';
}

/**
 * Who the issuer is: exactly one identity code, the first that holds; beside it only that a registered name is used by
 * somebody else, an impersonation, and where nothing speaks for the issuer, that a registry could not be asked.
 */
export function checkIssuer(scene: IssuerScene): Check[] {
  const known = recognitionOf(scene.registries ?? SHIPPED_REGISTRIES);
  const identity = identityOf(scene, known);
  const host = scene.credential.issuer.domain?.split(/[/:]/)[0];
  return [
    identity,
    ...sharedName(scene, known, identity, host),
    ...impersonation(scene, known, host),
    ...unavailable(known, identity, scene.vouched),
  ];
}

function identityOf({ credential, platform, trusted, vouched }: IssuerScene, known: Recognition): Check {
  const { id, name, domain, unasked } = credential.issuer;
  if (id && trusted.includes(id)) return check('issuer_trusted', id);
  const atPlatform = platform && platform.accounts !== 'host' ? platform : undefined;
  // An account's identifier is what the platform says: a registry speaks for who proves it by key or host.
  const listed = id && !atPlatform ? known.byId.get(id) : undefined;
  if (listed) return check('issuer_recognised', placeOf(listed));
  if (atPlatform) return onPlatform(atPlatform, name);
  if (id && vouched && 'by' in vouched) return check('issuer_recognised', memberOf(vouched, id));
  if (!domain) return check('issuer_unknown', keyDetail(known.forTests.get(id ?? '')), unasked);
  const isHosts = platform ? isServedBy(domain, credential) : isHostItself(id);
  const suffix = isHosts && restrictedSuffix(domain);
  return suffix ? check('issuer_restricted_domain', domain) : check('issuer_domain', domain);
}

function placeOf({ name, registry, readOn }: Listing): string {
  return `"${name}" in the ${registry.name}, read on ${readOn}`;
}

function memberOf({ name, by }: { name?: string; by: string }, id: string): string {
  return `${name ? quoted(name) : id} in the federation of ${by}, which you added`;
}

function keyDetail(listed: Listing | undefined): string {
  return listed ? `a key for tests, by the ${listed.registry.name}` : 'a key that nobody vouches for';
}

function onPlatform({ accounts, name, domain }: PlatformFacts, issuer: string | undefined): Check {
  if (accounts === 'itself') return check('issuer_on_platform', name);
  const account = `${issuer ?? 'an unnamed issuer'}, account at ${domain}`;
  return check(accounts === 'contract' ? 'issuer_on_platform' : 'issuer_on_open_platform', account);
}

/**
 * A site without accounts, on the route of its software that `lib/platforms` has written down: nobody else may write
 * there. A record names whatever domain it likes, so that the one which served it counts.
 */
function isServedBy(domain: string, { id = '' }: Credential): boolean {
  return URL.canParse(id) && new URL(id).host === domain;
}

/** A DID of the host itself: a path belongs to whoever may write there, a port to whoever may listen. */
function isHostItself(id: string | undefined): boolean {
  return /^did:web(?:vh:[^:]+)?:[^:%/]+$/.test(id ?? '');
}

/** Whom the user, a registry or a contract speaks for may have the name of another. */
const SPOKEN_FOR = ['issuer_trusted', 'issuer_recognised', 'issuer_on_platform'];

function sharedName(
  { credential: { issuer } }: IssuerScene,
  known: Recognition,
  identity: Check,
  host: string | undefined,
): Check[] {
  if (SPOKEN_FOR.includes(identity.code)) return [];
  const owner = namesake(known, { id: issuer.id, name: issuer.name, host });
  return owner ? [check('issuer_name_shared', `${placeOf(owner)}, is ${owner.id}`)] : [];
}

function impersonation({ imitates }: IssuerScene, known: Recognition, host: string | undefined): Check[] {
  const imitated = host && (imitates?.(host) ?? imitatedHost(known, host));
  return imitated ? [check('issuer_impersonation', `${host} is made to look like ${imitated}`)] : [];
}

function unavailable({ missing }: Recognition, identity: Check, vouched: Vouched | undefined): Check[] {
  if (identity.outcome === 'pass') return [];
  if (vouched && 'unavailable' in vouched)
    return [check('registry_unavailable', vouched.unavailable, vouched.host)];
  return missing.length ? [check('registry_unavailable', missing.map(({ name }) => name).join(', '))] : [];
}
