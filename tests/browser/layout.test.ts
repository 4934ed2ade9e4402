import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostilePage, twinOf } from '../world/places/hostile.ts';
import { DEMO_PROFILE, README_PAGE, STORY } from '../world/story.ts';
import { marksOn, pause, readThrough, settledMarks, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** Links of the page with all layouts; one award in one entry has one mark. */
const LEAST_MARKS = 40;
const TALL = { width: 760, height: 2_600 };

describe.each(BROWSERS)('the layout of a page in %s', (browser) => {
  let on: Stage;
  let page: Page;

  beforeAll(async () => {
    on = await stage(browser);
    page = await on.driver.open(hostilePage('layouts'));
    await page.resize(TALL.width, TALL.height);
    await until(async () => ((await marksOn(page)).length >= LEAST_MARKS ? true : undefined), 'the marks');
    // What is cut off where it was put has found another place by then.
    await pause(1_000);
  });
  afterAll(() => on?.end());

  test('is what it is without us, to the pixel: lists, sentences, columns, grids, rules about siblings', async () => {
    const twin = await on.driver.open(twinOf('layouts'));
    await twin.resize(TALL.width, TALL.height);
    expect(await page.evaluate(boxes)).toEqual(await twin.evaluate(boxes));
    await twin.close();
  });

  test('keeps its words: no mark of full size stands on any', async () => {
    const marks = (await marksOn(page)).filter(({ width }) => width > 12);
    const covered = await page.evaluate(wordsUnder, marks.map(boxOf));
    expect(covered).toEqual([]);
    expect(marks.length).toBeGreaterThan(LEAST_MARKS / 2);
  });

  test.each([
    ['a profile that fills in as it is read', DEMO_PROFILE],
    ['the page with all layouts', hostilePage('layouts')],
  ])('does not shift as marks come in, where the browser measures that: %s', async (_, url) => {
    const read = await on.driver.open(url);
    await read.evaluate(watchShifts);
    await readThrough(read);
    expect((await marksOn(read)).length).toBeGreaterThan(STORY.length / 2);
    const caused = await read.evaluate(shifts);
    expect(caused.filter((nodes) => nodes.some((name) => !/skeleton/.test(name)))).toEqual([]);
    await read.close();
  });

  test.each([
    ['a narrow window', 320, ''],
    ['a window at 200 %', 590, 'document.documentElement.style.zoom = 2'],
    ['a dark page', 760, 'document.body.style.cssText += "background: #0d1117; color: #e6edf3"'],
    ['a page from right to left', 760, 'document.documentElement.dir = "rtl"'],
  ])('has room for each mark: %s', async (_, width, code) => {
    const other = await on.driver.open(README_PAGE);
    await other.resize(width, 900);
    await other.evaluate(change, code);
    const marks = await settledMarks(other, 4);
    for (const { name, point, width: size } of marks) {
      expect(point.x - size / 2, name).toBeGreaterThanOrEqual(0);
      expect(point.x + size / 2, name).toBeLessThanOrEqual(width);
    }
    await other.close();
  });
});

function boxOf({ point, width, height }: Awaited<ReturnType<typeof marksOn>>[number]): number[] {
  return [point.x - width / 2, point.y - height / 2, point.x + width / 2, point.y + height / 2];
}

// What follows runs in the page.

function boxes(): string[] {
  const isMark = (element: Element) => element.localName === 'span' && element.matches('a + span, a > span');
  const all = [...document.querySelectorAll('body, body *:not(script, style)')];
  return all
    .filter((element) => !(isMark(element) && element.childNodes.length === 0))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map((each) => each.toFixed(1)).join(' ')}`;
    });
}

interface Shift extends PerformanceEntry {
  sources?: { node?: Node }[];
}

function watchShifts(): void {
  const found: string[][] = [];
  Object.assign(globalThis, { found });
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  const nameOf = (node?: Node) => (node instanceof Element ? `${node.localName}.${node.className}` : 'text');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      found.push((entry.sources ?? []).map(({ node }) => nameOf(node)));
  }).observe({ type: 'layout-shift', buffered: true });
}

function shifts(): string[][] {
  return (globalThis as unknown as { found: string[][] }).found;
}

/** Words on which one of these boxes stands, by more than a pixel. */
function wordsUnder(all: number[][]): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\S/.test(node.nodeValue ?? '')) continue;
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const isUnder = ([x = 0, y = 0, endX = 0, endY = 0]: number[]) =>
        Math.min(right, endX) - Math.max(left, x) > 1 && Math.min(bottom, endY) - Math.max(top, y) > 1;
      if (all.some(isUnder)) found.push(node.nodeValue ?? '');
    }
  }
  return found;
}

function change(code: string): void {
  new Function(code)();
}
