/**
 * The card: one for the whole page, in the closed root of the mark that it belongs to, in the browser's top layer so
 * that nothing of the page clips or covers it.
 */
import { NOT_OPENED } from '../../words/page.ts';
import { keepFromPage, type Mark } from './mark.ts';
import { CARD_WIDTH_PX, dress, paint } from './sheet.ts';

export interface Card {
  show(mark: Mark, by: 'pointer' | 'focus'): void;
  leave(): void;
  /** The mark's view has changed, or the mark is gone. */
  refresh(mark: Mark): void;
  close(): void;
  /** The browser would not open the popup: says where it is. */
  sayNotOpened(mark: Mark): void;
}

/** Long enough to pass over a mark without a flash, well under the 80 ms that feel immediate. */
const SHOW_AFTER_MS = 40;
/** Time to get from the mark into the card (WCAG 1.4.13: hoverable). */
const LEAVE_AFTER_MS = 160;
const MAX_LINES = 5;
/** Characters of a title that are shown though it is too long for its line. */
const LONGEST_END = 20;
const SPACE_PX = 8;
const ID = 'card';

export function createCard(document: Document): Card {
  const element = createElement(document);
  let at: Mark | undefined;
  let shown: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (act: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // The first Escape is the card's; the dialog around it gets the second.
    event.stopPropagation();
    close();
  };
  const listen = (mark: Mark) => {
    shown = new AbortController();
    const options = { capture: true, signal: shown.signal };
    for (const each of new Set([document, mark.host.ownerDocument])) {
      each.addEventListener('keydown', onKey, options);
      each.addEventListener('scroll', close, options);
    }
  };

  function open(mark: Mark): void {
    clearTimeout(timer);
    if (!mark.host.isConnected) return;
    if (at !== mark) {
      close();
      listen(mark);
      dress(mark.root, mark.place.isItem || mark.isWithin, true);
      mark.root.append(element);
      mark.button.setAttribute('aria-describedby', ID);
      // Test documents have no top layer.
      element.showPopover?.();
    }
    at = mark;
    const lines = mark.view.lines.slice(0, MAX_LINES);
    paint(element, 'card', mark.view.state, mark.place.scheme);
    element.replaceChildren(...lines.map(({ kind, text }) => line(document, kind, text)));
    put(element, mark);
  }

  function close(): void {
    clearTimeout(timer);
    if (!at) return;
    shown?.abort();
    at.button.removeAttribute('aria-describedby');
    at = undefined;
    element.remove();
  }

  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('pointerleave', () => later(close, LEAVE_AFTER_MS));
  return {
    show: (mark, by) => (by === 'focus' ? open(mark) : later(() => open(mark), SHOW_AFTER_MS)),
    leave: () => later(close, LEAVE_AFTER_MS),
    refresh: (mark) => {
      if (at === mark) mark.host.isConnected ? open(mark) : close();
    },
    close,
    sayNotOpened: (mark) => {
      open(mark);
      if (at !== mark) return;
      while (element.childElementCount >= MAX_LINES) element.lastElementChild?.remove();
      element.append(line(document, 'note', NOT_OPENED));
      put(element, mark);
    },
  };
}

function createElement(document: Document): HTMLElement {
  const element = document.createElement('div');
  element.id = ID;
  element.setAttribute('role', 'tooltip');
  element.setAttribute('popover', 'manual');
  keepFromPage(element);
  return element;
}

function line(document: Document, kind: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = kind;
  paragraph.dir = 'auto';
  const cut = kind === 'title' ? endOf(text) : text.length;
  for (const part of [text.slice(0, cut), text.slice(cut)]) {
    const span = document.createElement('span');
    span.textContent = part;
    if (part) paragraph.append(span);
  }
  return paragraph;
}

/** "Associate", "Professional": what tells titles apart stands at their end, which is kept where one is too long. */
function endOf(title: string): number {
  const cut = title.lastIndexOf(' ', title.length - LONGEST_END / 2);
  return title.length - cut > LONGEST_END || cut < LONGEST_END ? title.length : cut;
}

/** Below the mark, or above where there is no room; never over it. */
function put(element: HTMLElement, mark: Mark): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  const box = mark.button.getBoundingClientRect();
  const height = element.getBoundingClientRect().height;
  const width = element.ownerDocument.documentElement.clientWidth || view.innerWidth;
  const { isRightToLeft } = mark.place;
  const wanted = isRightToLeft ? box.right + SPACE_PX - CARD_WIDTH_PX : box.left - SPACE_PX;
  const left = Math.max(SPACE_PX, Math.min(wanted, width - CARD_WIDTH_PX - SPACE_PX));
  const below = box.bottom + SPACE_PX;
  const fitsBelow = below + height <= view.innerHeight - SPACE_PX;
  const top = fitsBelow ? below : Math.max(SPACE_PX, box.top - SPACE_PX - height);
  element.style.setProperty('left', `${Math.round(left)}px`);
  element.style.setProperty('top', `${Math.round(top)}px`);
}
