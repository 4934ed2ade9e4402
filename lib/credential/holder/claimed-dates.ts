import { monthsNamed } from './month-names.ts';

/** Characters of a line of dates that are looked at. */
const MAX_LINE = 200;
/** Years in which an award can have been given; other four digits are no year. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2100];

/** A year, and the months that may be meant: none where only the year is said. */
export interface ClaimedDate {
  year: number;
  months: readonly number[];
  /** Where it stands in the line. */
  from: number;
  to: number;
}

export interface ClaimedDates {
  issued?: ClaimedDate;
  /** `never` where the line says so. */
  expires?: ClaimedDate | 'never';
  /** Two dates with nothing but a dash between may be a course, from first to last day. */
  isSpan: boolean;
}

/** Words before an end, or after it, in the languages of the sites that state one. */
const END =
  /expir|valid (?:until|through|thru|to)|until|gultig bis|bis\s*$|ablauf|lauft ab|valable jusqu|jusqu|venc|caduc|valid[aoe] (?:hasta|fino|ate)|hasta|scad|fino al?|verloop|verlopen|geldig tot|waz|platnost do|действ|до\s*$|дійсн|有効|有效|만료|hết hạn|son(?:a erme)? tarih|انتهاء/iu;
const NEVER =
  /no expir|not expire|never expire|without expir|kein ablauf|lauft nicht ab|unbefristet|(?:sin|sans|senza|sem|aucune|geen|zonder|bez) (?:\p{L}+ ){0,2}(?:d.)?(?:expir|venc|caduc|scad|valid|verval|validez)|geen vervaldatum|бессрочн|无(?:限|期)|無期限|만료 ?없/iu;

/**
 * When a page says that an award was given and ends, from its line of dates in any language. The first date is that of
 * issue and the second the end; one alone is the end where a word before it says so. Empty where no date is understood.
 */
export function claimedDates(line: string): ClaimedDates {
  const text = line
    .slice(0, MAX_LINE)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit);
  const words = text.normalize('NFD').replace(/\p{M}/gu, '');
  const [first, second] = datesIn(text);
  const isEndless = NEVER.test(words);
  const isEnd =
    first &&
    !second &&
    !isEndless &&
    END.test(text.slice(0, first.from).normalize('NFD').replace(/\p{M}/gu, ''));
  const end = isEndless ? 'never' : isEnd ? first : second;
  const between = first && second ? text.slice(first.to, second.from) : '';
  return {
    ...(first && !isEnd ? { issued: first } : {}),
    ...(end ? { expires: end } : {}),
    isSpan: second !== undefined && /^\s*[-–—~]\s*$/.test(between),
  };
}

/** Whether a line holds nothing but dates and the words around them, so that it names nobody. */
export function isLineOfDates(line: string): boolean {
  const parts = line
    .slice(0, MAX_LINE)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .split(/[·•|]/);
  return parts.every((part) => {
    const [date, ...others] = datesIn(part);
    if (!date) return NEVER.test(part);
    const rest =
      others.length > 0 ? part.slice(0, date.from) : part.slice(0, date.from) + part.slice(date.to);
    // `Fecha de expedición`, `Issued`: no word but the first in capitals, as a name would have.
    return !/\S\s+\p{Lu}/u.test(rest.trim());
  });
}

/** Digits of any script; a digit's value is its distance from its script's zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** `2021-03-08`, `2021年3月`, `2021. 3.`; `08.03.2021`, `3/2021`; `2021`. The longest first. */
const NUMERIC =
  /(?<![\p{L}\p{N}-])(?:(?<y1>\d{4})\s*[-/.年년]\s*(?<m1>\d{1,2})(?!\d)(?:\s*[-/.月월]\s*\d{1,2}(?!\d))?|(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y2>\d{4})|(?<m3>\d{1,2})\s*[/.-]\s*(?<y3>\d{4})|(?<y4>\d{4}))(?![\p{N}]|-\p{L})/gu;

function datesIn(text: string): ClaimedDate[] {
  return [...text.matchAll(NUMERIC)].flatMap((match) => {
    const { y1, m1, a, b, y2, m3, y3, y4 } = match.groups ?? {};
    const year = Number(y1 ?? y2 ?? y3 ?? y4);
    if (year < FIRST_YEAR || year > LAST_YEAR) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    const numbers = [m1, a, b, m3].flatMap((each) => (each ? [Number(each)] : []));
    const months = numbers.filter((month) => month >= 1 && month <= 12);
    if (y4 === undefined) return months.length > 0 ? [{ year, months, from, to }] : [];
    return [besideYear(text, year, from, to)];
  });
}

/** Vietnamese counts its months. */
const COUNTED = /tháng\s+(\d{1,2})\s*(?:năm|,|\/)?\s*$/iu;

/** The month beside a bare year: within three words before it, or one behind. */
function besideYear(text: string, year: number, from: number, to: number): ClaimedDate {
  const counted = COUNTED.exec(text.slice(0, from));
  if (counted) return { year, months: [Number(counted[1])], from: counted.index, to };
  const before = [...text.slice(0, from).matchAll(/[\p{L}\p{M}.]+|\d+/gu)].slice(-4).toReversed();
  for (const word of before) {
    if (/^\d{4}$/.test(word[0])) break;
    const months = monthsNamed(word[0]);
    if (months.length > 0) return { year, months, from: word.index, to };
  }
  for (const word of [...text.slice(to).matchAll(/^[\s.,]*([\p{L}\p{M}]+)(?:[\s.]+([\p{L}\p{M}]+))?/gu)]
    .flat()
    .slice(1)) {
    const months = monthsNamed(word ?? '');
    if (months.length > 0)
      return { year, months, from, to: text.indexOf(word ?? '', to) + (word?.length ?? 0) };
  }
  return { year, months: [], from, to };
}
