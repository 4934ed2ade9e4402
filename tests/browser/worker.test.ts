import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PROFILE, STORY } from '../world/story.ts';
import { markOf, marksOn, readThrough, settledMarks, tabView, toolbarText, until } from './actions.ts';
import { BROWSERS, fetchesOf, type Stage, stage } from './stage.ts';

describe.each(BROWSERS)('a worker that is killed in %s', (browser) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  test('in the middle of a request: the mark settles all the same', async () => {
    const hanging = STORY.find(({ id }) => id === 'badgr-eu-hangs')?.url ?? '';
    const page = await on.driver.open(DEMO_PROFILE);
    await readThrough(page);
    await until(async () => (on.world.to('api.eu.badgr.io').length > 0 ? true : undefined), 'the request');
    await on.driver.killWorker();
    const mark = await until(
      async () => {
        const found = await markOf(page, hanging);
        return found && !found.name.startsWith('Checking') ? found : undefined;
      },
      'an answer in place of "Checking"',
      40_000,
    );
    expect(mark.name).toMatch(/^Not confirmed, no answer: /);
    await page.close();
  });

  test('afterwards: list, toolbar and cache are as before', async () => {
    const page = await on.driver.open(DEMO_PROFILE);
    const before = (await settledMarks(page, STORY.length)).map(({ name }) => name);
    const tabId = await page.tabId();
    await on.driver.killWorker();
    const view = await tabView(on.driver, tabId);
    expect(view.entries).toHaveLength(STORY.length);
    expect(await toolbarText(on.driver, tabId)).toBe('!');
    expect((await marksOn(page)).map(({ name }) => name)).toEqual(before);
    await page.close();
  });

  test('what was found is shown again without asking anybody', async () => {
    await on.driver.killWorker();
    on.world.requests.length = 0;
    const page = await on.driver.open(DEMO_PROFILE);
    const marks = await settledMarks(page, STORY.length);
    expect(marks[0]?.name).toBe('Verified: Northwind Cloud Practitioner');
    expect(fetchesOf(on.world, 'www.credly.com')).toEqual([]);
    expect(fetchesOf(on.world, 'api.badgr.io')).toEqual([]);
    await page.close();
  });
});
