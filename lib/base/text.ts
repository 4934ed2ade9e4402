/**
 * Control characters, and those that are not seen but change how others are read or compared: bidirectional
 * controls, zero-width spaces, soft hyphens, tags. Joiners stay, since Persian and Hindi names need them.
 */
const UNSEEN = /[[\p{Cc}\p{Cf}]--[\t\n\v\f\r\u200c\u200d]]/gv;

/** A stranger's text made safe for one line of ours: nothing unseen, no lone surrogates, single spaces. */
export function plainText(text: string): string {
  return singleSpaced(text).trim();
}

/** The same for a piece of a text: a space at either end stays, since it parts the piece from what is beside it. */
export function singleSpaced(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '').replace(/\s+/g, ' ');
}

/** Characters of a stranger's text that are quoted in a sentence of ours. */
const MAX_QUOTED = 80;

/** A stranger's text inside a sentence of ours: on one line, in quotes, cut where it is long. */
export function quoted(text: string): string {
  const plain = plainText(text.slice(0, 4 * MAX_QUOTED));
  const letters = [...plain];
  return `“${letters.length > MAX_QUOTED ? `${letters.slice(0, MAX_QUOTED).join('')}…` : plain}”`;
}
