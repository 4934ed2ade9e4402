/** What the marks' machinery costs a page, in either browser. */

import { pause } from '../../browser/actions.ts';
import type { BrowserName } from '../../browser/drivers/driver.ts';
import type { Figure } from './figures.ts';
import { ADDRESS, EMPTY_ADDRESS } from './fixture.ts';
import type { Measured, What } from './script.ts';
import { type Bench, startBench } from './serve.ts';

/** Of these the least disturbed counts: what else runs on the machine only ever adds. */
const ROUNDS = 5;
/** A page that is read, answered about and looked at again is at rest by then. */
const SETTLE_MS = 700;

export async function machineryFigures(browser: BrowserName): Promise<Figure[]> {
  const bench = await startBench(browser);
  try {
    const scan = await rounds(['marks', 'rescan'], (what) => measure(bench, ADDRESS, what, true));
    const marks = await rounds(['put', 'mixed'], (what) => measure(bench, ADDRESS, what, false));
    const [idle] = await rounds(['marks'], (what) => measure(bench, EMPTY_ADDRESS, what, false));
    return figures(browser, scan, marks, idle);
  } finally {
    await bench.end();
  }
}

type Rounds = Measured[];

async function rounds(whats: readonly What[], run: (what: What) => Promise<Measured>): Promise<Rounds[]> {
  const all: Rounds[] = whats.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, what] of whats.entries()) all[index]?.push(await run(what));
  return all;
}

async function measure(
  { driver, script }: Bench,
  address: string,
  what: What,
  grows: boolean,
): Promise<Measured> {
  const page = await driver.open(address);
  await page.evaluate(new Function(script) as () => void);
  await page.evaluate(start, what);
  await pause(SETTLE_MS);
  if (grows) await page.evaluate(grow);
  const result = await page.evaluate(measuredSoFar);
  await page.close();
  return result;
}

function figures(browser: BrowserName, scan: Rounds[], marks: Rounds[], idle: Rounds | undefined): Figure[] {
  const least = (all: Rounds | undefined, key: keyof Measured) =>
    Math.min(...(all ?? []).map((each) => each[key]));
  const [own, peer] = scan;
  const [put, mixed] = marks;
  const figure = (name: string, value: number, unit: string, rest: Partial<Figure> = {}): Figure => ({
    name: `${name}_${browser}`,
    value,
    unit,
    ...rest,
  });
  const ratio = (one: Rounds | undefined, other: Rounds | undefined, key: keyof Measured) => ({
    peer_ratio: least(other, key) / least(one, key),
  });
  return [
    figure('page_scan', least(own, 'total'), 'ms', { wanted: 20, ...ratio(own, peer, 'total') }),
    figure('page_scan_longest_task', least(own, 'longest'), 'ms', {
      wanted: 8,
      ...ratio(own, peer, 'longest'),
    }),
    figure('messages_a_pass', Math.max(...(own ?? []).map((each) => each.mostMessagesATask)), '', {
      wanted: 1,
    }),
    figure('put_200_marks', least(put, 'longest'), 'ms', { wanted: 15, ...ratio(put, mixed, 'longest') }),
    figure('idle', least(idle, 'total'), 'ms', { wanted: 1 }),
  ];
}

// What follows runs in the page.

function start(what: What): void {
  (globalThis as unknown as { startMeasured(what: What): void }).startMeasured(what);
}

function grow(): Promise<void> {
  return (globalThis as unknown as { addBursts(): Promise<void> }).addBursts();
}

function measuredSoFar(): Measured {
  return (globalThis as unknown as { measured: Measured }).measured;
}
