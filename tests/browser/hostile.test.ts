import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPIRED, hostilePage, twinOf } from '../world/places/hostile.ts';
import { marksOn, pause, setOptions, tabView, toolbarText, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, fetchesOf, requestsBeyond, type Stage, stage } from './stage.ts';

/** From view to verdict on a quiet page, with room. */
const SETTLE_MS = 900;

describe.each(BROWSERS)('a hostile page in %s', (browser) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  async function open(name: string, query = ''): Promise<Page> {
    const page = await on.driver.open(hostilePage(name) + query);
    // All of it at once: what is out of view has no mark.
    await page.resize(1180, 1700);
    await pause(SETTLE_MS);
    return page;
  }

  /** What stands beside which link, read where the page's scripts cannot lie. */
  async function marked(page: Page): Promise<Record<string, string>> {
    const found = await page.inClosedRoots((root) => {
      const { parentElement, previousElementSibling } = root.host;
      const link = parentElement?.closest('a') ?? previousElementSibling;
      return [link?.id ?? '', root.querySelector('button')?.getAttribute('aria-label') ?? ''] as const;
    });
    return Object.fromEntries(found);
  }

  async function codesOf(page: Page): Promise<string[]> {
    const { entries } = await tabView(on.driver, await page.tabId());
    return entries.flatMap(({ checks }) => checks.map(({ code }) => code));
  }

  test('draws a mark of its own: popup and toolbar tell the truth, and nothing of ours styles it', async () => {
    const page = await open('fake-mark');
    const view = await tabView(on.driver, await page.tabId());
    expect(view.entries.map(({ headline }) => headline)).toEqual(['issuer_impersonation']);
    expect(await toolbarText(on.driver, await page.tabId())).toBe('!');
    expect((await marksOn(page)).map(({ name }) => name.split(':')[0])).toEqual([
      'Not valid, look-alike host',
    ]);
    const twin = await on.driver.open(twinOf('fake-mark'));
    expect(await page.evaluate(stylesOfSigns)).toEqual(await twin.evaluate(stylesOfSigns));
  });

  test('moves the mark beside forged links: it never stays there', async () => {
    const page = await open('moved-mark');
    const seen: string[] = [];
    for (let look = 0; look < 12; look++) {
      await pause(150);
      seen.push(...Object.keys(await marked(page)));
    }
    expect(seen.filter((id) => id !== 'genuine')).toEqual([]);
  });

  test('turns links elsewhere, at once, on hover or as they are pressed: the mark is gone', async () => {
    const page = await open('swapped-href');
    expect(Object.keys(await marked(page))).toEqual(['on-hover', 'on-press', 'to-another-award']);
    await page.hover(await page.apart(middleOf, 'on-hover'));
    expect(Object.keys(await marked(page))).not.toContain('on-hover');
    await page.click(await page.apart(middleOf, 'on-press'));
    expect(Object.keys(await marked(page))).toEqual(['to-another-award']);
    await page.apart(turn, 'to-another-award', EXPIRED);
    expect((await marked(page))['to-another-award'] ?? '').not.toMatch(/^Verified/);
    await until(
      async () => (/^Caution/.test((await marked(page))['to-another-award'] ?? '') ? true : undefined),
      'the mark of the other award',
    );
  });

  test('takes marks out again and again: there are none any more, and the popup says so', async () => {
    const page = await open('removal-war');
    expect(await marksOn(page)).toEqual([]);
    const view = await tabView(on.driver, await page.tabId());
    expect(view.gaveUp).toBe(true);
    expect(view.entries).toHaveLength(2);
    expect(await page.apart(spans)).toBe(2);
  });

  test('says everything in CSS: marks are of their size, in their place and can be hit', async () => {
    const page = await open('style-war');
    const marks = await marksOn(page);
    expect(marks.map(({ name }) => name.split(',')[0])).toEqual([
      'Verified: Northwind Cloud Practitioner',
      'Caution',
    ]);
    for (const mark of marks) {
      expect(mark.width).toBeGreaterThanOrEqual(14);
      expect(mark.width).toBeLessThanOrEqual(20);
    }
    expect(await page.apart(hits, await pointsOf(page))).toEqual({ genuine: true, expired: true });
  });

  test('does things to a link’s surroundings: each mark can be seen and hit', async () => {
    const page = await open('armour');
    const ids = ['stretched', 'untouchable', 'nothing', 'unseen', 'clipping', 'spun', 'scaled'];
    expect(await page.apart(hits, await pointsOf(page))).toEqual(
      Object.fromEntries(ids.map((id) => [id, true])),
    );
  });

  test('hides a genuine link beside other words, or covers a mark: no mark stands there', async () => {
    const page = await open('hidden-marks');
    await pause(SETTLE_MS);
    expect(Object.keys(await marked(page))).toEqual(['plain']);
    const { entries } = await tabView(on.driver, await page.tabId());
    expect(entries).toHaveLength(1);
  });

  test('replaces every prototype: nothing of ours calls it', async () => {
    const page = await open('prototype-pollution');
    expect(await marked(page)).toEqual({
      genuine: 'Verified: Northwind Cloud Practitioner',
      other: 'Other name: Northwind Data Engineer',
    });
    expect(await page.apart(() => document.documentElement.getAttribute('data-caught'))).toBeNull();
  });

  test('shouts at scripts and worker: nobody listens', async () => {
    const before = await setOptions(on.driver, {});
    const page = await open('forged-messages');
    expect(await page.evaluate(() => (globalThis as unknown as { shout(): Promise<number> }).shout())).toBe(
      0,
    );
    await pause(300);
    expect(await marked(page)).toEqual({ expired: 'Caution, expired: Northwind Security Essentials' });
    expect((await marksOn(page)).map(({ card }) => card)).toEqual([undefined]);
    expect((await tabView(on.driver, await page.tabId())).gaveUp).toBe(false);
    expect(await setOptions(on.driver, {})).toEqual(before);
    expect(on.world.to('forged.example')).toEqual([]);
  });

  test.each(['transparent', 'faded', 'tiny', 'outside', 'clipped', 'hidden', 'second'])(
    'hides whose page it is (%s): never verified',
    async (how) => {
      const page = await on.driver.open(`${hostilePage('hidden-owner')}?how=${how}`);
      const name = await until(async () => (await marked(page)).genuine, 'a mark');
      expect(name).toMatch(/^Caution, /);
      expect(await codesOf(page)).toContain('owner_unread');
      await page.close();
    },
  );

  test('plants the address of a badge: that is no match', async () => {
    const page = await open('planted-address');
    const codes = await codesOf(page);
    expect(codes).toContain('issuer_on_open_platform');
    expect(codes).not.toContain('holder_match');
    expect(Object.values(await marked(page)).join()).not.toMatch(/Verified/);
  });

  test('looks for traces, without having watched: a bare span, and nothing else', async () => {
    const page = await open('scanner');
    const twin = await on.driver.open(twinOf('scanner'));
    const [ours, theirs] = [await page.evaluate(scan), await twin.evaluate(scan)];
    expect(ours.told).toBe('');
    expect(await page.apart(bareSpans)).toEqual(['<span></span>', '<span></span>']);
    const isMark = (name: string, at: number) => name === 'span' && ours.names[at - 1] === 'a';
    const without = { ...ours, names: ours.names.filter((name, at) => !isMark(name, at)) };
    const here = (text: string) => text.replaceAll(new URL(hostilePage('x')).host, new URL(twinOf('x')).host);
    expect(JSON.parse(here(JSON.stringify(without)))).toEqual(theirs);
  });

  test('no page made Assay ask anybody but the platforms, nor for one award twice', () => {
    const pages = [hostilePage('x'), twinOf('x')].map((url) => new URL(url).host);
    expect(requestsBeyond(on.world, [...pages, 'www.credly.com', 'api.credly.com', 'api.badgr.io'])).toEqual(
      [],
    );
    const records = fetchesOf(on.world, 'www.credly.com').map(({ path }) => path);
    const assertions = records.filter((path) => path.includes('/badge_assertions/'));
    expect(assertions).toEqual([...new Set(assertions)]);
  });

  /** The middle of each mark by the id of its link, brought into view. */
  async function pointsOf(page: Page): Promise<Record<string, [number, number]>> {
    const found = await page.inClosedRoots((root) => {
      const { parentElement, previousElementSibling } = root.host;
      const link = parentElement?.closest('a') ?? previousElementSibling;
      const box = root.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
      return [link?.id ?? '', [box.x + box.width / 2, box.y + box.height / 2]] as const;
    });
    return Object.fromEntries(found) as Record<string, [number, number]>;
  }
});

// What follows runs in the page.

function stylesOfSigns(): string[][] {
  return [...document.querySelectorAll('.sign, .sign *')].map((element) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
  });
}

function middleOf(id: string): { x: number; y: number } {
  const box = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function turn(id: string, href: string): void {
  document.getElementById(id)?.setAttribute('href', href);
}

function spans(): number {
  return document.querySelectorAll('span').length;
}

function bareSpans(): string[] {
  return [...document.querySelectorAll('a + span')].map((each) => each.outerHTML);
}

/** Whether the mark of each link is what a pointer at its middle meets. */
function hits(points: Record<string, [number, number]>): Record<string, boolean> {
  const all = Object.entries(points).map(([id, [x, y]]) => {
    const hit = document.elementFromPoint(x, y);
    const link = document.getElementById(id);
    return [
      id,
      hit?.localName === 'span' && (hit.previousElementSibling === link || hit.parentElement === link),
    ];
  });
  return Object.fromEntries(all);
}

interface Scan {
  names: string[];
  told: string;
  [what: string]: unknown;
}

function scan(): Scan {
  return (globalThis as unknown as { everything(): Scan }).everything();
}
