import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, listen, send } from '../../../lib/browser/native.ts';
import { fakeExtension } from './fake-extension.ts';

type Global = { browser?: unknown };
let extension: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  extension = fakeExtension();
  (globalThis as Global).browser = extension;
});
afterEach(() => {
  delete (globalThis as Global).browser;
});

const own = { id: 'assay-id' };
const update = { type: 'marks.update', body: { marks: [] } };

test('a context answers its own messages and leaves all others to others', async () => {
  listen({ 'marks.update': () => null });
  const { onMessage } = extension.runtime;
  expect(onMessage.fire({ type: 'marks.reveal', body: { key: 'k' } }, own)).toEqual([undefined]);
  expect(onMessage.fire({ type: 'constructor', body: {} }, own)).toEqual([undefined]);
  expect(onMessage.fire(null, own)).toEqual([undefined]);
  const [answer] = onMessage.fire(update, own);
  expect(await answer).toBeNull();
});

test('a message from anybody else is not heard', () => {
  listen({ 'marks.update': () => null });
  expect(extension.runtime.onMessage.fire(update, { id: 'another extension' })).toEqual([undefined]);
  expect(extension.runtime.onMessage.fire(update, {})).toEqual([undefined]);
});

test('a handler that throws is a rejection and not a dead listener', async () => {
  listen({
    'marks.update': () => {
      throw new Error('a bug');
    },
  });
  const [answer] = extension.runtime.onMessage.fire(update, own);
  await expect(answer).rejects.toThrow('a bug');
});

test('who stops listening hears nothing more', () => {
  const stop = listen({ 'marks.update': () => null });
  stop();
  expect(extension.runtime.onMessage.size()).toBe(0);
});

test('what is sent carries its type', async () => {
  expect(await send('page.check', { links: [] })).toEqual({ marks: [] });
  expect(extension.runtime.sent).toEqual([{ type: 'page.check', body: { links: [] } }]);
});

test('after an update the old script knows that it is orphaned, and sending fails instead of hanging', async () => {
  expect(isAlive()).toBe(true);
  (extension.runtime as { id?: string }).id = undefined as never;
  expect(isAlive()).toBe(false);
  await expect(send('page.reset', {})).rejects.toThrow('gone');
  Object.defineProperty(globalThis, 'browser', {
    configurable: true,
    get: () => {
      throw new Error('Extension context invalidated.');
    },
  });
  expect(isAlive()).toBe(false);
});
