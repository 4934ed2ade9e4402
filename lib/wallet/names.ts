/** When two credentials are the same award: the names under which the wallet finds one again. */

import { parseUrl, withoutFragment } from '../base/urls.ts';
import { claimDifferences } from '../credential/holder/claims.ts';
import type { Finding } from '../credential/verdict.ts';
import type { Claimed, Incoming } from './model.ts';
import type { StoredEntry } from './schema.ts';

/** There is evidence against it: an altered copy is never taken for the award that it copies. */
export function isRefuted(finding: Finding): boolean {
  return finding.checks.some((each) => each.axis === 'authentic' && each.outcome === 'fail');
}

/**
 * What names the award: its bytes first, then its ids, its address, its link. An altered copy is found again by its
 * bytes alone: whoever alters one keeps its ids, or serves it in its place. A link that led to several credentials
 * names none of them.
 */
export function namesOf(incoming: Incoming, all: readonly Incoming[], hash: string): string[] {
  const { finding, link, linkKey, claimed } = incoming;
  if (claimed) return [nameOfClaim(claimed), ...nameByLinks(claimed.url, linkKey)];
  const byBytes = nameByBytes(finding, hash);
  if (isRefuted(finding)) return [byBytes];
  const byLink = nameByLink(link);
  const isAlone = all.filter((each) => nameByLink(each.link) === byLink).length === 1;
  const links = byLink && isAlone ? nameByLinks(link, linkKey) : [];
  return [byBytes, nameByIds(finding), nameByAddress(incoming), ...links].filter(
    (name) => name !== undefined,
  );
}

/** Which credential in which bytes: one file may hold several. */
function nameByBytes({ credential }: Finding, hash: string): string {
  return `bytes ${hash} ${credential?.id ?? credential?.title ?? ''}`;
}

/** The same line in a later table is the same claim. */
function nameOfClaim({ title, issuer, issued, url }: Claimed): string {
  return `claim ${JSON.stringify([title, issuer, issued, url])}`;
}

/** The award's own id with its issuer's. Whoever makes a file chooses both: see `isRefuted`. */
function nameByIds({ credential }: Finding): string | undefined {
  return credential?.id && credential.issuer.id
    ? `award ${credential.issuer.id} ${credential.id}`
    : undefined;
}

/**
 * One award as Open Badges 2.0 and as 3.0 has the same address, and issuers with identifiers of two kinds: what they
 * share is the domain. The title guards against one whose id was only copied.
 */
function nameByAddress({ finding, idKey }: Incoming): string | undefined {
  const { id = '', issuer, title } = finding.credential ?? {};
  if (!issuer?.domain || !title || parseUrl(id)?.protocol !== 'https:') return undefined;
  return `address ${issuer.domain} ${idKey ?? withoutFragment(id)} ${comparable(title)}`;
}

function nameByLinks(...links: (string | undefined)[]): string[] {
  return [...new Set(links.map(nameByLink))].filter((name) => name !== undefined);
}

/** The public address, apart from what does not change what it leads to. */
function nameByLink(link: string | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.hash = '';
  return `link ${url.href.replace(/\/$/, '')}`;
}

const HINT = 'title ';

/** Under which a claim and its credential may find each other; it names neither. */
export function hintOf(finding: Finding): string {
  return `${HINT}${comparable(finding.credential?.title ?? '')}`;
}

export function isHint(name: string): boolean {
  return name.startsWith(HINT);
}

function comparable(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A claim and a credential of the same title, where neither issuer nor dates speak against it. */
export function isClaimOf(incoming: Incoming, entry: StoredEntry): boolean {
  const claimed = incoming.claimed ?? (entry.kind === 'claim' ? entry.claimed : undefined);
  const finding = incoming.claimed ? entry.finding : incoming.finding;
  const isPair = (incoming.claimed !== undefined) !== (entry.kind === 'claim');
  if (!isPair || !claimed || !finding.credential || isRefuted(finding)) return false;
  const { title, issuer, issued, expires } = claimed;
  const dates = [issued && `Issued ${issued}`, expires && `Expires ${expires}`].filter(Boolean).join(' · ');
  const claim = { title, ...(issuer ? { issuer } : {}), ...(dates ? { dates } : {}) };
  return claimDifferences(claim, finding.credential, finding).length === 0;
}
