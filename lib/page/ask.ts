/**
 * Asks the worker about awards and keeps its answers. One message for all that is due; a message that fails, and an
 * answer that stays "checking", are asked again: the worker may be killed at any moment.
 */
import type { MarkView, NotHere, PageLink, ReplyOf, RequestOf } from '../browser/messages.ts';

export interface AskOptions {
  send(request: RequestOf<'page.check'>): Promise<ReplyOf<'page.check'>>;
  /** New views, one an award. `undefined`: the worker shows no mark for it. */
  onViews(views: ReadonlyMap<string, MarkView | undefined>): void;
  /** A message failed: is the extension still there? */
  onFailure(): void;
}

export interface Asker {
  /** One message with these links. Those over the page's share, and those already asked alike, are left out. */
  ask(links: readonly PageLink[], notHere?: NotHere): void;
  viewOf(key: string): MarkView | undefined;
  /** It was within the page's share, and its answer is still to come. */
  isAsked(key: string): boolean;
  /** The worker's later answers. */
  update(views: readonly MarkView[]): void;
  /** Another page, or the same page again: all is asked anew. */
  reset(): void;
  /** The same page, differently read: these links instead of those asked before under the same keys. */
  askAgain(links: readonly PageLink[]): void;
}

/** A page that shows more awards than this at once is not a person's. */
export const MAX_AWARDS_A_PAGE = 60;
/** Titles under which one award is claimed; more say nothing new. */
const MAX_CLAIMS_AN_AWARD = 4;
/** Longer than any check (8 s a request, two requests in turn are rare). */
export const ASK_AGAIN_MS = 12_000;
export const MAX_ASKED_AGAIN = 2;
/** After a message that failed. */
export const RETRY_MS = [300, 1_500, 5_000] as const;

interface Asked {
  links: PageLink[];
  /** Counts the questions put: an answer to an earlier one is dropped. */
  question: number;
  view?: MarkView;
  /** An answer to this very question has come; what came before may be about an earlier page. */
  answered: boolean;
  /** An update came before the answer. */
  early: boolean;
  askedAgain: number;
  failures: number;
  /** When to ask (again), ms; absent once settled. */
  due?: number;
}

export function createAsker(options: AskOptions): Asker {
  let asked = new Map<string, Asked>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function enlist(link: PageLink): void {
    const entry = asked.get(link.key);
    if (!entry && asked.size >= MAX_AWARDS_A_PAGE) return;
    if (!entry) {
      asked.set(link.key, { links: [link], question: 0, ...UNASKED });
    } else if (entry.links.length < MAX_CLAIMS_AN_AWARD && !entry.links.some((each) => isAlike(each, link))) {
      entry.links.push(link);
      Object.assign(entry, UNASKED);
    }
  }

  function sendDue(notHere?: NotHere): void {
    const now = Date.now();
    const due = [...asked.values()].filter((each) => each.due !== undefined && each.due <= now);
    if (due.length > 0 || notHere) put(due, notHere);
    plan();
  }

  function put(due: readonly Asked[], notHere?: NotHere): void {
    const questions = due.map((entry) => ({ entry, number: ++entry.question }));
    for (const each of due) each.due = Date.now() + ASK_AGAIN_MS;
    const round = asked;
    const stillOpen = () =>
      questions.filter(({ entry, number }) => round === asked && entry.question === number);
    const links = due.flatMap((each) => each.links);
    options.send({ links, ...(notHere ? { notHere } : {}) }).then(
      (reply) => answer(entriesOf(stillOpen()), reply),
      () => fail(entriesOf(stillOpen())),
    );
  }

  function answer(due: readonly Asked[], reply: ReplyOf<'page.check'> | undefined): void {
    // A worker that is just starting or stopping answers with nothing.
    if (Array.isArray(reply?.marks)) take(due, reply.marks);
    else fail(due);
  }

  function take(due: readonly Asked[], marks: readonly MarkView[]): void {
    const views = new Map(marks.map((view) => [view.key, view]));
    const changed = new Map<string, MarkView | undefined>();
    for (const entry of due) {
      const key = entry.links[0]?.key ?? '';
      const view = views.get(key);
      const missed = entry.early && view?.state === 'checking';
      entry.answered = true;
      entry.early = false;
      settle(entry, view, missed ? 0 : ASK_AGAIN_MS);
      changed.set(key, view);
    }
    options.onViews(changed);
    plan();
  }

  function fail(due: readonly Asked[]): void {
    const now = Date.now();
    const given = new Map<string, MarkView>();
    for (const entry of due) {
      const wait = RETRY_MS[entry.failures++];
      if (wait === undefined) giveUpOn(entry, given);
      else entry.due = now + wait;
    }
    if (given.size > 0) options.onViews(given);
    options.onFailure();
    plan();
  }

  /** One timer, for what is due next. */
  function plan(): void {
    clearTimeout(timer);
    const next = Math.min(...[...asked.values()].map((each) => each.due ?? Number.POSITIVE_INFINITY));
    if (!Number.isFinite(next)) return;
    timer = setTimeout(wake, Math.max(0, next - Date.now()));
  }

  function wake(): void {
    const now = Date.now();
    const given = new Map<string, MarkView>();
    for (const entry of asked.values()) {
      if (entry.due === undefined || entry.due > now || entry.view?.state !== 'checking') continue;
      if (entry.askedAgain++ >= MAX_ASKED_AGAIN) giveUpOn(entry, given);
    }
    if (given.size > 0) options.onViews(given);
    sendDue();
  }

  return {
    ask(links, notHere) {
      for (const link of links) enlist(link);
      sendDue(notHere);
    },
    viewOf: (key) => asked.get(key)?.view,
    isAsked: (key) => asked.get(key)?.answered === false,
    update(views) {
      const changed = new Map<string, MarkView>();
      for (const view of views) {
        const entry = asked.get(view.key);
        if (entry && !entry.answered) entry.early = true;
        if (!entry?.answered) continue;
        settle(entry, view, ASK_AGAIN_MS);
        changed.set(view.key, view);
      }
      if (changed.size > 0) options.onViews(changed);
      plan();
    },
    reset() {
      clearTimeout(timer);
      asked = new Map();
    },
    askAgain(links) {
      const keys = new Set(links.map((link) => link.key));
      for (const key of keys) {
        const entry = asked.get(key);
        if (entry) Object.assign(entry, { ...UNASKED, links: [] });
      }
      for (const link of links) enlist(link);
      sendDue();
    },
  };
}

const UNASKED = { answered: false, early: false, askedAgain: 0, failures: 0, due: 0 };

const entriesOf = (questions: readonly { entry: Asked }[]) => questions.map((each) => each.entry);

/** Nobody answers: that is what the mark says then, and no longer "checking". */
function giveUpOn(entry: Asked, given: Map<string, MarkView>): void {
  delete entry.due;
  const [link] = entry.links;
  if (!link) return;
  entry.view = {
    key: link.key,
    state: 'unchecked',
    headline: 'unreachable',
    host: new URL(link.url).hostname,
  };
  given.set(link.key, entry.view);
}

function settle(entry: Asked, view: MarkView | undefined, again: number): void {
  if (view) entry.view = view;
  else delete entry.view;
  if (view?.state === 'checking') entry.due = Date.now() + again;
  else delete entry.due;
}

function isAlike(one: PageLink, other: PageLink): boolean {
  return one.claim?.title === other.claim?.title && one.claim?.issuer === other.claim?.issuer;
}
