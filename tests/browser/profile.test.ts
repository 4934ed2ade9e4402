import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { CREDLY } from '../world/awards.ts';
import { clickWords, pause, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

const BADGE = `https://www.credly.com/badges/${CREDLY.practitioner.id}/public_url`;
const HOST = 'www.linkedin.com';

describe.each(BROWSERS)('a badge onto a LinkedIn profile in %s', (name) => {
  let on: Stage;
  let popup: Page;
  let tabId: number;

  beforeAll(async () => {
    on = await stage(name);
    await on.driver.own(keepLink, BADGE);
    const wallet = await on.driver.openOwn('popup.html?tab=-1#wallet');
    await wallet.resize(400, 600);
    await until(() => wallet.evaluate(turnFirstCard), 'its card');
    await clickWords(wallet, 'Add to LinkedIn profile');
    tabId = await until(() => on.driver.own(linkedinTab), 'the tab of LinkedIn');
    popup = await on.driver.openOwn(`popup.html?tab=${tabId}`);
    await popup.resize(400, 600);
  });
  afterAll(() => on?.end());

  test('the card opens LinkedIn’s own form, and the popup over it is ready with that badge', async () => {
    const asked = on.world.to(HOST).find(({ path }) => path.startsWith('/profile/add'));
    expect(asked?.url.searchParams.get('startTask')).toBe('CERTIFICATION_NAME');
    expect(asked?.url.searchParams.get('name')).toBe(CREDLY.practitioner.title);
    const text = await until(
      () => popup.evaluate(() => document.querySelector('.copies')?.textContent ?? undefined),
      'what can be copied',
    );
    expect(text).toContain(CREDLY.practitioner.title);
    expect(text).not.toContain('urn:uuid');
    expect(await on.driver.own(fieldsIn, tabId)).toEqual(['', '', '', '', '', '', '', '', false]);
  });

  test('one click fills its fields; nothing is ticked, saved or sent', async () => {
    const before = on.world.to(HOST).length;
    await clickWords(popup, 'Fill in the form');
    const said = await until(
      () => popup.evaluate(() => document.querySelector('.slot-result')?.textContent ?? undefined),
      'what became of it',
    );
    expect(said).toMatch(/^Filled in: name, issuing organisation, credential URL.* issue date/);
    const fields = await on.driver.own(fieldsIn, tabId);
    expect(fields.slice(0, 2)).toEqual([CREDLY.practitioner.title, 'Northwind Cloud']);
    expect(fields.at(-2)).toContain(`https://www.credly.com/badges/${CREDLY.practitioner.id}`);
    expect(fields.at(-1)).toBe(false);
    await pause(300);
    expect(on.world.to(HOST)).toHaveLength(before);
  });

  test('undo empties them again', async () => {
    await clickWords(popup, 'Undo');
    await until(async () => {
      const fields = await on.driver.own(fieldsIn, tabId);
      return fields.every((value) => value === '' || value === false) || undefined;
    }, 'empty fields');
  });
});

// What follows runs in pages.

async function keepLink(url: string): Promise<unknown> {
  return browser.runtime.sendMessage({ type: 'own.import', body: { url } });
}

function turnFirstCard(): true | undefined {
  const card = document.querySelector<HTMLElement>('.card-front');
  card?.click();
  return card ? true : undefined;
}

async function linkedinTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({
    url: 'https://www.linkedin.com/profile/add*',
    status: 'complete',
  });
  return tab?.id;
}

/** What stands in the form, in its order. */
async function fieldsIn(tab: number): Promise<(string | boolean)[]> {
  const [ran] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: () =>
      [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input, [role=dialog] select')].map(
        (field) => (field.type === 'checkbox' ? field.checked : field.value),
      ),
  });
  return ran?.result as (string | boolean)[];
}
