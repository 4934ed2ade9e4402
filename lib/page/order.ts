/** The order of the page: links are found as they come into view, which may be from the bottom. */
import { parentAcross } from '../sites/structure.ts';
import type { FoundLink } from './found.ts';
import { isHere } from './guard.ts';

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;
/** Of an award that is linked more often, the place of the first of so many counts. */
const MAX_LINKS_AN_AWARD = 4;

/** These awards, as far as the page still shows them, each where its first link stands. */
export function inPageOrder(keys: Iterable<string>, ofAward: (key: string) => FoundLink[]): string[] {
  const shown = [...keys].flatMap((key) => ofAward(key).filter(isShown).slice(0, MAX_LINKS_AN_AWARD));
  const places = shown.map(({ key, anchor }) => ({ key, way: wayTo(anchor) }));
  return [...new Set(places.sort((one, other) => compare(one.way, other.way)).map(({ key }) => key))];
}

const isShown = ({ asked, anchor }: FoundLink) => asked && isHere(anchor);

/** From the outside in: the frames and the hosts of open roots around an element, and the element itself. */
function wayTo(element: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = element; at; at = elementAround(at)) way.unshift(at);
  return way;
}

function elementAround(element: Element): Element | null {
  const top = (element.getRootNode() as ParentNode).firstElementChild;
  return top && parentAcross(top);
}

/** Both ways begin in the same document; an element of one tree stands before or after another of it. */
function compare(one: readonly Element[], other: readonly Element[]): number {
  const fork = one.findIndex((element, depth) => element !== other[depth]);
  const [a, b] = [one[fork], other[fork]];
  if (!a || !b) return one.length - other.length;
  return a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1;
}
