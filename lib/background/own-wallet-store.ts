/** The wallet as far as it is unlocked: what opens it stands in the browser's memory, or nowhere. */
import { readWalletKey } from '../browser/wallet-key.ts';
import type { WalletStore } from './wallet-work.ts';

export async function loadWalletStore(): Promise<WalletStore> {
  const store = await import('../wallet/store.ts');
  return {
    ...store,
    openWallet: async (given) => store.openWallet({ ...given, key: await readWalletKey() }),
  };
}
