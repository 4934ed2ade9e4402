import type { Token } from '../jose/token.ts';
import type { Presentation } from '../verdict.ts';
import type { Examination, FormatScene } from './format.ts';

/** A presentation: each of what it shows gets a verdict of its own. */
export interface Presented {
  presented: readonly unknown[];
  presentation: Presentation;
}

/** One format that is signed as a whole: what its token looks like, and the way to examine it. Never throws. */
export interface TextFormat {
  id: string;
  reads(token: Token): boolean;
  examine(token: Token, scene: FormatScene): Promise<Examination | Presented>;
}
