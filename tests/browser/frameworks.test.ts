import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEMS } from '../world/pages/frameworks/items.ts';
import { type Framework, frameworkPage } from '../world/places/frameworks.ts';
import { marksOn, pause, tabView, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

const FRAMEWORKS: readonly Framework[] = ['react', 'vue'];

/** What each award's mark says, beside whichever link to it. */
const NAMES: Record<string, RegExp> = {
  [ITEMS[0]?.url ?? '']: /^Verified/,
  [ITEMS[1]?.url ?? '']: /^Caution, expired/,
  [ITEMS[2]?.url ?? '']: /^Other name/,
};

describe.each(BROWSERS)('marks on a page that a framework owns, in %s', (browser) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(browser);
    // The scripts are made once, and what they show is known from then on: marks come as early as they ever do.
    for (const name of FRAMEWORKS) {
      const page = await on.driver.open(frameworkPage(name));
      await marked(page, ITEMS.length);
      await page.close();
    }
  });
  afterAll(() => on?.end());

  /** The addresses that have a mark, in page order, once there are so many; each mark says what it should. */
  async function marked(page: Page, count: number): Promise<string[]> {
    const isRight = ({ name, href }: { name: string; href: string }) => NAMES[href]?.test(name);
    const marks = await until(async () => {
      const found = await marksOn(page);
      return found.length === count && found.every(isRight) ? found : undefined;
    }, `${count} marks`);
    return marks.map(({ href }) => href);
  }

  async function press(page: Page, name: string, times: number): Promise<void> {
    await page.evaluate((id) => document.getElementById(id)?.click(), name);
    await until(
      () =>
        page.evaluate(
          (text) => document.body.innerText.includes(text) || undefined,
          `Rendered ${times} times`,
        ),
      `rendering ${times}`,
    );
  }

  describe.each(FRAMEWORKS)('%s', (name) => {
    let page: Page;
    const urls = ITEMS.map(({ url }) => url);

    beforeAll(async () => {
      page = await on.driver.open(frameworkPage(name));
      await marked(page, ITEMS.length);
    });
    afterAll(() => page?.close());

    test('it takes over what its server sent, and finds nothing amiss', async () => {
      await pause(300);
      expect(await page.evaluate(complaintsOf)).toEqual([]);
    });

    test('what it renders again keeps its marks', async () => {
      await press(page, 'again', 1);
      await press(page, 'again', 2);
      expect(await marked(page, ITEMS.length)).toEqual(urls);
    });

    test('a list that it turns round takes its marks along', async () => {
      await press(page, 'reverse', 3);
      expect(await marked(page, ITEMS.length)).toEqual(urls.toReversed());
      expect(await page.evaluate(linksInOrder)).toEqual(urls.toReversed());
    });

    test('what it takes out goes with its mark, and comes back with one', async () => {
      await press(page, 'remove', 4);
      expect(await marked(page, ITEMS.length - 1)).toEqual(urls.toReversed().slice(1));
      await press(page, 'add', 5);
      expect((await marked(page, ITEMS.length)).toSorted()).toEqual(urls.toSorted());
      expect(await page.evaluate(linksInOrder)).toHaveLength(ITEMS.length);
    });

    test('in all that, it never complained, and nothing was held against it', async () => {
      expect(await page.evaluate(complaintsOf)).toEqual([]);
      expect((await tabView(on.driver, await page.tabId())).gaveUp).toBe(false);
    });

    test('where it takes over late, page and marks work all the same', async () => {
      const late = await on.driver.open(frameworkPage(name, 600));
      expect(await marked(late, ITEMS.length)).toEqual(urls);
      await pause(900);
      await press(late, 'reverse', 1);
      expect(await marked(late, ITEMS.length)).toEqual(urls.toReversed());
      expect(await late.evaluate(linksInOrder)).toEqual(urls.toReversed());
      await late.close();
    });
  });
});

// What follows runs in the page.

declare const complaints: string[];

function complaintsOf(): string[] {
  return complaints;
}

function linksInOrder(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('li > a')].map(({ href }) => href);
}
