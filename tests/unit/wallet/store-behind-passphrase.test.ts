/** All that holds of a wallet holds of one with a passphrase: the same tests once more. */
import { vi } from 'vitest';
import { openRaw } from '../../../lib/wallet/open.ts';
import { newLock } from '../../../lib/wallet/passphrase.ts';

const made = vi.hoisted(() => ({ lock: undefined as ReturnType<typeof newLock> | undefined }));

vi.mock('../../../lib/wallet/store.ts', async (original) => {
  const store = await original<typeof import('../../../lib/wallet/store.ts')>();
  return {
    ...store,
    async openWallet(options: { name?: string; now?: number } = {}) {
      made.lock ??= newLock('correct horse battery');
      const { lock, wrappingKey } = await made.lock;
      const raw = await openRaw(options.name).catch(() => undefined);
      await raw?.put('lock', lock, 'lock');
      raw?.close();
      return store.openWallet({ ...options, key: wrappingKey });
    },
  };
});

await import('./store.test.ts');
