/** The awards of a page: listed at once, checked each for itself, shown as they come in. */
import type { Compared, MarkView, Options, RequestOf } from '../browser/messages.ts';
import type { Viewer } from '../credential/model.ts';
import { markView } from '../words/mark.ts';
import { askOnView } from './asking.ts';
import { type EnlistOptions, enlist, inOrder, readsAfter } from './enlist.ts';
import type { Ask } from './gate.ts';
import { isIssuedTo, isSettled, type Judged, judgeFound } from './judging.ts';
import { checkingEntry, entryOf } from './marks.ts';
import type { Outbox } from './outbox.ts';
import type { Judge } from './ports.ts';
import type { Listed, PageSender, TabList, Tabs } from './tabs.ts';
import type { Verifier } from './verifier.ts';
import { pageViewer } from './viewer.ts';
import { waitsFor } from './waiting.ts';
import { allOf, type Found } from './weakest.ts';
import { createWrittenAddresses } from './written-addresses.ts';

/** "For links in view, at most 60 a page": whoever looks at a profile of 500 badges does not tell of each. */
const MAX_ASKED_ON_VIEW = 60;
/** A reply waits for what the cache holds, and no longer than one does not notice. */
const REPLY_WITHIN_MS = 30;

export interface ChecksOptions extends EnlistOptions {
  tabs: Tabs;
  outbox: Outbox;
  verifier: Verifier;
  judge: Judge;
  readOptions: () => Promise<Options>;
  now: () => number;
  wakeSoon: () => Promise<void>;
}

export interface Checks {
  /** One pass of a page. Answers with all marks as they stand after a moment; the rest is pushed. */
  page(sender: PageSender, said: RequestOf<'page.check'>): Promise<MarkView[]>;
  /** Checks those of a tab again for which `wanted` holds, on a click. Resolves once they are under way. */
  again(list: TabList, wanted: (listed: Listed) => boolean, ask: AskFor, fresh?: boolean): Promise<void>;
  /** Checks one by other means than asking. Resolves when it is done; `undefined` leaves everything as it was. */
  with(list: TabList, listed: Listed, find: () => Promise<Found | undefined>): Promise<void>;
  /** Judges again what is known, with one more address that the user typed. */
  compare(list: TabList, address: string, ask: AskFor): Promise<Compared>;
  /** Goes on with what a kill of the worker interrupted. */
  resume(): Promise<void>;
}

type AskFor = (listed: Listed) => Ask;

export function createChecks(options: ChecksOptions): Checks {
  const { tabs, outbox, verifier, now } = options;
  /** The latest run of each entry: an answer that comes after a newer question counts no more. */
  const runs = new WeakMap<Listed, object>();
  const written = createWrittenAddresses();

  async function run(list: TabList, listed: Listed, find: () => Promise<Found | undefined>): Promise<void> {
    const ticket = {};
    runs.set(listed, ticket);
    try {
      const found = await find();
      const judged = found && (await judgedFor(listed, found));
      written.compared(listed, found);
      const isLatest = runs.get(listed) === ticket && (await tabs.isCurrent(list));
      if (found && judged && isLatest) settle(list, listed, found, judged);
    } finally {
      // Also where it failed: the next pass asks again.
      if (runs.get(listed) === ticket) runs.delete(listed);
    }
  }

  function asked(list: TabList, listed: Listed, ask: Ask, fresh = false): Promise<void> {
    const budget = ask.by === 'view' ? { budget: () => spend(list) } : {};
    const find = { ask, isPrivate: list.isPrivate, fresh, ...budget };
    return run(list, listed, () => verifier.find(listed.view, find));
  }

  async function judgedFor(
    listed: Listed,
    found: Found,
    addresses: Viewer['addresses'] = [],
  ): Promise<Judged> {
    const viewer = pageViewer(listed.view, await options.readOptions(), written.of(listed));
    const typed = { ...viewer, addresses: [...viewer.addresses, ...addresses] };
    return judgeFound(found, listed, typed, (each, whose) => options.judge(each, whose, now()));
  }

  function settle(list: TabList, listed: Listed, found: Found, judged: Judged): void {
    const all = allOf(found);
    listed.waits = [...new Set(all.flatMap(waitsFor))];
    listed.until = Math.min(...all.map(({ at, maxAge }) => (maxAge > 0 ? at + maxAge : 0)));
    show(list, listed, judged);
  }

  function show(list: TabList, listed: Listed, judged: Judged): void {
    const { finding, verdict } = judged;
    const { reads: _, ...view } = listed.view;
    const reads = readsAfter(options.pageOfAward(view.url), finding, verdict);
    listed.view = entryOf({ ...view, ...reads }, view.host, judged, listed.waits[0]);
    outbox.changed(list, listed.view.key);
  }

  const isDue = (listed: Listed) =>
    !runs.has(listed) &&
    (listed.view.state === 'checking' ||
      listed.waits.length > 0 ||
      (listed.until > 0 && listed.until <= now()));

  async function onView(): Promise<AskFor> {
    const set = await options.readOptions();
    return (listed) => askOnView(listed, set, options.pageOfAward);
  }

  return {
    async page(sender, { links, order, notHere, frames }) {
      const [list, ask] = await Promise.all([tabs.of(sender), onView()]);
      if (notHere) list.notHere = notHere;
      if (frames) list.frames = frames;
      const seen = enlist(list, links, options);
      if (order) list.entries = inOrder(list.entries, order);
      const due = seen.filter(isDue);
      for (const each of due) written.note(each, links);
      const started = due.map((each) => asked(list, each, ask(each)));
      await Promise.race([Promise.allSettled(started), pause(REPLY_WITHIN_MS)]);
      const marks = seen.map((each) => markView(each.view, now()));
      outbox.replied(list, settledKeys(seen));
      // A list that cannot be saved is still that of this worker.
      void afterReply(list).catch(() => {});
      return marks;
    },
    async again(list, wanted, ask, fresh) {
      for (const listed of list.entries.filter(wanted)) {
        const asking = ask(listed);
        showChecking(list, listed);
        void asked(list, listed, asking, fresh).catch(() => {});
      }
      await afterReply(list);
    },
    async with(list, listed, find) {
      const before = listed.view;
      showChecking(list, listed);
      await afterReply(list);
      await run(list, listed, find).catch(() => {});
      if (!runs.has(listed) && listed.view.state === 'checking') {
        listed.view = before;
        outbox.changed(list, before.key);
      }
    },
    async compare(list, address, ask) {
      const compared = { matched: 0, settled: 0 };
      for (const listed of list.entries.filter((each) => isBound(each) && !runs.has(each))) {
        const found = await verifier.find(listed.view, { ask: ask(listed), isPrivate: list.isPrivate });
        const before = await judgedFor(listed, found);
        const judged = await judgedFor(listed, found, [{ value: address, from: 'typed' }]);
        // What is asked anew meanwhile, or can no longer be said, stays as it is.
        const isStill = !runs.has(listed) && judged.finding.method !== 'none';
        if (!isStill || !(await tabs.isCurrent(list))) continue;
        const isMatched = await isIssuedTo(judged.finding, address);
        compared.matched += Number(isMatched);
        compared.settled += Number(isMatched && isSettled(before, judged));
        show(list, listed, judged);
      }
      return compared;
    },
    async resume() {
      const ask = await onView();
      for (const list of await tabs.all()) {
        const open = list.entries.filter((each) => each.view.state === 'checking' && !runs.has(each));
        await Promise.allSettled(open.map((each) => asked(list, each, ask(each))));
      }
    },
  };

  function showChecking(list: TabList, listed: Listed): void {
    listed.view = checkingEntry(listed.view, listed.view.host);
    outbox.changed(list, listed.view.key);
  }

  async function afterReply(list: TabList): Promise<void> {
    await outbox.flush(list);
    if (list.entries.some((each) => each.view.state === 'checking')) await options.wakeSoon();
  }
}

function isBound({ view }: Listed): boolean {
  return view.method !== undefined && view.method !== 'none';
}

function spend(list: TabList): boolean {
  if (list.askedOnView >= MAX_ASKED_ON_VIEW) return false;
  list.askedOnView += 1;
  return true;
}

function settledKeys(all: readonly Listed[]): string[] {
  return all.filter((each) => each.view.state !== 'checking').map((each) => each.view.key);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
