/**
 * `npm run bench -- page [--json]`: what marks cost a page, in real Chromium. A report: nothing here fails.
 * Absolute times move with the machine; the ratio to a peer is taken in the same run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { pause, readThrough } from '../browser/actions.ts';
import type { Page } from '../browser/drivers/driver.ts';
import { stage } from '../browser/stage.ts';
import { findBrowser } from '../run/browsers.mjs';
import { buildFolder } from '../run/builds.ts';
import { DEMO_PROFILE } from '../world/story.ts';
import { ADDRESS, HEADERS, pageMarkup } from './page/fixture.ts';
import type { Measured } from './page/script.ts';

interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What the issue asks for. */
  wanted?: number;
  /** How many times as much the peer needs, in the same run. */
  peer_ratio?: number;
}

/** Of these the least disturbed counts: what else runs on the machine only ever adds. */
const ROUNDS = 5;

const figures = [...(await scanFigures()), ...(await extensionFigures())];
print(figures, process.argv.includes('--json'));

async function scanFigures(): Promise<Figure[]> {
  const script = await bundle();
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium here.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  const marks: Measured[] = [];
  const peer: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    marks.push(await measure(browser, script, 'marks'));
    peer.push(await measure(browser, script, 'rescan'));
  }
  await browser.close();
  const of = (runs: Measured[], key: keyof Measured) => Math.min(...runs.map((run) => run[key]));
  const ratio = (key: keyof Measured) => of(peer, key) / of(marks, key);
  return [
    {
      name: 'page_scan_total',
      value: of(marks, 'total'),
      unit: 'ms',
      wanted: 30,
      peer_ratio: ratio('total'),
    },
    {
      name: 'page_scan_longest_task',
      value: of(marks, 'longest'),
      unit: 'ms',
      wanted: 8,
      peer_ratio: ratio('longest'),
    },
    {
      name: 'messages_a_pass',
      value: Math.max(...marks.map((run) => run.mostMessagesATask)),
      unit: '',
      wanted: 1,
    },
    { name: 'messages', value: of(marks, 'messages'), unit: '' },
    { name: 'awards_asked', value: of(marks, 'links'), unit: '' },
  ];
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./page/script.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'measured_script' };
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome148', lib },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The measured script was not built.');
  return chunk.code;
}

async function measure(browser: Browser, script: string, what: 'marks' | 'rescan'): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1180, height: 800 } });
  await page.route('**/*', (route) => route.fulfill({ headers: HEADERS, body: pageMarkup() }));
  await page.goto(ADDRESS);
  await page.evaluate(script);
  const measured = await page.evaluate(`(async () => {
    startMeasured('${what}');
    await new Promise((done) => later(done, 300));
    await addBursts();
    return measured;
  })()`);
  await page.close();
  return measured as Measured;
}

/** The extension as built: link in view to mark, with the verdict cached; and the size of its script. */
async function extensionFigures(): Promise<Figure[]> {
  const script = join(buildFolder('chrome'), 'content-scripts', 'marks.js');
  if (!existsSync(script)) {
    console.error('The extension is not built: no figures of it. `npm run build` first.');
    return [];
  }
  const size = gzipSync(readFileSync(script), { level: 9 }).length;
  const latencies = await latenciesInView();
  return [
    { name: 'content_script_gzipped', value: size, unit: 'B', wanted: 15_000 },
    { name: 'in_view_to_mark_median', value: median(latencies), unit: 'ms', wanted: 50 },
    { name: 'in_view_to_mark_slowest', value: Math.max(...latencies), unit: 'ms', wanted: 50 },
    { name: 'marks_timed', value: latencies.length, unit: '' },
  ];
}

async function latenciesInView(): Promise<number[]> {
  const on = await stage('chromium');
  try {
    const first = await on.driver.open(DEMO_PROFILE);
    await readThrough(first);
    await pause(3_000);
    const again = await on.driver.open(DEMO_PROFILE);
    await again.evaluate(watchMarks);
    await readThrough(again);
    await pause(500);
    return await latenciesOf(again);
  } finally {
    await on.end();
  }
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(all: readonly Figure[], json: boolean): void {
  for (const { name, value, unit, wanted, peer_ratio } of all) {
    const rounded = Math.round(value * 100) / 100;
    const ratio = peer_ratio === undefined ? {} : { peer_ratio: Math.round(peer_ratio * 10) / 10 };
    if (json) {
      console.log(JSON.stringify({ name, value: rounded, unit, ...(wanted ? { wanted } : {}), ...ratio }));
      continue;
    }
    const notes = [
      ...(wanted === undefined ? [] : [`wanted ≤ ${wanted}`]),
      ...(ratio.peer_ratio ? [`scanning again on each change: ${ratio.peer_ratio} times as much`] : []),
    ];
    console.log(`${name.padEnd(28)}${`${rounded} ${unit}`.padStart(12)}  ${notes.join('; ')}`);
  }
}
