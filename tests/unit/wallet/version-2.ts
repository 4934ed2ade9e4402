/** A wallet as the code of the second version wrote it. Never edited: wallets in the field look like this. */
import { openDB } from 'idb';
import { utf8Encode } from '../../../lib/base/bytes.ts';
import { cipherOf } from '../../../lib/wallet/cipher.ts';
import { dataKeyOf, newLock } from '../../../lib/wallet/passphrase.ts';
import { ENTRY_OF_1, ORIGINAL_OF_1 } from './version-1.ts';

/** `key`: what opens it, where there is a passphrase. */
export async function writeVersion2(name: string, passphrase?: string) {
  const made = passphrase === undefined ? undefined : await newLock(passphrase);
  const dataKey = made && dataKeyOf(made.lock, made.wrappingKey);
  const cipher = dataKey && cipherOf(dataKey);
  const database = await openDB(name, 2, {
    upgrade(stores) {
      stores.createObjectStore('originals', { keyPath: 'hash' });
      const entries = stores.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('awards', 'awards', { multiEntry: true });
      entries.createIndex('removedAt', 'removedAt');
      stores.createObjectStore('meta');
      stores.createObjectStore('lock');
      stores.createObjectStore('holder', { keyPath: 'did' });
    },
  });
  const { id, awards } = ENTRY_OF_1;
  const row = cipher
    ? {
        id,
        awards: awards.map(cipher.blind),
        box: cipher.seal(utf8Encode(JSON.stringify(ENTRY_OF_1)), `entry ${id}`),
      }
    : ENTRY_OF_1;
  const transaction = database.transaction(['originals', 'entries', 'meta', 'lock'], 'readwrite');
  if (!cipher) await transaction.objectStore('originals').put(ORIGINAL_OF_1);
  await transaction.objectStore('entries').put(row);
  await transaction.objectStore('meta').put(7, 'revision');
  if (made) await transaction.objectStore('lock').put(made.lock, 'lock');
  await transaction.done;
  database.close();
  return { entry: ENTRY_OF_1, key: made?.wrappingKey };
}
