import { beforeEach, expect, test, vi } from 'vitest';
import { fakeExtension } from './fake-extension.ts';

const { extension } = vi.hoisted(() => ({ extension: {} as ReturnType<typeof fakeExtension> }));
vi.mock('webextension-polyfill', () => ({ default: extension }));

const { lookAt, registeredSites, registerSite, runMarks, unregisterSites } = await import(
  '../../../lib/browser/scripts.ts'
);
const { openBeside, tabPage } = await import('../../../lib/browser/tabs.ts');
const { createLinkMenu, onLinkChosen } = await import('../../../lib/browser/menu.ts');
const { promptFor, requestHosts } = await import('../../../lib/browser/permissions.ts');

const HTML = '<html><body><p>Jane</p></body></html>';

beforeEach(() => {
  Object.assign(extension, fakeExtension());
  extension.tabs.shown.set(7, {
    id: 7,
    index: 3,
    windowId: 2,
    incognito: false,
    url: 'https://jane.example/',
  });
});

test('a site is registered for https pages of exactly that host, and survives the browser where it may', async () => {
  await registerSite('jane.example', true);
  await registerSite('max.example', false);
  expect([...extension.scripting.registered.values()]).toEqual([
    expect.objectContaining({
      matches: ['https://jane.example/*'],
      js: ['anywhere.js'],
      persistAcrossSessions: true,
    }),
    expect.objectContaining({ matches: ['https://max.example/*'], persistAcrossSessions: false }),
  ]);
  expect(await registeredSites()).toEqual(['jane.example', 'max.example']);
  await unregisterSites(['jane.example']);
  await unregisterSites([]);
  expect(await registeredSites()).toEqual(['max.example']);
});

test('where the browser refuses to run marks, that is no error', async () => {
  expect(await runMarks(7)).toEqual({ documentId: 'document of 7' });
  extension.scripting.refuses = true;
  expect(await runMarks(7)).toBeUndefined();
});

test('what stands in a tab comes with its own address, from one look', async () => {
  extension.scripting.page = { url: 'https://jane.example/', html: HTML };
  expect(await lookAt(7, 100)).toEqual({
    url: 'https://jane.example/',
    isLoaded: true,
    size: 3,
    asksToLogIn: false,
    html: HTML,
  });
  expect(await lookAt(7, 0)).not.toHaveProperty('html');
});

test('a page that is too long does not cross over', async () => {
  extension.scripting.page = { url: 'https://jane.example/', html: HTML };
  expect(await lookAt(7, HTML.length)).toHaveProperty('html');
  expect(await lookAt(7, HTML.length - 1)).not.toHaveProperty('html');
  expect(extension.scripting.crossed).toMatchObject({ html: '' });
  extension.scripting.result = { result: { url: 'https://jane.example/', size: 3, html: HTML } };
  expect(await lookAt(7, HTML.length - 1)).not.toHaveProperty('html');
});

test.each([[undefined], ['text'], [{ url: 5, size: 1 }], [{ url: 'https://jane.example/' }]])(
  'a page that gives %j gives nothing',
  async (result) => {
    extension.scripting.result = { result };
    expect(await lookAt(7, 100)).toBe('refused');
  },
);

test('a tab that is gone is told from one that may not be seen', async () => {
  extension.scripting.refuses = true;
  expect(await lookAt(7, 100)).toBe('refused');
  extension.tabs.shown.delete(7);
  expect(await lookAt(7, 100)).toBe('closed');
  expect(await tabPage(7)).toBeUndefined();
});

test('a page opens in front, beside its tab and in the same window; what is not https does not', async () => {
  expect(await openBeside(7, 'https://uni.edu/x')).toBe(8);
  expect(extension.tabs.created).toEqual([
    { url: 'https://uni.edu/x', windowId: 2, index: 4, openerTabId: 7, active: true },
  ]);
  expect(await openBeside(7, 'javascript:alert(1)')).toBeUndefined();
  expect(extension.tabs.created).toHaveLength(1);
});

test('the menu is on links of the web, and made anew', async () => {
  await createLinkMenu('Check this link');
  await createLinkMenu('Check this link');
  expect(extension.contextMenus.items).toEqual([
    expect.objectContaining({ contexts: ['link'], targetUrlPatterns: ['https://*/*', 'http://*/*'] }),
  ]);
});

test('the menu calls back in the gesture, for our item and a link in a tab alone', async () => {
  const chosen: unknown[] = [];
  onLinkChosen((each) => chosen.push(each));
  await createLinkMenu('Check this link');
  const [{ id = '' } = {}] = extension.contextMenus.items;
  const info = { menuItemId: id, linkUrl: 'https://uni.edu/x', pageUrl: 'https://jane.example/' };
  const tab = { id: 7, incognito: true };
  const { onClicked } = extension.contextMenus;
  onClicked.fire({ ...info, menuItemId: 'other' }, tab);
  onClicked.fire({ ...info, linkUrl: undefined }, tab);
  onClicked.fire(info, undefined);
  onClicked.fire(info, { ...tab, id: -1 });
  onClicked.fire(info, tab);
  expect(chosen).toEqual([
    { url: 'https://uni.edu/x', tabId: 7, isPrivate: true, pageUrl: 'https://jane.example/' },
  ]);
});

test('a refusal is told to the worker by the page that asked, and a grant is not', async () => {
  expect(await requestHosts(['uni.edu', 'api.uni.edu'])).toBe(true);
  expect(extension.runtime.sent).toEqual([]);
  extension.permissions.answer = () => Promise.resolve(false);
  expect(await requestHosts(['uni.edu', 'api.uni.edu'])).toBe(false);
  expect(extension.runtime.sent).toEqual([
    { type: 'own.denied', body: { hosts: ['uni.edu', 'api.uni.edu'] } },
  ]);
  expect(extension.permissions.requested.at(-1)).toEqual({
    origins: ['https://uni.edu/*', 'https://api.uni.edu/*'],
  });
});

test('a prompt that the browser does not even show is a refusal', async () => {
  extension.permissions.answer = () => Promise.reject(new Error('not in a gesture'));
  expect(await promptFor(['uni.edu'])).toBe(false);
});
