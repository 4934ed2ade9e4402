/**
 * The style of marks and card. `:host` rules with `!important` win over anything the page says about our spans, its
 * own `!important` and inline style included (CSS Cascade 4, 6.2: for important rules the inner context wins).
 */
import { HALLMARK, PAPER } from '../base/hallmark.ts';
import type { ShownState } from '../browser/messages.ts';
import type { Place, Scheme } from './place.ts';

export const CARD_WIDTH_PX = 320;
/** The mark's size where it does not stand in a line of text; in a line it is as high as the letters' em. */
export const MARK_PX = 16;

// Forced colours need no rule: a mark stands on its own paper, and the card's colours are of the forced kind.
const CSS = `
:host{all:initial!important;display:inline-block!important;position:relative!important;
inline-size:clamp(15px,1em,20px)!important;block-size:clamp(15px,1em,20px)!important;
font-size:inherit!important;line-height:0!important;vertical-align:-.14em!important;flex:none!important;
align-self:center!important;margin-inline:.3em .15em!important}
.light{--ink:#15181d;--soft:#565e6a;--line:#d5d9df;--ring:#ffffffd9;--shade:#15181d29}
.dark{--ink:#eceff3;--soft:#a6afba;--line:#383d46;--ring:#0f1114d9;--shade:#0009}
.mark{all:unset;position:absolute;inset:0;cursor:pointer;border-radius:3px;user-select:none}
.mark::before{content:"";position:absolute;inset:-5px}
.mark:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.mark svg{display:block;inline-size:100%;block-size:100%;overflow:visible}
.halo{fill:none;stroke:var(--ring);stroke-width:3.4;stroke-linejoin:round}
.outline{fill:var(--paper);stroke:var(--mark);stroke-linejoin:round}
.glyph{fill:none;stroke:var(--mark);stroke-linecap:round;stroke-linejoin:round}
.filled .outline{fill:var(--mark)}
.filled .glyph{stroke:var(--paper)}
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

/** Beside a block: out of the flow, so that nothing of the page moves. */
const OUT_OF_FLOW =
  ':host{position:absolute!important;inline-size:0!important;block-size:0!important;margin:0!important}';

const sheets = new Map<string, CSSStyleSheet>();

/** Dresses a root; the sheets are made once and shared by all marks. */
export function dress(root: ShadowRoot, place: Place): void {
  const texts = place.isInline ? [CSS] : [CSS, OUT_OF_FLOW];
  root.adoptedStyleSheets = texts.map(sheetOf);
}

/** The class names and colours of a mark or a card in that state. */
export function paint(element: HTMLElement, kind: string, state: ShownState, scheme: Scheme): void {
  element.className = `${kind} ${scheme}`;
  element.style.setProperty('--mark', HALLMARK[state][scheme]);
  element.style.setProperty('--paper', PAPER[scheme]);
}

function sheetOf(text: string): CSSStyleSheet {
  const made = sheets.get(text);
  if (made) return made;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
