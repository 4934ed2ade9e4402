import type { State } from '../credential/verdict.ts';

/**
 * The one sign, as data: a lozenge with the same outline in every state, told apart by its inside and its edge and
 * only then by colour. Whoever draws it (a Preact view, the mark in a page, the toolbar icons) draws this.
 *
 * How to draw, in a 16 × 16 view box: the outline, with round joins, stroked in `colour` at `EDGE` (or `THIN_EDGE`)
 * and filled with `colour` where `filled`, else with the paper; then the glyph, stroked at `GLYPH_STROKE` with round
 * caps and joins, in the paper's colour where `filled`, else in `colour`.
 */
export interface HallmarkShape {
  filled: boolean;
  dashed: boolean;
  thin: boolean;
  /** Path data, to be stroked; absent for an empty lozenge. */
  glyph?: string;
  /** At least 4.5 : 1 on the paper of that scheme. */
  light: string;
  dark: string;
}

export const VIEW_BOX = '0 0 16 16';
/**
 * Round joins stay inside the view box at every size. It begins half a dash before the top corner, so that a dashed
 * edge has a dash round each corner and one in the middle of each side.
 */
export const OUTLINE = 'M6.9 2.2 8 1.1 14.9 8 8 14.9 1.1 8Z';
export const EDGE = 1.5;
export const THIN_EDGE = 0.9;
export const GLYPH_STROKE = 1.6;
/** Two to each of the four sides, which are 9.76 long. */
export const DASHES = '3.1 1.78';
/** What is behind an outlined mark and inside a filled one's glyph: never the page's own colour. */
export const PAPER = { light: '#ffffff', dark: '#16181c' } as const;

const TICK = 'M5.2 8.2 7.2 10.2 10.9 6.3';
const CROSS = 'M5.9 5.9 10.1 10.1M10.1 5.9 5.9 10.1';
const EXCLAMATION = 'M8 4.7V8.5M8 11.1V11.11';
const PERSON = 'M8 5.2a.6.6 0 1 0 0 1.2.6.6 0 1 0 0-1.2M5.7 10.8a2.3 2 0 0 1 4.6 0';

const shape = (light: string, dark: string, rest: Partial<HallmarkShape>): HallmarkShape => ({
  filled: false,
  dashed: false,
  thin: false,
  light,
  dark,
  ...rest,
});

export const HALLMARK: Readonly<Record<State | 'checking', HallmarkShape>> = {
  verified: shape('#14733a', '#4cc779', { filled: true, glyph: TICK }),
  caution: shape('#8f5a00', '#e2ae3c', { glyph: EXCLAMATION }),
  other: shape('#6b3fa8', '#bd9bf3', { glyph: PERSON }),
  invalid: shape('#b3261e', '#ff8a80', { filled: true, glyph: CROSS }),
  unchecked: shape('#5b6470', '#a3adb8', { dashed: true }),
  checking: shape('#5b6470', '#a3adb8', { thin: true }),
};
