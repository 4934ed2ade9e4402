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
