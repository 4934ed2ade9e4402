import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateAndReason } from '../../lib/words/index.ts';
import { ASKED, ASKED_ON_VIEW, DEMO_PROFILE, STORY } from '../world/story.ts';
import { ask, clickWords, markOf, offers, pause, popupOf, settledMarks, tabView, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, requestsBeyond, type Stage, stage } from './stage.ts';

const EXPLAINED = ['www.linkedin.com', ...ASKED_ON_VIEW];

describe.each(BROWSERS)('"Ask HOST" as shipped in %s', (browser) => {
  let on: Stage;
  let popup: Page;

  beforeAll(async () => {
    on = await stage(browser);
    const profile = await on.driver.open(DEMO_PROFILE);
    await settledMarks(profile, STORY.length);
    popup = await popupOf(on.driver, profile);
  });
  afterAll(() => on?.end());

  test('the click asks the browser for exactly that origin, and no request leaves without it', async () => {
    await popup.evaluate(refusePrompts);
    await clickWords(popup, 'Ask northfield.edu');
    await pause(500);
    expect(await popup.evaluate(prompted)).toEqual([{ origins: ['https://northfield.edu/*'] }]);
    expect(requestsBeyond(on.world, EXPLAINED)).toEqual([]);
  });
});

describe.each(BROWSERS)('the popup where hosts are granted, in %s', (browser) => {
  let on: Stage;
  let profile: Page;
  let popup: Page;

  beforeAll(async () => {
    on = await stage(browser, 'world');
    profile = await on.driver.open(DEMO_PROFILE);
    await settledMarks(profile, STORY.length);
    popup = await popupOf(on.driver, profile);
    await until(
      () => popup.evaluate(() => document.querySelector('[data-row]') !== null || undefined),
      'rows',
    );
  });
  afterAll(() => on?.end());

  test('a granted permission alone asks nobody', () => {
    expect(requestsBeyond(on.world, EXPLAINED)).toEqual([]);
  });

  test('each host is asked after its own click, and no other', async () => {
    for (const [index, host] of ASKED.entries()) {
      await ask(on.driver, popup, await profile.tabId(), host);
      expect(on.world.to(host).length).toBeGreaterThan(0);
      expect(requestsBeyond(on.world, [...EXPLAINED, ...ASKED.slice(0, index + 1)])).toEqual([]);
    }
  });

  test.each(STORY)('after the clicks: $id', async ({ url, afterClick }) => {
    const expected = new RegExp(`^${stateAndReason(afterClick)}: `);
    const mark = await until(
      async () => {
        const found = await markOf(profile, url);
        return found && expected.test(found.name) ? found : undefined;
      },
      `${stateAndReason(afterClick)} at ${url}`,
    );
    expect(mark.name).toMatch(expected);
  });

  test('one credential’s four answers stand in plain words', async () => {
    await clickWords(popup, 'Verified: Data Literacy');
    const text = await until(
      () => popup.evaluate(() => document.querySelector<HTMLElement>('article')?.textContent),
      'the detail',
    );
    expect(text).toContain('Data Literacy');
    expect(text).toContain('northfield.edu');
    expect(text).toContain('Nadia Kestrel');
  });

  test('"Add to wallet" keeps it; removing can be undone', async () => {
    await clickWords(popup, 'Add to wallet');
    await until(async () => ((await offers(popup, 'Add to wallet')) ? undefined : true), 'that it is kept');
    await clickWords(popup, 'Wallet');
    const held = () => popup.evaluate(() => document.querySelector('main')?.textContent ?? '');
    await until(
      async () => ((await held()).includes('Data Literacy') ? true : undefined),
      'it in the wallet',
    );
    await clickWords(popup, 'Verified: Data Literacy');
    await clickWords(popup, 'Remove');
    await until(async () => ((await held()).includes('Data Literacy') ? undefined : true), 'that it is gone');
    await clickWords(popup, 'Undo');
    await until(async () => ((await held()).includes('Data Literacy') ? true : undefined), 'that it is back');
  });

  test('a page for people is read only on its own click', async () => {
    expect(on.world.to('www.coursera.org')).toEqual([]);
    await clickWords(popup, 'This page');
    await clickWords(popup, 'All credentials');
    await clickWords(popup, 'Not confirmed, page not read');
    await clickWords(popup, 'Read the page');
    const url = STORY.find(({ id }) => id === 'coursera-page')?.url ?? '';
    const mark = await until(async () => {
      const found = await markOf(profile, url);
      return found?.name.startsWith('Verified') ? found : undefined;
    }, 'what the page says');
    expect(mark.name).toBe('Verified: Statistics for Everyone');
  });

  test('a look-alike host and a shortener were never asked', () => {
    for (const host of ['credly.com.evil.example', 'lnkd.in', '10.0.0.1'])
      expect(on.world.to(host)).toEqual([]);
  });

  test('the list knows who was asked for what', async () => {
    const view = await tabView(on.driver, await profile.tabId());
    const entry = view.entries.find(({ url }) => url.includes('data-literacy'));
    expect(entry?.asked.map(({ host }) => host)).toEqual(['northfield.edu']);
  });
});

// In the popup's own page: prompts are refused, and noted.

function refusePrompts(): void {
  const asked: unknown[] = [];
  Reflect.set(globalThis, 'prompted', asked);
  Reflect.get(globalThis, 'browser').permissions.request = (wanted: unknown) => {
    asked.push(wanted);
    return Promise.resolve(false);
  };
}

function prompted(): unknown[] {
  return Reflect.get(globalThis, 'prompted');
}
