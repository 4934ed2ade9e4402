/**
 * The wallet as one document, version 1: what a backup holds once it is decrypted. JSON in UTF-8:
 *
 *     { "type": "assay-wallet", "version": 1, "madeAt": ms,
 *       "entries":   [ as in `model.ts`, with "awards" (what tells that another credential is the same award) and
 *                      "place" (its place among those of one moment) ],
 *       "originals": [ { "hash": SHA-256 in hex, "mediaType", "source", "receivedAt": ms,
 *                        "text" or "base64": the bytes as they were received } ],
 *       "holder":    [ { "did", "createdAt": ms, "seed": 32 bytes in base64url }
 *                      or { "did", "createdAt", "deviceOnly": true } for a key that no backup can hold ],
 *       "shared":    [ as in `model.ts`: what was shared; may be absent ] }
 *
 * A reader leaves fields alone that it does not know, and refuses a version that is newer than its own. The names and
 * addresses in the options are no part of it.
 */
import {
  fromBase64,
  fromBase64url,
  sha256Hex,
  toBase64,
  toBase64url,
  utf8Decode,
  utf8Encode,
} from '../base/bytes.ts';
import { asObject, type JsonObject } from '../base/json-values.ts';
import { openedOf } from './database.ts';
import { entryIn, sharedIn } from './document-entry.ts';
import { didOfSeed, SEED_BYTES } from './ed25519-key.ts';
import type { Original, SharedRecord } from './model.ts';
import type { Database, StoredEntry } from './schema.ts';
import { entryFromSoon, originalFromSoon, seedFrom, sharedFromSoon } from './sealed.ts';

export const DOCUMENT_TYPE = 'assay-wallet';
export const DOCUMENT_VERSION = 1;

export interface WalletDocument {
  madeAt: number;
  entries: StoredEntry[];
  originals: Original[];
  /** Keys of the holder; without a seed where the key was a device's alone. */
  holder: { did: string; createdAt: number; seed?: Uint8Array }[];
  /** What was shared with whom. */
  shared: SharedRecord[];
}

/** Everything that the wallet holds at this moment, also what was removed and can come back. */
export async function documentOf(wallet: Database, madeAt: number): Promise<WalletDocument> {
  const { raw, cipher } = openedOf(wallet);
  const moment = raw.transaction(['entries', 'originals', 'holder', 'shared']);
  const [entries, originals, keys, shared] = await Promise.all([
    moment.objectStore('entries').getAll(),
    moment.objectStore('originals').getAll(),
    moment.objectStore('holder').getAll(),
    moment.objectStore('shared').getAll(),
  ]);
  return {
    madeAt,
    entries: await Promise.all(entries.map((row) => entryFromSoon(row, cipher))),
    originals: await Promise.all(originals.map((row) => originalFromSoon(row, cipher))),
    holder: keys.map((row) => {
      const { did, createdAt } = row;
      return { did, createdAt, ...(row.box ? { seed: seedFrom(row, cipher) } : {}) };
    }),
    shared: await Promise.all(shared.map(async (row) => (await sharedFromSoon(row, cipher)).record)),
  };
}

export function writeDocument({ madeAt, entries, originals, holder, shared }: WalletDocument): string {
  return JSON.stringify({
    type: DOCUMENT_TYPE,
    version: DOCUMENT_VERSION,
    madeAt,
    entries,
    originals: originals.map(({ bytes, ...about }) => ({ ...about, ...written(bytes) })),
    holder: holder.map(({ seed, ...about }) => ({
      ...about,
      ...(seed ? { seed: toBase64url(seed) } : { deviceOnly: true }),
    })),
    shared,
  });
}

/** As text where that is the very same, which most credentials are; else longer by a third. */
function written(bytes: Uint8Array): { text: string } | { base64: string } {
  const text = utf8Decode(bytes);
  // A byte order mark is lost on the way.
  const isSame = text !== undefined && utf8Encode(text).length === bytes.length;
  return isSame ? { text } : { base64: toBase64(bytes) };
}

/** `undefined` unless all of it is right: each original by its hash, each entry with its originals. */
export async function readDocument(document: JsonObject): Promise<WalletDocument | undefined> {
  const { madeAt, entries, originals, holder, shared = [] } = document;
  if (!Array.isArray(entries) || !Array.isArray(originals) || !Array.isArray(holder)) return undefined;
  if (typeof madeAt !== 'number' || !Array.isArray(shared)) return undefined;
  const [readOriginals, readHolder] = await Promise.all([
    Promise.all(originals.map(originalIn)),
    Promise.all(holder.map(keyIn)),
  ]);
  const hashes = new Set(readOriginals.map((each) => each?.hash));
  const read = {
    madeAt,
    entries: entries.map((each) => entryIn(each, hashes)),
    originals: readOriginals,
    holder: readHolder,
    shared: shared.map(sharedIn),
  };
  const isWhole = [...read.entries, ...readOriginals, ...readHolder, ...read.shared].every(
    (each) => each !== undefined,
  );
  return isWhole ? (read as WalletDocument) : undefined;
}

async function originalIn(value: unknown): Promise<Original | undefined> {
  const { text, base64, ...about } = asObject(value) ?? {};
  const bytes = typeof text === 'string' ? utf8Encode(text) : fromBase64(String(base64));
  const { hash, mediaType, source, receivedAt } = about;
  const isRead =
    typeof mediaType === 'string' && typeof source === 'string' && typeof receivedAt === 'number';
  const isSame = bytes && isRead && (await sha256Hex(bytes)) === hash;
  return isSame ? ({ ...about, bytes } as Original) : undefined;
}

async function keyIn(value: unknown): Promise<WalletDocument['holder'][number] | undefined> {
  const { did, createdAt, seed, deviceOnly } = asObject(value) ?? {};
  if (typeof did !== 'string' || typeof createdAt !== 'number') return undefined;
  if (deviceOnly === true) return { did, createdAt };
  const bytes = typeof seed === 'string' ? fromBase64url(seed) : undefined;
  if (bytes?.length !== SEED_BYTES || (await didOfSeed(bytes)) !== did) return undefined;
  return { did, createdAt, seed: bytes };
}
