import { beforeEach, expect, test, vi } from 'vitest';
import { fakeExtension } from './fake-extension.ts';

const { extension } = vi.hoisted(() => ({
  extension: {} as ReturnType<typeof fakeExtension> & { alarms: { create: (...given: unknown[]) => void } },
}));
vi.mock('webextension-polyfill', () => ({ default: extension }));

const { keepWalletKey, lockWallet, lockWhenDue, LOCK_DUE, readWalletKey, stayUnlocked, watchWalletKey } =
  await import('../../../lib/browser/wallet-key.ts');

const KEY = Uint8Array.of(1, 2, 3, 250);
const MINUTE = 60_000;
const alarm = vi.fn();

beforeEach(() => {
  alarm.mockReset();
  Object.assign(extension, fakeExtension(), { alarms: { create: alarm } });
});

test('the key stands in the memory of the browser alone', async () => {
  await keepWalletKey(KEY, 5, 0);
  expect(await readWalletKey(1)).toEqual(KEY);
  expect(extension.storage.local.stored.size).toBe(0);
  expect(extension.runtime.sent).toEqual([]);
});

test('is gone once its time is over, though no alarm went off', async () => {
  await keepWalletKey(KEY, 5, 0);
  expect(await readWalletKey(5 * MINUTE - 1)).toEqual(KEY);
  expect(await readWalletKey(5 * MINUTE)).toBeUndefined();
  expect(extension.storage.session.stored.has('wallet key')).toBe(false);
});

test('use puts the locking off, and does not bring back what is locked', async () => {
  await keepWalletKey(KEY, 5, 0);
  await stayUnlocked(4 * MINUTE);
  expect(await readWalletKey(8 * MINUTE)).toEqual(KEY);
  await stayUnlocked(20 * MINUTE);
  expect(await readWalletKey(20 * MINUTE)).toBeUndefined();
});

test('use that comes at the moment of locking does not unlock it again', async () => {
  await keepWalletKey(KEY, 5, 0);
  await Promise.all([stayUnlocked(1), lockWallet(), stayUnlocked(2)]);
  expect(await readWalletKey(3)).toBeUndefined();
});

test('an alarm locks when the time is over, and comes again if it is not', async () => {
  await keepWalletKey(KEY, 5, 0);
  expect(alarm).toHaveBeenLastCalledWith(LOCK_DUE, { delayInMinutes: 5 });
  await lockWhenDue(4 * MINUTE);
  expect(alarm).toHaveBeenLastCalledWith(LOCK_DUE, { delayInMinutes: 1 });
  await lockWhenDue(5 * MINUTE);
  expect(extension.storage.session.stored.has('wallet key')).toBe(false);
});

test('without a time it stays until the browser is closed', async () => {
  await keepWalletKey(KEY, undefined, 0);
  await stayUnlocked(MINUTE);
  expect(await readWalletKey(Number.MAX_SAFE_INTEGER)).toEqual(KEY);
  expect(alarm).not.toHaveBeenCalled();
  await lockWallet();
  expect(await readWalletKey()).toBeUndefined();
});

test('other windows hear of locking and unlocking, and not of mere use', async () => {
  const changed = vi.fn();
  const stop = watchWalletKey(changed);
  await keepWalletKey(KEY, 5, 0);
  expect(changed).toHaveBeenCalledTimes(1);
  await stayUnlocked(1);
  expect(changed).toHaveBeenCalledTimes(1);
  await lockWallet();
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
  await keepWalletKey(KEY, 5, 0);
  expect(changed).toHaveBeenCalledTimes(2);
});
