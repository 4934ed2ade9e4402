/** All tables of names of which the truth is known. */
import { FIRST_LOOK_1 } from './first-looks-1.ts';
import { FIRST_LOOK_2 } from './first-looks-2.ts';
import { FIRST_LOOK_3 } from './first-looks-3.ts';
import { TUNED } from './name-corpus.ts';
import type { Corpus } from './rates.ts';

export const CORPORA: readonly Corpus[] = [TUNED, FIRST_LOOK_1, FIRST_LOOK_2, FIRST_LOOK_3];
