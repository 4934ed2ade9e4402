import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { ApplyResult, FormView, SlotView } from '../../lib/browser/messages.ts';
import { FORM_PAGES } from '../world/form-pages.ts';
import { FILES_PATH } from '../world/form-place.ts';
import { UPLOAD_HOST } from '../world/places/greenhouse.ts';
import { until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

const EMBEDDED = 'https://www.harrowpine.example/careers';
/** All others that a browser asks are its own services. */
const HOSTS = new Set([UPLOAD_HOST, ...FORM_PAGES.map(({ url }) => new URL(url).hostname)]);
/** The form of iCIMS in the world takes no file for "Attestati", and says so. */
const REFUSING = 'Attestati';
/** What is answered by its parts. */
const PARTS: Partial<Record<SlotView['takes'], string>> = { row: 'rows', certificate: 'certificate' };

describe.each(BROWSERS)('the forms of the world in %s', (name) => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage(name, 'world');
  });
  afterAll(() => on?.end());

  /** What arrived at the hosts of the forms beside their pages and scripts. */
  const sent = (from: number) =>
    on.world.requests
      .slice(from)
      .filter(({ method, host }) => HOSTS.has(host) && method !== 'GET' && method !== 'OPTIONS')
      .map(({ host, path }) => (host === UPLOAD_HOST ? FILES_PATH : path));

  test.each(FORM_PAGES)('$system at $url takes what is put into it, and sends nothing else', async (form) => {
    const began = on.world.requests.length;
    const page = await on.driver.open(form.url);
    const tabId = await page.tabId();
    const view = await until(async () => {
      const seen = await on.driver.own(scan, tabId);
      return seen.slots.length >= form.places.length ? seen : undefined;
    }, 'the places of the form');
    expect(view).toMatchObject({ isApplication: true, ...(form.system ? { system: form.system } : {}) });
    const places = view.slots.filter(({ kind }) => kind !== 'resume');
    expect(places.map(({ kind, takes, label }) => [kind, takes, label])).toEqual(form.places);
    const before = await page.evaluate(choices);
    for (const slot of view.slots) {
      const result = await on.driver.own(put, tabId, view.token, slot);
      const isRefused = slot.takes === 'resume' || slot.label === REFUSING;
      const expected = isRefused ? 'refused' : (PARTS[slot.takes] ?? 'attached');
      expect([slot.label, result.result]).toEqual([slot.label, expected]);
    }
    expect(await page.evaluate(choices)).toEqual(before);
    expect(await page.url()).toBe(form.url);
    expect(sent(began).filter((path) => path !== FILES_PATH)).toEqual([]);
    await page.close();
  });

  test('in a frame of another origin is read there, and named by the page around it', async () => {
    const page = await on.driver.open(EMBEDDED);
    const views = await until(async () => {
      const seen = await on.driver.own(scanAll, await page.tabId());
      return seen.length > 1 ? seen : undefined;
    }, 'the frame');
    const [around, inside] = views;
    expect(around).toMatchObject({ isApplication: false, frames: [{ host: 'boards.greenhouse.io' }] });
    expect(inside).toMatchObject({ isApplication: true, system: 'Greenhouse', host: 'boards.greenhouse.io' });
    await page.close();
  });

  const drawn = (host: string) => FORM_PAGES.filter(({ url }) => url.includes(host));
  test.each([
    ['React', ...drawn('ashbyhq')],
    ['Vue', ...drawn('emploi.')],
  ])('keeps what is put in where %s draws it', async (_, form) => {
    const url = form?.url ?? '';
    const page: Page = await on.driver.open(url);
    const tabId = await page.tabId();
    const view = await until(async () => {
      const seen = await on.driver.own(scan, tabId);
      return seen.slots.length > 0 ? seen : undefined;
    }, 'the places of the form');
    const website = view.slots.find(({ kind }) => kind === 'website');
    if (website) await on.driver.own(put, tabId, view.token, website);
    const said = page.evaluate(() =>
      [...document.querySelectorAll('output')].map((each) => each.textContent).join(''),
    );
    expect(await said).toBe('https://www.credly.com/badges/1');
    await page.close();
  });
});

// What follows runs in pages.

async function scan(tabId: number): Promise<FormView> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/apply.js'] });
  return browser.tabs.sendMessage(
    tabId,
    { type: 'apply.scan', body: {} },
    { frameId: 0 },
  ) as Promise<FormView>;
}

async function scanAll(tabId: number): Promise<FormView[]> {
  const ran = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/apply.js'],
  });
  const frames = ran.map(({ frameId }) => frameId).sort((a, b) => a - b);
  const asked = frames.map((frameId) =>
    browser.tabs.sendMessage(tabId, { type: 'apply.scan', body: {} }, { frameId }),
  );
  return Promise.all(asked) as Promise<FormView[]>;
}

async function put(tabId: number, token: string, slot: SlotView): Promise<ApplyResult> {
  const to = { token, slot: slot.id };
  const file = { name: 'Badges-Nadia-Kestrel.pdf', mediaType: 'application/pdf', base64: btoa('%PDF-1.7') };
  const badges = [{ name: 'Data Literacy', issuedOn: '2026-03-01T00:00:00Z' }];
  const text = 'https://www.credly.com/badges/1';
  const message = {
    file: { type: 'apply.file', body: { ...to, ...file } },
    // Of badges alone: it is refused.
    resume: { type: 'apply.file', body: { ...to, ...file } },
    row: { type: 'apply.rows', body: { ...to, badges } },
    certificate: { type: 'apply.certificate', body: { ...to, certificate: { name: 'Data Literacy' } } },
    text: { type: 'apply.text', body: { ...to, text } },
    url: { type: 'apply.text', body: { ...to, text } },
  }[slot.takes];
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 }) as Promise<ApplyResult>;
}

/** Everything that is ticked. */
function choices(): boolean[] {
  return [...document.querySelectorAll<HTMLInputElement>('[type=checkbox], [type=radio]')].map(
    ({ checked }) => checked,
  );
}
