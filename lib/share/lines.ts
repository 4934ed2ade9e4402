/** Badges as text, for the fields of a form that take no file. */
import { shortDate } from '../words/dates.ts';
import { plain } from '../words/plain.ts';
import type { SharedBadge } from './model.ts';

/**
 * One line a badge, "Name – Issuer, date – https://…", in the order given. A badge whose line does not fit is left
 * out whole, since half a link is none; '' if nothing fits.
 * @param maxLength of the field, in UTF-16 code units, as forms count
 */
export function badgeLines(badges: readonly SharedBadge[], maxLength = Number.POSITIVE_INFINITY): string {
  let text = '';
  for (const badge of badges) {
    const longer = text ? `${text}\n${lineOf(badge)}` : lineOf(badge);
    if (longer.length <= maxLength) text = longer;
  }
  return text;
}

/** For a field of one line, which takes one link: that of the first badge that has one; '' if none has. */
export function badgeLink(badges: readonly SharedBadge[], maxLength = Number.POSITIVE_INFINITY): string {
  const links = badges.map(({ link }) => safeLink(link) ?? '');
  return links.find((link) => link && link.length <= maxLength) ?? '';
}

function lineOf({ title, issuer, issuedOn, link }: SharedBadge): string {
  const date = shortDate(issuedOn, { locale: 'en-GB', timeZone: 'UTC' });
  const by = [issuerText(issuer), date].filter(Boolean).join(', ');
  return [plain(title), by, safeLink(link)].filter(Boolean).join(' – ');
}

/** The issuer as proven; what it only claims stands in quotes behind. */
export function issuerText({ proven, claimed }: SharedBadge['issuer']): string {
  return claimed ? `${plain(proven)} (“${plain(claimed)}”)` : plain(proven);
}

/** The link if it is one that may leave: https and nothing else. */
export function safeLink(link: string | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
}
