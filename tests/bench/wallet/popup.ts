/** The popup over a large wallet: how soon it shows something, how fast it finds, what it holds in memory. */
import { pause } from '../../browser/actions.ts';
import type { BrowserName, Driver, Page } from '../../browser/drivers/driver.ts';
import { stage } from '../../browser/stage.ts';
import { type Figure, median } from '../page/figures.ts';
import { seed } from './seed.ts';

const COUNT = 5_000;
/** Stacks of that wallet, as `entries.ts` makes them: all of it is read once so many are there. */
const STACKS = 44;
/** Of these the least disturbed counts: what else runs on the machine only ever adds. */
const ROUNDS = 7;
const MB = 1_000_000;
const POPUP = 'popup.html?tab=-1#wallet';

export async function walletFigures(browser: BrowserName): Promise<Figure[]> {
  const on = await stage(browser);
  const figure = (name: string, value: number, unit: string, wanted?: number): Figure => ({
    name: `${name}_${browser}`,
    value,
    unit,
    ...(wanted === undefined ? {} : { wanted }),
  });
  try {
    await seed(on.driver, COUNT);
    const cold = await opened(on.driver, true);
    const warm = await opened(on.driver, false);
    const page = await on.driver.openOwn(POPUP);
    await page.resize(400, 600);
    await page.evaluate(whenRead, STACKS);
    const keys = await typed(page);
    const end = await page.evaluate(toTheEnd);
    const heap = await page.heap();
    await page.close();
    return [
      figure('popup_first_cards', least(warm, 'first'), 'ms', 100),
      figure('popup_first_cards_median', median(warm.map(({ first }) => first)), 'ms'),
      // A page of ours without a wallet, in the same minute: what the browser itself takes.
      figure('bare_page_first_paint', await barePaint(on.driver), 'ms'),
      // Then the cards come with all that is read, and are no first picture of the page.
      figure('popup_all_read_after_start', least(cold, 'all'), 'ms'),
      figure('popup_all_read', least(warm, 'all'), 'ms'),
      figure('search_key_median', median(keys), 'ms', 16),
      figure('search_key_slowest', Math.max(...keys), 'ms', 16),
      figure('list_to_its_end', end, 'ms'),
      ...(heap === undefined ? [] : [figure('popup_memory', heap / MB, 'MB', 60)]),
    ];
  } finally {
    await on.end();
  }
}

interface Opened {
  first: number;
  all: number;
}

function least(rounds: readonly Opened[], what: keyof Opened): number {
  return Math.min(...rounds.map((each) => each[what]));
}

/** The least time of each key of the queries. */
async function typed(page: Page): Promise<number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await page.evaluate(typeAll, QUERIES));
  return (rounds[0] ?? []).map((_, key) => Math.min(...rounds.map((times) => times[key] ?? Number.NaN)));
}

/** `cold`: as after a start of the browser, when nothing is known of the wallet yet. */
async function opened(driver: Driver, cold: boolean): Promise<Opened[]> {
  const rounds: Opened[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    if (cold) await driver.own(forget);
    const page = await driver.openOwn(POPUP);
    const result = await timesOf(page);
    await page.close();
    // The first opening of all compiles what later ones find compiled.
    if (round > 0) rounds.push(result);
  }
  return rounds;
}

async function timesOf(page: Page): Promise<Opened> {
  const all = await page.evaluate(whenRead, STACKS);
  const first = await page.evaluate(firstCards);
  await pause(100);
  return { first, all };
}

async function barePaint(driver: Driver): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await driver.openOwn('report.html');
    await pause(300);
    times.push(await page.evaluate(firstPaint));
    await page.close();
  }
  return Math.min(...times);
}

const QUERIES = ['sql', 'kubernetes', 'welding cap', 'school 17', '2024 data', 'cloud practitioner 24'];

// What follows runs in the page.

async function forget(): Promise<void> {
  const area = globalThis as unknown as { browser: { storage: { session: { clear(): Promise<void> } } } };
  await area.browser.storage.session.clear();
}

function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
}

/** When a card was first painted, ms after the page was asked for. */
function firstCards(): Promise<number> {
  return new Promise((found) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
        if (entry.element?.closest('.line')) return found(entry.startTime);
      return undefined;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => found(Number.NaN), 2_000);
  });
}

/** When the list has that many lines: then all of the wallet is read. */
async function whenRead(lines: number): Promise<number> {
  while (document.querySelector('.line')?.getAttribute('aria-setsize') !== String(lines)) {
    await new Promise((again) => setTimeout(again, 5));
    if (performance.now() > 60_000)
      throw new Error(`${document.querySelector('.line')?.outerHTML.slice(0, 200)}`);
  }
  return performance.now();
}

/** Each key of each query: from the event to the laid-out result. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const times: number[] = [];
  if (!field) return times;
  const set = async (text: string) => {
    const from = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // What an event changes is drawn in the microtasks after it, and what that changes in the next.
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    document.body.getBoundingClientRect();
    return performance.now() - from;
  };
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const text = query.slice(0, length);
      times.push(await set(text));
      // Else it was not drawn by then, and the time says nothing.
      if (!/fit/.test(document.querySelector('.shelf [role=status]')?.textContent ?? ''))
        times.push(Number.NaN);
      await new Promise((pause) => setTimeout(pause, 60));
    }
  }
  await set('');
  return times;
}

/** From the End key in a list of all 5,000 to the last of them, focused and laid out. */
async function toTheEnd(): Promise<number> {
  const choose = document.querySelector<HTMLSelectElement>('select');
  if (!choose) return Number.NaN;
  choose.value = 'nothing';
  choose.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((pause) => setTimeout(pause, 500));
  const row = document.querySelector<HTMLElement>('[data-row]');
  row?.focus();
  const from = performance.now();
  row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
  while (document.activeElement === row && performance.now() - from < 5_000) await Promise.resolve();
  document.body.getBoundingClientRect();
  return performance.now() - from;
}
