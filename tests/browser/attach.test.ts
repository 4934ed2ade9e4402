import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { CREDLY } from '../world/awards.ts';
import { SUBMIT_PATH, UPLOAD_HOST } from '../world/places/greenhouse.ts';
import { APPLICATION_FORM } from '../world/story.ts';
import { clickWords, pause, popupOf, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

const BADGE = `https://www.credly.com/badges/${CREDLY.practitioner.id}/public_url`;

describe.each(BROWSERS)('attaching in %s', (browser) => {
  let on: Stage;
  let form: Page;
  let popup: Page;

  beforeAll(async () => {
    on = await stage(browser);
    await on.driver.own(keepLink, BADGE);
    form = await on.driver.open(APPLICATION_FORM);
    await form.evaluate(fillIn);
    await form.clickToolbar();
    popup = await popupOf(on.driver, form);
    await clickWords(popup, 'Attach');
  });
  afterAll(() => on?.end());

  test('the places of the form are named in its own words', async () => {
    const text = await until(
      () => popup.evaluate(() => document.querySelector<HTMLElement>('.places')?.textContent),
      'the places',
    );
    expect(text).toContain('Certificates and badges');
    expect(text).not.toContain('Resume/CV');
    expect(text).not.toContain('LinkedIn Profile');
  });

  test('one click puts a PDF of the badge into the upload, and the form shows its name', async () => {
    const before = on.world.to(UPLOAD_HOST).length;
    await popup.evaluate(clickAttach, 'question_61840227', 'Certificates and badges');
    await until(
      async () => (on.world.to(UPLOAD_HOST).length > before ? true : undefined),
      'the upload',
      20_000,
    );
    const shown = await until(
      () => form.evaluate(() => document.querySelector('.file-upload__filename p')?.textContent ?? undefined),
      'the file name on the form',
    );
    expect(shown).toMatch(/\.pdf$/);
    const body =
      on.world
        .to(UPLOAD_HOST)
        .find(({ method }) => method === 'POST')
        ?.body.toString('latin1') ?? '';
    expect(body).toContain('%PDF-');
    await until(
      () => popup.evaluate((name) => document.body.textContent.includes(name) || undefined, shown),
      'that the popup says so',
    );
  });

  test('links go into the question about certifications', async () => {
    await popup.evaluate(clickAttach, 'question_61840230', 'Which certifications do you hold?');
    const text = await until(
      () =>
        form.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('#question_61840230')?.value || undefined,
        ),
      'the text',
    );
    expect(text).toContain('Northwind Cloud Practitioner');
    expect(text).toContain('https://www.credly.com/badges/');
  });

  test('undo takes both out again, by the form’s own button where it has one, and the list says so', async () => {
    const value = () =>
      form.evaluate(() => document.querySelector<HTMLTextAreaElement>('#question_61840230')?.value);
    const shown = () => form.evaluate(() => document.querySelector('.file-upload__filename') !== null);
    await clickWords(popup, 'Undo: Which certifications do you hold?');
    await until(async () => ((await value()) === '' ? true : undefined), 'the empty field');
    await clickWords(popup, 'Undo: Certificates and badges');
    await until(async () => ((await shown()) ? undefined : true), 'the empty place');
    await clickWords(popup, 'What you have shared');
    const log = await until(async () => {
      const text = await popup.evaluate(() => document.querySelector('.shared-log ul')?.textContent ?? '');
      return text.match(/Taken back\./g)?.length === 2 ? text : undefined;
    }, 'that both are taken back');
    expect(log).toContain('job-boards.greenhouse.io');
  });

  test('links go below a text that is there, only from the button that says so', async () => {
    await form.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#question_61840230');
      if (field) field.value = 'I hold one.';
    });
    await popup.close();
    popup = await popupOf(on.driver, form);
    await clickWords(popup, 'Attach');
    await clickWords(popup, 'Add 1 link below the text there');
    const text = await until(
      () =>
        form.evaluate(() => {
          const { value = '' } = document.querySelector<HTMLTextAreaElement>('#question_61840230') ?? {};
          return value.includes('https://') ? value : undefined;
        }),
      'the text',
    );
    expect(text).toMatch(/^I hold one\.\n\n.*https:/);
  });

  test('nothing was submitted, ticked or overwritten', async () => {
    await pause(300);
    expect(on.world.requests.filter(({ path }) => path.startsWith(SUBMIT_PATH))).toEqual([]);
    expect(await form.evaluate(whatIsFilled)).toEqual({
      name: 'Nadia',
      consent: false,
      resume: 0,
      linkedin: '',
    });
    expect(await form.url()).toBe(APPLICATION_FORM);
  });
});

describe.each(BROWSERS)('the key for the Attach tab, in %s', (browser) => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  test('and the one for the popup are free in the browser: one that it uses itself is left unset', async () => {
    const commands = await on.driver.own(listCommands);
    expect(commands.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ['_execute_action', 'Alt+Shift+Y'],
      ['open-attach', 'Alt+Shift+J'],
    ]);
  });

  test('leaves word for the popup, which opens there and attaches nothing', async () => {
    const form = await on.driver.open(APPLICATION_FORM);
    await on.driver.own(wantAttach, await form.tabId());
    const popup = await popupOf(on.driver, form);
    const tab = await until(
      () => popup.evaluate(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent),
      'the tab',
    );
    await until(
      () => popup.evaluate(() => document.querySelector('h1, h2')?.textContent ?? undefined),
      'its contents',
    );
    expect(tab).toBe('Attach');
    expect(await form.evaluate(whatIsFilled)).toMatchObject({ resume: 0, linkedin: '' });
  });
});

describe.each(BROWSERS)('a popup that was not opened from the toolbar, in %s', (browser) => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  test('has no permission for the form: it says how to get it, and reads nothing', async () => {
    const form = await on.driver.open(APPLICATION_FORM);
    const popup = await popupOf(on.driver, form);
    await clickWords(popup, 'Attach');
    const text = await until(
      () => popup.evaluate(() => /toolbar/.exec(document.body.textContent)?.input),
      'what to do',
    );
    expect(text).toContain('open Assay from its button in the toolbar');
  });
});

// What follows runs in pages.

async function listCommands() {
  return browser.commands.getAll();
}

async function wantAttach(tabId: number): Promise<void> {
  await browser.storage.session.set({ popup: { tabId, tab: 'attach' } });
}

async function keepLink(url: string): Promise<unknown> {
  return browser.runtime.sendMessage({ type: 'own.import', body: { url } });
}

function fillIn(): void {
  const name = document.querySelector<HTMLInputElement>('#first_name');
  if (name) name.value = 'Nadia';
}

function clickAttach(_slot: string, label: string): void {
  const row = [...document.querySelectorAll('[data-slot]')].find((each) => each.textContent?.includes(label));
  row?.querySelector('button')?.click();
}

function whatIsFilled() {
  const input = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`);
  return {
    name: input('first_name')?.value,
    consent: input('gdpr_processing_consent_given_1')?.checked,
    resume: input('resume')?.files?.length,
    linkedin: input('question_61840228')?.value,
  };
}
