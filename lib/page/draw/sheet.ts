/**
 * The style of marks and card. `:host` rules with `!important` win over anything the page says about our spans, its
 * own `!important` and inline style included (CSS Cascade 4, 6.2: for important rules the inner context wins).
 */
import { HALLMARK, PAPER } from '../../base/hallmark.ts';
import type { ShownState } from '../../browser/messages.ts';
import type { Scheme } from './place.ts';

export const CARD_WIDTH_PX = 320;
/** What a mark takes beside text of usual size; it is as high as the letters' em. */
export const MARK_PX = 16;
/** Where it has to stand above the end of its link. */
export const SMALL_MARK_PX = 12;

// Forced colours need no rule: a mark stands on its own paper, and the card's colours are of the forced kind.
// The host takes no room at all, so that nothing of the page moves. It stands one layer above what it is beside, as a
// link that is stretched over its card does.
const CSS = `
:host{all:initial!important;position:relative!important;z-index:1!important;
font-size:inherit!important;line-height:0!important}
.light{--ink:#15181d;--soft:#565e6a;--line:#d5d9df;--ring:#ffffffd9;--shade:#15181d29}
.dark{--ink:#eceff3;--soft:#a6afba;--line:#383d46;--ring:#0f1114d9;--shade:#0009}
.mark{all:unset;--size:clamp(14px,1em,18px);position:absolute;inset-block-start:0;inset-inline-start:0;
inline-size:var(--size);block-size:var(--size);margin-block-start:calc(var(--size)/-2);cursor:pointer;border-radius:3px;user-select:none}
.small{--size:${SMALL_MARK_PX}px}
.mark::before{content:"";position:absolute;inset:-5px}
.mark:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.mark svg{display:block;inline-size:100%;block-size:100%;overflow:visible}
.halo{fill:none;stroke:var(--ring);stroke-width:3.4;stroke-linejoin:round}
.outline{fill:var(--paper);stroke:var(--mark);stroke-linejoin:round}
.glyph{fill:none;stroke:var(--mark);stroke-linecap:round;stroke-linejoin:round}
.filled .outline{fill:var(--mark)}
.filled .glyph{stroke:var(--paper)}
`;

const CARD_CSS = `
.card{all:unset;position:fixed;inset:auto;z-index:2147483647;box-sizing:border-box;display:block;
inline-size:${CARD_WIDTH_PX}px;max-inline-size:calc(100vw - 16px);padding:10px 12px;
background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:8px;
box-shadow:0 1px 2px var(--shade),0 6px 20px var(--shade);
font:13px/20px system-ui,sans-serif;
font-variant-numeric:tabular-nums;text-align:start}
.card p{all:unset;display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;unicode-bidi:isolate}
.card .title{display:flex;font-weight:600;font-size:14px;white-space:pre}
.title span{flex:none}.title span:first-child{flex:0 1 auto;overflow:hidden;text-overflow:ellipsis}
.card .state{font-weight:600;color:var(--mark)}
.card .method,.card .note{color:var(--soft);font-size:12px}
`;

/** Among items, or within its link: out of the flow. */
const OUT_OF_FLOW = ':host{position:absolute!important}';

/** By document, since a sheet is of one: made once and shared by all marks in it. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Dresses a root. What only the card needs is read where one opens: most never do. */
export function dress(root: ShadowRoot, isOutOfFlow: boolean, hasCard = false): void {
  const texts = [CSS, ...(isOutOfFlow ? [OUT_OF_FLOW] : []), ...(hasCard ? [CARD_CSS] : [])];
  root.adoptedStyleSheets = texts.map((text) => sheetOf(root.ownerDocument, text));
}

/** The class names and colours of a mark or a card in that state. */
export function paint(element: HTMLElement, kind: string, state: ShownState, scheme: Scheme): void {
  element.className = `${kind} ${scheme}`;
  element.style.setProperty('--mark', HALLMARK[state][scheme]);
  element.style.setProperty('--paper', PAPER[scheme]);
}

function sheetOf(document: Document, text: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const made = known.get(text);
  if (made) return made;
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(text);
  known.set(text, sheet);
  return sheet;
}
