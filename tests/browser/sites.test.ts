import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { EntryView, ReplyOf, RequestOf } from '../../lib/browser/messages.ts';
import { DEMO_PROFILE, STORY } from '../world/story.ts';
import { markOf, marksOn, pause, setOptions, settledMarks, tabView, until } from './actions.ts';
import type { Driver, Page } from './drivers/driver.ts';
import { BROWSERS, fetchesOf, requestsBeyond, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

const CV_HOST = 'cv.kestrel.example';
const CV = `https://${CV_HOST}/`;
const LINKEDIN = 'www.linkedin.com';
const COURSERA = 'www.coursera.org';

type OwnType = 'own.checkPage' | 'own.site' | 'own.readAll' | 'own.openRead' | 'own.forget';

/** A message as our own pages send it. */
function send<T extends OwnType>(driver: Driver, type: T, body: RequestOf<T>): Promise<ReplyOf<T>> {
  return driver.own(
    (name, content) => browser.runtime.sendMessage({ type: name, body: content }) as Promise<ReplyOf<T>>,
    type as string,
    body as object,
  );
}

/** Marks on a page that shows at least one, once each has its answer. */
async function shownMarks(page: Page): Promise<string[]> {
  return until(async () => {
    const names = (await marksOn(page)).map(({ name }) => name);
    const isSettled = names.length > 0 && !names.some((name) => name.startsWith('Checking'));
    return isSettled ? names : undefined;
  }, 'marks');
}

/** Loads the page again, waits until its document is another one, and begins at its top. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.title = 'before';
    setTimeout(() => location.reload());
  });
  const isLoaded = () => document.title !== 'before' && document.readyState === 'complete';
  await until(async () => (await page.evaluate(isLoaded).catch(() => false)) || undefined, 'the page again');
  await page.evaluate(() => {
    history.scrollRestoration = 'manual';
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

const noMarks = (page: Page) =>
  until(async () => ((await marksOn(page)).length === 0 ? true : undefined), 'a page without marks');

describe.each(BROWSERS)('"Check this page once" as shipped in %s', (name) => {
  let on: Stage;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    on = await stage(name);
    page = await on.driver.open(CV);
    tabId = await page.tabId();
  });
  afterAll(() => on?.end());

  test('nothing of ours is on a personal page, and nobody is asked for it', async () => {
    await pause(1_000);
    expect(await marksOn(page)).toEqual([]);
    expect(requestsBeyond(on.world, [CV_HOST])).toEqual([]);
    expect(await tabView(on.driver, tabId)).toMatchObject({ entries: [], site: { standing: 'none' } });
  });

  test('the menu for links holds our item', async () => {
    await on.driver.own(() => browser.contextMenus.update('check link', { enabled: true }));
    const unknown = on.driver.own(() => browser.contextMenus.update('no such item', { enabled: true }));
    await expect(unknown).rejects.toThrow();
  });

  test('without the click on our button the browser refuses, and the answer says so', async () => {
    expect(await send(on.driver, 'own.checkPage', { tabId })).toEqual({ started: false });
  });

  test('after it the page is looked at, by the click alone', async () => {
    await page.clickToolbar();
    expect(await send(on.driver, 'own.checkPage', { tabId })).toEqual({ started: true });
    expect((await shownMarks(page)).join()).toContain('Verified: Northwind Cloud Practitioner');
    expect((await tabView(on.driver, tabId)).site).toMatchObject({ host: CV_HOST, standing: 'once' });
  });

  test('a worker that is killed still knows it', async () => {
    await on.driver.killWorker();
    expect((await tabView(on.driver, tabId)).site.standing).toBe('once');
  });

  test('the next page of that tab is not looked at', async () => {
    await page.evaluate(() => location.assign('/nick'));
    await until(async () => ((await page.url()).endsWith('/nick') ? true : undefined), 'the next page');
    await pause(1_000);
    expect(await marksOn(page)).toEqual([]);
    expect(await tabView(on.driver, tabId)).toMatchObject({ entries: [] });
  });
});

describe.each(BROWSERS)('sites where hosts are granted, in %s', (name) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(name, 'world');
  });
  afterAll(() => on?.end());

  test('"Always check this site" looks at the open page at once, and later at the others', async () => {
    const page = await on.driver.open(CV);
    const tabId = await page.tabId();
    await send(on.driver, 'own.site', { host: CV_HOST, always: true, tabId });
    await shownMarks(page);
    expect((await tabView(on.driver, tabId)).site.standing).toBe('always');
    await page.close();
    await on.driver.killWorker();
    const next = await on.driver.open(`${CV}nick`);
    await shownMarks(next);
    await next.close();
  });

  test('taken back, it is looked at no longer, and open pages lose their marks', async () => {
    const page = await on.driver.open(CV);
    await shownMarks(page);
    await send(on.driver, 'own.site', { host: CV_HOST, always: false });
    await noMarks(page);
    await page.close();
    const next = await on.driver.open(CV);
    await pause(1_000);
    expect(await marksOn(next)).toEqual([]);
    await next.close();
  });

  test('"Pause here" withdraws the marks and asks nobody, until the user goes on', async () => {
    const page = await on.driver.open(DEMO_PROFILE);
    const tabId = await page.tabId();
    await settledMarks(page, STORY.length);
    await setOptions(on.driver, { paused: [LINKEDIN] });
    await noMarks(page);
    const title = () => on.driver.own((id) => browser.action.getTitle({ tabId: id }), tabId);
    await until(async () => ((await title()).includes('paused') ? true : undefined), 'the toolbar to say so');
    expect(await tabView(on.driver, tabId)).toMatchObject({ entries: [], site: { paused: true } });
    on.world.requests.length = 0;
    await reload(page);
    await pause(1_000);
    expect(await marksOn(page)).toEqual([]);
    expect(requestsBeyond(on.world, [LINKEDIN])).toEqual([]);
    await setOptions(on.driver, { paused: [] });
    await settledMarks(page, STORY.length);
    await page.close();
  });

  test('"Popup only" lists the page and puts no mark on it', async () => {
    await setOptions(on.driver, { popupOnly: [LINKEDIN] });
    const page = await on.driver.open(DEMO_PROFILE);
    const tabId = await page.tabId();
    await page.evaluate(() => scrollBy(0, 400));
    const listed = await until(async () => {
      const { entries } = await tabView(on.driver, tabId);
      return entries.some(({ state }) => state === 'verified') ? entries : undefined;
    }, 'a list');
    expect(listed.length).toBeGreaterThan(0);
    expect(await marksOn(page)).toEqual([]);
    await setOptions(on.driver, { popupOnly: [] });
    await shownMarks(page);
    await page.close();
  });
});

describe.each(BROWSERS)('pages for people where hosts are granted, in %s', (name) => {
  let on: Stage;
  let page: Page;
  let tabId: number;
  const url = STORY.find(({ id }) => id === 'coursera-page')?.url ?? '';
  const VERIFIED = 'Verified: Statistics for Everyone';

  beforeAll(async () => {
    on = await stage(name, 'world');
    page = await on.driver.open(DEMO_PROFILE);
    tabId = await page.tabId();
    await settledMarks(page, STORY.length);
  });
  afterAll(() => on?.end());

  async function entry(): Promise<EntryView> {
    const { entries } = await tabView(on.driver, tabId);
    return entries.find((each) => each.url === url) as EntryView;
  }

  const settledEntry = (headline: string) =>
    until(async () => {
      const found = await entry();
      return found.headline === headline ? found : undefined;
    }, headline);

  test('"Read all" behind a bot wall brings no answer', async () => {
    on.world.walled.add(COURSERA);
    expect(await entry()).toMatchObject({ headline: 'page_only', reads: 'fetch' });
    await send(on.driver, 'own.readAll', { tabId, keys: [(await entry()).key] });
    await settledEntry('unreachable');
    expect(fetchesOf(on.world, COURSERA)).toHaveLength(1);
  });

  test('"Open and read" opens a tab that the user sees, and reads it there', async () => {
    const { key } = await entry();
    expect(await send(on.driver, 'own.openRead', { tabId, key })).toEqual({ opened: true });
    const read = await settledEntry('platform_page');
    expect(read).toMatchObject({ state: 'verified', title: 'Statistics for Everyone' });
    const front = await on.driver.own(async () => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.url;
    });
    expect(front).toContain(COURSERA);
    expect(fetchesOf(on.world, COURSERA)).toHaveLength(1);
    // The page is behind the opened tab, where browsers take their time.
    await page.front();
    await until(
      async () => (await markOf(page, url))?.name === VERIFIED || undefined,
      'the mark of what was read',
    );
  });

  test('"Read all" reads what a request brings', async () => {
    on.world.walled.clear();
    await send(on.driver, 'own.forget', {});
    await page.front();
    await reload(page);
    await settledMarks(page, STORY.length);
    await settledEntry('page_only');
    await send(on.driver, 'own.readAll', { tabId, keys: [(await entry()).key] });
    await settledEntry('platform_page');
    expect(fetchesOf(on.world, COURSERA)).toHaveLength(2);
  });
});
