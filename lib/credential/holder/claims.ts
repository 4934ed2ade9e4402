import type { Claim, Credential } from '../model.ts';
import type { ClaimPart, Finding } from '../verdict.ts';
import { type ClaimedDate, claimedDates, isLineOfDates } from './claimed-dates.ts';
import { isOtherIssuer } from './claimed-issuer.ts';
import { titleDifference } from './claimed-title.ts';

export interface Difference {
  part: ClaimPart;
  /** In plain words. */
  said: string;
}

/**
 * What a page says beside a link otherwise than the award does, one for each of title, issuer and dates; empty where
 * nothing differs.
 */
export function claimDifferences(claim: Claim, credential: Credential, { platform }: Finding): Difference[] {
  const { title, issuer, dates } = claim;
  return [
    title && differingTitle(title, credential, platform?.name),
    issuer && differingIssuer(issuer, credential, platform),
    ...(dates ? differingDates(dates, credential) : []),
  ].flatMap((each) => each || []);
}

/** An award that states no title vouches for none. */
function differingTitle(
  claimed: string,
  { title, issuer }: Credential,
  platform = '',
): Difference | undefined {
  const differs = titleDifference(claimed, title ?? '', `${issuer.name ?? ''} ${platform}`);
  if (!differs) return undefined;
  const award = title ? `the award is "${title}"` : 'the award states no title';
  const said = `the page says "${claimed}", ${award}`;
  return differs === 'level' ? { part: 'level', said: `another level: ${said}` } : { part: 'title', said };
}

function differingIssuer(
  claimed: string,
  credential: Credential,
  platform: Finding['platform'],
): Difference | undefined {
  const { name, domain } = credential.issuer;
  const known = {
    names: [name, platform?.name].flatMap((each) => each ?? []),
    domains: [domain, platform?.domain].flatMap((each) => each ?? []),
    title: credential.title ?? '',
  };
  // An entry without an issuer has its dates in that place.
  if (isLineOfDates(claimed) || !isOtherIssuer(claimed, known)) return undefined;
  const by = name ? `"${name}"` : (platform?.name ?? domain);
  return { part: 'issuer', said: `another issuer: the page says "${claimed}", the award is by ${by}` };
}

/** An award is often given some weeks after the exam or the course that a page names, */
const MONTHS_BEFORE = 3;
/** and people mistake a month, or live in another day. */
const MONTHS_AFTER = 1;

/**
 * An issue date that is off by more than people mistake, and an end that the award does not have so late. An earlier
 * end claims less, and one where the award has none at all too.
 */
function differingDates(line: string, { issuedOn, validFrom, expiresOn }: Credential): Difference[] {
  const { issued, expires, isSpan } = claimedDates(line);
  const [start, end] = [monthOf(issuedOn ?? validFrom), monthOf(expiresOn)];
  const found: Difference[] = [];
  const add = (said: string) => found.push({ part: 'dates', said });
  const isCourse = isSpan && typeof expires === 'object' && isNear(expires, start);
  if (issued && start !== undefined && !isNear(issued, start) && !isCourse) {
    add(`another date: the page says ${asText(issued)}, the award was issued in ${monthText(start)}`);
  }
  if (!expires || end === undefined || isCourse) return found;
  if (expires === 'never')
    add(`another end: the page says that it has none, the award ends in ${monthText(end)}`);
  else if (earliest(expires) > end + MONTHS_AFTER)
    add(`another end: the page says ${asText(expires)}, the award ends in ${monthText(end)}`);
  return found;
}

/** Months since the year 0, as the calendar has them in UTC. */
function monthOf(instant: string | undefined): number | undefined {
  const date = new Date(instant ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Of an ambiguous date the reading that speaks for the page; of a year any of its months. */
function isNear({ year, months }: ClaimedDate, award: number | undefined): boolean {
  if (award === undefined) return false;
  const all = months.length > 0 ? months : [1, 12];
  const near = all.map((month) => year * 12 + month - 1 - award);
  if (months.length === 0) return (near[1] ?? 0) >= -1 && (near[0] ?? 0) <= MONTHS_AFTER;
  return near.some((off) => off >= -MONTHS_BEFORE && off <= MONTHS_AFTER);
}

function earliest({ year, months }: ClaimedDate): number {
  return year * 12 + (months.length > 0 ? Math.min(...months) : 1) - 1;
}

function asText({ year, months }: ClaimedDate): string {
  const [month, ...others] = months;
  return month && others.length === 0 ? monthText(year * 12 + month - 1) : String(year);
}

function monthText(month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Math.floor(month / 12), month % 12),
  );
}
