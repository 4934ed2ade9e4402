import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASKED_ON_VIEW, DEMO_PROFILE, STORY } from '../world/story.ts';
import {
  clickWords,
  marksOn,
  offers,
  popupOf,
  readThrough,
  settledMarks,
  tabView,
  until,
} from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, requestsBeyond, type Stage, stage } from './stage.ts';

/** As they stand on the page. */
const TITLES: readonly (string | undefined)[] = STORY.map(({ claimed }) => claimed);
const EXPLAINED = ['www.linkedin.com', ...ASKED_ON_VIEW];

describe.each(BROWSERS)('what else "This page" can do, in %s', (browser) => {
  let on: Stage;
  let profile: Page;
  let popup: Page;
  let tabId: number;

  const titles = async () => (await tabView(on.driver, tabId)).entries.map(({ claim }) => claim?.title);
  const shows = (words: string) =>
    until(
      async () => ((await popup.evaluate(textOfPage)).includes(words) ? true : undefined),
      `"${words}" in the popup`,
    );

  beforeAll(async () => {
    on = await stage(browser, 'world');
    profile = await on.driver.open(DEMO_PROFILE);
    tabId = await profile.tabId();
    await profile.evaluate(hideLinks);
    await readThrough(profile);
    await profile.evaluate(showLinks);
    await until(
      async () => (await titles()).includes(TITLES.at(-1)) || undefined,
      'the last credential, in view first',
    );
    expect((await titles()).length).toBeLessThan(TITLES.length);
    await profile.evaluate(goToTheStart);
    await settledMarks(profile, STORY.length);
    popup = await popupOf(on.driver, profile);
    await until(() => popup.evaluate(isListed), 'rows');
  });
  afterAll(() => on?.end());

  test('the list stands in the order of the page, though its end came into view first', async () => {
    expect(await titles()).toEqual(TITLES);
    const { entries } = await tabView(on.driver, tabId);
    expect(await popup.evaluate(keysOfRows)).toEqual(entries.map(({ key }) => key));
  });

  test('the table and the data that it saves hold every credential of the page', async () => {
    await popup.evaluate(noteSavedFiles);
    for (const words of ['Save as CSV', 'Save as JSON']) {
      await clickWords(popup, 'More for this page');
      await clickWords(popup, words);
    }
    const [table, data] = await until(async () => {
      const files = await popup.evaluate(savedFiles);
      return files.length === 2 ? files : undefined;
    }, 'two files');
    expect(table?.name).toMatch(/^credentials-nadia-kestrel-\d{4}-\d\d-\d\d\.csv$/);
    expect(table?.text.trimEnd().split('\r\n')).toHaveLength(STORY.length + 1);
    expect(JSON.parse(data?.text ?? '').credentials).toHaveLength(STORY.length);
  });

  test('the sheet to print lists the same, and loads nothing from anywhere', async () => {
    const sheet = await on.driver.openOwn(`report.html?tab=${tabId}`);
    const rows = await until(async () => (await sheet.evaluate(rowsOfSheet)) || undefined, 'the sheet');
    expect(rows).toBe(STORY.length);
    await sheet.close();
    expect(requestsBeyond(on.world, EXPLAINED)).toEqual([]);
  });

  test.each([
    ['in a narrow window', 320, 'full'],
    ['in the toolbar, beside a scroll bar', 385, ''],
  ])('%s titles keep their room, and nothing stands out', async (_, width, shape) => {
    await popup.front();
    await popup.resize(width, 600);
    const [overflow, narrowest] = await popup.evaluate(roomIn, shape);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(narrowest).toBeGreaterThan(120);
    await popup.resize(400, 600);
  });

  test('an address is compared once: it matches the awards that were issued to it, and stands nowhere after', async () => {
    const address = 'nadia@kestrel.example';
    await popup.front();
    await clickWords(popup, 'Compare with an address');
    await popup.type(address);
    await popup.press('Enter');
    await shows('credentials were issued to it.');
    expect(JSON.stringify(await on.driver.own(allStored))).not.toContain(address);
    expect(await popup.evaluate(fieldsOfPage)).toEqual(['']);
    await clickWords(popup, 'Close');
  });

  test('on a page of the popup alone no mark stands; switched back, they stand again', async () => {
    await clickWords(popup, 'Marks on the page');
    await until(
      async () => ((await marksOn(profile)).length === 0 ? true : undefined),
      'a page without marks',
    );
    expect((await tabView(on.driver, tabId)).entries).toHaveLength(STORY.length);
    await clickWords(popup, 'Marks on the page');
    await until(async () => ((await marksOn(profile)).length > 0 ? true : undefined), 'marks');
  });

  test('paused, the popup says so and offers nothing but to go on, with all that was listed', async () => {
    await clickWords(popup, 'Pause here');
    await shows('Paused on www.linkedin.com');
    expect(await offers(popup, 'Ask northfield.edu')).toBe(false);
    await clickWords(popup, 'Go on here');
    await until(async () => (await offers(popup, 'Pause here')) || undefined, 'that it goes on');
    await until(
      async () => ((await titles()).length === TITLES.length ? true : undefined),
      'the whole list, as before',
    );
  });
});

// In the page.

/** Links that are not drawn come into view nowhere. */
function hideLinks(): void {
  const sheet = document.createElement('style');
  sheet.id = 'hidden';
  sheet.textContent = 'main a { display: none !important }';
  document.head.append(sheet);
}

function showLinks(): void {
  document.getElementById('hidden')?.remove();
}

function goToTheStart(): void {
  scrollTo({ top: 0, behavior: 'instant' });
}

// In pages of the extension.

function textOfPage(): string {
  return document.body.innerText;
}

function isListed(): true | undefined {
  return document.querySelector('[data-row]') ? true : undefined;
}

function keysOfRows(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.key ?? '');
}

/** By how much the content is wider than the window, and the narrowest title. */
function roomIn(shape: string): [overflow: number, narrowest: number] {
  document.body.classList.toggle('full', shape === 'full');
  const titles = [...document.querySelectorAll('.row-title')].map((each) => each.clientWidth);
  const { scrollWidth, clientWidth } = document.documentElement;
  document.body.classList.add('full');
  return [scrollWidth - clientWidth, Math.min(...titles)];
}

function rowsOfSheet(): number {
  return document.querySelectorAll('.paper-row').length;
}

function fieldsOfPage(): string[] {
  return [...document.querySelectorAll('input:not([type=checkbox])')].map(
    (field) => (field as HTMLInputElement).value,
  );
}

/** Notes what a press on a download link would save: the page's policy lets no fetch of a blob through. */
function noteSavedFiles(): void {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const make = URL.createObjectURL;
  Reflect.set(globalThis, 'saved', files);
  URL.createObjectURL = (blob) => {
    const url = make.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
  };
}

function savedFiles(): Promise<{ name: string; text: string }[]> {
  const files: { name: string; blob: Blob }[] = Reflect.get(globalThis, 'saved');
  return Promise.all(files.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
}

function allStored(): Promise<unknown> {
  const { storage } = Reflect.get(globalThis, 'browser');
  return Promise.all([storage.local.get(null), storage.session.get(null)]);
}
