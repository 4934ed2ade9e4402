/** One credential of every suite and format in the real worker: engines differ in what WebCrypto takes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { KeepResult } from '../../lib/browser/messages.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import type { Sample } from '../unit/credential/properties/sample.ts';
import { SAMPLES } from '../unit/credential/properties/samples.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

/** Those for which nobody has to be asked. */
const OFFLINE = SAMPLES.filter(({ documents }) => Object.keys(documents).length === 0);

describe.each(BROWSERS)('the worker of %s', (browser) => {
  let on: Stage;

  beforeAll(async () => {
    on = await stage(browser);
  });
  afterAll(() => on?.end());

  const codesOf = (name: string, bytes: Uint8Array) =>
    on.driver.own(importAndRead, name, Buffer.from(bytes).toString('base64'));

  test.each(OFFLINE.map((each) => [each.name, each] as const))(
    '%s: is bound to its issuer, and no longer with one letter changed',
    async (name, each) => {
      const codes = await codesOf(name, each.bytes);
      expect(codes.map((list) => list.includes('key_of_issuer'))).toEqual(each.places.map(() => true));
      const changed = await codesOf(`${name}, changed`, withLetterChanged(each));
      expect(changed.flat()).not.toContain('key_of_issuer');
    },
  );

  test('nobody was asked', () => {
    expect(on.world.requests.filter(({ host }) => /brackwater|halden|example$/.test(host))).toEqual([]);
  });
});

/**
 * In the holder's name, or in the middle of a token: in what is signed last, which all around it has signed too. Not in
 * the proof, for a copy whose key is merely unknown is the wallet's same award, with its better finding.
 */
function withLetterChanged({ bytes, places }: Sample): Uint8Array {
  const { from, to } = places.at(-1) ?? { from: 0, to: bytes.length };
  const changed = Buffer.from(bytes);
  const named = changed.indexOf('aren', from);
  const at = named === -1 ? Math.floor((from + to) / 2) : named;
  changed[at] = changed[at] === 0x61 ? 0x62 : 0x61;
  return changed;
}

// In a page of the extension: what was found stands in the wallet.
async function importAndRead(name: string, base64: string): Promise<string[][]> {
  const body = { name, base64 };
  const results: KeepResult[] = await browser.runtime.sendMessage({ type: 'own.import', body });
  const wallet = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('assay-wallet');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const entries = await new Promise<WalletEntry[]>((done, fail) => {
    const getting = wallet.transaction('entries').objectStore('entries').getAll();
    getting.onsuccess = () => done(getting.result);
    getting.onerror = () => fail(getting.error);
  });
  wallet.close();
  return results.map((result) => {
    if (result.result === 'refused') return [];
    const kept = entries.find(({ id }) => id === result.entryId);
    return kept ? kept.finding.checks.map(({ code }) => code) : [];
  });
}
