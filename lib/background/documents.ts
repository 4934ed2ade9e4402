/** Published documents, kept on the disk by the hash of their bytes: public, and about nobody. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DocumentStore } from '../net/keeping.ts';

interface Schema extends DBSchema {
  documents: { key: string; value: Uint8Array };
}

const DATABASE = 'assay-documents';
/** Far more than the hashes that this version knows; what older versions knew goes with the rest. */
const MAX_DOCUMENTS = 100;

export interface ForgettingStore extends DocumentStore {
  forget(): Promise<void>;
}

/** Where the database fails it rejects: whoever asks then asks the network. */
export function diskDocuments(name = DATABASE): ForgettingStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const gone = () => {
    opened = undefined;
  };
  const store = () => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('documents'),
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        gone();
      },
      terminated: gone,
    });
    opened.catch(gone);
    return opened;
  };
  return {
    get: async (sha256) => (await store()).get('documents', sha256),
    async put(sha256, bytes) {
      const database = await store();
      if ((await database.count('documents')) >= MAX_DOCUMENTS) await database.clear('documents');
      await database.put('documents', bytes, sha256);
    },
    forget: async () => (await store()).clear('documents'),
  };
}
