import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { KeepResult } from '../../lib/browser/messages.ts';
import { misbehaving } from '../world/misbehaviour.ts';
import { BAD_INPUT_PROFILE } from '../world/story.ts';
import { ask, marksOn, popupOf, settledMarks, tabView } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

/** Seven links to Badgr, seven to a host that must be clicked, and one whose status list is down. */
const LINKS = 15;
const MiB = 1024 * 1024;
/** Two endless bodies, and what the sockets of both sides hold on top of what is read. */
const MOST_READ = 64 * MiB;

describe.each(BROWSERS)('links that misbehave, in %s', (browser) => {
  let on: Stage;
  let page: Page;

  beforeAll(async () => {
    on = await stage(browser, 'world');
    page = await on.driver.open(BAD_INPUT_PROFILE);
    await settledMarks(page, LINKS, 40_000);
    const popup = await popupOf(on.driver, page);
    for (const host of ['northfield.edu', 'junk.example']) {
      await ask(on.driver, popup, await page.tabId(), host);
    }
    await popup.close();
    await page.front();
    await settledMarks(page, LINKS, 40_000);
  });
  afterAll(() => on?.end());

  test('each gets a verdict with its code, and none of them is good or bad', async () => {
    const view = await tabView(on.driver, await page.tabId());
    const junk = view.entries.filter(({ url }) => !url.includes('northfield.edu'));
    expect(junk).toHaveLength(LINKS - 1);
    for (const { url, state, headline } of junk) {
      expect.soft({ url, state }).toEqual({ url, state: 'unchecked' });
      expect.soft(['unreachable', 'malformed'], url).toContain(headline);
    }
  });

  test('a status list that cannot be fetched leaves it open, and is never "in force"', async () => {
    const view = await tabView(on.driver, await page.tabId());
    const entry = view.entries.find(({ url }) => url.includes('field-methods'));
    expect(entry?.state).toBe('caution');
    const current = entry?.checks.filter(({ axis }) => axis === 'current').map(({ code }) => code);
    expect(current).toContain('status_unavailable');
    expect(current).not.toContain('in_force');
  });

  test('no private address was asked, and no status host that nobody clicked', () => {
    for (const host of ['10.0.0.1', '127.0.0.1', 'localhost', 'status.northfield.edu']) {
      expect(on.world.to(host)).toEqual([]);
    }
  });

  test('an endless body is read up to the bound, and no further', () => {
    expect(on.world.flooded()).toBeLessThan(MOST_READ);
  });

  test.each(['halfPng', 'nested', 'notJson'])('%s as a file is refused with a reason', async (name) => {
    const bytes = Buffer.from(misbehaving(name)?.body ?? '');
    const [result] = await on.driver.own(importFile, `${name}.json`, bytes.toString('base64'));
    expect(result).toMatchObject({ result: 'refused', reason: expect.stringMatching(/\w/) });
  });

  test('the worker still answers', async () => {
    const fresh = await on.driver.open('https://www.linkedin.com/in/tobias-merrow/');
    const marks = await settledMarks(fresh, 2);
    expect(marks[0]?.name).toBe('Verified: Northwind Platform Engineer');
    expect(await marksOn(page)).toHaveLength(LINKS);
    await fresh.close();
  });
});

// In a page of the extension.
function importFile(name: string, base64: string): Promise<KeepResult[]> {
  return browser.runtime.sendMessage({ type: 'own.import', body: { name, base64 } });
}
