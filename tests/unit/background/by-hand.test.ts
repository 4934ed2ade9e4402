import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { EntryView, TabView } from '../../../lib/browser/messages.ts';
import { createStage, credly, linkTo, type Stage, settled } from './stage.ts';

const PAGE = 'https://jane.example/cv';
const HOST = 'badges.smallco.example';
/** Nothing in its address says that it is a credential. */
const PLAIN = `https://${HOST}/view/8842`;
const COURSE = 'https://www.coursera.org/account/accomplishments/verify/K7QX2MWZR9TB';

function stageFor(url: string): Stage {
  const stage = createStage();
  stage.answers.set(url, {});
  stage.tabs.set(7, { url: PAGE, isActive: true });
  return stage;
}

const choose = async (stage: Stage, url: string, more = {}) => {
  await stage.worker.linkChosen({ url, tabId: 7, isPrivate: false, pageUrl: PAGE, ...more });
  await settled();
};

async function entries(stage: Stage): Promise<EntryView[]> {
  return ((await stage.fromPopup('own.tab', { tabId: 7 })) as TabView).entries;
}

test('the prompt comes before anything is awaited, for the link’s own host alone', () => {
  const stage = stageFor(PLAIN);
  void stage.worker.linkChosen({ url: PLAIN, tabId: 7, isPrivate: false, pageUrl: PAGE });
  expect(stage.prompts.asked).toEqual([[HOST]]);
});

test('after the prompt the host is asked and recorded, and the popup opens on the link', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, PLAIN);
  expect(stage.asked).toEqual([PLAIN]);
  expect(stage.stored.local.clicked).toEqual([HOST]);
  expect(await entries(stage)).toMatchObject([{ key: PLAIN, state: 'verified', owner: { kind: 'none' } }]);
  expect(stage.stored.session.get('popup')).toEqual({ tabId: 7, key: PLAIN });
  expect(stage.opened.popup).toEqual([7]);
});

test('refused: nobody is asked, nothing is recorded, and a later grant for something else changes nothing', async () => {
  const stage = stageFor(PLAIN);
  stage.prompts.answer = false;
  await choose(stage, PLAIN);
  stage.permitted.add(HOST);
  await stage.worker.granted();
  await settled();
  expect(stage.asked).toEqual([]);
  expect(stage.stored.local.clicked).toEqual([]);
  expect(await entries(stage)).toMatchObject([{ headline: 'permission_needed', askHost: HOST }]);
});

test('without a person nothing is said about one, and the answer says why', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, PLAIN);
  const [entry] = await entries(stage);
  const holder = entry?.checks.find(({ axis }) => axis === 'holder');
  expect(holder).toMatchObject({ code: 'no_subject' });
  expect(holder?.detail).toContain('whose page');
});

test('on a page whose owner is known it is compared with that owner', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  stage.answers.set(PLAIN, {});
  await stage.fromPage('page.check', { links: [linkTo(credly(0), 'John Roe')] });
  await choose(stage, PLAIN, { pageUrl: 'https://www.linkedin.com/in/jane/' });
  expect((await entries(stage)).map((each) => each.state)).toEqual(['other', 'other']);
});

test('on a page that is looked at, and whose owner is not known, it is not taken to be about nobody', async () => {
  const stage = createStage();
  stage.answers.set(PLAIN, {});
  await choose(stage, PLAIN, { pageUrl: 'https://www.linkedin.com/feed/' });
  expect((await entries(stage))[0]?.owner).toEqual({ kind: 'unread' });
});

test.each([
  ['a private address', 'https://192.168.1.1/badge.json'],
  ['the own machine', 'http://localhost:8080/badge.json'],
  ['an address in numbers', 'https://3232235777/credential.json'],
  ['a name of a private network', 'https://printer.local/badge.json'],
  ['one behind a wrapper', 'https://www.linkedin.com/safety/go?url=https%3A%2F%2F10.0.0.1%2Fbadge.json'],
  ['one with a password', 'https://jane:secret@10.0.0.1/badge.json'],
  ['one without end', `https://${HOST}/${'x'.repeat(5000)}`],
])('%s is refused with an answer, without a prompt or a request', async (_, url) => {
  const stage = stageFor(url);
  await choose(stage, url);
  expect([stage.prompts.asked, stage.asked]).toEqual([[], []]);
  const [entry] = await entries(stage);
  expect(entry).toMatchObject({ state: 'unchecked', headline: 'unreachable' });
  expect(entry?.checks[0]?.detail).not.toBe('');
  expect(JSON.stringify(entry)).not.toContain('secret');
  expect(stage.opened.popup).toEqual([7]);
});

test('a look-alike is called that, and asked nothing', async () => {
  const url = 'https://credly.com.evil.example/badges/3f9c1d7e-52a8-4b06-9e71-c8d40a6b25f9';
  const stage = stageFor(url);
  await choose(stage, url);
  expect([stage.prompts.asked, stage.asked]).toEqual([[], []]);
  expect(await entries(stage)).toMatchObject([{ headline: 'issuer_impersonation' }]);
});

test('LinkedIn’s wrapper is taken off', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(PLAIN)}&trk=x`);
  expect(stage.prompts.asked).toEqual([[HOST]]);
  expect(await entries(stage)).toMatchObject([{ url: PLAIN, state: 'verified' }]);
});

test('a packaged platform needs no prompt', async () => {
  const stage = stageFor(credly(0));
  await choose(stage, credly(0));
  expect(stage.prompts.asked).toEqual([]);
  expect(await entries(stage)).toMatchObject([{ state: 'verified' }]);
});

test('a page for people is read: the click names it, this once', async () => {
  const stage = stageFor(COURSE);
  await choose(stage, COURSE);
  expect(stage.prompts.asked).toEqual([['www.coursera.org']]);
  expect(stage.asked).toEqual([COURSE]);
  expect(stage.stored.local.clicked).toEqual([]);
});

test('where no popup opens, our page does', async () => {
  const stage = stageFor(PLAIN);
  stage.opened.willOpen = false;
  await choose(stage, PLAIN);
  expect(stage.ownPages).toEqual(['/popup.html?tab=7']);
  expect(stage.stored.session.get('popup')).toEqual({ tabId: 7, key: PLAIN });
});

test('from a private window nothing is written to the disk', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, PLAIN, { isPrivate: true });
  expect(stage.asked).toEqual([PLAIN]);
  expect(JSON.stringify(stage.stored.local)).not.toContain(HOST);
  expect(await stage.cache.get(PLAIN, stage.clock.now)).toBeUndefined();
});

test('the list goes with the page, though no script of ours says so', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, PLAIN);
  await stage.worker.tabLoads(7, `${PAGE}#awards`);
  expect(await entries(stage)).toHaveLength(1);
  await stage.worker.tabLoads(7, 'https://jane.example/about');
  expect(await entries(stage)).toEqual([]);
});

test('the same link twice is one row', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, PLAIN);
  await choose(stage, `${PLAIN}#top`);
  expect(await entries(stage)).toHaveLength(1);
});

test('what the user asked about can be kept, and is known as kept', async () => {
  const stage = stageFor(PLAIN);
  await choose(stage, PLAIN);
  expect(await stage.fromPopup('own.keep', { tabId: 7, key: PLAIN })).toMatchObject({ result: 'added' });
  expect(await entries(stage)).toMatchObject([{ inWallet: true }]);
});

const PRESENTED = { ...linkTo(PLAIN), presented: true };

test('a link that a page presents as a credential is listed, and asked on no view before its host was clicked', async () => {
  const stage = createStage();
  stage.answers.set(PLAIN, {});
  stage.permitted.add(HOST);
  await stage.fromPage('page.check', { links: [PRESENTED] });
  expect(stage.asked).toEqual([]);
  expect(await entries(stage)).toMatchObject([{ headline: 'permission_needed', askHost: HOST }]);
  await stage.fromPopup('own.ask', { tabId: 7, host: HOST });
  await settled();
  expect(await entries(stage)).toMatchObject([{ state: 'verified' }]);
});

test('presented or not: a page of a platform that is no award is not asked on view', async () => {
  const stage = createStage();
  const url = 'https://www.credly.com/users/jane-doe';
  await stage.fromPage('page.check', { links: [{ ...linkTo(url), presented: true }] });
  await stage.kill().worker.resume();
  await settled();
  expect(stage.asked).toEqual([]);
  expect(await entries(stage)).toHaveLength(1);
});

test('a link that nobody presents is not listed', async () => {
  const stage = createStage();
  await stage.fromPage('page.check', { links: [linkTo(PLAIN)] });
  await stage.fromPage('page.check', { links: [{ ...linkTo(PLAIN), presented: 'yes' }] });
  expect(await entries(stage)).toEqual([]);
});

test('what a page presents at a private address is neither listed nor asked', async () => {
  const stage = createStage();
  for (const url of ['https://192.168.1.1/award', 'https://localhost/award', 'https://intranet/award']) {
    await stage.fromPage('page.check', { links: [{ ...linkTo(PLAIN), url, key: url, presented: true }] });
  }
  const view = (await stage.fromPopup('own.tab', { tabId: 7 })) as TabView;
  expect(view.entries).toEqual([]);
  expect(stage.asked).toEqual([]);
});
