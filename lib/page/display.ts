/** Which marks stand in the page: where the worker lets any, those of the links that it has answered about. */
import type { MarkView } from '../browser/messages.ts';
import { waitingView } from '../words/page.ts';
import type { Asker } from './ask.ts';
import type { Board, Shown } from './draw/board.ts';
import { type FoundLink, isTheOneMarked, type Links } from './found.ts';
import { isHere } from './guard.ts';

export interface Display {
  /** Until the worker's first answer, and where it says no (marks in the popup alone), nothing is put in. */
  allow(may: boolean): void;
  /** The page's own scripts have taken it over. */
  ready(): void;
  /** New answers, one an award. `undefined`: the worker shows no mark for it. */
  show(views: ReadonlyMap<string, MarkView | undefined>): void;
  /** These links, as far as there is an answer. */
  showKnown(of: Iterable<FoundLink>): void;
  /** Of these, those whose answer is still to come. */
  sayChecking(of: readonly FoundLink[]): void;
  /** Scrolls to the link of that award and focuses its mark. */
  reveal(key: string): void;
  /** What draws, once it has been needed. */
  readonly board: Board | undefined;
}

export interface DisplayOptions {
  links: Links;
  asker: Pick<Asker, 'viewOf' | 'isOpen'>;
  fetchBoard(): Promise<Board | undefined>;
}

export function createDisplay({ links, asker, fetchBoard }: DisplayOptions): Display {
  let board: Board | undefined;
  let isFetching = false;
  let isAllowed = false;
  let isReady = false;

  async function fetch(): Promise<void> {
    if (isFetching) return;
    isFetching = true;
    board = await fetchBoard().catch(() => undefined);
    isFetching = false;
    showKnown(links.all());
  }

  function put(shown: readonly Shown[]): void {
    if (!board || !isAllowed || !isReady) return;
    const isOne = ({ link }: Shown) => isTheOneMarked(link, links.ofAward(link.key));
    for (const each of shown) if (!isOne(each)) board.withdraw(each.link);
    board.show(shown.filter(isOne));
  }

  function showKnown(of: Iterable<FoundLink>): void {
    put(
      [...of].flatMap((link) => {
        const view = link.asked && asker.viewOf(link.key);
        return view ? [{ link, view }] : [];
      }),
    );
  }

  return {
    allow(may) {
      const isNew = may !== isAllowed;
      isAllowed = may;
      if (!may) board?.clear();
      else if (!board) void fetch();
      else if (isNew) showKnown(links.all());
    },
    ready() {
      isReady = true;
      showKnown(links.all());
    },
    show(views) {
      const asked = [...views.keys()].flatMap(links.ofAward).filter((link) => link.asked);
      for (const link of asked) if (!views.get(link.key)) board?.withdraw(link);
      showKnown(asked);
    },
    showKnown,
    sayChecking(of) {
      const open = of.filter(({ key, asked }) => asked && asker.isOpen(key));
      put(open.map((link) => ({ link, view: waitingView(link.key, link.host, 'checking') })));
    },
    reveal(key) {
      const shown = links.ofAward(key).filter((link) => isHere(link.anchor));
      const link = shown.find((each) => isTheOneMarked(each, shown));
      link?.anchor.scrollIntoView({ block: 'center' });
      if (link) board?.focus(link);
    },
    get board() {
      return board;
    },
  };
}
