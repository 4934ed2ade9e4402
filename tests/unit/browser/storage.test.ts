import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import { fakeExtension } from './fake-extension.ts';

const { extension } = vi.hoisted(() => ({ extension: {} as ReturnType<typeof fakeExtension> }));
vi.mock('webextension-polyfill', () => ({ default: extension }));

const { changeOptions, leavePopupIntent, readOptions, takePopupIntent, watchOptions, watchTab, session } =
  await import('../../../lib/browser/storage.ts');
const { hasHost, originOf, requestHost } = await import('../../../lib/browser/permissions.ts');

beforeEach(() => {
  Object.assign(extension, fakeExtension());
});

test('without anything stored the options are the careful ones', async () => {
  expect(await readOptions()).toEqual(DEFAULT_OPTIONS);
});

test.each([
  [null],
  ['text'],
  [[1]],
  [{ check: 'always', clicked: 'all', addresses: [1, null], name: '  ', role: 'x', registries: 'x' }],
])('options stored as %j count as not set', async (stored) => {
  await extension.storage.local.set({ options: stored });
  expect(await readOptions()).toEqual(DEFAULT_OPTIONS);
});

test('changes at the same time are all kept', async () => {
  const add = (host: string) => changeOptions((all) => ({ ...all, clicked: [...all.clicked, host] }));
  await Promise.all(['a.example', 'b.example', 'a.example', 'c.example'].map(add));
  expect((await readOptions()).clicked).toEqual(['a.example', 'b.example', 'c.example']);
});

test('a change that fails does not stop the next one', async () => {
  const failing = changeOptions(() => {
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  expect(await changeOptions((all) => ({ ...all, name: 'Jane Doe' }))).toMatchObject({ name: 'Jane Doe' });
});

test('who watches the options hears each change until they stop', async () => {
  const heard: string[] = [];
  const stop = watchOptions((options) => heard.push(options.check));
  await changeOptions((all) => ({ ...all, check: 'click' }));
  await extension.storage.local.set({ other: 1 });
  stop();
  await changeOptions((all) => ({ ...all, check: 'view' }));
  expect(heard).toEqual(['click']);
});

test('who watches a tab hears of that tab alone', async () => {
  let heard = 0;
  watchTab(7, () => {
    heard += 1;
  });
  await session.write('tab:7', {});
  await session.write('tab:77', {});
  await session.remove('tab:7');
  expect(heard).toBe(2);
});

test('what the popup was opened for is told once', async () => {
  await leavePopupIntent({ tabId: 7, key: 'k' });
  expect(await takePopupIntent()).toEqual({ tabId: 7, key: 'k' });
  expect(await takePopupIntent()).toBeUndefined();
});

test('the prompt is for exactly one host, and comes in the same turn as the click', () => {
  void requestHost('badges.uni.edu');
  expect(extension.permissions.requested).toEqual([{ origins: ['https://badges.uni.edu/*'] }]);
});

test.each(['*', '*.edu', 'localhost', 'uni.edu/x', 'uni.edu:8443', 'https://uni.edu', '', '<all_urls>'])(
  'no permission is asked for %j',
  async (host) => {
    expect(() => originOf(host)).toThrow(TypeError);
    expect(() => requestHost(host)).toThrow(TypeError);
    expect(await hasHost(host)).toBe(false);
    expect(extension.permissions.requested).toEqual([]);
  },
);
