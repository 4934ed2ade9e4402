import type { Browser } from 'webextension-polyfill';
import type { Options, TabView } from '../../lib/browser/messages.ts';
import type { Driver, Page, Point } from './drivers/driver.ts';

/** In a page of the extension. */
declare const browser: Browser;

/** A mark as a user of a screen reader, or of a mouse, finds it. */
export interface ShownMark {
  /** The accessible name. */
  name: string;
  /** Where the link before it leads; '' where no link stands before it. */
  href: string;
  /** Its middle, and its size. */
  point: Point;
  width: number;
  height: number;
  /** The card, where it is open. */
  card?: string;
}

/** Every mark on the page, in its order. */
export async function marksOn(page: Page): Promise<ShownMark[]> {
  const found = await page.inClosedRoots((root) => {
    const button = root.querySelector('button');
    if (!button) return null;
    const { x, y, width, height } = button.getBoundingClientRect();
    const before = root.host.previousElementSibling;
    const link = before?.closest('a') ?? before?.querySelector('a') ?? null;
    const card = root.querySelector<HTMLElement>('[role=tooltip]')?.textContent;
    return {
      name: button.getAttribute('aria-label') ?? button.textContent ?? '',
      href: link?.href ?? '',
      point: { x: x + width / 2, y: y + height / 2 },
      width,
      height,
      ...(card ? { card } : {}),
    };
  });
  return found.filter((mark) => mark !== null);
}

/** The mark whose link leads to that address, behind a wrapper or not. */
export async function markOf(page: Page, url: string): Promise<ShownMark | undefined> {
  const wrapped = encodeURIComponent(url).replaceAll('.', '%2E');
  return (await marksOn(page)).find((mark) => mark.href.includes(wrapped) || mark.href.startsWith(url));
}

/** Brings the mark of an address into the middle of the window, and says where it then is. */
export async function bringUp(page: Page, url: string): Promise<ShownMark> {
  const wrapped = encodeURIComponent(url).replaceAll('.', '%2E');
  await page.evaluate(
    (target, bare) => {
      const link = [...document.links].find(
        (each) => each.href.includes(target) || each.href.startsWith(bare),
      );
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    wrapped,
    url,
  );
  return until(() => markOf(page, url), `a mark beside ${url}`);
}

/** Scrolls through the page as a reader does, so that every section fills in and every link comes into view. */
export async function readThrough(page: Page): Promise<void> {
  const STEP_MS = 120;
  const MAX_STEPS = 80;
  for (let step = 0; step < MAX_STEPS; step++) {
    const where = await page.evaluate(() => {
      // A section that is about to fill in is waited for: what follows moves down.
      const loading = [...document.querySelectorAll('.skeleton')].some(
        (each) => each.getBoundingClientRect().top < innerHeight,
      );
      if (!loading) scrollBy({ top: innerHeight * 0.5, behavior: 'instant' });
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      return atEnd && !document.querySelector('.skeleton') ? 'end' : 'on the way';
    });
    await pause(STEP_MS);
    if (where === 'end') return;
  }
}

/** Reads the page through and waits until no mark is "Checking". */
export async function settledMarks(page: Page, count: number, ms = 20_000): Promise<ShownMark[]> {
  await readThrough(page);
  return until(
    async () => {
      const marks = await marksOn(page);
      const open = marks.filter((mark) => mark.name.startsWith('Checking'));
      return marks.length >= count && open.length === 0 ? marks : undefined;
    },
    `${count} settled marks`,
    ms,
  );
}

/** Polls until there is an answer. */
export async function until<T>(look: () => Promise<T | undefined>, what: string, ms = 10_000): Promise<T> {
  const POLL_MS = 100;
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms for ${what}.`);
    await pause(POLL_MS);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The popup of a tab, as a page of its own. */
export async function popupOf(driver: Driver, page: Page): Promise<Page> {
  const popup = await driver.openOwn(`popup.html?tab=${await page.tabId()}`);
  await popup.resize(400, 600);
  return popup;
}

/** What the popup knows of a tab. */
export function tabView(driver: Driver, tabId: number): Promise<TabView> {
  return driver.own(
    (id) => browser.runtime.sendMessage({ type: 'own.tab', body: { tabId: id } }) as Promise<TabView>,
    tabId,
  );
}

/** Clicks "Ask HOST" in the popup of a tab, and waits for what comes of it: until then the list moves. */
export async function ask(driver: Driver, popup: Page, tabId: number, host: string): Promise<void> {
  const MOST_MS = 20_000;
  await clickWords(popup, `Ask ${host}`);
  await until(
    async () => {
      const { entries } = await tabView(driver, tabId);
      const isOpen = entries.some(
        (entry) =>
          entry.state === 'checking' || (entry.askHost === host && entry.headline === 'permission_needed'),
      );
      return isOpen ? undefined : true;
    },
    `the answers of ${host}`,
    MOST_MS,
  );
}

export function setOptions(driver: Driver, set: Partial<Options>): Promise<Options> {
  return driver.own(
    (change) =>
      browser.runtime.sendMessage({ type: 'own.options', body: { set: change } }) as Promise<Options>,
    set,
  );
}

/** What the toolbar shows on our button. */
export function toolbarText(driver: Driver, tabId: number): Promise<string> {
  return driver.own((id) => browser.action.getBadgeText({ tabId: id }), tabId);
}

/** Clicks the first button, tab or link whose words or accessible name begin with these, once it stands still and free. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const FRAME_MS = 60;
  const point = await until(async () => {
    const first = await page.evaluate(middleOfWords, words);
    await pause(FRAME_MS);
    const second = await page.evaluate(middleOfWords, words);
    return first && second && first.x === second.x && first.y === second.y ? second : undefined;
  }, `"${words}"`);
  await page.click(point);
}

/** Whether such a control is there and can be used. */
export async function offers(page: Page, words: string): Promise<boolean> {
  return (await page.evaluate(middleOfWords, words)) !== null;
}

function middleOfWords(words: string): Point | null {
  const all = document.querySelectorAll<HTMLElement>('button, a, [role=tab], label, summary');
  const found = [...all].find((each) => {
    const isUsable = each.offsetParent !== null && !each.matches(':disabled');
    const name = each.getAttribute('aria-label') ?? '';
    return isUsable && (each.textContent.trim().startsWith(words) || name.startsWith(words));
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found.getBoundingClientRect();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // What is covered cannot be clicked: a message over it goes away by itself.
  const top = document.elementFromPoint(middle.x, middle.y);
  return top && (found.contains(top) || top.contains(found)) ? middle : null;
}
