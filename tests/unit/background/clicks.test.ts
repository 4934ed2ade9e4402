import { expect, test } from 'vitest';
import type { TabView } from '../../../lib/browser/messages.ts';
import { check, type Finding } from '../../../lib/credential/verdict.ts';
import { createStage, credly, held, linkTo, type Stage, settled } from './stage.ts';

const HOST = 'badges.smallco.example';
const SHAPE = `https://${HOST}/public/assertions/kXw9Qz27Lm.json`;
const SECOND = `https://${HOST}/public/assertions/pT4vRb83Hn.json`;
const COURSE = 'https://www.coursera.org/account/accomplishments/verify/K7QX2MWZR9TB';

async function profile(links = [linkTo(SHAPE), linkTo(SECOND), linkTo(COURSE)], tab = {}): Promise<Stage> {
  const stage = createStage();
  for (const { url } of links) stage.answers.set(url, {});
  await stage.fromPage('page.check', { links }, tab);
  expect(stage.asked).toEqual([]);
  return stage;
}

async function states(stage: Stage): Promise<string[]> {
  const view = (await stage.fromPopup('own.tab', { tabId: 7 })) as TabView;
  return view.entries.map((each) => each.state);
}

test('the click that names a host is recorded, and all that waits for it is checked and pushed', async () => {
  const stage = await profile();
  stage.permitted.add(HOST);
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  await settled(150);
  expect(stage.stored.local.clicked).toEqual([HOST]);
  expect(stage.asked).toEqual([SHAPE, SECOND]);
  expect(await states(stage)).toEqual(['verified', 'verified', 'unchecked']);
  expect(stage.pushed.flatMap(({ marks }) => marks).at(-1)).toMatchObject({ state: 'verified' });
});

test('a click whose permission was refused asks nobody and leaves no record', async () => {
  const stage = await profile();
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
  expect(stage.stored.local.clicked).toEqual([]);
});

test('the prompt closed the popup and the worker was killed: the grant carries the click out', async () => {
  const stage = await profile();
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  const fresh = stage.kill();
  stage.permitted.add('unrelated.example');
  await fresh.worker.granted();
  expect(stage.asked).toEqual([]);
  stage.permitted.add(HOST);
  await fresh.worker.granted();
  await settled();
  expect(stage.stored.local.clicked).toEqual([HOST]);
  expect(stage.asked).toEqual([SHAPE, SECOND]);
  stage.asked.length = 0;
  await fresh.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
});

test('refused: a later grant of that host for something else does not carry the old click out', async () => {
  const stage = await profile();
  await Promise.all([
    stage.fromPopup('own.ask', { tabId: 7, host: HOST }),
    stage.fromPopup('own.denied', { hosts: [HOST] }),
  ]);
  stage.permitted.add(HOST);
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
  expect(stage.stored.local.clicked).toEqual([]);
});

test('a refusal of one host leaves the click for another one waiting, and takes back none that was carried out', async () => {
  const stage = await profile();
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  await stage.fromPopup('own.denied', { hosts: ['other.example'] });
  stage.permitted.add(HOST);
  await stage.fromPopup('own.denied', { hosts: [HOST] });
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([SHAPE, SECOND]);
});

test('where the prompt closed the popup and nobody heard the refusal, a newer click for that host stands alone', async () => {
  const stage = await profile([linkTo(COURSE), linkTo(SHAPE)]);
  await stage.fromPopup('own.read', { tabId: 7, key: linkTo(COURSE).key });
  await stage.fromPopup('own.site', { host: 'www.coursera.org', always: true });
  stage.permitted.add('www.coursera.org');
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
  expect(stage.stored.local.sites).toEqual(['www.coursera.org']);
});

test('a click that is granted twice at the same time is carried out once', async () => {
  const stage = await profile();
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  stage.permitted.add(HOST);
  const fresh = stage.kill();
  await Promise.all([fresh.worker.granted(), fresh.worker.granted(), fresh.worker.granted()]);
  await settled();
  expect(stage.asked).toEqual([SHAPE, SECOND]);
});

test('a click is forgotten after five minutes', async () => {
  const stage = await profile();
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  stage.clock.now += 5 * 60_000;
  stage.permitted.add(HOST);
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
});

test('a click in a private window is not written to the disk, and counts in private windows only', async () => {
  const stage = await profile(undefined, { incognito: true });
  stage.permitted.add(HOST);
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  await settled();
  expect(stage.asked).toEqual([SHAPE, SECOND]);
  expect(JSON.stringify(stage.stored.local)).not.toContain(HOST);
  await stage.fromPage('page.check', { links: [linkTo(SHAPE)] }, { id: 8 });
  await settled();
  expect(stage.asked).toHaveLength(2);
  await stage.fromPopup('own.forget', {});
  expect(JSON.stringify([...stage.stored.session].filter(([key]) => !key.startsWith('tab:')))).not.toContain(
    HOST,
  );
});

test('a click in a private window stays off the disk, though its tab is gone when the permission comes', async () => {
  const stage = await profile(undefined, { incognito: true });
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  await stage.worker.tabClosed(7);
  stage.permitted.add(HOST);
  await stage.worker.granted();
  await settled();
  expect(JSON.stringify(stage.stored.local)).not.toContain(HOST);
  expect(stage.asked).toEqual([]);
});

test('"Read the page" reads that page and leaves the others of its host alone', async () => {
  const other = 'https://www.coursera.org/account/accomplishments/verify/B3NW8VYDL5HC';
  const stage = await profile([linkTo(COURSE), linkTo(other)]);
  stage.permitted.add('www.coursera.org');
  await stage.fromPopup('own.read', { tabId: 7, key: linkTo(COURSE).key });
  await settled();
  expect(stage.asked).toEqual([COURSE]);
  expect(await states(stage)).toEqual(['verified', 'unchecked']);
  expect(stage.stored.local.clicked).toEqual([]);
});

test('a read that waits for its permission goes on once it is granted', async () => {
  const stage = await profile([linkTo(COURSE)]);
  await stage.fromPopup('own.read', { tabId: 7, key: linkTo(COURSE).key });
  stage.permitted.add('www.coursera.org');
  await stage.kill().worker.granted();
  await settled();
  expect(stage.asked).toEqual([COURSE]);
});

test('"Check again" asks again, whatever is cached', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  await stage.fromPopup('own.again', { tabId: 7, key: credly(0) });
  await settled();
  expect(stage.asked).toEqual([credly(0), credly(0)]);
});

test('an answer that comes after a newer question was answered does not count', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  const revoked = { checks: [check('platform_record'), check('revoked')] };
  stage.answers.set(credly(0), () => promise);
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  stage.answers.set(credly(0), revoked);
  await stage.fromPopup('own.again', { tabId: 7, key: credly(0) });
  await settled();
  release({});
  await settled();
  expect(await states(stage)).toEqual(['invalid']);
});

test('a key that is not in the list makes no request', async () => {
  const stage = await profile();
  stage.permitted.add(HOST);
  await stage.fromPopup('own.again', { tabId: 7, key: credly(0) });
  await stage.fromPopup('own.read', { tabId: 8, key: linkTo(COURSE).key });
  await stage.fromPopup('own.checkAll', { tabId: 99 });
  await settled();
  expect(stage.asked).toEqual([]);
});

test('a click on a mark leaves word for the popup, and takes it back where the popup did not open', async () => {
  const stage = await profile();
  const { key } = linkTo(SHAPE);
  expect(await stage.fromPage('page.open', { key })).toEqual({ opened: true });
  expect(stage.stored.session.get('popup')).toEqual({ tabId: 7, key });
  stage.opened.willOpen = false;
  expect(await stage.fromPage('page.open', { key })).toEqual({ opened: false });
  expect(stage.stored.session.has('popup')).toBe(false);
  expect(await stage.fromPage('page.open', { key: 'of another page' })).toEqual({ opened: false });
});

test.each([
  ['issuers', { trusted: ['did:web:uni.edu'] }],
  ['anchors', { anchors: ['https://anchor.example'] }],
])('other %s to trust: what was found under the old ones is forgotten', async (_what, set) => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  await stage.fromPopup('own.options', { set });
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] }, { id: 8 });
  expect(stage.asked).toHaveLength(2);
});
