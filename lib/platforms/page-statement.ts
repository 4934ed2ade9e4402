/** What all readers of pages for people have in common: the page is this award's, and says one name and one title. */
import { distinct, outlineOf, type Shown } from '../base/outline.ts';
import { hostOf, parseUrl } from '../base/urls.ts';
import type { FailedSource, StatedIssuer } from '../credential/model.ts';
import { mayFollow, type Phrase, readPhrase } from './phrases.ts';
import { type Award, failed, type ReadPage, type Statement } from './reader.ts';

/** Characters. The longest official title known has 180. */
const MAX_TITLE = 300;
/** Characters. */
const MAX_NAME = 150;

/** Different ones of one template. A page has one; each costs the square of its length. */
const MAX_SENTENCES = 50;

/** What a page says: each holder and title as often as it stands there. */
export interface Said {
  holders: readonly string[];
  titles: readonly string[];
  issuers?: readonly string[];
  issuedOn?: readonly (string | undefined)[];
  expiresOn?: string | undefined;
}

/** The elements of the award's own page, or why they are not looked at. */
export function elementsOf(page: ReadPage, award: Award): readonly Shown[] | FailedSource {
  const { url, html } = page;
  const tooLarge = `the page at ${hostOf(url)} is too large or too deep to be read`;
  return movedFrom(page, award) ?? outlineOf(html) ?? failed('malformed', tooLarge);
}

/** The failure of a page that stands at another address than the award's: a login, a front page, another award. */
export function movedFrom({ url }: ReadPage, award: Award): FailedSource | undefined {
  return standsAt(parseUrl(url), award)
    ? undefined
    : failed('unreachable', `${hostOf(url)} sends on to another page`);
}

/** A query may name any page, as that of a login does: it counts only where the award's own link has its id there. */
function standsAt(url: URL | undefined, award: Award): boolean {
  if (!url || namesAward(url.pathname, award)) return url !== undefined;
  const link = parseUrl(award.url);
  return (
    link?.pathname === url.pathname && !namesAward(link.pathname, award) && namesAward(url.search, award)
  );
}

/** Whether an address holds the id of the award, each part of it as a part of its own. */
export function namesAward(address: string, award: Award): boolean {
  const parts = address.split(/[/?#=&]/).map(comparable);
  return award.id.split('/').every((part) => parts.includes(comparable(part)));
}

/** Whether a text is the award's id, however it is written: in capitals, with hyphens or without. */
export function isIdOf(award: Award, text: string): boolean {
  return comparable(text.trim()) === comparable(award.id);
}

/**
 * What the sentences of a page say that follow a template, each taken from the smallest element that holds it; none
 * where they are more than one page repeats.
 */
export function sentencesIn(elements: readonly Shown[], template: string): Phrase[] {
  const holding = elements.flatMap(({ text, end }, index) =>
    mayFollow(text, template) ? [{ text, end, index }] : [],
  );
  const smallest = holding.filter(
    ({ end }, at) => (holding[at + 1]?.index ?? Number.POSITIVE_INFINITY) >= end,
  );
  const texts = distinct(smallest.map(({ text }) => text));
  return texts.length > MAX_SENTENCES ? [] : texts.flatMap((text) => readPhrase(text, template) ?? []);
}

/** One statement where everything that a page says agrees; it may say the same twice. */
export function statementOf(said: Said): Statement | FailedSource {
  const [holder, ...otherHolders] = distinct(said.holders);
  const [title, ...otherTitles] = distinct(said.titles);
  if (!holder || !title || holder.length > MAX_NAME || title.length > MAX_TITLE)
    return failed(
      'malformed',
      'the page does not state whose certificate it is, or for what, where Assay can read it',
    );
  if (otherHolders.length > 0 || otherTitles.length > 0)
    return failed('malformed', 'the page names more than one person or title');
  return { title, holder: { name: holder }, ...besides(said) };
}

/** Issuer and dates: left out where they are not stated as one. */
export function besides({ issuers, issuedOn, expiresOn }: Omit<Said, 'holders' | 'titles'>) {
  const [issuer, ...otherIssuers] = distinct(issuers ?? []);
  const [day, ...otherDays] = new Set((issuedOn ?? []).filter((each) => each !== undefined));
  const parts: { issuer?: StatedIssuer; issuedOn?: string; expiresOn?: string } = {};
  if (issuer && otherIssuers.length === 0 && issuer.length <= MAX_TITLE) parts.issuer = { name: issuer };
  if (day && otherDays.length === 0) parts.issuedOn = day;
  if (expiresOn) parts.expiresOn = expiresOn;
  return parts;
}

/** Platforms take an id in capitals or not, with hyphens or without. */
function comparable(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll('-', '').toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}
