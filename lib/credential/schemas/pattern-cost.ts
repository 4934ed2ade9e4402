/**
 * What a stranger's regular expression may cost. JavaScript's engine tries one way after the other and cannot be
 * stopped: `(a+)+$` hangs on thirty letters. So before one is run, its ways are counted from above.
 */

/** Ways to match one text of a given length; steps are at most ways times length. */
type Ways = (length: number) => number;

const ONE: Ways = () => 1;
const NEVER: Ways = () => Number.POSITIVE_INFINITY;

interface Reading {
  pattern: string;
  at: number;
}

/**
 * An upper bound of the steps that a pattern takes on a text of `length` characters. Infinite for what has no simple
 * one: repetitions inside repetitions, back references, looking ahead or behind.
 */
export function stepsOf(pattern: string, length: number): number {
  const reading = { pattern, at: 0 };
  const ways = readAlternatives(reading);
  // An unbalanced bracket: no pattern at all.
  if (reading.at < pattern.length) return Number.POSITIVE_INFINITY;
  const starts = pattern.startsWith('^') ? 1 : length + 1;
  return ways(length) * starts * (length + 1);
}

function readAlternatives(reading: Reading): Ways {
  const branches = [readSequence(reading)];
  while (reading.pattern[reading.at] === '|') {
    reading.at += 1;
    branches.push(readSequence(reading));
  }
  const [only] = branches;
  if (branches.length === 1 && only) return only;
  return (length) => branches.reduce((sum, branch) => sum + branch(length), 0);
}

function readSequence(reading: Reading): Ways {
  const parts: Ways[] = [];
  while (reading.at < reading.pattern.length && !'|)'.includes(reading.pattern[reading.at] ?? '')) {
    parts.push(readQuantifier(reading, readAtom(reading)));
  }
  return (length) => parts.reduce((product, part) => product * part(length), 1);
}

function readAtom(reading: Reading): Ways {
  const char = reading.pattern[reading.at];
  if (char === '(') return readGroup(reading);
  if (char === '[') return readClass(reading);
  if (char === '\\') {
    const escaped = reading.pattern[reading.at + 1] ?? '';
    reading.at += 2;
    if (/[pPu]/.test(escaped) && reading.pattern[reading.at] === '{') skipPast(reading, '}');
    return /[1-9k]/.test(escaped) ? NEVER : ONE;
  }
  reading.at += 1;
  return ONE;
}

function readGroup(reading: Reading): Ways {
  const opening =
    /^\((?:\?(?::|<[A-Za-z]\w*>|<?[=!]|[a-z-]*:))?/.exec(reading.pattern.slice(reading.at))?.[0] ?? '(';
  reading.at += opening.length;
  const ways = readAlternatives(reading);
  reading.at += 1;
  return /[=!]$/.test(opening) ? NEVER : ways;
}

function readClass(reading: Reading): Ways {
  for (reading.at += 1; reading.at < reading.pattern.length; reading.at++) {
    const char = reading.pattern[reading.at];
    if (char === '\\') reading.at += 1;
    else if (char === ']') break;
  }
  reading.at += 1;
  return ONE;
}

function skipPast(reading: Reading, end: string): void {
  const found = reading.pattern.indexOf(end, reading.at);
  reading.at = found < 0 ? reading.pattern.length : found + 1;
}

const QUANTIFIER = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/;

/** `a*` can end anywhere; `a{2,4}` in three ways; what has several ways of its own multiplies them each time. */
function readQuantifier(reading: Reading, atom: Ways): Ways {
  const found = QUANTIFIER.exec(reading.pattern.slice(reading.at));
  if (!found) return atom;
  reading.at += found[0].length;
  const [, sign, least, comma, most] = found;
  const min = sign ? (sign === '+' ? 1 : 0) : Number(least);
  const max = sign === '?' ? 1 : sign || (comma && !most) ? Number.POSITIVE_INFINITY : Number(most || least);
  return (length) => {
    const once = atom(length);
    const times = Math.min(max, length);
    return Math.max(1, times - min + 1) * (once > 1 ? once ** max : 1);
  };
}
