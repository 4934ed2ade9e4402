import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { KeepResult } from '../../lib/browser/messages.ts';
import { didKeyOf, makeKey } from '../world/signing/keys.ts';
import { openBadge3 } from '../world/signing/open-badge-3.ts';
import { signEddsaRdfc2022 } from '../world/signing/proofs.ts';
import { clickWords, until } from './actions.ts';
import { bundle } from './bundle.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

const PASSPHRASE = 'correct horse battery';

describe.each(BROWSERS)('a wallet that is kept safe, in %s', (browser) => {
  let on: Stage;
  let options: Page;
  let popup: Page;
  let folder: string;
  let backup: string;

  beforeAll(async () => {
    on = await stage(browser);
    folder = await mkdtemp(join(tmpdir(), 'assay-backup-'));
    await add('first');
    options = await on.driver.openOwn('options.html#backup');
    await until(async () => (await says(options, 'There is no backup yet.')) || undefined, 'the backup');
  });
  afterAll(async () => {
    await on?.end();
    await rm(folder, { recursive: true, force: true });
  });

  const add = async (title: string) => on.driver.own(importBadge, title, await badgeFile(title));
  const waitFor = (page: Page, words: string) =>
    until(async () => (await says(page, words)) || undefined, `"${words}"`);

  async function typeInto(page: Page, name: string, text: string): Promise<void> {
    await until(async () => (await page.evaluate(focusOn, name)) || undefined, `the field "${name}"`);
    await page.type(text);
  }

  test('is asked to be backed up after the first badge, and said to go with the extension', async () => {
    popup = await on.driver.openOwn('popup.html?tab=1#wallet');
    await waitFor(popup, 'Save a backup of your wallet');
    expect(await says(popup, 'Removing Assay from the browser removes the wallet')).toBe(true);
    await clickWords(popup, 'Later');
    await until(
      async () => ((await says(popup, 'Save a backup of your wallet')) ? undefined : true),
      'quiet',
    );
  });

  test('gives a backup that is read back before it is saved', async () => {
    await options.front();
    await options.evaluate(catchFiles);
    await clickWords(options, 'Save a backup');
    await typeInto(options, 'backup', PASSPHRASE);
    await typeInto(options, 'backup again', PASSPHRASE);
    await clickWords(options, 'Make the backup');
    await waitFor(options, 'Read back and saved as Assay-wallet-');
    const file = await until(async () => (await options.evaluate(caughtFile)) || undefined, 'the file');
    expect(JSON.parse(file)).toHaveProperty('ciphertext');
    expect(file).not.toContain('Northfield');
    backup = join(folder, 'backup.json');
    await writeFile(backup, file);
  });

  test('has a key for its holder, on this device alone, and says so', async () => {
    await clickWords(options, 'Make my key');
    await waitFor(options, 'did:key:z6Mk');
    expect(await says(options, 'On this device alone')).toBe(true);
  });

  test('with a passphrase is encrypted, and locked everywhere at once', async () => {
    await clickWords(options, 'Set a passphrase');
    await typeInto(options, 'next', PASSPHRASE);
    await typeInto(options, 'next again', PASSPHRASE);
    await clickWords(options, 'Set a passphrase');
    await waitFor(options, 'The wallet is encrypted with your passphrase.');
    expect((await on.driver.own(rowsOnDisk)).includes('Northfield')).toBe(false);
    await clickWords(options, 'Lock now');
    await waitFor(options, 'Your wallet is locked');
    await popup.front();
    await waitFor(popup, 'Your wallet is locked');
  });

  test('takes nothing in while it is locked, and says why', async () => {
    await expect(add('while locked')).rejects.toThrow('The wallet is locked.');
  });

  test('opens with its passphrase alone', async () => {
    await typeInto(popup, 'passphrase', 'correct horse batterz');
    await clickWords(popup, 'Unlock');
    await waitFor(popup, 'That passphrase does not open this wallet.');
    await popup.evaluate(empty, 'passphrase');
    await typeInto(popup, 'passphrase', PASSPHRASE);
    await clickWords(popup, 'Unlock');
    await waitFor(popup, 'Northfield');
    expect((await add('while open'))[0]).toMatchObject({ result: 'added' });
  });

  test('keeps what opens it out of messages and of the disk', async () => {
    const { local, session } = await on.driver.own(storages);
    expect(Object.keys(session)).toContain('wallet key');
    expect(JSON.stringify(local)).not.toContain(JSON.stringify(session['wallet key']));
    expect(JSON.stringify([local, session])).not.toContain(PASSPHRASE);
  });

  test('stays open when the worker is killed', async () => {
    await on.driver.killWorker();
    expect((await add('after the worker'))[0]).toMatchObject({ result: 'added' });
  });

  test('is restored from its backup with the passphrase of that, and nothing is taken away', async () => {
    await options.front();
    await options.choose('input[name=restore]', [backup]);
    await typeInto(options, 'restored', PASSPHRASE);
    await clickWords(options, 'Restore');
    await waitFor(options, '0 of 1 badges added; the others were here already');
  });
});

describe.each(BROWSERS)('a wallet that is written from everywhere at once, in %s', (browser) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  test('loses nothing that the worker and two windows were told is kept', async () => {
    const code = new Function(await bundle('./wallet-machinery.ts')) as () => void;
    const windows = await Promise.all([
      on.driver.openOwn('options.html'),
      on.driver.openOwn('popup.html?tab=1'),
    ]);
    const files = Array.from({ length: 15 }, (_, at) => `${at}`);
    for (const each of windows) await each.evaluate(code);
    const results = await Promise.all([
      ...windows.map((each, at) => each.evaluate(addAll, `window ${at}`, files)),
      ...files.map(async (file) => on.driver.own(importBadge, file, await badgeFile(`worker ${file}`))),
    ]);
    expect(results.flat().filter((each) => typeof each === 'string' && each !== 'added')).toEqual([]);
    expect(results.flat()).toHaveLength(3 * files.length);
    expect(await on.driver.own(countOnDisk)).toBe(3 * files.length);
  });
});

const KEY = makeKey();

/** Signed with a `did:key`: nobody has to be asked about it. */
async function badgeFile(title: string): Promise<string> {
  const { id: issuerId, method } = didKeyOf(KEY);
  const issuer = { id: issuerId, name: 'Northfield Evening School' };
  const id = `urn:x:${encodeURIComponent(title)}`;
  const document = openBadge3({
    id,
    title,
    issuer,
    holder: 'Nadia Kestrel',
    issuedOn: '2026-03-01T00:00:00Z',
  });
  const signed = await signEddsaRdfc2022(document, { key: KEY, method, created: '2026-03-01T00:00:00Z' });
  return Buffer.from(JSON.stringify(signed)).toString('base64');
}

const says = (page: Page, words: string) =>
  page.evaluate((wanted) => document.body.textContent.includes(wanted), words);

// What follows runs in pages of the extension.

declare const browser: Browser;
/** `wallet-machinery.ts`, where it was put in. */
declare const wallet: {
  use: (name: string) => void;
  add: (file: string, bytes: number) => Promise<string>;
};

function importBadge(name: string, base64: string): Promise<KeepResult[]> {
  return browser.runtime.sendMessage({ type: 'own.import', body: { name, base64 } });
}

function focusOn(name: string): boolean {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  field?.focus();
  return field !== null && document.activeElement === field;
}

function empty(name: string): void {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field) field.value = '';
}

/** No dialog and no folder: what would be saved stays in the page. */
function catchFiles(): void {
  HTMLAnchorElement.prototype.click = () => {};
  URL.createObjectURL = (blob) => {
    void (blob as Blob).text().then((text) => Reflect.set(globalThis, 'caught', text));
    return 'about:blank';
  };
}

function caughtFile(): string {
  return Reflect.get(globalThis, 'caught') ?? '';
}

async function storages(): Promise<{ local: object; session: Record<string, unknown> }> {
  return { local: await browser.storage.local.get(null), session: await browser.storage.session.get(null) };
}

async function addAll(where: string, files: string[]): Promise<string[]> {
  wallet.use('assay-wallet');
  return Promise.all(files.map((file) => wallet.add(`${where} ${file}`, 1_000)));
}

function countOnDisk(): Promise<number> {
  return new Promise((done) => {
    indexedDB.open('assay-wallet').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      database.transaction('entries').objectStore('entries').count().onsuccess = (counted) => {
        database.close();
        done((counted.target as IDBRequest<number>).result);
      };
    };
  });
}

/** All entries as they lie there, as text. */
function rowsOnDisk(): Promise<string> {
  return new Promise((done) => {
    indexedDB.open('assay-wallet').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const asked = database.transaction('entries').objectStore('entries').getAll();
      asked.onsuccess = () => {
        database.close();
        done(JSON.stringify(asked.result));
      };
    };
  });
}
