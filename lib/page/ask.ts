/**
 * Asks the worker about awards and keeps its answers. One message for all that is due; a message that fails, and an
 * answer that stays "checking", are asked again: the worker may be killed at any moment.
 */
import type { MarkView, PageLink, ReplyOf, RequestOf } from '../browser/messages.ts';
import { waitingView } from '../words/page.ts';
import type { Aside } from './told.ts';

export interface AskOptions {
  send(request: RequestOf<'page.check'>): Promise<ReplyOf<'page.check'>>;
  /** Before its views. */
  onReply(reply: ReplyOf<'page.check'>): void;
  /** New views, one an award. `undefined`: the worker shows no mark for it. */
  onViews(views: ReadonlyMap<string, MarkView | undefined>): void;
  /** A message failed: is the extension still there? */
  onFailure(): unknown;
}

export interface Asker {
  /** One message with these links. Those over the page's share, and those already asked alike, are left out. */
  ask(links: readonly PageLink[], aside?: Aside): void;
  /** The award is claimed differently now: what was asked about it, and any answer still to come, is void. */
  forget(key: string): void;
  viewOf(key: string): MarkView | undefined;
  /** All that it was asked about, within the page's share. */
  keys(): Iterable<string>;
  /** It was within the page's share, and its answer is still to come. */
  isOpen(key: string): boolean;
  /** The worker's later answers. */
  update(views: readonly MarkView[]): void;
  /** Another page, or the same page again: all is asked anew. */
  reset(): void;
}

/** A page that shows more awards than this at once is not a person's. */
export const MAX_AWARDS_A_PAGE = 60;
/** Titles under which one award is claimed; more say nothing new. */
const MAX_CLAIMS_AN_AWARD = 4;
/** Longer than most checks take (8 s a request; two requests in turn that both take so long are rare). */
export const ASK_AGAIN_MS = 12_000;
/** The first question, and twice again. */
const MAX_QUESTIONS = 3;
/** After a message that failed: a worker starts in 50 ms, a busy one in a few seconds. */
const RETRY_MS = [300, 3_000] as const;

/** One award's open or answered question. Another question is another object, so a late answer is told apart. */
interface Asked {
  key: string;
  links: readonly PageLink[];
  view?: MarkView | undefined;
  /** What comes before the answer to this very question may be about an earlier page. */
  answered: boolean;
  /** An update came before the answer. */
  early: boolean;
  questions: number;
  /** When to ask (again), ms since the epoch; absent once settled. */
  due?: number | undefined;
}

export function createAsker(options: AskOptions): Asker {
  let asked = new Map<string, Asked>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function enlist(link: PageLink): void {
    const { key } = link;
    const before = asked.get(key)?.links ?? [];
    const isFull = before.length > 0 ? before.length >= MAX_CLAIMS_AN_AWARD : asked.size >= MAX_AWARDS_A_PAGE;
    if (isFull || before.some((each) => isAlike(each, link))) return;
    asked.set(key, { key, links: [...before, link], answered: false, early: false, questions: 0, due: 0 });
  }

  function sendDue(aside?: Aside): void {
    const now = Date.now();
    const due = [...asked.values()].filter((each) => each.due !== undefined && each.due <= now);
    giveUpOn(due.filter((each) => each.questions >= MAX_QUESTIONS));
    const open = due.filter((each) => each.questions++ < MAX_QUESTIONS);
    for (const each of open) each.due = now + ASK_AGAIN_MS;
    if (open.length > 0 || aside) {
      const links = open.flatMap((each) => each.links);
      options.send({ links, ...aside }).then(
        // A worker that is just stopping answers with nothing.
        (reply) => (Array.isArray(reply?.marks) ? answer(open, reply) : fail(open)),
        () => fail(open),
      );
    }
    plan();
  }

  function answer(open: readonly Asked[], reply: ReplyOf<'page.check'>): void {
    const { marks } = reply;
    // What was asked of an earlier page says nothing of this one.
    if (open.some(isCurrent)) options.onReply(reply);
    const views = new Map(marks.map((view) => [view.key, view]));
    const changed = new Map<string, MarkView | undefined>();
    for (const entry of open.filter(isCurrent)) {
      const view = views.get(entry.key);
      settle(entry, view, entry.early ? 0 : ASK_AGAIN_MS);
      entry.answered = true;
      entry.early = false;
      changed.set(entry.key, view);
    }
    options.onViews(changed);
    plan();
  }

  function fail(open: readonly Asked[]): void {
    for (const entry of open.filter(isCurrent)) entry.due = Date.now() + (RETRY_MS[entry.questions - 1] ?? 0);
    options.onFailure();
    plan();
  }

  /** Nobody answers: that is what the mark says then, and no longer "checking". */
  function giveUpOn(given: readonly Asked[]): void {
    const changed = new Map<string, MarkView>();
    for (const entry of given) {
      const host = new URL(entry.links[0]?.url ?? '').hostname;
      entry.view = waitingView(entry.key, host, 'unanswered');
      entry.due = undefined;
      changed.set(entry.key, entry.view);
    }
    if (changed.size > 0) options.onViews(changed);
  }

  const isCurrent = (entry: Asked) => asked.get(entry.key) === entry;

  /** One timer, for what is due next. */
  function plan(): void {
    clearTimeout(timer);
    const next = Math.min(...[...asked.values()].map((each) => each.due ?? Number.POSITIVE_INFINITY));
    if (Number.isFinite(next)) timer = setTimeout(sendDue, next - Date.now());
  }

  function ask(links: readonly PageLink[], aside?: Aside): void {
    links.forEach(enlist);
    sendDue(aside);
  }

  return {
    ask,
    forget: (key) => asked.delete(key),
    viewOf: (key) => asked.get(key)?.view,
    keys: () => asked.keys(),
    isOpen: (key) => asked.get(key)?.answered === false,
    update(views) {
      const changed = new Map<string, MarkView>();
      for (const view of views) {
        const entry = asked.get(view.key);
        if (entry && !entry.answered) entry.early = true;
        if (!entry?.answered) continue;
        settle(entry, view, ASK_AGAIN_MS);
        changed.set(view.key, view);
      }
      options.onViews(changed);
      plan();
    },
    reset() {
      clearTimeout(timer);
      asked = new Map();
    },
  };
}

function settle(entry: Asked, view: MarkView | undefined, again: number): void {
  entry.view = view;
  entry.due = view?.state === 'checking' ? Date.now() + again : undefined;
}

function isAlike(one: PageLink, other: PageLink): boolean {
  return one.claim?.title === other.claim?.title && one.claim?.issuer === other.claim?.issuer;
}
