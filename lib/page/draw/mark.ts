/**
 * A mark: a bare `span` right after the link, with everything in a closed shadow root. The span carries no attribute,
 * class or id, so that a script which did not watch the insertion finds nothing that says whose it is.
 */
import type { MarkView } from '../../browser/messages.ts';
import { hallmark } from './hallmark.ts';
import { type Place, readPlace } from './place.ts';
import { dress, paint } from './sheet.ts';
import { spotBeside } from './spot.ts';

export interface Mark {
  /** What stands in the page. */
  host: HTMLElement;
  button: HTMLElement;
  root: ShadowRoot;
  view: MarkView;
  place: Place;
  /** At the end of its link within it: beside it, it would move the page. */
  isWithin: boolean;
  /** What is beside its link covers it there, or cuts it off. */
  isCrowded: boolean;
}

export interface MarkEvents {
  /** The pointer or the keyboard came to the mark. */
  onShow(mark: Mark, by: 'pointer' | 'focus'): void;
  onLeave(): void;
  onOpen(mark: Mark): void;
}

/** Made, not yet put into the page. */
export function createMark(document: Document, view: MarkView, place: Place, events: MarkEvents): Mark {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  button.type = 'button';
  root.append(button);
  const mark: Mark = { host, button, root, view, place, isWithin: false, isCrowded: false };
  draw(mark, view);
  listenTo(mark, events);
  return mark;
}

/** Puts it in: right after the link, or at the link's very end. */
export function putBeside(link: Element, { host, root, place, isWithin }: Mark): void {
  dress(root, place.isItem || isWithin);
  if (isWithin) link.append(host);
  else link.after(host);
}

/** Shows another verdict; size and outline stay. */
export function draw(mark: Mark, view: MarkView): void {
  const { button } = mark;
  mark.view = view;
  paint(button, 'mark', view.state, mark.place.scheme);
  button.setAttribute('aria-label', view.name);
  button.replaceChildren(hallmark(button.ownerDocument, view.state));
}

/** A page that turns dark, or light again, tells nobody. All reads, then all writes; answers with those that changed. */
export function followSchemes(marks: Iterable<readonly [HTMLElement, Mark]>): Mark[] {
  const now = [...marks].map(([link, mark]) => ({ mark, scheme: readPlace(link).scheme }));
  const turned = now.filter(({ mark, scheme }) => mark.place.scheme !== scheme);
  return turned.map(({ mark, scheme }) => {
    mark.place = { ...mark.place, scheme };
    draw(mark, mark.view);
    return mark;
  });
}

/** Draws marks where there is room beside their links, once they are in the page: all reads, then all writes. */
export function align(marks: Iterable<readonly [HTMLElement, Mark]>): void {
  const spots = [...marks].map(([link, mark]) => [mark, spotBeside(link, mark)] as const);
  for (const [{ button }, { x, y, isSmall }] of spots) {
    // Not by `top` and `left`: that would count as a shift of the page's layout, and cost one.
    button.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    button.classList.toggle('small', isSmall);
  }
}
/** What the page must not take for clicks on itself: a card or a row around the link often acts on them. */
const KEPT_FROM_PAGE = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'];

const PASSIVE = { passive: true };
const keep = (event: Event) => event.stopPropagation();

/** Keeps the pointer's events from the page around; scripts that listen in the capturing phase still see them. */
export function keepFromPage(element: Element): void {
  for (const type of KEPT_FROM_PAGE) element.addEventListener(type, keep, PASSIVE);
}

// Everything acts on trusted events alone: a page can send others, but cannot set `isTrusted` (LegacyUnforgeable).
function listenTo(mark: Mark, events: MarkEvents): void {
  const { button } = mark;
  const on = (type: string, act: () => void) =>
    button.addEventListener(type, (event) => {
      if (event.isTrusted) act();
    });
  keepFromPage(button);
  on('pointerenter', () => events.onShow(mark, 'pointer'));
  on('pointerleave', events.onLeave);
  on('focus', () => events.onShow(mark, 'focus'));
  on('blur', events.onLeave);
  button.addEventListener('click', (event) => {
    event.preventDefault();
    if (event.isTrusted) events.onOpen(mark);
  });
}
