/** The awards of a page: listed at once, checked each for itself, shown as they come in. */
import type { Options, PageLink, ReplyOf, RequestOf } from '../browser/messages.ts';
import { check, type Finding, type Verdict, verdictOf } from '../credential/verdict.ts';
import { markView } from '../words/mark.ts';
import type { Ask } from './gate.ts';
import { checkingEntry, entryOf } from './marks.ts';
import type { Outbox } from './outbox.ts';
import type { Judge, Recognise } from './ports.ts';
import { entryIn, type Listed, MAX_ENTRIES, type PageSender, type TabList, type Tabs } from './tabs.ts';
import type { Verifier } from './verifier.ts';
import { pageViewer } from './viewer.ts';
import { waitsFor } from './waiting.ts';

/** "For links in view, at most 60 a page": whoever looks at a profile of 500 badges does not tell of each. */
export const MAX_ASKED_ON_VIEW = 60;
/** A reply waits for what the cache holds, and no longer than one does not notice. */
const REPLY_WITHIN_MS = 30;

export interface ChecksOptions {
  tabs: Tabs;
  outbox: Outbox;
  verifier: Verifier;
  judge: Judge;
  readOptions: () => Promise<Options>;
  recognise: Recognise;
  now: () => number;
  wakeSoon: () => Promise<void>;
}

export interface Checks {
  /** One pass of a page. Answers with all marks as they stand after a moment; the rest is pushed. */
  page(sender: PageSender, said: RequestOf<'page.check'>): Promise<ReplyOf<'page.check'>>;
  /** Checks those of a tab again for which `wanted` holds, on a click. Resolves once they are under way. */
  again(list: TabList, wanted: (listed: Listed) => boolean, ask: AskFor, fresh?: boolean): Promise<void>;
  /** Goes on with what a kill of the worker interrupted. */
  resume(): Promise<void>;
}

type AskFor = (listed: Listed) => Ask;

export function createChecks(options: ChecksOptions): Checks {
  const { tabs, outbox, now } = options;
  /** The latest run of each entry: an answer that comes after a newer question counts no more. */
  const runs = new WeakMap<Listed, object>();
  /** Addresses that links carry: in memory until they have been compared. */
  const addresses = new WeakMap<Listed, string>();

  async function run(list: TabList, listed: Listed, ask: Ask, fresh = false): Promise<void> {
    const ticket = {};
    runs.set(listed, ticket);
    const { key, url, host } = listed.view;
    const budget = ask.by === 'view' ? { budget: () => spend(list) } : {};
    const find = { ask, isPrivate: list.isPrivate, fresh, ...budget };
    try {
      const finding = await options.verifier.find({ key, url, host }, find);
      const verdict = await judged(options, listed, finding, addresses.get(listed));
      if (finding.credential) addresses.delete(listed);
      if (runs.get(listed) === ticket && (await tabs.isCurrent(list))) settle(list, listed, finding, verdict);
    } finally {
      // Also where it failed: the next pass asks again.
      if (runs.get(listed) === ticket) runs.delete(listed);
    }
  }

  function settle(list: TabList, listed: Listed, finding: Finding, verdict: Verdict): void {
    const { key, host } = listed.view;
    listed.view = entryOf(listed.view, host, finding, verdict);
    listed.waits = waitsFor(finding);
    listed.until = finding.maxAge > 0 ? finding.at + finding.maxAge : 0;
    outbox.changed(list, key);
  }

  const isDue = (listed: Listed) =>
    !runs.has(listed) &&
    (listed.view.state === 'checking' ||
      listed.waits.length > 0 ||
      (listed.until > 0 && listed.until <= now()));

  return {
    async page(sender, { links, notHere, frames }) {
      const [list, { check: mode }] = await Promise.all([tabs.of(sender), options.readOptions()]);
      if (notHere) list.notHere = notHere;
      if (frames) list.frames = frames;
      const asked = enlist(list, links, options.recognise);
      const due = asked.filter(isDue);
      for (const each of due) {
        const address = links.find(({ key, address }) => address && key === each.view.key)?.address;
        if (address) addresses.set(each, address);
      }
      const started = due.map((each) => run(list, each, { by: mode === 'view' ? 'view' : 'nobody' }));
      await Promise.race([Promise.allSettled(started), pause(REPLY_WITHIN_MS)]);
      const marks = asked.map((each) => markView(each.view, now()));
      outbox.replied(list, settledKeys(asked));
      // A list that cannot be saved is still that of this worker.
      void afterReply(list).catch(() => {});
      return { marks, shows: true };
    },
    async again(list, wanted, ask, fresh) {
      for (const listed of list.entries.filter(wanted)) {
        const asking = ask(listed);
        listed.view = checkingEntry(listed.view, listed.view.host);
        outbox.changed(list, listed.view.key);
        void run(list, listed, asking, fresh).catch(() => {});
      }
      await afterReply(list);
    },
    async resume() {
      const { check: mode } = await options.readOptions();
      for (const list of await tabs.all()) {
        const open = list.entries.filter((each) => each.view.state === 'checking' && !runs.has(each));
        await Promise.allSettled(
          open.map((each) => run(list, each, { by: mode === 'view' ? 'view' : 'nobody' })),
        );
      }
    },
  };

  async function afterReply(list: TabList): Promise<void> {
    await outbox.flush(list);
    if (list.entries.some((each) => each.view.state === 'checking')) await options.wakeSoon();
  }
}

function spend(list: TabList): boolean {
  if (list.askedOnView >= MAX_ASKED_ON_VIEW) return false;
  list.askedOnView += 1;
  return true;
}

function settledKeys(all: readonly Listed[]): string[] {
  return all.filter((each) => each.view.state !== 'checking').map((each) => each.view.key);
}

/** Puts the links of one pass into the list; answers with their entries, each once, in order. */
function enlist(list: TabList, links: readonly PageLink[], recognise: Recognise): Listed[] {
  const byKey = Map.groupBy(links, (link) => link.key);
  return [...byKey.values()].flatMap((same) => enlistOne(list, same, recognise) ?? []);
}

/**
 * `links` lead to one award; the first that claims a title is its row (an image beside its caption claims none), the
 * others may claim something else with it.
 */
function enlistOne(list: TabList, links: readonly PageLink[], recognise: Recognise): Listed | undefined {
  const link = links.find(({ claim }) => claim?.title) ?? links[0];
  if (!link) return undefined;
  const otherTitles = titlesBeside(link, links);
  const known = entryIn(list, link.key);
  if (known && isSameQuestion(known, link, otherTitles)) return known;
  const host = recognise(link.url, link.presented)?.host;
  if (host === undefined || (!known && list.entries.length >= MAX_ENTRIES)) return undefined;
  const fresh: Listed = { view: checkingEntry(link, host), otherTitles, until: 0, waits: [] };
  if (known) list.entries[list.entries.indexOf(known)] = fresh;
  else list.entries.push(fresh);
  return fresh;
}

function titlesBeside({ claim }: PageLink, links: readonly PageLink[]): string[] {
  const titles = new Set(links.flatMap((each) => each.claim?.title ?? []));
  return [...titles].filter((title) => title !== claim?.title);
}

function isSameQuestion(known: Listed, { owner, claim }: PageLink, otherTitles: string[]): boolean {
  const { view } = known;
  const before = [view.owner, view.claim, known.otherTitles];
  return JSON.stringify(before) === JSON.stringify([owner, claim, otherTitles]);
}

/** The verdict for the page: one award that stands beside two titles is a doubt of its own. */
async function judged(
  options: ChecksOptions,
  listed: Listed,
  finding: Finding,
  address: string | undefined,
): Promise<Verdict> {
  const { view, otherTitles } = listed;
  const viewer = pageViewer(view, await options.readOptions(), address);
  const verdict = await options.judge(finding, viewer, options.now());
  const [other] = otherTitles;
  if (!other || verdict.state === 'unchecked') return verdict;
  const detail = `Also stands beside “${other}”.`;
  return verdictOf([...verdict.checks, check('claim_reused', detail)]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
