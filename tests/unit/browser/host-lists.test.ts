import { beforeEach, expect, test, vi } from 'vitest';
import type { HostList } from '../../../lib/browser/host-lists.ts';
import type { Options } from '../../../lib/browser/messages.ts';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import { fakeExtension } from './fake-extension.ts';

const extension = fakeExtension();
vi.mock('webextension-polyfill', () => ({ default: extension }));
const { putIn, takeOut } = await import('../../../lib/browser/host-lists.ts');
let options: Options;

const HOST = 'www.coursera.org';
const ORIGIN = `https://${HOST}/*`;

/** As the worker answers. */
function worker(message: unknown): unknown {
  const { type, body } = message as { type: string; body: { set?: Partial<Options>; host?: string } };
  if (type === 'own.site')
    options = { ...options, sites: options.sites.filter((each) => each !== body.host) };
  else options = { ...options, ...body.set };
  return type === 'own.site' ? null : structuredClone(options);
}

beforeEach(() => {
  extension.runtime.sent.length = 0;
  extension.runtime.answer = worker;
  extension.permissions.held = new Set([ORIGIN]);
  options = structuredClone(DEFAULT_OPTIONS);
});

test.each<HostList>(['sites', 'clicked', 'alwaysRead'])(
  'taken out of %s, a host gives its permission back',
  async (list) => {
    options[list] = [HOST, 'other.example'];
    expect((await takeOut(list, HOST))[list]).toEqual(['other.example']);
    expect(extension.permissions.held).toEqual(new Set());
  },
);

test('as long as another click needs the permission, it stays', async () => {
  options.alwaysRead = [HOST];
  options.clicked = [HOST];
  await takeOut('alwaysRead', HOST);
  expect(extension.permissions.held).toEqual(new Set([ORIGIN]));
  await takeOut('clicked', HOST);
  expect(extension.permissions.held).toEqual(new Set());
});

test.each(['popupOnly', 'paused'] as const)('%s is no matter of permissions', async (list) => {
  options[list] = [HOST];
  expect((await takeOut(list, HOST))[list]).toEqual([]);
  expect(extension.permissions.held).toEqual(new Set([ORIGIN]));
});

test('a site is taken out by itself: what another page of ours adds meanwhile is not lost', async () => {
  options.sites = [HOST, 'other.example'];
  await takeOut('sites', HOST);
  expect(extension.runtime.sent).toEqual([
    { type: 'own.site', body: { host: HOST, always: false } },
    { type: 'own.options', body: {} },
  ]);
});

test('put in once, and only once', async () => {
  await putIn('paused', HOST);
  await putIn('paused', HOST);
  expect(options.paused).toEqual([HOST]);
});
