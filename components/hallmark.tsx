import {
  DASHES,
  EDGE,
  GLYPH_STROKE,
  HALLMARK,
  OUTLINE,
  PAPER,
  THIN_EDGE,
  VIEW_BOX,
} from '../lib/base/hallmark.ts';
import type { ShownState } from '../lib/browser/messages.ts';

export interface HallmarkProps {
  state: ShownState;
  /** px; beside text 16. */
  size?: number;
}

/** The sign of a state. Decoration for the eye: the word that says it stands beside it or in the control's name. */
export function Hallmark({ state, size = 16 }: HallmarkProps) {
  const { filled, dashed, thin, glyph } = HALLMARK[state];
  return (
    <svg
      class="hallmark"
      viewBox={VIEW_BOX}
      width={size}
      height={size}
      style={{ '--mark': stateColour(state), '--mark-paper': `light-dark(${PAPER.light}, ${PAPER.dark})` }}
      aria-hidden="true"
      focusable="false"
    >
      <path
        class={filled ? 'hallmark-outline filled' : 'hallmark-outline'}
        d={OUTLINE}
        stroke-width={thin ? THIN_EDGE : EDGE}
        stroke-dasharray={dashed ? DASHES : undefined}
      />
      {glyph && <path class="hallmark-glyph" d={glyph} stroke-width={GLYPH_STROKE} />}
    </svg>
  );
}

/** A CSS colour for words of that state, legible on paper in both schemes. */
export function stateColour(state: ShownState): string {
  return `light-dark(${HALLMARK[state].light}, ${HALLMARK[state].dark})`;
}
