import { expect, test } from 'vitest';
import type { MarkView, TabView } from '../../../lib/browser/messages.ts';
import { judge as judgeReally } from '../../../lib/credential/judge.ts';
import type { Code, State } from '../../../lib/credential/verdict.ts';
import { check, type Finding } from '../../../lib/credential/verdict.ts';
import { stateAndReason } from '../../../lib/words/mark.ts';
import { createStage, credentialOf, credly, held, IDS, linkTo, type Stage, settled } from './stage.ts';

const EVIL = 'https://credly.com.evil.example/badges/3f9c1d7e-52a8-4b06-9e71-c8d40a6b25f9';
const SHAPE = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';

/** A mark whose words begin with that state and reason. */
const saying = (state: State, headline: Code) => ({
  state,
  name: expect.stringMatching(`^${stateAndReason({ state, headline })}: `),
});

async function pass(stage: Stage, links: unknown[], tab = {}): Promise<MarkView[]> {
  const reply = (await stage.fromPage('page.check', { links }, tab)) as { marks: MarkView[] };
  return reply.marks;
}

async function list(stage: Stage, tabId = 7): Promise<TabView> {
  return (await stage.fromPopup('own.tab', { tabId })) as TabView;
}

test('the list stands in the order of the page, whatever was seen first and is gone by now', async () => {
  const stage = createStage();
  const see = (seen: number[], order: unknown) =>
    stage.fromPage('page.check', { links: seen.map((at) => linkTo(credly(at))), order });
  const keys = async () => (await list(stage)).entries.map(({ key }) => key);
  await see([3, 4], [3, 4].map(credly));
  await see([0, 1], [0, 1, 3, 4].map(credly));
  expect(await keys()).toEqual([0, 1, 3, 4].map(credly));
  // The page has taken out the first two.
  await see([2], [2, 3, 4].map(credly));
  expect(await keys()).toEqual([0, 1, 2, 3, 4].map(credly));
  await see([5], [{}, 7, 'k'.repeat(3000), credly(5), credly(3), credly(4)]);
  expect(await keys()).toEqual([0, 1, 2, 5, 3, 4].map(credly));
  await see([6], 'first');
  expect(await keys()).toEqual([0, 1, 2, 5, 3, 4, 6].map(credly));
  await settled();
  expect((await list(stage.kill())).entries).toHaveLength(7);
});

test('a look-alike host is not valid, and nobody was asked', async () => {
  const stage = createStage();
  const [mark] = await pass(stage, [linkTo(EVIL)]);
  expect(mark).toMatchObject(saying('invalid', 'issuer_impersonation'));
  expect(mark?.lines.map(({ kind }) => kind)).not.toContain('method');
  expect(stage.asked).toEqual([]);
  expect(stage.signs.get(7)?.badge).toBe('!');
});

test('what a page suspects and the worker clears is neither listed nor marked', async () => {
  const stage = createStage();
  const [id] = IDS;
  // `münchen.example`: foreign letters that imitate nobody.
  const suspect = linkTo(`https://xn--mnchen-3ya.example/badges/${id}`);
  expect(await pass(stage, [suspect, linkTo(credly(0))])).toHaveLength(1);
  expect((await list(stage)).entries.map(({ key }) => key)).toEqual([credly(0)]);
  const told = await pass(stage, [linkTo(`https://www.xn--crdly-0we.com/badges/${id}`)]);
  expect(told).toMatchObject([saying('invalid', 'issuer_impersonation')]);
});

test('a host that nobody clicked is not asked, though it is permitted, and the mark names it', async () => {
  const stage = createStage();
  stage.permitted.add('badges.smallco.example');
  const [mark] = await pass(stage, [linkTo(SHAPE)]);
  expect(mark).toMatchObject(saying('unchecked', 'permission_needed'));
  expect(mark?.lines.at(-1)?.text).toContain('badges.smallco.example');
  expect(stage.asked).toEqual([]);
});

test('in "only when I click" nothing is asked on view, and everything listed on the click', async () => {
  const stage = createStage();
  stage.stored.local.check = 'click';
  stage.answers.set(credly(0), {});
  const [mark] = await pass(stage, [linkTo(credly(0))]);
  expect(mark).toMatchObject(saying('unchecked', 'permission_needed'));
  expect(stage.asked).toEqual([]);
  await stage.fromPopup('own.checkAll', { tabId: 7 });
  await settled();
  expect(stage.pushed.at(-1)?.marks).toMatchObject([{ state: 'verified' }]);
});

test('on view at most 60 awards of a page are asked for, in however many passes; the click goes on', async () => {
  const stage = createStage();
  const urls = Array.from({ length: 75 }, (_, at) => credly(at));
  for (const url of urls) stage.answers.set(url, {});
  await pass(
    stage,
    urls.slice(0, 50).map((url) => linkTo(url)),
  );
  await pass(
    stage,
    urls.slice(50).map((url) => linkTo(url)),
  );
  await settled();
  expect(stage.asked).toHaveLength(60);
  expect((await list(stage)).entries.filter((each) => each.headline === 'permission_needed')).toHaveLength(
    15,
  );
  await stage.fromPopup('own.checkAll', { tabId: 7 });
  await settled();
  expect(stage.asked).toHaveLength(75);
});

test('two equal links in flight are one request, also from two tabs', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  stage.answers.set(credly(0), () => promise);
  const marks = await Promise.all([
    pass(stage, [linkTo(credly(0))]),
    pass(stage, [linkTo(credly(0))]),
    pass(stage, [linkTo(credly(0), 'John Roe')], { id: 8 }),
  ]);
  expect(marks.flat().map((mark) => mark.state)).toEqual(['checking', 'checking', 'checking']);
  release({});
  await settled();
  expect(stage.asked).toHaveLength(1);
  expect((await list(stage, 7)).entries).toMatchObject([{ state: 'verified' }]);
  expect((await list(stage, 8)).entries).toMatchObject([{ state: 'other' }]);
});

test('a page that has used up its requests keeps no other page from asking', async () => {
  const stage = createStage();
  const urls = Array.from({ length: 61 }, (_, at) => credly(at));
  for (const url of urls) stage.answers.set(url, {});
  const last = urls[60] ?? '';
  const links = urls.map((url) => linkTo(url));
  await pass(stage, links.slice(0, 60));
  await Promise.all([
    pass(stage, links.slice(60)),
    pass(stage, links.slice(60), { id: 8 }),
    pass(stage, links.slice(60), { id: 9 }),
  ]);
  await settled();
  const entry = async (tabId: number) =>
    (await list(stage, tabId)).entries.find((each) => each.url === last)?.headline;
  expect(await Promise.all([7, 8, 9].map(entry))).toEqual([
    'permission_needed',
    'platform_record',
    'platform_record',
  ]);
  expect(stage.asked.filter((url) => url === last)).toHaveLength(1);
});

const PRESENTED: [string, Partial<Finding>[], State, Code][] = [
  ['all hold', [{}, {}], 'verified', 'platform_record'],
  [
    'the second was revoked',
    [{}, { checks: [check('platform_record'), check('revoked')] }],
    'invalid',
    'revoked',
  ],
  [
    'the second is somebody else’s',
    [{}, { credential: credentialOf({ recipient: { names: ['Max Roe'], identities: [] } }) }],
    'other',
    'holder_mismatch',
  ],
  [
    'the second cannot be read',
    [{}, { checks: [check('malformed')], method: 'none' }],
    'unchecked',
    'malformed',
  ],
  [
    'the first is the weak one',
    [{ checks: [check('malformed')], method: 'none' }, {}],
    'unchecked',
    'malformed',
  ],
];

test.each(PRESENTED)(
  'a link to several credentials gets the weakest answer: %s',
  async (_, found, state, code) => {
    const stage = createStage();
    stage.answers.set(credly(0), found);
    const [mark] = await pass(stage, [linkTo(credly(0))]);
    expect(mark).toMatchObject(saying(state, code));
    const [entry] = (await list(stage)).entries;
    expect(entry?.checks.find((each) => each.code === code)?.detail).toContain('one of 2 credentials');
    const again = await pass(stage, [linkTo(credly(0))], { id: 8 });
    expect(again).toMatchObject([saying(state, code)]);
    expect(stage.asked).toHaveLength(1);
  },
);

test('one of several that is about another claim keeps the mark from being "Verified"', async () => {
  const stage = createStage({ judge: judgeReally });
  const other = credentialOf({ title: 'Forklift Driving' });
  stage.answers.set(credly(0), [{}, { credential: other }]);
  const [mark] = await pass(stage, [linkTo(credly(0), 'Jane Doe', 'Cloud Practitioner')]);
  expect(mark).toMatchObject(saying('caution', 'claim_differs'));
});

test('any host that one of several waits for can be asked', async () => {
  const stage = createStage();
  const waiting = { checks: [check('permission_needed', '', 'uni.edu')], method: 'none' as const, maxAge: 0 };
  const revoked = { checks: [check('platform_record'), check('revoked')] };
  stage.answers.set(credly(0), [revoked, waiting]);
  await pass(stage, [linkTo(credly(0))]);
  expect((await list(stage)).entries).toMatchObject([{ headline: 'revoked', askHost: 'uni.edu' }]);
});

test('what only the given file says of a revoked badge is not shown as if its issuer had said it', async () => {
  const stage = createStage({ judge: judgeReally });
  const credential = credentialOf({ title: 'Nobel Prize', onlyClaimed: true });
  const checks = [check('hosted_at_issuer'), check('revoked'), check('issuer_domain')];
  stage.answers.set(credly(0), { credential, checks, method: 'hosted' });
  const [mark] = await pass(stage, [linkTo(credly(0), 'Jane Doe', 'Nobel Prize')]);
  expect(mark).toMatchObject(saying('invalid', 'revoked'));
  const [entry] = (await list(stage)).entries;
  expect(entry?.issuer).toMatchObject({ domain: 'credly.com' });
  for (const name of ['title', 'holder', 'issuedOn', 'expiresOn']) expect(entry).not.toHaveProperty(name);
  expect(JSON.stringify([mark, entry?.checks, entry?.issuer])).not.toMatch(/Nobel|Jane Doe|Northwind/);
});

test('the reply does not wait for a slow platform: the answer is pushed, once', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  stage.answers.set(credly(0), () => promise);
  stage.answers.set(credly(1), {});
  const marks = await pass(stage, [linkTo(credly(0)), linkTo(credly(1))]);
  expect(marks.map((mark) => mark.state)).toEqual(['checking', 'verified']);
  release({});
  await settled(150);
  expect(stage.pushed.flatMap(({ marks: pushed }) => pushed.map((mark) => [mark.key, mark.state]))).toEqual([
    [credly(0), 'verified'],
  ]);
});

test('answers that come together leave together', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  for (let at = 0; at < 30; at++) stage.answers.set(credly(at), () => promise);
  await pass(
    stage,
    Array.from({ length: 30 }, (_, at) => linkTo(credly(at))),
  );
  release({});
  await settled(150);
  expect(stage.pushed).toHaveLength(1);
  expect(stage.pushed[0]?.marks).toHaveLength(30);
});

test('what is cached stands in the reply, judged for this page and no other', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await pass(stage, [linkTo(credly(0))]);
  const [mark] = await pass(stage, [linkTo(credly(0), 'John Roe')], { id: 8 });
  expect(mark).toMatchObject(saying('other', 'holder_mismatch'));
  expect(stage.asked).toHaveLength(1);
});

test('a tab’s list holds its own page alone', async () => {
  const stage = createStage();
  await pass(stage, [linkTo(credly(0))]);
  await pass(stage, [linkTo(credly(1))], { id: 8 });
  expect((await list(stage, 7)).entries.map((each) => each.url)).toEqual([credly(0)]);
  expect((await list(stage, 8)).entries.map((each) => each.url)).toEqual([credly(1)]);
  expect((await list(stage, 9)).entries).toEqual([]);
});

test('from a private window nothing reaches the cache, and the cache says nothing to it', async () => {
  const puts: string[] = [];
  const gets: string[] = [];
  const cache = {
    get: async (address: string) => void gets.push(address),
    put: async (address: string) => void puts.push(address),
    forget: async () => {},
  } as never;
  const stage = createStage({ cache });
  stage.answers.set(credly(0), {});
  await pass(stage, [linkTo(credly(0))], { incognito: true });
  await settled();
  expect((await list(stage)).entries).toMatchObject([{ state: 'verified' }]);
  expect([puts, gets]).toEqual([[], []]);
  await pass(stage, [linkTo(credly(0), 'John Roe')], { incognito: true });
  expect(stage.asked).toHaveLength(1);
});

test('one award under two titles is a doubt; the same award seen again is none', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  const [twice] = await pass(stage, [
    linkTo(credly(0), 'Jane Doe', 'Cloud Practitioner'),
    linkTo(credly(0), 'Jane Doe', 'Cloud Wizard'),
  ]);
  expect(twice).toMatchObject(saying('caution', 'claim_reused'));
  const other = createStage();
  other.answers.set(credly(0), {});
  const link = linkTo(credly(0), 'Jane Doe', 'Cloud Practitioner');
  expect(await pass(other, [link, link])).toMatchObject([{ state: 'verified' }]);
});

test('an image that claims nothing beside a caption that names the award is no second title', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  const links = [linkTo(credly(0)), linkTo(credly(0), 'Jane Doe', 'Cloud Practitioner')];
  for (const order of [links, links.toReversed()]) {
    expect(await pass(stage, order)).toMatchObject([{ state: 'verified' }]);
  }
});

test('a second title that comes into view later is the same doubt', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  const first = linkTo(credly(0), 'Jane Doe', 'Cloud Practitioner');
  expect(await pass(stage, [first])).toMatchObject([{ state: 'verified' }]);
  const both = [first, linkTo(credly(0), 'Jane Doe', 'Cloud Wizard')];
  expect(await pass(stage, both)).toMatchObject([saying('caution', 'claim_reused')]);
  expect(await pass(stage, [first])).toMatchObject([{ state: 'verified' }]);
  expect(stage.asked).toHaveLength(1);
});

test('a page that names its owner later gets its verdict again, without a request', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await pass(stage, [{ ...linkTo(credly(0)), owner: { kind: 'unread' } }]);
  const [mark] = await pass(stage, [linkTo(credly(0))]);
  expect(mark?.state).toBe('verified');
  expect((await list(stage)).entries).toHaveLength(1);
  expect(stage.asked).toHaveLength(1);
});

test('text that nothing ties to its issuer is not shown', async () => {
  const stage = createStage();
  const credential = credentialOf({ title: 'Nobel Prize', expiresOn: '2030-01-01T00:00:00Z' });
  stage.answers.set(credly(0), {
    credential,
    checks: [check('proof_valid'), check('key_unproven')],
    method: 'none',
  });
  await pass(stage, [linkTo(credly(0))]);
  const [entry] = (await list(stage)).entries;
  expect(entry).toMatchObject({ state: 'unchecked', skills: [] });
  for (const name of ['title', 'issuer', 'holder', 'issuedOn', 'expiresOn'])
    expect(entry).not.toHaveProperty(name);
});

test('an exception inside a check is a mark that says so, and is asked again next time', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), async () => {
    throw new Error('a bug');
  });
  expect(await pass(stage, [linkTo(credly(0))])).toMatchObject([saying('unchecked', 'unreachable')]);
});

test('an answer that cannot be judged leaves the mark open, and is asked again next time', async () => {
  const stage = createStage();
  const { recipient: _, ...damaged } = credentialOf();
  stage.answers.set(credly(0), { credential: damaged as never, maxAge: 0 });
  expect(await pass(stage, [linkTo(credly(0))])).toMatchObject([{ state: 'checking' }]);
  stage.answers.set(credly(0), {});
  expect(await pass(stage, [linkTo(credly(0))])).toMatchObject([{ state: 'verified' }]);
});

test('the toolbar counts what is verified, and warns of what is not valid', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  stage.answers.set(credly(1), {});
  await pass(stage, [linkTo(credly(0)), linkTo(credly(1))]);
  await settled();
  expect(stage.signs.get(7)).toMatchObject({ badge: '2', title: 'Assay: Verified 2' });
  stage.answers.set(credly(2), { checks: [check('platform_record'), check('revoked')] });
  await pass(stage, [linkTo(credly(2))]);
  await settled();
  expect(stage.signs.get(7)).toMatchObject({ badge: '!', title: 'Assay: Not valid 1, Verified 2' });
  await stage.fromPage('page.reset', {});
  expect(stage.signs.get(7)).toMatchObject({ badge: '', title: 'Assay' });
});

test('the popup gets the rows in the order of the page, with what is not here', async () => {
  const stage = createStage();
  const notHere = { shown: 2, total: 14, fullListUrl: 'https://www.linkedin.com/in/jane/details/', x: 1 };
  await stage.fromPage('page.check', { links: [linkTo(credly(1)), linkTo(credly(0))], notHere });
  await pass(stage, [linkTo(credly(2)), linkTo(credly(1))]);
  await stage.fromPage('page.gaveUp', {});
  const view = await list(stage);
  expect(view.entries.map((each) => each.url)).toEqual([credly(1), credly(0), credly(2)]);
  const { x: _, ...expected } = notHere;
  expect(view).toMatchObject({
    page: { host: 'www.linkedin.com', owner: 'Jane Doe' },
    notHere: expected,
    gaveUp: true,
  });
});

test('a page that fights marks is still said to do so after a navigation that keeps its document', async () => {
  const stage = createStage();
  await pass(stage, [linkTo(credly(0))]);
  await stage.fromPage('page.reset', {});
  await stage.fromPage('page.gaveUp', {});
  await pass(stage, [linkTo(credly(1))]);
  expect(await list(stage)).toMatchObject({ gaveUp: true });
  await stage.fromPage('page.gaveUp', {}, { documentId: 'one that is being left' });
  expect((await list(stage)).entries).toHaveLength(1);
});

test('an answer that comes after the page is gone does not show up on the next one', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  stage.answers.set(credly(0), () => promise);
  await pass(stage, [linkTo(credly(0))]);
  await pass(stage, [linkTo(credly(1))], { documentId: 'the next document' });
  release({});
  await settled();
  expect((await list(stage)).entries.map((each) => each.url)).toEqual([credly(1)]);
  expect(stage.pushed.flatMap(({ marks }) => marks.map((mark) => mark.key))).not.toContain(credly(0));
});

test('a page that is being left does not take the list of its successor with it', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  await pass(stage, [linkTo(credly(0))], { documentId: 'successor' });
  await stage.fromPage('page.reset', {}, { documentId: 'predecessor' });
  expect((await list(stage)).entries).toHaveLength(1);
  await stage.fromPage('page.reset', {}, { documentId: 'successor' });
  expect((await list(stage)).entries).toEqual([]);
});

test('a list goes with its page: on another host, on closing, and where its document is gone', async () => {
  const stage = createStage();
  const fill = () => pass(stage, [linkTo(credly(0))]);
  await fill();
  await stage.worker.tabLoads(7, 'https://www.linkedin.com/in/jane/#top');
  expect((await list(stage)).entries).toHaveLength(1);
  await stage.worker.tabLoads(7, undefined);
  expect((await list(stage)).entries).toHaveLength(0);
  await fill();
  await stage.worker.tabLoads(7, 'https://github.com/jane');
  expect((await list(stage)).entries).toHaveLength(0);
  await fill();
  await stage.worker.tabClosed(7);
  expect([...stage.stored.session.keys()]).toEqual([]);
});

test('after "forget" nothing is known, and what was on its way is not kept either', async () => {
  const stage = createStage();
  const { promise, release } = held<Partial<Finding>>();
  stage.answers.set(credly(0), {});
  stage.answers.set(credly(1), () => promise);
  await pass(stage, [linkTo(credly(0)), linkTo(credly(1))]);
  expect(await stage.fromPopup('own.forget', {})).toBeNull();
  release({});
  await settled();
  await pass(stage, [linkTo(credly(0)), linkTo(credly(1))], { id: 8 });
  expect(stage.asked).toHaveLength(4);
});

test('a page cannot fill the list without end', async () => {
  const stage = createStage();
  stage.stored.local.check = 'click';
  for (let at = 0; at < 400; at += 50) {
    await pass(
      stage,
      Array.from({ length: 50 }, (_, more) => linkTo(credly(at + more))),
    );
  }
  expect((await list(stage)).entries).toHaveLength(300);
});
