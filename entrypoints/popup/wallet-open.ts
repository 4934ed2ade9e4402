/** Opening the wallet for a piece of work. Light: what judges credentials is loaded once the popup has been drawn. */
import { readWalletKey } from '../../lib/browser/wallet-key.ts';
import { openDatabase } from '../../lib/wallet/database.ts';
import { revisionOf } from '../../lib/wallet/store.ts';

/** Changes with whatever is held. Nothing is let go of on the way: this is looked at before the first drawing. */
export async function readRevision(): Promise<number> {
  const wallet = await openDatabase(undefined, undefined, await readWalletKey());
  try {
    return await revisionOf(wallet);
  } finally {
    wallet.close();
  }
}
