/** Setting text: what a packaged font can carry, and how it breaks into lines. Nothing is ever drawn as `?` or a blank box with it. */
import { plain } from '../words/plain.ts';

/** The part of a PDF font that is needed here. */
export interface Face {
  widthOfTextAtSize(text: string, size: number): number;
  getCharacterSet(): number[];
}

const characters = new WeakMap<Face, Set<number>>();

function carries(face: Face, character: string): boolean {
  let known = characters.get(face);
  if (!known) {
    known = new Set(face.getCharacterSet());
    characters.set(face, known);
  }
  return known.has(character.codePointAt(0) ?? 0);
}

const advances = new WeakMap<Face, Map<string, number>>();

/**
 * The width of a text, character by character: the fonts are set without kerning and ligatures, and asking the
 * font engine for each line that is tried would take seconds.
 */
export function widthOf(text: string, face: Face, size: number): number {
  let known = advances.get(face);
  if (!known) {
    known = new Map();
    advances.set(face, known);
  }
  let width = 0;
  for (const character of text) {
    const advance = known.get(character) ?? face.widthOfTextAtSize(character, 1);
    known.set(character, advance);
    width += advance;
  }
  return width * size;
}

/**
 * The text as this font can carry it, or undefined where that would lose a letter, a mark or a digit. Symbols that
 * it lacks are left out; letters in a mathematical or full-width dress are drawn as the letters that they are.
 */
export function drawable(text: string, face: Face): string | undefined {
  let drawn = '';
  for (const character of plain(text).normalize('NFC')) {
    const plainer = carries(face, character) ? character : character.normalize('NFKC');
    if ([...plainer].every((each) => carries(face, each))) drawn += plainer;
    else if (/[\p{L}\p{M}\p{N}]/u.test(character)) return undefined;
  }
  return plain(drawn);
}

/** Whether this font has all of the text, symbols included; some letters as the plainer ones that they are. */
export function isCarried(text: string, face: Face): boolean {
  const characters = [...plain(text).normalize('NFC')];
  return characters.every(
    (each) => carries(face, each) || [...each.normalize('NFKC')].every((part) => carries(face, part)),
  );
}

/** At most `maxLines` lines of that width; what does not fit is cut with an ellipsis. Words break only if they must. */
export function wrap(text: string, face: Face, size: number, width: number, maxLines: number): string[] {
  const fits = (line: string) => widthOf(line, face, size) <= width;
  const lines: string[] = [];
  let rest = text;
  while (rest && lines.length < maxLines) {
    const isLast = lines.length === maxLines - 1;
    const line = isLast && !fits(rest) ? ended(rest, fits) : begun(rest, fits);
    lines.push(line);
    rest = isLast ? '' : rest.slice(line.length).trimStart();
  }
  return lines;
}

/** As much of the text as fits, up to the end of a word where there is one. */
function begun(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const longest = longestFitting(text, fits);
  const space = text.slice(0, longest + 1).lastIndexOf(' ');
  if (space > 0) return text.slice(0, space);
  // An address: its parts stay whole, unless that would leave half of the line empty.
  const part = text.slice(0, longest).lastIndexOf('/') + 1;
  return text.slice(0, part > longest / 2 ? part : longest);
}

function ended(text: string, fits: (line: string) => boolean): string {
  const longest = longestFitting(text, (line) => fits(`${line}…`));
  return `${text.slice(0, longest).trimEnd()}…`;
}

/** How many code units fit, at least one character, never half a character. */
function longestFitting(text: string, fits: (line: string) => boolean): number {
  let end = 0;
  for (const character of text) {
    if (end > 0 && !fits(text.slice(0, end + character.length))) break;
    end += character.length;
  }
  return end;
}

/** Whole names while they fit into the lines, then how many are left; of hundreds only some lists are tried. */
export function fittingList(
  names: readonly string[],
  joined: (names: readonly string[], left: number) => string,
  fits: (text: string) => boolean,
): string {
  const listOf = (count: number) => joined(names.slice(0, count), names.length - count);
  const whole = listOf(names.length);
  if (names.length < 2 || fits(whole)) return whole;
  // The first name stands there whether it fits or not: its line is then cut.
  let [fitting, tooMany] = [1, names.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(listOf(middle))) fitting = middle;
    else tooMany = middle;
  }
  return listOf(fitting);
}
