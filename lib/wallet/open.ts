/** Opening the wallet's database, of whatever version it is. */
import { openDB } from 'idb';
import { MIGRATIONS, migrate, type RawDatabase, WALLET_NAME } from './schema.ts';

/** The wallet cannot be opened; the message is for people. */
export class WalletUnavailable extends Error {
  override name = 'WalletUnavailable';
}

/** It is there, and behind a passphrase. */
export class WalletLocked extends WalletUnavailable {
  override name = 'WalletLocked';
}

/** The one record of the store `lock`. */
export const LOCK = 'lock';

/** Without looking at whether it is locked: for what may be read and done while it is. */
export async function openRaw(name = WALLET_NAME, version = MIGRATIONS.length): Promise<RawDatabase> {
  try {
    return (await openDB<never>(name, version, {
      upgrade(database, from, _to, transaction) {
        // That it failed is said by the opening; nobody else waits for it.
        transaction.done.catch(() => {});
        migrate(database as unknown as RawDatabase, from, version, transaction as never);
      },
      // A newer Assay in another window wants to take the wallet further: let it, this window reads no more.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })) as unknown as RawDatabase;
  } catch (error) {
    throw new WalletUnavailable(whyNotOpened(error), { cause: error });
  }
}

function whyNotOpened(error: unknown): string {
  if (nameOf(error) === 'VersionError') return 'This wallet was written by a newer version of Assay.';
  if (isFull(error)) return 'The disk is full, so the wallet cannot be opened.';
  // Chromium opens nothing on a disk without any room, and calls that an internal error (156, 2026-11).
  if (nameOf(error) === 'UnknownError') {
    return 'The browser cannot open the wallet, as on a full disk. Nothing in it was changed.';
  }
  return 'The browser does not let Assay open the wallet.';
}

/**
 * Firefox says so by the name; Chromium only in its message, when it could not even write its journal:
 * "UnknownError: Connection is closing because of: IO error: … FILE_ERROR_NO_SPACE" (156, 2026-11).
 */
export function isFull(error: unknown): boolean {
  const message = error instanceof Error || error instanceof DOMException ? error.message : '';
  return nameOf(error) === 'QuotaExceededError' || /NO_SPACE/.test(message);
}

/** The kind of an error, as the browser calls it. */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
