import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../bench/wallet/seed.ts';
import { until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, requestsBeyond, type Stage, stage } from './stage.ts';

const COUNT = 1_500;

describe.each(BROWSERS)('a wallet of many in %s', (browser) => {
  let on: Stage;
  let popup: Page;

  beforeAll(async () => {
    on = await stage(browser);
    await seed(on.driver, COUNT);
    popup = await on.driver.openOwn('popup.html?tab=-1#wallet');
    await popup.resize(400, 600);
    await until(async () => ((await popup.evaluate(lineCount)) ? true : undefined), 'the stacks');
  });
  afterAll(() => on?.end());

  test('has no gap wherever one scrolls to, and draws only what is near', async () => {
    await popup.evaluate(unstack);
    await until(async () => ((await popup.evaluate(lineCount)) === COUNT ? true : undefined), 'all cards');
    for (const part of [0.5, 0.93, 0.1, 0.7, 1]) {
      await popup.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      await until(
        async () => ((await popup.evaluate(holes)).length === 0 ? true : undefined),
        `cards at ${part}`,
      );
      expect(await popup.evaluate(() => document.querySelectorAll('.line').length)).toBeLessThan(40);
    }
  });

  test('is gone through by the arrows, and what has the focus is in sight', async () => {
    await popup.evaluate(() => scrollTo(0, 0));
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-row]')?.focus());
    const seen: string[] = [];
    for (let step = 0; step < 25; step++) {
      await popup.press('ArrowDown');
      const focused = await popup.evaluate(focusedRow);
      expect(focused.isInSight, focused.name).toBe(true);
      seen.push(focused.name);
    }
    expect(new Set(seen).size).toBe(25);
  });

  test('Enter turns a card, Escape turns it back, and the page stays where it is', async () => {
    await popup.press('Enter');
    await until(
      () => popup.evaluate(() => document.querySelector('.card.turned .answer') !== null || undefined),
      'the back',
    );
    const before = await popup.evaluate(focusedRow);
    await popup.press('Escape');
    await until(
      () => popup.evaluate(() => document.querySelector('.card.turned') === null || undefined),
      'the front',
    );
    expect(await popup.evaluate(focusedRow)).toEqual(before);
  });

  test('finds as one types', async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[type=search]')?.focus());
    await popup.type('accounting lab 1289');
    await until(async () => ((await popup.evaluate(lineCount)) === 1 ? true : undefined), 'one hit');
    await popup.press('Escape');
    await until(async () => ((await popup.evaluate(lineCount)) === COUNT ? true : undefined), 'all again');
  });

  test('tells nobody that it is looked at', () => {
    expect(requestsBeyond(on.world, [])).toEqual([]);
  });

  test.each([320, 400, 640, 1_180])('as a page has room for everything at %i pixels', async (width) => {
    const page = await on.driver.openOwn('wallet.html');
    await page.resize(width, 800);
    await until(async () => ((await page.evaluate(lineCount)) ? true : undefined), 'the stacks');
    await page.evaluate(() => document.querySelector<HTMLElement>('.stack .card-front')?.click());
    await until(
      () => page.evaluate(() => document.querySelector('.fanned') !== null || undefined),
      'its cards',
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.fanned .card-front')?.click());
    await until(
      () => page.evaluate(() => document.querySelector('.card-back .answer') !== null || undefined),
      'the back',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const isBeside = await page.evaluate(() => document.querySelector('.pane .card-back') !== null);
    expect(isBeside).toBe(width >= 860);
    await page.close();
  });
});

// What follows runs in the page.

function lineCount(): number {
  return Number(document.querySelector('.line')?.getAttribute('aria-setsize') ?? 0);
}

function unstack(): void {
  const choose = document.querySelector<HTMLSelectElement>('select');
  if (!choose) return;
  choose.value = 'nothing';
  choose.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Heights in the window, below what sticks, at which no line stands. */
function holes(): number[] {
  const found: number[] = [];
  const { bottom } = document.querySelector('.lines')?.getBoundingClientRect() ?? { bottom: 0 };
  for (let y = 180; y < Math.min(innerHeight, bottom - 20); y += 40)
    if (!document.elementFromPoint(200, y)?.closest('.line')) found.push(y);
  return found;
}

function focusedRow(): { name: string; isInSight: boolean } {
  const row = document.activeElement;
  const box = row?.getBoundingClientRect();
  const middle = box && document.elementFromPoint(box.x + box.width / 2, box.y + 4);
  return { name: row?.getAttribute('aria-label') ?? '', isInSight: middle?.closest('[data-row]') === row };
}
