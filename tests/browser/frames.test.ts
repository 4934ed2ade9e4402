import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../lib/browser/messages.ts';
import { hostilePage, twinOf } from '../world/places/hostile.ts';
import { marksOn, pause, tabView, until } from './actions.ts';
import { bundle } from './bundle.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

const HERE = ['plain', 'in-frame', 'in-written', 'in-open', 'in-inner', 'in-late'];

describe.each(BROWSERS)('frames and roots in %s', (browser) => {
  let on: Stage;
  let page: Page;

  beforeAll(async () => {
    on = await stage(browser);
    page = await on.driver.open(twinOf('frames'));
    await page.resize(1_000, 1_100);
    await page.apart(new Function(await bundle('./machinery.ts')) as () => void);
  });
  afterAll(() => on?.end());

  const marked = (ids: readonly string[]) =>
    until(async () => {
      const found = await page.apart(markedLinks);
      return ids.every((id) => found.includes(id)) ? found : undefined;
    }, `marks beside ${ids}`);

  test('frames of the page’s own origin and open roots are read, whenever they come; closed ones are not', async () => {
    expect((await marked(HERE)).toSorted()).toEqual(HERE.toSorted());
  });

  test('a mark in a frame can be seen and hit there', async () => {
    expect(await page.apart(hitsInFrame)).toBe(true);
  });

  test('a large frame of another origin is reported, once; one that is small or hidden is not', async () => {
    const url = hostilePage('framed');
    expect(await page.apart(framesAsked)).toEqual([[{ host: new URL(url).host, url }]]);
  });

  test('a frame that goes on is read anew', async () => {
    await page.evaluate(goOn);
    const found = await marked(['in-next']);
    expect(found).not.toContain('in-frame');
  });

  test('a frame that is taken out takes its marks along', async () => {
    await page.evaluate(() => document.getElementById('written')?.remove());
    await pause(200);
    expect(await page.apart(markedLinks)).not.toContain('in-written');
  });

  test('a second script in the same page takes over: no link has two marks', async () => {
    await page.apart(() => (globalThis as unknown as { start(): void }).start());
    const ids = ['plain', 'in-next', 'in-open'];
    await marked(ids);
    expect(await page.apart(mostMarksALink)).toBe(1);
  });
});

describe.each(BROWSERS)('a page that one comes back to, in %s', (browser) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  test('has its marks, each once, and its list', async () => {
    const page = await on.driver.open(hostilePage('scanner'));
    const marks = () =>
      until(async () => ((await marksOn(page)).length === 2 ? true : undefined), 'two marks');
    await marks();
    await page.evaluate((url) => void location.assign(url), twinOf('framed'));
    await until(async () => ((await page.url()) === twinOf('framed') ? true : undefined), 'the other page');
    await page.evaluate(() => history.back());
    await until(async () => ((await page.url()) === hostilePage('scanner') ? true : undefined), 'the page');
    await marks();
    expect((await tabView(on.driver, await page.tabId())).entries).toHaveLength(2);
  });
});

// What follows runs in the world apart.

/** The ids of all links with a mark, in all documents and open roots that can be reached. */
function markedLinks(): string[] {
  const found: string[] = [];
  const walk = (root: Document | ShadowRoot) => {
    for (const span of root.querySelectorAll('a + span')) found.push(span.previousElementSibling?.id ?? '');
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) walk(each.shadowRoot);
    for (const { contentDocument } of root.querySelectorAll('iframe'))
      if (contentDocument) walk(contentDocument);
  };
  walk(document);
  return found;
}

function hitsInFrame(): boolean {
  const inner = document.querySelector<HTMLIFrameElement>('#own')?.contentDocument;
  const link = inner?.getElementById('in-frame');
  const { right = 0, top = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
  const SPACE_AND_HALF_PX = 14;
  return inner?.elementFromPoint(right + SPACE_AND_HALF_PX, top + height / 2) === link?.nextElementSibling;
}

function framesAsked(): unknown[] {
  const { asked } = globalThis as unknown as { asked: RequestOf<'page.check'>[] };
  return asked.flatMap(({ frames }) => (frames ? [frames] : []));
}

function mostMarksALink(): number {
  const links = [...document.querySelectorAll('a')];
  return Math.max(
    ...links.map((link) => link.parentElement?.querySelectorAll('a + span, span + span').length ?? 0),
  );
}

/** In the page. */
function goOn(): void {
  const frame = document.querySelector<HTMLIFrameElement>('#own');
  frame?.contentWindow?.location.assign('/in/framed-next/');
}
