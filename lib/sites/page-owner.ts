/**
 * Whose page it is, where people write the page themselves: named only if what a reader sees on top agrees with the
 * title or with what the page states as data, and nothing contradicts it.
 */
import type { Owner } from '../credential/model.ts';
import { isDrawn } from './drawn.ts';
import { isSameName, personName, withoutPictures } from './names.ts';
import { BEGINS_NO_NAME, DEGREES, GREETING, NOT_IN_NAMES, PARTICLES } from './person-words.ts';
import { structuredData } from './structured-data.ts';
import { isPlainlySeen, oneLine, styleOf, visibleText } from './visible.ts';

/** Headings that are looked at; a page that hides its name behind more stays unread. */
const MAX_HEADINGS = 8;
const MAX_WORDS = 6;
/** Titles of pages are shorter. */
const MAX_CHARACTERS = 600;

/** Between the name and what follows it, in headings and titles. */
const BETWEEN = /\s+[|–—·•:/-]+\s+|\s*[|•·,]\s*|:\s+/u;
const TURNED = /[\u202a-\u202e\u2066-\u2069]/;
const WORDS = /[\p{L}\p{M}.'’-]+/gu;
/** A name begins with a capital, or is written in a script that has none. */
const NAME_WORD = /^(?:[dlo]['’])?[\p{Lu}\p{Lo}\p{sc=Geor}][\p{L}\p{M}.'’-]*$/u;
/** Scripts that write a name as one word. */
const IN_ONE_WORD = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]{2,8}$/u;

/** `headings`: the elements that may name the person, in order. */
export function ownerNamedIn(document: Document, headings: Iterable<Element>): Owner {
  const [first, ...others] = namesIn(headings);
  // A bigger one further down is what readers see first.
  const isOne = others.every(
    ({ name, size }) => size <= (first?.size ?? 0) || isSameName(name, first?.name ?? ''),
  );
  return first && isOne && isAgreed(document, first.name)
    ? { kind: 'named', name: first.name }
    : { kind: 'unread' };
}

/** Those that are plainly to be seen and hold a full name, with the size of their letters. */
function namesIn(headings: Iterable<Element>): { name: string; size: number }[] {
  const found: { name: string; size: number }[] = [];
  let looked = 0;
  for (const heading of headings) {
    if (looked++ >= MAX_HEADINGS) break;
    if (!isPlainlySeen(heading) || !isDrawn(heading)) continue;
    const name = textsOf(heading).flatMap(partsOf).find(isFullName);
    if (name) found.push({ name, size: Number.parseFloat(styleOf(heading).fontSize || '16') });
  }
  return found;
}

/** Its text with a space between elements; and without, where nothing in it is hidden: letters may have one each. */
function textsOf(heading: Element): string[] {
  const text = heading.textContent ?? '';
  // Turned round, letters are seen in another order than they are read here.
  if (TURNED.test(text)) return [];
  const seen = visibleText(heading);
  const whole = oneLine(text);
  return withoutSpaces(seen) === withoutSpaces(whole) ? [seen, whole] : [seen];
}

/** "Hi, I'm Mira Holt 👋 | Data Analyst" in its parts, each without what is put around names. */
function partsOf(text: string): string[] {
  const line = withoutPictures(text.slice(0, MAX_CHARACTERS)).replace(GREETING, '');
  return line.split(BETWEEN).map(bareName).filter(Boolean);
}

/** Without degrees, and without what says that it is a page: "Lebenslauf von Dr. Mira Holt", "Mira Holt's CV". */
function bareName(part: string): string {
  const words = personName(part.replace(/!+$|(?<=\p{L}{3})\.$/u, '')).split(' ');
  const isBeside = (word = '') => DEGREES.has(word.replaceAll('.', '').toLowerCase()) || isOrdinary(word);
  const length = words.length;
  while (words.length > 1 && isBeside(words[0])) words.shift();
  if (words.length < length && words.length > 2 && PARTICLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && isBeside(words.at(-1))) words.pop();
  return words.join(' ').replace(/['’]s$/, '');
}

/** Given name and surname at least: a nickname or a single name says too little. */
function isFullName(text: string): boolean {
  if (IN_ONE_WORD.test(text)) return true;
  const words = text.split(' ');
  if (words.length < 2 || words.length > MAX_WORDS) return false;
  return words.every((word, at) => {
    const isWithin = at > 0 && at < words.length - 1;
    if (PARTICLES.has(word.toLowerCase())) return at < words.length - 1;
    return (isWithin || at === 0 || word.length > 1) && NAME_WORD.test(word) && !isOrdinary(word);
  });
}

function isOrdinary(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return NOT_IN_NAMES.has(plain) || BEGINS_NO_NAME.test(plain);
}

/** Something else says the same name, and nothing says another one. */
function isAgreed(document: Document, name: string): boolean {
  const meta = (selector: string) => document.head?.querySelector<HTMLMetaElement>(selector)?.content ?? '';
  const { people, organisations } = structuredData(document);
  if (organisations.some((each) => isSameName(each, name))) return false;
  const byline = [
    meta('meta[property="profile:first_name"]'),
    meta('meta[property="profile:last_name"]'),
  ].join(' ');
  const data = [...people, byline, meta('meta[name="author" i]')].map((each) => partsOf(each)[0] ?? '');
  const titles = [document.title, meta('meta[property="og:title"]')].map(partsOf);
  const isSame = (other: string) => isSameName(withoutSpaces(other), withoutSpaces(name));
  if (data.some((each) => contradicts(each, name))) return false;
  if (titles.some((title) => !title.some(isSame) && title.some((part) => contradicts(part, name))))
    return false;
  // The heading of an article is its title, and the page's title says so again.
  const isArticle = meta('meta[property="og:type"]') === 'article';
  return data.some(isSame) || (!isArticle && titles.flat().some(isSame));
}

/** Another full name, and not the same with more or fewer words. */
function contradicts(other: string, name: string): boolean {
  if (!isFullName(other) || isSameName(withoutSpaces(other), withoutSpaces(name))) return false;
  const [ours, theirs] = [name, other].map((each) => each.toLowerCase().match(WORDS) ?? []);
  const holds = (all: string[] = [], some: string[] = []) => some.every((word) => all.includes(word));
  return !holds(ours, theirs) && !holds(theirs, ours);
}

function withoutSpaces(name: string): string {
  return name.replaceAll(' ', '');
}
