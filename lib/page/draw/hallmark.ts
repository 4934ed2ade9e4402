/** The hallmark as an inline SVG, built with DOM calls: pages with Trusted Types refuse markup in strings. */
import { DASHES, EDGE, GLYPH_STROKE, HALLMARK, OUTLINE, THIN_EDGE, VIEW_BOX } from '../../base/hallmark.ts';
import type { ShownState } from '../../browser/messages.ts';

const SVG = 'http://www.w3.org/2000/svg';

const drawn = new Map<ShownState, Node>();

/** The same outline and size in every state; colours come from the sheet. Drawn once, then copied. */
export function hallmark(document: Document, state: ShownState): Node {
  const first = drawn.get(state) ?? drawHallmark(document, state);
  drawn.set(state, first);
  return first.cloneNode(true);
}

function drawHallmark(document: Document, state: ShownState): Node {
  const { filled, dashed, thin, glyph } = HALLMARK[state];
  const svg = node(document, 'svg', { viewBox: VIEW_BOX, 'aria-hidden': 'true', focusable: 'false' });
  if (filled) svg.setAttribute('class', 'filled');
  const edge = { d: OUTLINE, class: 'outline', 'stroke-width': String(thin ? THIN_EDGE : EDGE) };
  svg.append(
    node(document, 'path', { d: OUTLINE, class: 'halo' }),
    node(document, 'path', dashed ? { ...edge, 'stroke-dasharray': DASHES } : edge),
  );
  if (glyph)
    svg.append(node(document, 'path', { d: glyph, class: 'glyph', 'stroke-width': `${GLYPH_STROKE}` }));
  return svg;
}

function node(document: Document, name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
