/** Answers that came late, pushed to their page in few messages; list and toolbar follow in the same beat. */

import { markView } from '../words/mark.ts';
import { signOf } from './echo.ts';
import type { Browser } from './ports.ts';
import { entryIn, type TabList, type Tabs } from './tabs.ts';

/** One window of answers: below what is felt as a delay. */
const WINDOW_MS = 50;

export interface Outbox {
  /** This entry looks different now. */
  changed(list: TabList, key: string): void;
  /** These stand in the reply that leaves now, and need no push. */
  replied(list: TabList, keys: readonly string[]): void;
  /** Saves the list, tells the toolbar and pushes what is left. */
  flush(list: TabList): Promise<void>;
}

type Ports = Pick<Browser, 'sendMarks' | 'showInToolbar' | 'readOptions'>;

export function createOutbox(tabs: Tabs, browser: Ports, windowMs = WINDOW_MS): Outbox {
  const waiting = new Map<TabList, Set<string>>();

  async function flush(list: TabList): Promise<void> {
    const keys = waiting.get(list) ?? new Set();
    waiting.delete(list);
    if (!(await tabs.isCurrent(list))) return;
    const { popupOnly } = await browser.readOptions();
    const shown = popupOnly.includes(list.pageHost) ? [] : [...keys];
    const marks = shown
      .flatMap((key) => entryIn(list, key)?.view ?? [])
      .map((view) => markView(view, Date.now()));
    // A page that is gone gets nothing; that is no error.
    const push = marks.length > 0 && browser.sendMarks(list.tabId, marks, list.documentId).catch(() => {});
    await Promise.all([push, tabs.save(list), browser.showInToolbar(list.tabId, signOf(statesIn(list)))]);
  }

  return {
    changed(list, key) {
      const keys = waiting.get(list);
      if (keys) keys.add(key);
      else {
        waiting.set(list, new Set([key]));
        setTimeout(() => {
          if (waiting.has(list)) void flush(list).catch(() => {});
        }, windowMs);
      }
    },
    replied(list, keys) {
      for (const key of keys) waiting.get(list)?.delete(key);
    },
    flush,
  };
}

function statesIn(list: TabList) {
  return list.entries.map((each) => each.view.state);
}
