/** Puts a wallet into the browser as the extension stores it. */
import { createHash } from 'node:crypto';
import type { StoredEntry } from '../../../lib/wallet/schema.ts';
import type { Driver } from '../../browser/drivers/driver.ts';
import { manyEntries } from './entries.ts';

const PART = 500;

export async function seed(driver: Driver, count: number, now = Date.now()): Promise<void> {
  // The wallet makes its own database when it is first opened.
  const page = await driver.openOwn('popup.html?tab=-1#wallet');
  await driver.own(waitForDatabase);
  await page.close();
  const entries = manyEntries(count, now).map(withOriginal);
  for (let from = 0; from < entries.length; from += PART)
    await driver.own(putAll, entries.slice(from, from + PART));
}

/** With the text that it came as, under its real hash: a backup looks at that. */
function withOriginal(entry: StoredEntry) {
  const text = JSON.stringify(entry.finding.credential);
  const hash = createHash('sha256').update(text).digest('hex');
  return { entry: { ...entry, originals: [hash] }, hash, text };
}

// What follows runs in a page of the extension.

async function waitForDatabase(): Promise<void> {
  while (!(await indexedDB.databases()).some(({ name }) => name === 'assay-wallet'))
    await new Promise((again) => setTimeout(again, 50));
}

function putAll(rows: ReturnType<typeof withOriginal>[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('assay-wallet');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['entries', 'originals', 'meta'], 'readwrite');
      for (const { entry, hash, text } of rows) {
        transaction.objectStore('entries').put(entry);
        const bytes = new TextEncoder().encode(text);
        const original = { hash, bytes, mediaType: 'application/json', source: 'badge.json', receivedAt: 0 };
        transaction.objectStore('originals').put(original);
      }
      transaction.objectStore('meta').put(rows.length, 'revision');
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
