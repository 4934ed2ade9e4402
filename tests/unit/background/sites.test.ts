import { expect, test } from 'vitest';
import type { SiteView, TabView } from '../../../lib/browser/messages.ts';
import type { Finding } from '../../../lib/credential/verdict.ts';
import { createStage, credly, held, linkTo, type Stage, settled } from './stage.ts';

const HOST = 'jane.example';
const CV = `https://${HOST}/cv`;
const ON_CV = { url: CV, documentId: 'the cv' };
const SILENCE = { marks: [], shows: false };

/** A tab in front with a personal page, on which nothing of ours runs. */
function onCv(tab: Partial<Parameters<Stage['tabs']['set']>[1]> = {}): Stage {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  stage.tabs.set(7, { url: CV, documentId: 'the cv', ...tab });
  return stage;
}

const check = (stage: Stage, tab = {}) =>
  stage.fromPage('page.check', { links: [linkTo(credly(0))] }, { ...ON_CV, ...tab });
const view = (stage: Stage) => stage.fromPopup('own.tab', { tabId: 7 }) as Promise<TabView>;
const site = async (stage: Stage): Promise<SiteView> => (await view(stage)).site;
const always = (stage: Stage, host = HOST, more = {}) =>
  stage.fromPopup('own.site', { host, always: true, ...more });

test('a script on a page that nobody asked us to look at is told nothing, and nobody is asked for it', async () => {
  const stage = onCv();
  stage.permitted.add(HOST);
  expect(await check(stage)).toEqual(SILENCE);
  await settled();
  expect(stage.asked).toEqual([]);
  expect(await view(stage)).toMatchObject({ entries: [], site: { host: HOST, standing: 'none' } });
});

test('"Check this page once" looks at that document, and at no later one', async () => {
  const stage = onCv({ isActive: true });
  expect(await stage.fromPopup('own.checkPage', { tabId: 7 })).toEqual({ started: true });
  expect(stage.ran).toEqual([7]);
  expect(await site(stage)).toMatchObject({ host: HOST, standing: 'once' });
  expect(await check(stage)).toMatchObject({ shows: true, marks: [{ state: 'verified' }] });
  expect(await check(stage, { documentId: 'the next document' })).toEqual(SILENCE);
  await stage.worker.tabLoads(7, 'https://elsewhere.example/');
  expect(await check(stage)).toEqual(SILENCE);
});

test('the script may ask before the browser says that it ran', async () => {
  const stage = onCv({ isActive: true });
  let early: unknown;
  stage.tabs.set(7, {
    url: CV,
    isActive: true,
    documentId: 'the cv',
    onRun: async () => {
      early = await check(stage);
    },
  });
  await stage.fromPopup('own.checkPage', { tabId: 7 });
  expect(early).toMatchObject({ shows: true });
});

test('where the browser refuses, nothing is started and nothing stays behind', async () => {
  const stage = onCv();
  expect(await stage.fromPopup('own.checkPage', { tabId: 7 })).toEqual({ started: false });
  expect(await stage.fromPopup('own.checkPage', { tabId: 99 })).toEqual({ started: false });
  stage.tabs.set(8, { url: 'https://192.168.1.1/', isActive: true });
  expect(await stage.fromPopup('own.checkPage', { tabId: 8 })).toEqual({ started: false });
  stage.permitted.add(HOST);
  await stage.worker.granted();
  expect(stage.ran).toEqual([]);
  expect([...stage.stored.session.keys()].filter((key) => key.startsWith('once'))).toEqual([]);
});

test('where marks run since the installation, no second script is put in', async () => {
  const stage = createStage();
  expect(await stage.fromPopup('own.checkPage', { tabId: 7 })).toEqual({ started: true });
  expect([stage.ran, stage.restarted]).toEqual([[], [7]]);
  expect(await site(stage)).toMatchObject({ standing: 'install' });
});

test('a page whose own document says that it shows another page is still looked at once', async () => {
  const stage = onCv({ isActive: true });
  await stage.fromPopup('own.checkPage', { tabId: 7 });
  await check(stage);
  await stage.fromPage('page.reset', {}, ON_CV);
  expect(await check(stage)).toMatchObject({ shows: true });
});

test('"Always check this site" is recorded and registered, and looks at the open page at once', async () => {
  const stage = onCv();
  stage.permitted.add(HOST);
  await always(stage, HOST, { tabId: 7 });
  expect(stage.stored.local.sites).toEqual([HOST]);
  expect([...stage.registered]).toEqual([[HOST, true]]);
  expect(stage.ran).toEqual([7]);
  expect(await site(stage)).toMatchObject({ standing: 'always' });
  expect(await check(stage)).toMatchObject({ shows: true });
  await always(stage, HOST, { tabId: 7 });
  expect(stage.registered.size).toBe(1);
});

test('a tab that shows something else by then gets no script', async () => {
  const stage = onCv();
  stage.permitted.add(HOST).add('elsewhere.example');
  stage.tabs.set(7, { url: 'https://elsewhere.example/' });
  await always(stage, HOST, { tabId: 7 });
  expect(stage.registered.size).toBe(1);
  expect(stage.ran).toEqual([]);
});

test.each(['www.linkedin.com', 'de.linkedin.com', 'github.com', 'printer.local', '127.0.0.1'])(
  '%s is never registered',
  async (host) => {
    const stage = onCv();
    stage.permitted.add(host);
    await always(stage, host);
    expect([...stage.registered]).toEqual([]);
    expect(stage.stored.local.sites).toEqual([]);
  },
);

test.each([
  ['*.example'],
  ['https://jane.example/'],
  ['jane.example/*'],
  ['localhost'],
  ['JANE.example'],
  [''],
])('%j is no host of a site: the message is left alone', (host) => {
  const stage = onCv();
  expect(always(stage, host)).toBeUndefined();
  expect(stage.fromPopup('own.site', { host: HOST, always: 'yes' })).toBeUndefined();
});

test('without the permission nothing is recorded; the grant carries it out, once', async () => {
  const stage = onCv();
  await always(stage, HOST, { tabId: 7 });
  expect([stage.stored.local.sites, [...stage.registered]]).toEqual([[], []]);
  stage.permitted.add(HOST);
  const fresh = stage.kill();
  await Promise.all([fresh.worker.granted(), fresh.worker.granted()]);
  expect(stage.stored.local.sites).toEqual([HOST]);
  expect(stage.ran).toEqual([7]);
});

test('taken back: no longer registered or recorded, and the open page is told to ask again', async () => {
  const stage = onCv();
  stage.permitted.add(HOST);
  await always(stage);
  await check(stage);
  stage.permitted.delete(HOST);
  await stage.fromPopup('own.site', { host: HOST, always: false });
  expect([stage.stored.local.sites, [...stage.registered]]).toEqual([[], []]);
  expect(stage.restarted).toEqual([7]);
  expect(await check(stage)).toEqual(SILENCE);
});

test('a permission that was taken back in the browser’s settings takes its site along, and no other', async () => {
  const stage = onCv();
  stage.permitted.add(HOST).add('max.example');
  await always(stage);
  await always(stage, 'max.example');
  stage.permitted.delete(HOST);
  await stage.kill().worker.putSitesRight();
  expect(stage.stored.local.sites).toEqual(['max.example']);
  expect([...stage.registered.keys()]).toEqual(['max.example']);
});

test('an update forgets what was registered: the start registers it again, once', async () => {
  const stage = onCv();
  stage.permitted.add(HOST);
  await always(stage);
  stage.registered.clear();
  const fresh = stage.kill();
  await Promise.all([fresh.worker.putSitesRight(), fresh.worker.putSitesRight()]);
  expect([...stage.registered]).toEqual([[HOST, true]]);
  stage.registered.set('left.example', true);
  await fresh.worker.putSitesRight();
  expect([...stage.registered.keys()]).toEqual([HOST]);
});

test('the list in the options takes sites back as well, and adds none without a permission', async () => {
  const stage = onCv();
  stage.permitted.add(HOST);
  await always(stage);
  const set = { sites: ['max.example'] };
  expect(await stage.fromPopup('own.options', { set })).toMatchObject({ sites: [] });
  expect([...stage.registered]).toEqual([]);
});

test('added in a private window: not on the disk, neither by us nor by the browser', async () => {
  const stage = onCv({ isPrivate: true });
  stage.permitted.add(HOST);
  await always(stage, HOST, { tabId: 7 });
  expect([...stage.registered]).toEqual([[HOST, false]]);
  expect(JSON.stringify(stage.stored.local)).not.toContain(HOST);
  expect(await site(stage)).toMatchObject({ standing: 'always' });
  expect(await check(stage, { incognito: true })).toMatchObject({ shows: true });
  await stage.fromPopup('own.site', { host: HOST, always: false });
  expect([...stage.registered]).toEqual([]);
});

const LINKEDIN = 'www.linkedin.com';
const pass = (stage: Stage, at = 0) => stage.fromPage('page.check', { links: [linkTo(credly(at))] });
const set = (stage: Stage, change: object) => stage.fromPopup('own.options', { set: change });

test('a paused site: nothing is listed or asked, the toolbar says so, and going on looks again', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await set(stage, { paused: [LINKEDIN] });
  expect(await pass(stage)).toEqual(SILENCE);
  await settled();
  expect(stage.asked).toEqual([]);
  expect(await view(stage)).toMatchObject({ entries: [], site: { paused: true, standing: 'install' } });
  expect(stage.signs.get(7)).toMatchObject({ badge: '', title: 'Assay: paused on this site' });
  stage.restarted.length = 0;
  await set(stage, { paused: [] });
  expect(stage.restarted).toEqual([7]);
  expect(await pass(stage)).toMatchObject({ shows: true, marks: [{ state: 'verified' }] });
});

test('pausing empties the list, and an answer that was on its way is not shown', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  stage.answers.set(credly(0), {});
  stage.answers.set(credly(1), () => promise);
  await pass(stage);
  await pass(stage, 1);
  await set(stage, { paused: [LINKEDIN] });
  await pass(stage);
  release({});
  await settled();
  expect((await view(stage)).entries).toEqual([]);
  expect(stage.signs.get(7)?.title).toBe('Assay: paused on this site');
});

test('pausing empties the list though the page’s script is gone', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await pass(stage);
  await set(stage, { paused: [LINKEDIN] });
  expect(await view(stage)).toMatchObject({ entries: [], site: { host: LINKEDIN, paused: true } });
});

test('popup only: the list is kept, and the page is told nothing, neither at once nor later', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  stage.answers.set(credly(0), () => promise);
  await set(stage, { popupOnly: [LINKEDIN] });
  expect(stage.restarted).toEqual([7]);
  expect(await pass(stage)).toEqual(SILENCE);
  release({});
  await settled(150);
  expect(stage.pushed).toEqual([]);
  expect(await view(stage)).toMatchObject({ entries: [{ state: 'verified' }], site: { popupOnly: true } });
  expect(stage.signs.get(7)?.badge).toBe('1');
});

test('marks on and off again leave the list as it is, though the page begins anew', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await pass(stage);
  const reset = () => stage.fromPage('page.reset', {});
  stage.tabs.set(7, { url: `https://${LINKEDIN}/in/jane/`, onRestart: async () => reset() });
  await set(stage, { popupOnly: [LINKEDIN] });
  expect((await view(stage)).entries).toMatchObject([{ state: 'verified' }]);
  await reset();
  expect((await view(stage)).entries).toEqual([]);
});

test('a page that turned out to be another one when it began anew takes its list with it', async () => {
  const stage = createStage();
  await pass(stage);
  const reset = () => stage.fromPage('page.reset', {});
  const twice = async () => [await reset(), await reset()];
  stage.tabs.set(7, { url: `https://${LINKEDIN}/in/jane/`, onRestart: twice });
  await set(stage, { popupOnly: [LINKEDIN] });
  expect((await view(stage)).entries).toEqual([]);
});

test('a change that concerns no site bothers no page', async () => {
  const stage = createStage();
  await pass(stage);
  await set(stage, { check: 'click' });
  expect(stage.restarted).toEqual([]);
});
