/** A wallet as the first version's code wrote it. Never edited: wallets in the field look like this. */
import { openDB } from 'idb';

export const ENTRY_OF_1 = {
  id: '0b0f6a4e-0000-4000-8000-000000000001',
  kind: 'credential',
  format: 'open-badge-3',
  title: 'Cloud Practitioner',
  finding: {
    credential: {
      format: 'open-badge-3',
      id: 'urn:uuid:6f1d0c0a-0000-4000-8000-000000000001',
      title: 'Cloud Practitioner',
      issuer: { id: 'did:web:badges.northwind.edu', name: 'Northwind University' },
      achievement: { name: 'Cloud Practitioner', skills: [{ name: 'Kubernetes' }] },
      recipient: { names: ['Jane Doe'], identities: [] },
      evidence: [],
    },
    checks: [{ axis: 'authentic', code: 'key_of_issuer', outcome: 'pass', detail: '' }],
    method: 'signature',
    asked: [],
    at: 1_000,
    maxAge: 0,
  },
  originals: ['2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683'],
  addedAt: 10,
  awards: [
    'bytes 2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683 urn:uuid:6f1d0c0a-0000-4000-8000-000000000001',
  ],
  place: 0,
};

export const ORIGINAL_OF_1 = {
  hash: '2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683',
  bytes: new TextEncoder().encode('key'),
  mediaType: 'application/vc+ld+json',
  source: 'badge.json',
  receivedAt: 500,
};

export const REMOVED_OF_1 = {
  ...ENTRY_OF_1,
  id: '0b0f6a4e-0000-4000-8000-000000000002',
  place: 1,
  awards: ['award did:web:badges.northwind.edu urn:uuid:2'],
  removedAt: 900,
};

export async function writeVersion1(name: string): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(made) {
      made.createObjectStore('originals', { keyPath: 'hash' });
      const entries = made.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('awards', 'awards', { multiEntry: true });
      made.createObjectStore('meta');
    },
  });
  const transaction = database.transaction(['originals', 'entries', 'meta'], 'readwrite');
  await transaction.objectStore('originals').put(ORIGINAL_OF_1);
  await transaction.objectStore('entries').put(ENTRY_OF_1);
  await transaction.objectStore('entries').put(REMOVED_OF_1);
  await transaction.objectStore('meta').put(7, 'revision');
  await transaction.done;
  database.close();
}
