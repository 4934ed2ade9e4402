import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { MAX_PAGE_CHARACTERS } from '../../../lib/background/opener.ts';
import type { EntryView, TabView } from '../../../lib/browser/messages.ts';
import type { OpenDocument } from '../../../lib/browser/scripts.ts';
import { check } from '../../../lib/credential/verdict.ts';
import { createStage, linkTo, type Stage, settled } from './stage.ts';

const COURSERA = 'www.coursera.org';
const course = (code: string) => `https://${COURSERA}/account/accomplishments/verify/${code}`;
const COURSES = ['K7QX2MWZR9TB', 'B3NW8VYDL5HC', 'T6JD4GZPX2RN'].map(course);
const keyOf = (url: string) => linkTo(url).key;
const KEYS = COURSES.map(keyOf);

/** The page of a platform that is read in a tab, and the next award of the same platform. */
const WALL = 'www.credential.net';
const ID = '8e4b1f07-c93d-4a62-95fe-d07b3a61c284';
const OPENED = `https://${WALL}/${ID}`;
const OTHER = `https://${WALL}/27d9c6a0-5e18-4fb3-8c74-e1f90b52d3a6`;

async function profile(urls: readonly string[], tab = {}): Promise<Stage> {
  const stage = createStage();
  for (const url of urls) stage.answers.set(linkTo(url).url, {});
  await stage.fromPage('page.check', { links: urls.map((url) => linkTo(url)) }, tab);
  expect(stage.asked).toEqual([]);
  return stage;
}

async function entries(stage: Stage): Promise<EntryView[]> {
  return ((await stage.fromPopup('own.tab', { tabId: 7 })) as TabView).entries;
}

const states = async (stage: Stage) => (await entries(stage)).map((each) => each.state);
const readAll = (stage: Stage, keys: readonly string[]) => stage.fromPopup('own.readAll', { tabId: 7, keys });

test('"Read all" reads the pages that it names, and a page that is not of this list never', async () => {
  const stage = await profile(COURSES);
  stage.permitted.add(COURSERA);
  await readAll(stage, [KEYS[0] ?? '', KEYS[2] ?? '', keyOf(course('M5VC8KLWQ3ZD')), 'made up']);
  await settled();
  expect(stage.asked).toEqual([COURSES[0], COURSES[2]]);
  expect(await states(stage)).toEqual(['verified', 'unchecked', 'verified']);
  expect(stage.stored.local.clicked).toEqual([]);
});

test('"Read all" opens no tabs, asks no shapes, and does not read again what was read', async () => {
  const shape = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';
  const stage = await profile([...COURSES, shape, OPENED]);
  for (const host of [COURSERA, WALL, 'badges.smallco.example']) stage.permitted.add(host);
  const all = [...KEYS, keyOf(shape), keyOf(OPENED)];
  await readAll(stage, all);
  await settled();
  await readAll(stage, all);
  await settled();
  expect(stage.asked).toEqual(COURSES);
  expect(stage.beside).toEqual([]);
});

test('what is not permitted yet waits, over a closed popup and a killed worker, and is read once', async () => {
  const stage = await profile(COURSES);
  await readAll(stage, KEYS);
  expect(stage.asked).toEqual([]);
  const fresh = stage.kill();
  stage.permitted.add(COURSERA);
  await Promise.all([fresh.worker.granted(), fresh.worker.granted()]);
  await settled();
  await fresh.worker.granted();
  await settled();
  expect(stage.asked).toEqual(COURSES);
});

test('a click on one page is not carried out on the next one, though it shows the same award', async () => {
  const stage = await profile(COURSES);
  await readAll(stage, KEYS);
  await stage.fromPopup('own.openRead', { tabId: 7, key: KEYS[0] ?? '' });
  await stage.fromPage('page.check', { links: [linkTo(COURSES[0] ?? '')] }, { documentId: 'next' });
  stage.permitted.add(COURSERA);
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
});

test('the same for a page that is another one in the same document', async () => {
  const stage = await profile(COURSES);
  await readAll(stage, KEYS);
  await stage.fromPage('page.reset', {});
  await stage.fromPage('page.check', { links: [linkTo(COURSES[0] ?? '')] });
  stage.permitted.add(COURSERA);
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
});

test('one click reads sixty pages, and the next one goes on', async () => {
  const codes = Array.from({ length: 65 }, (_, at) => `K7QX2MWZ${String(at * 37 + 1009)}`);
  const stage = await profile(codes.slice(0, 60).map(course));
  await stage.fromPage('page.check', { links: codes.slice(60).map((code) => linkTo(course(code))) });
  stage.permitted.add(COURSERA);
  const keys = codes.map((code) => keyOf(course(code)));
  await readAll(stage, keys);
  await settled();
  expect(stage.asked).toHaveLength(60);
});

test('a page is read on view only where the user always reads its host, and may', async () => {
  const stage = await profile(COURSES.slice(0, 1));
  stage.permitted.add(COURSERA);
  const again = () => stage.fromPage('page.check', { links: [linkTo(COURSES[0] ?? '')] });
  await again();
  await stage.fromPopup('own.ask', { host: COURSERA });
  await again();
  expect(stage.asked).toEqual([]);
  stage.stored.local.alwaysRead = [COURSERA];
  stage.permitted.delete(COURSERA);
  await again();
  expect(stage.asked).toEqual([]);
  stage.permitted.add(COURSERA);
  await again();
  await settled();
  expect(stage.asked).toEqual([COURSES[0]]);
  expect(await states(stage)).toEqual(['verified']);
});

test('"Always read" holds in no mode but "as I browse", for no other host, and ends when it is taken back', async () => {
  const stage = createStage();
  stage.permitted.add(COURSERA);
  for (const url of COURSES) stage.answers.set(url, {});
  const visit = (id: number, url = COURSES[id] ?? '') =>
    stage.fromPage('page.check', { links: [linkTo(url)] }, { id });
  stage.stored.local = { ...stage.stored.local, alwaysRead: [COURSERA], check: 'click' };
  await visit(0);
  stage.stored.local = { ...stage.stored.local, alwaysRead: ['evilcoursera.org', WALL], check: 'view' };
  await visit(1);
  stage.stored.local.alwaysRead = [];
  await visit(2);
  await settled();
  expect(stage.asked).toEqual([]);
});

test('pages that are always read count among the sixty of a page', async () => {
  const stage = createStage();
  stage.permitted.add(COURSERA);
  stage.stored.local.alwaysRead = ['coursera.org'];
  const links = Array.from({ length: 70 }, (_, at) => linkTo(course(`K7QX2MWZ${String(at * 37 + 1009)}`)));
  await stage.fromPage('page.check', { links: links.slice(0, 50) });
  await stage.fromPage('page.check', { links: links.slice(50) });
  await settled();
  expect(stage.asked).toHaveLength(60);
});

test('every row says how its page would be read', async () => {
  const stage = await profile([
    COURSES[0] ?? '',
    OPENED,
    'https://a.example/public/assertions/kXw9Qz27.json',
  ]);
  expect((await entries(stage)).map((each) => each.reads)).toEqual(['fetch', 'tab', undefined]);
});

const openRead = (stage: Stage, url = OPENED) =>
  stage.fromPopup('own.openRead', { tabId: 7, key: keyOf(url) });

/** What the tab that opens first shows. */
function showing(stage: Stage, ...looks: (Partial<OpenDocument> | 'closed' | 'refused')[]): void {
  let at = 0;
  const still = { url: OPENED, isLoaded: true, size: 9, asksToLogIn: false, html: '<p>Jane</p>' };
  stage.tabs.set(100, {
    url: OPENED,
    look() {
      const look = looks[Math.min(at++, looks.length - 1)] ?? {};
      return typeof look === 'string' ? look : { ...still, ...look };
    },
  });
}

async function opened(...looks: Parameters<typeof showing>[1][]): Promise<Stage> {
  const stage = await profile([OPENED]);
  stage.permitted.add(WALL);
  showing(stage, ...looks);
  expect(await openRead(stage)).toEqual({ opened: true });
  await settled(200);
  return stage;
}

test('"Open and read" opens the page beside, reads it there, and keeps what it says like any answer', async () => {
  const stage = await opened({});
  expect(stage.beside).toEqual([{ from: 7, tabId: 100, url: OPENED }]);
  expect(stage.readInTabs).toEqual([{ url: OPENED, html: '<p>Jane</p>' }]);
  expect(await entries(stage)).toMatchObject([
    { state: 'verified', asked: [{ host: WALL, requests: 1 }], reads: 'tab' },
  ]);
  expect(stage.asked).toEqual([]);
  const elsewhere = await stage.fromPage('page.check', { links: [linkTo(OPENED)] }, { id: 8 });
  expect(elsewhere).toMatchObject({ marks: [{ state: 'verified' }] });
});

test('a page that is still loading or growing is waited for', async () => {
  const stage = await opened(
    { isLoaded: false, html: 'nothing yet' },
    { size: 3, html: 'nothing yet' },
    { size: 5, html: 'nothing yet' },
    {},
  );
  expect(stage.readInTabs.map(({ html }) => html)).toEqual(['<p>Jane</p>']);
});

test('a page that stands still before it says anything is looked at again', async () => {
  const empty = { html: 'nothing yet' };
  const stage = await opened(empty, empty, empty, {});
  expect(await states(stage)).toEqual(['verified']);
});

test.each<[string, Partial<OpenDocument>]>([
  ['another award of the platform', { url: OTHER }],
  ['another page of the platform', { url: `https://${WALL}/learn` }],
  ['another host', { url: `https://evil.example/${ID}` }],
  ['a host that only looks like it', { url: OPENED.replace('.net', '.net.evil.example') }],
  ['an address without https', { url: OPENED.replace('https', 'http') }],
  ['a page of the browser', { url: 'about:blank' }],
  ['an address that is none', { url: '' }],
])('a tab that shows %s by then is not read', async (_, look) => {
  const stage = await opened(look);
  await settled(200);
  expect(stage.readInTabs).toEqual([]);
  const [entry] = await entries(stage);
  expect(entry).toMatchObject({ state: 'unchecked', headline: 'page_only', askHost: WALL });
  expect(entry?.checks[0]?.detail).toContain('another page');
});

test.each([
  ['its own address with more to it', `${OPENED}?lang=de#top`],
  ['another address of the platform that holds the award’s id', `https://${WALL}/en/view/${ID}`],
  ['a sub-domain of the platform', `https://de.credential.net/profile?award=${ID}`],
])('%s is read', async (_, url) => {
  const stage = await opened({ url });
  expect(await states(stage)).toEqual(['verified']);
});

test('a page that goes on to another one between two looks is not taken for it', async () => {
  const stage = await profile([OPENED]);
  stage.permitted.add(WALL);
  let looks = 0;
  const still = { isLoaded: true, size: 9, asksToLogIn: false, html: '<p>Max</p>' };
  stage.tabs.set(100, { url: OPENED, look: () => ({ ...still, url: looks++ < 2 ? OPENED : OTHER }) });
  await openRead(stage);
  await settled(200);
  expect(stage.readInTabs).toEqual([]);
});

test('a page of 100 MB is not read, and said to be too long', async () => {
  const stage = await opened({ html: 'x'.repeat(MAX_PAGE_CHARACTERS + 1) });
  expect(stage.readInTabs).toEqual([]);
  expect((await entries(stage))[0]?.checks[0]?.detail).toContain('longer');
});

test('a page that asks to log in is said to', async () => {
  const stage = await opened({ asksToLogIn: true, html: 'nothing yet' });
  expect((await entries(stage))[0]).toMatchObject({ headline: 'page_only', askHost: WALL });
  expect((await entries(stage))[0]?.checks[0]?.detail).toContain('log in');
});

test('a tab that the user closes leaves everything as it was', async () => {
  const stage = await opened({}, 'closed');
  expect(await entries(stage)).toMatchObject([{ state: 'unchecked', headline: 'page_only', askHost: WALL }]);
});

test('one page at a time is open for a tab', async () => {
  const stage = await profile([OPENED, OTHER]);
  stage.permitted.add(WALL);
  showing(stage, { isLoaded: false });
  expect(await openRead(stage)).toEqual({ opened: true });
  expect(await openRead(stage, OTHER)).toEqual({ opened: false });
  expect(await openRead(stage)).toEqual({ opened: false });
  stage.tabs.delete(100);
  await settled(200);
  expect(await openRead(stage, OTHER)).toEqual({ opened: true });
});

test('a page that a request brings is opened only once the request brought nothing', async () => {
  const [url = ''] = COURSES;
  const stage = await profile([url]);
  stage.permitted.add(COURSERA);
  expect(await openRead(stage, url)).toEqual({ opened: false });
  stage.answers.set(url, { checks: [check('unreachable')], method: 'none', maxAge: 300_000 });
  await readAll(stage, KEYS);
  await settled();
  expect(await openRead(stage, url)).toEqual({ opened: true });
});

test('a shape, a key of another list and a verified record are never opened', async () => {
  const shape = 'https://a.example/public/assertions/kXw9Qz27.json';
  const stage = await profile([shape]);
  stage.permitted.add('a.example').add(WALL);
  expect(await openRead(stage, shape)).toEqual({ opened: false });
  expect(await openRead(stage)).toEqual({ opened: false });
  expect(stage.beside).toEqual([]);
});

test('"Open and read" waits for its permission over a closed popup, and opens one tab', async () => {
  const stage = await profile([OPENED]);
  expect(await openRead(stage)).toEqual({ opened: false });
  expect(stage.beside).toEqual([]);
  stage.permitted.add(WALL);
  const fresh = stage.kill();
  await Promise.all([fresh.worker.granted(), fresh.worker.granted()]);
  await settled(200);
  expect(stage.beside).toHaveLength(1);
  expect(await states(fresh)).toEqual(['verified']);
});

test('an award whose page is gone by the time that it was read does not show up on the next one', async () => {
  const stage = await profile([OPENED]);
  stage.permitted.add(WALL);
  showing(stage, { isLoaded: false }, { isLoaded: false }, {});
  await openRead(stage);
  await stage.fromPage('page.check', { links: [] }, { documentId: 'next' });
  await settled(200);
  expect(await entries(stage)).toEqual([]);
});

test('what was read in a tab is checked again in a tab', async () => {
  const stage = await profile([OPENED]);
  stage.permitted.add(WALL);
  stage.answers.set(OPENED, { method: 'platform_page', checks: [check('platform_page'), check('in_force')] });
  await openRead(stage);
  await settled(200);
  await stage.fromPopup('own.again', { tabId: 7, key: keyOf(OPENED) });
  await settled(200);
  expect(stage.beside).toHaveLength(2);
  expect(stage.asked).toEqual([]);
});

test('what was read in a tab can be kept, as it stood there, and a later check does not lose it', async () => {
  const stage = await opened({});
  const kept = await stage.fromPopup('own.keep', { tabId: 7, key: keyOf(OPENED) });
  expect(kept).toMatchObject({ result: 'added', title: 'Cloud Practitioner' });
  const { entryId } = kept as { entryId: string };
  const at = stage.clock.now;
  stage.clock.now += 60_000;
  expect(await stage.kill().fromPopup('own.recheck', { entryId })).toEqual({ verdictAt: at });
  expect([stage.asked, stage.beside.length]).toEqual([[], 1]);
});

test('in a private window what was read in a tab is kept off the disk', async () => {
  const puts: string[] = [];
  const cache = {
    get: async () => {},
    put: async (key: string) => void puts.push(key),
    forget: async () => {},
  };
  const stage = createStage({ cache: cache as never });
  stage.answers.set(OPENED, {});
  stage.permitted.add(WALL);
  await stage.fromPage('page.check', { links: [linkTo(OPENED)] }, { incognito: true });
  await openRead(stage);
  await settled(200);
  expect(await states(stage)).toEqual(['verified']);
  expect(puts).toEqual([]);
});

test('a worker that was killed while a page was open says again that it was not read', async () => {
  const stage = await profile([OPENED]);
  stage.permitted.add(WALL);
  showing(stage, { isLoaded: false });
  await openRead(stage);
  const fresh = stage.kill();
  await fresh.worker.resume();
  await settled();
  expect(await entries(fresh)).toMatchObject([{ state: 'unchecked', headline: 'page_only' }]);
});
