/** From what was found to what a mark, its card and a row of the popup show. */
import type { EndorsementView, EntryView, IssuerView, PageLink } from '../browser/messages.ts';
import type { Endorsed } from '../credential/endorsed.ts';
import type { Credential, PlatformFacts } from '../credential/model.ts';
import { bindingOf, type Check, type Code, type Finding, type Verdict } from '../credential/verdict.ts';
import { waitsFor } from './waiting.ts';

/** A row without what only the wallet knows. */
export type ListedEntry = Omit<EntryView, 'inWallet'>;

/** For the popup's list; a credential can name hundreds. */
const MAX_SKILLS = 30;
const NOBODY = 'a key nobody vouches for';

/** What was found, with its verdict, and those of what others say of it. */
export interface JudgedEntry {
  finding: Finding;
  verdict: Verdict;
  endorsements: readonly Endorsed[];
}

/** Of an entry, what stays the same whatever is found. */
type LinkView = PageLink & Pick<EntryView, 'reads'>;

/** What is shown of a link before anything is known. */
export function checkingEntry(link: LinkView, host: string): ListedEntry {
  return { ...linkOf(link), host, state: 'checking', checks: [], asked: [], skills: [], endorsements: [] };
}

/** What is shown of a link once its issuer has answered, or did not. `askHost`: what a click would ask next. */
export function entryOf(
  link: LinkView,
  host: string,
  { finding, verdict, endorsements }: JudgedEntry,
  askHost = waitsFor(finding)[0],
): ListedEntry {
  const { credential, presentation } = finding;
  const isBound = bindingOf(verdict.checks) !== undefined;
  return {
    ...linkOf(link),
    host,
    state: verdict.state,
    headline: verdict.headline,
    ...(verdict.differs ? { differs: verdict.differs } : {}),
    method: finding.method,
    checks: verdict.checks,
    asked: finding.asked,
    skills: [],
    endorsements: endorsements.map(endorsementView),
    ...(presentation ? { presentation } : {}),
    ...(finding.asked.length > 0 ? { checkedAt: finding.at } : {}),
    ...(askHost ? { askHost } : {}),
    // Text that nothing has tied to its issuer is not shown as if something had.
    ...(credential && isBound ? statedBy(credential, verdict.checks, finding.platform) : {}),
  };
}

/** Of one that nothing ties to its issuer neither words nor name are shown. */
function endorsementView({ finding, verdict, isAboutThis }: Endorsed): EndorsementView {
  const { credential, platform } = finding;
  const { state, headline, checks } = verdict;
  if (!credential || !bindingOf(checks)) return { state, headline, isAboutThis };
  const comment = credential.endorses?.comment;
  return {
    state,
    headline,
    isAboutThis,
    issuer: issuerOf(credential, checks, platform),
    ...(comment ? { comment } : {}),
  };
}

function linkOf({ key, url, owner, claim, reads }: LinkView) {
  return { key, url, owner, ...(claim ? { claim } : {}), ...(reads ? { reads } : {}) };
}

function statedBy(credential: Credential, checks: readonly Check[], platform: PlatformFacts | undefined) {
  const title = credential.title ?? credential.achievement.name;
  const [holder] = credential.recipient.names;
  const issuedOn = credential.issuedOn ?? credential.validFrom;
  // Who issued it is proven even where all else stands in the given file alone.
  if (credential.onlyClaimed) return { issuer: issuerOf({ issuer: nameless(credential) }, checks, platform) };
  return {
    issuer: issuerOf(credential, checks, platform),
    skills: credential.achievement.skills.slice(0, MAX_SKILLS).map((skill) => skill.name),
    ...(title ? { title } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(credential.expiresOn ? { expiresOn: credential.expiresOn } : {}),
    ...(holder ? { holder } : {}),
  };
}

function nameless({ issuer: { name: _, ...issuer } }: Credential): Credential['issuer'] {
  return issuer;
}

/** The issuer as proven. Its own name is proven only where a contract with the platform stands behind it. */
export function issuerOf(
  { issuer }: Pick<Credential, 'issuer'>,
  checks: readonly Check[],
  platform: PlatformFacts | undefined,
): IssuerView {
  const has = (code: Code) => checks.some((each) => each.code === code);
  if (platform && has('issuer_on_platform')) return onPlatform(issuer.name, platform);
  if (platform && has('issuer_on_open_platform')) {
    return claiming(issuer.name, { proven: `an account at ${platform.domain}`, domain: platform.domain });
  }
  const domain = has('issuer_unknown') ? undefined : issuer.domain;
  if (domain) return claiming(issuer.name, { proven: domain, domain });
  const isNamed = has('issuer_trusted') || has('issuer_recognised');
  return claiming(issuer.name, { proven: (isNamed && issuer.id) || NOBODY });
}

function onPlatform(
  name: string | undefined,
  { accounts, name: platform, domain }: PlatformFacts,
): IssuerView {
  if (accounts === 'itself') return claiming(name, { proven: platform, domain });
  return { proven: name ? `${name}, account at ${domain}` : `an account at ${domain}`, domain };
}

function claiming(claimed: string | undefined, view: IssuerView): IssuerView {
  return claimed && claimed !== view.proven ? { ...view, claimed } : view;
}
