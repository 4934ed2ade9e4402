/** Runs that people type when they need an id; a random one holds none of them (one in 50 million). */
const TYPED_RUN = /01234567|12345678|23456789|89abcdef|abcdef12|abcdefab|abcdefgh|a1b2c3d4|x{6}/i;
/** What templates of résumés say in its place: YOUR_BADGE_ID. */
const TYPED_WORD = /your(?:[-_]|user|name)|(?:^|[-_/])(?:sample|example|placeholder)(?:[-_/]|$)/i;
/** Different characters: a random id of 20 and more has fewer once in 10 million. */
const MIN_VARIETY = 7;
const RANDOM_ID = /^[\w-]{20,}$/;
/** Characters: real numbers of few digits may well be of one. */
const MIN_RUN = 4;

/** Whether an id is one of the samples that fill templates of résumés: `6b6b6b6b-…`, `abcdef123456`. */
export function isSample(id: string): boolean {
  if (TYPED_RUN.test(id) || TYPED_WORD.test(id)) return true;
  if (!RANDOM_ID.test(id)) return id.length >= MIN_RUN && new Set(id).size === 1;
  return new Set(id.replaceAll('-', '').toLowerCase()).size < MIN_VARIETY;
}
