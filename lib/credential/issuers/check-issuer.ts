import type { Credential, PlatformFacts } from '../model.ts';
import { type Check, check } from '../verdict.ts';
import { restrictedSuffix } from './restricted-domains.ts';

export interface IssuerScene {
  credential: Credential;
  platform?: PlatformFacts;
  /** Exact issuer ids that this user trusts. */
  trusted: readonly string[];
  /** The packaged host that a host imitates, if it does. */
  imitates?: (host: string) => string | undefined;
}

/** Who the issuer is: exactly one identity code, the first that holds; beside it only an impersonation. */
export function checkIssuer(scene: IssuerScene): Check[] {
  const identity = identityOf(scene);
  const host = scene.credential.issuer.domain?.split(/[/:]/)[0];
  const imitated = host && scene.imitates?.(host);
  return imitated
    ? [identity, check('issuer_impersonation', `${host} is made to look like ${imitated}`)]
    : [identity];
}

function identityOf({ credential, platform, trusted }: IssuerScene): Check {
  const { id, name, domain } = credential.issuer;
  if (id && trusted.includes(id)) return check('issuer_trusted', id);
  if (platform && platform.accounts !== 'host') return onPlatform(platform, name);
  if (!domain) return check('issuer_unknown', 'a key that nobody vouches for');
  const isHosts = platform ? isServedBy(domain, credential) : hostOnlyDidWeb(id);
  const suffix = isHosts && restrictedSuffix(domain);
  return suffix ? check('issuer_restricted_domain', domain) : check('issuer_domain', domain);
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

/** did:web of the host itself: a path belongs to whoever may write there, a port to whoever may listen. */
function hostOnlyDidWeb(id: string | undefined): boolean {
  return /^did:web:[^:%/]+$/.test(id ?? '');
}
