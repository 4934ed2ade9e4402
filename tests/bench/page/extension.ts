/** The extension as built, on the local world: sizes, memory, and the time from view to mark. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { marksOn, pause, readThrough } from '../../browser/actions.ts';
import type { Page } from '../../browser/drivers/driver.ts';
import { type Stage, stage } from '../../browser/stage.ts';
import { findBrowser } from '../../run/browsers.mjs';
import { buildFolder } from '../../run/builds.ts';
import { CREDLY_MANY } from '../../world/awards.ts';
import type { Asked } from '../../world/place.ts';
import { hostilePage } from '../../world/places/hostile.ts';
import { DEMO_PROFILE } from '../../world/story.ts';
import { type Figure, median } from './figures.ts';
import { emptyMarkup, HEADERS } from './fixture.ts';

const SCRIPTS = ['content-scripts/marks', 'anywhere', 'draw', 'apply'] as const;
const KB = 1_000;

export async function extensionFigures(): Promise<Figure[]> {
  const folder = buildFolder('chrome');
  if (!existsSync(join(folder, 'content-scripts', 'marks.js'))) {
    console.error('The extension is not built: no figures of it. `npm run build` first.');
    return [];
  }
  const on = await stage('chromium');
  try {
    return [...sizes(folder), await memory(folder), ...(await twenty(on)), ...(await cached(on))];
  } finally {
    await on.end();
  }
}

function sizes(folder: string): Figure[] {
  return SCRIPTS.map((script) => ({
    name: `gzipped_${script.split('/').at(-1)}`,
    value: gzipSync(readFileSync(join(folder, `${script}.js`)), { level: 9 }).length,
    unit: 'B',
    wanted: 15 * KB,
  }));
}

/** The script as built, on a page on which it finds nothing; its heap is the page's here, and can be measured. */
async function memory(folder: string): Promise<Figure> {
  const executablePath = findBrowser('chromium') ?? '';
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ headers: HEADERS, body: emptyMarkup() }));
  await page.goto('https://www.linkedin.com/in/mira-holt/');
  const cdp = await page.context().newCDPSession(page);
  const heap = async () => {
    for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(
    'globalThis.browser = { runtime: { id: "x", sendMessage: async () => {}, onMessage: { addListener() {}, removeListener() {} } } }; 0',
  );
  const before = await heap();
  await page.evaluate(`${readFileSync(join(folder, 'content-scripts', 'marks.js'), 'utf8')};0`);
  await pause(KB);
  const kB = ((await heap()) - before) / KB;
  await browser.close();
  return { name: 'idle_memory', value: kB, unit: 'kB', wanted: 300 };
}

/** Nothing is known of these, and all are in view at once. */
async function twenty(on: Stage): Promise<Figure[]> {
  const POLL_MS = 20;
  const MOST_MS = 20_000;
  // The worker is awake, as it is for whoever browses.
  await (await on.driver.open(DEMO_PROFILE)).close();
  const page = await on.driver.open('about:blank');
  await page.resize(1_180, 4_000);
  const from = Date.now();
  await page.evaluate((url) => void location.assign(url), hostilePage('twenty'));
  let settled = 0;
  while (settled < CREDLY_MANY.length && Date.now() - from < MOST_MS) {
    settled = (await marksOn(page).catch(() => [])).filter(({ name }) => name.startsWith('Verified')).length;
    await pause(POLL_MS);
  }
  const took = Date.now() - from;
  await page.close();
  return [
    {
      name: 'twenty_last_mark',
      value: settled < CREDLY_MANY.length ? Number.NaN : took,
      unit: 'ms',
      wanted: 1_500,
    },
    { name: 'twenty_at_a_time', value: mostAtATime(on.world.to('www.credly.com')), unit: '', wanted: 2 },
  ];
}

/** How many requests to one host were ever open together. */
function mostAtATime(all: readonly Asked[]): number {
  const fetches = all.filter(({ fetchDest }) => fetchDest === 'empty');
  const open = fetches.map(
    ({ at }) =>
      fetches.filter((each) => each.at <= at && (each.answeredAt ?? Number.POSITIVE_INFINITY) > at).length,
  );
  return Math.max(...open);
}

/** Link in view to mark, with the verdict cached. */
async function cached(on: Stage): Promise<Figure[]> {
  const first = await on.driver.open(DEMO_PROFILE);
  await readThrough(first);
  await pause(3 * KB);
  const again = await on.driver.open(DEMO_PROFILE);
  await again.evaluate(watchMarks);
  await readThrough(again);
  await pause(KB / 2);
  const latencies = await latenciesOf(again);
  return [
    { name: 'in_view_to_mark_median', value: median(latencies), unit: 'ms', wanted: 50 },
    { name: 'in_view_to_mark_slowest', value: Math.max(...latencies), unit: 'ms' },
    { name: 'marks_timed', value: latencies.length, unit: '' },
  ];
}

/** Runs in the page: when each link came into view, and when a bare span was put after it. */
function watchMarks(): void {
  const seen = new Map<Element, number>();
  const took: number[] = [];
  const view = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target, time } of entries) {
      if (isIntersecting && !seen.has(target)) seen.set(target, time);
    }
  });
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      for (const link of node.querySelectorAll('a[href*="credly"]')) view.observe(link);
      const since = node.previousElementSibling && seen.get(node.previousElementSibling);
      if (node.localName === 'span' && since) took.push(performance.now() - since);
    }
  }).observe(document, { childList: true, subtree: true });
  Object.assign(globalThis, { took });
}

function latenciesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { took: number[] }).took);
}
