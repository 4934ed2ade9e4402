/** Rows in clear and rows behind a passphrase, one into the other. */
import { joinBytes, utf8Decode, utf8Encode } from '../base/bytes.ts';
import type { Cipher } from './cipher.ts';
import type { Original } from './model.ts';
import type {
  SealedEntry,
  SealedOriginal,
  SealedShared,
  StoredEntry,
  StoredHolderKey,
  StoredShared,
} from './schema.ts';

/** A row cannot be read: it is sealed with a key that this window does not have. */
export class RowLocked extends Error {
  override name = 'RowLocked';
}

/** As it is written. */
export function entryTo(entry: StoredEntry, cipher: Cipher | undefined): StoredEntry | SealedEntry {
  if (!cipher) return entry;
  const { id, removedAt } = entry;
  return {
    id,
    awards: entry.awards.map(cipher.blind),
    ...(removedAt === undefined ? {} : { removedAt }),
    box: cipher.seal(utf8Encode(JSON.stringify(entry)), `entry ${id}`),
  };
}

/** @throws RowLocked */
export function entryFrom(row: StoredEntry | SealedEntry, cipher: Cipher | undefined): StoredEntry {
  return 'box' in row ? entryIn(opened(row.box, `entry ${row.id}`, cipher)) : inClear(row, cipher);
}

/** Outside of transactions. @throws RowLocked */
export async function entryFromSoon(
  row: StoredEntry | SealedEntry,
  cipher: Cipher | undefined,
): Promise<StoredEntry> {
  return 'box' in row ? entryIn(await openedSoon(row.box, `entry ${row.id}`, cipher)) : inClear(row, cipher);
}

function entryIn(plain: Uint8Array): StoredEntry {
  return JSON.parse(utf8Decode(plain) ?? '');
}

/** Length of what stands before the bytes. */
const HEAD_BYTES = 4;

export function originalTo(original: Original, cipher: Cipher | undefined): Original | SealedOriginal {
  if (!cipher) return original;
  const { bytes, ...about } = original;
  const hash = cipher.blind(original.hash);
  const head = utf8Encode(JSON.stringify(about));
  const length = new Uint8Array(HEAD_BYTES);
  new DataView(length.buffer).setUint32(0, head.length);
  return {
    hash,
    box: cipher.seal(joinBytes([length, head, bytes]), `original ${hash}`),
  };
}

/** @throws RowLocked */
export function originalFrom(row: Original | SealedOriginal, cipher: Cipher | undefined): Original {
  return 'box' in row ? originalIn(opened(row.box, `original ${row.hash}`, cipher)) : inClear(row, cipher);
}

/** Outside of transactions. @throws RowLocked */
export async function originalFromSoon(
  row: Original | SealedOriginal,
  cipher: Cipher | undefined,
): Promise<Original> {
  return 'box' in row
    ? originalIn(await openedSoon(row.box, `original ${row.hash}`, cipher))
    : inClear(row, cipher);
}

function originalIn(all: Uint8Array): Original {
  const end = HEAD_BYTES + new DataView(all.buffer, all.byteOffset).getUint32(0);
  const about = JSON.parse(utf8Decode(all.subarray(HEAD_BYTES, end)) ?? '');
  return { ...about, bytes: all.slice(end) };
}

export function sharedTo(row: StoredShared, cipher: Cipher | undefined): StoredShared | SealedShared {
  const { id, record } = row;
  return cipher ? { id, box: cipher.seal(utf8Encode(JSON.stringify(record)), `shared ${id}`) } : row;
}

/** @throws RowLocked */
export function sharedFrom(row: StoredShared | SealedShared, cipher: Cipher | undefined): StoredShared {
  return 'box' in row ? sharedIn(row.id, opened(row.box, `shared ${row.id}`, cipher)) : inClear(row, cipher);
}

/** Outside of transactions. @throws RowLocked */
export async function sharedFromSoon(
  row: StoredShared | SealedShared,
  cipher: Cipher | undefined,
): Promise<StoredShared> {
  return 'box' in row
    ? sharedIn(row.id, await openedSoon(row.box, `shared ${row.id}`, cipher))
    : inClear(row, cipher);
}

function sharedIn(id: number, plain: Uint8Array): StoredShared {
  return { id, record: JSON.parse(utf8Decode(plain) ?? '') };
}

/** Behind a passphrase nothing of ours lies in clear: what does was put there by somebody else. */
function inClear<Row>(row: Row, cipher: Cipher | undefined): Row {
  if (cipher) throw new RowLocked('It is not sealed.');
  return row;
}

function opened(box: Uint8Array, context: string, cipher: Cipher | undefined): Uint8Array {
  return unlessLocked(cipher?.open(box, context));
}

async function openedSoon(box: Uint8Array, context: string, cipher: Cipher | undefined): Promise<Uint8Array> {
  return unlessLocked(await cipher?.openSoon(box, context));
}

function unlessLocked(plain: Uint8Array | undefined): Uint8Array {
  if (!plain) throw new RowLocked('It is sealed with another key.');
  return plain;
}

export function seedTo(seed: Uint8Array, did: string, cipher: Cipher): Uint8Array {
  return cipher.seal(seed, `seed ${did}`);
}

/** @throws RowLocked */
export function seedFrom({ did, box }: StoredHolderKey, cipher: Cipher | undefined): Uint8Array {
  return opened(box ?? new Uint8Array(), `seed ${did}`, cipher);
}
