/**
 * `npm run bench -- page [--json]`: what marks cost a page, in real Chromium. A report: nothing here fails.
 * Absolute times move with the machine; the ratio to a peer is taken in the same run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium } from 'playwright-core';
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

/** The page alone, with marks, and with what a simple extension does. */
const WHATS = ['nothing', 'marks', 'rescan'] as const;
type What = (typeof WHATS)[number];

interface Run extends Measured {
  /** Processor time in scripts, the page's own included, ms. */
  script: number;
}

/** Of these the least disturbed counts: what else runs on the machine only ever adds. */
const ROUNDS = 4;

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
  const runs: Record<What, Run[]> = { nothing: [], marks: [], rescan: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const what of WHATS) runs[what].push(await measure(browser, script, what));
  }
  await browser.close();
  const least = (what: What, key: keyof Run) => Math.min(...runs[what].map((run) => run[key]));
  const ratio = (key: keyof Run) => least('rescan', key) / least('marks', key);
  const cpu = (what: What) => least(what, 'script') - least('nothing', 'script');
  return [
    {
      name: 'page_scan_cpu',
      value: cpu('marks'),
      unit: 'ms',
      wanted: 30,
      peer_ratio: cpu('rescan') / cpu('marks'),
    },
    { name: 'page_scan_wall', value: least('marks', 'total'), unit: 'ms', peer_ratio: ratio('total') },
    {
      name: 'page_scan_longest_task',
      value: least('marks', 'longest'),
      unit: 'ms',
      wanted: 8,
      peer_ratio: ratio('longest'),
    },
    {
      name: 'messages_a_pass',
      value: Math.max(...runs.marks.map((run) => run.mostMessagesATask)),
      unit: '',
      wanted: 1,
    },
    { name: 'messages', value: least('marks', 'messages'), unit: '' },
    { name: 'awards_asked', value: least('marks', 'links'), unit: '' },
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

async function measure(browser: Browser, script: string, what: What): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 1180, height: 800 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.route('**/*', (route) => route.fulfill({ headers: HEADERS, body: pageMarkup() }));
  await page.goto(ADDRESS);
  await page.evaluate(script);
  const before = await scriptTime(cdp);
  const measured = await page.evaluate(`(async () => {
    if ('${what}' !== 'nothing') startMeasured('${what}');
    await new Promise((done) => later(done, 300));
    await addBursts();
    return measured;
  })()`);
  const spent = (await scriptTime(cdp)) - before;
  await page.close();
  return { ...(measured as Measured), script: spent };
}

/** Processor time of the page's thread in scripts, ms: what else the machine does is not in it. */
async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
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
