/** A person's name as a page shows it, without what pages put around it. */
import { oneLine } from './visible.ts';

/** The longest real names have about 80 characters; more is not a name. */
const MAX_NAME_CHARACTERS = 120;

const NOTICES = /^\(\d+\+?\)\s*/; // "(4) ", unread notices, in a title
const PICTURES =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u{FE0E}|\u{FE0F}|\u{20E3}/gu;
const PRONOUNS = /\s*[([]\s*[\p{L}\p{M}]{1,8}(?:\s*\/\s*[\p{L}\p{M}]{1,8}){1,3}\s*[)\]]/gu; // "(she/her)"
const DEGREE = /\s*[·•]\s*\p{Nd}\S{0,4}\s*\+?$/u; // "· 2nd", the distance to the reader
/** Letters of two scripts in one word: "Mіra" with a Cyrillic і is made to be taken for somebody else. */
const MIXED = /\p{sc=Latin}\S*[\p{sc=Cyrl}\p{sc=Grek}]|[\p{sc=Cyrl}\p{sc=Grek}]\S*\p{sc=Latin}/u;
const EDGES = /^[\s·•|,;:–—-]+|[\s·•|,;:–—-]+$/gu;

/** Nothing to take away; most names, without the cost of the patterns above. */
const BARE = /^[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ .'’-]{0,80}[A-Za-zÀ-ɏ])?$/;

/** The name alone; '' where nothing is left that could be one. */
export function personName(shown: string): string {
  const line = oneLine(shown).replace(NOTICES, '');
  if (BARE.test(line)) return line;
  const name = withoutPictures(line.replace(PRONOUNS, '')).replace(DEGREE, '').replace(EDGES, '');
  return /\p{L}/u.test(name) && name.length <= MAX_NAME_CHARACTERS && !MIXED.test(name) ? name : '';
}

export function withoutPictures(text: string): string {
  return oneLine(text.replace(PICTURES, ''));
}

/** The same name, but for case, width and composition of characters. */
export function isSameName(one: string, other: string): boolean {
  const fold = (name: string) => name.normalize('NFKC').toLocaleLowerCase('en');
  return one !== '' && fold(one) === fold(other);
}
