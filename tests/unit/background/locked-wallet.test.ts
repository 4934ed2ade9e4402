import { expect, test } from 'vitest';
import { createWalletWork } from '../../../lib/background/wallet-work.ts';
import { WalletLocked, WalletUnavailable } from '../../../lib/wallet/open.ts';

const workOver = (error: Error) =>
  createWalletWork({
    store: async () => ({ openWallet: () => Promise.reject(error) }) as never,
    now: () => 0,
  } as never);

test('nothing is due in a wallet that is locked, and that is no failure', async () => {
  expect(await workOver(new WalletLocked('The wallet is locked.')).due()).toEqual([]);
  await expect(workOver(new WalletUnavailable('The disk is full.')).due()).rejects.toThrow(
    'The disk is full.',
  );
});

test('of a wallet that is locked nothing on a page is said to be held', async () => {
  const holds = await workOver(new WalletLocked('The wallet is locked.')).holds();
  expect(holds('https://www.credly.com/badges/1')).toBe(false);
});
