import { expect, test } from 'vitest';
import type { Sender } from '../../../lib/browser/extension.ts';
import type { MarkView } from '../../../lib/browser/messages.ts';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import { createStage, credly, linkTo, OWN_ID, OWN_ORIGIN, pageSender, popupSender } from './stage.ts';

const check = (links: unknown) => ({ type: 'page.check', body: { links } });
const good = () => check([linkTo(credly(0))]);

test.each([
  ['another extension', { ...pageSender(), id: 'other' }],
  ['nobody in particular', {}],
  ['a page without a tab', { ...pageSender(), tab: undefined }],
  ['a tab without a number', { ...pageSender(), tab: { id: -1 } }],
  ['a page on plain http', pageSender({ url: 'http://www.linkedin.com/in/jane' })],
  ['a page whose address cannot be read', pageSender({ url: 'nonsense' })],
  ['a frame inside the page', pageSender({ frameId: 4 })],
  [
    'a page whose host only begins like ours',
    pageSender({ url: `${OWN_ORIGIN.slice(0, -1)}.evil.example/` }),
  ],
])('a page message from %s is not answered', (_, sender) => {
  const { worker, asked } = createStage();
  expect(worker.answer(good(), sender as Sender)).toBeUndefined();
  expect(asked).toEqual([]);
});

test.each([
  'own.tab',
  'own.options',
  'own.keep',
  'own.forget',
  'own.ask',
  'own.read',
  'own.readAll',
  'own.openRead',
  'own.compare',
  'own.checkPage',
  'own.site',
  'own.denied',
  'own.again',
  'own.checkAll',
  'own.import',
  'own.importFiles',
  'own.awards',
  'own.recheck',
  'own.picture',
])('a content script that asks for %s is not answered, and nothing comes of it', async (type) => {
  const stage = createStage();
  const body = { tabId: 7, key: 'k', keys: ['k'], host: 'uni.edu', hosts: ['uni.edu'], always: true };
  const more = { url: credly(0), entryId: 'x', set: { paused: ['uni.edu'] }, address: 'jane@mail.example' };
  stage.permitted.add('uni.edu');
  const before = structuredClone([stage.stored.local, [...stage.stored.session]]);
  for (const sender of [pageSender(), pageSender({ frameId: 3 }), pageSender({ url: 'https://uni.edu/' })])
    expect(stage.worker.answer({ type, body: { ...body, ...more } }, sender)).toBeUndefined();
  expect([stage.stored.local, [...stage.stored.session]]).toEqual(before);
  expect([stage.asked, stage.ran, stage.beside, [...stage.registered]]).toEqual([[], [], [], []]);
});

test('our own pages have no use of the page’s messages', () => {
  const { worker } = createStage();
  expect(worker.answer(good(), popupSender())).toBeUndefined();
});

test('a sender with our address but another origin is not one of our pages', () => {
  const { worker } = createStage();
  const sender = { ...popupSender(), origin: 'https://evil.example' } as Sender;
  expect(worker.answer({ type: 'own.options', body: {} }, sender)).toBeUndefined();
});

test('one of our pages inside a frame is not answered', () => {
  const { worker } = createStage();
  const sender = { ...popupSender(), frameId: 3 } as Sender;
  expect(worker.answer({ type: 'own.options', body: {} }, sender)).toBeUndefined();
});

test('our popup in a tab of its own is answered', async () => {
  const { worker } = createStage();
  const sender = { ...popupSender(), frameId: 0, tab: { id: 9 }, origin: `chrome-extension://${OWN_ID}` };
  expect(await worker.answer({ type: 'own.options', body: {} }, sender as unknown as Sender)).toMatchObject({
    check: 'view',
  });
});

test.each([
  ['nothing', undefined],
  ['a word', 'page.check'],
  ['a list', []],
  ['no type', { body: {} }],
  ['an unknown type', { type: 'page.everything', body: {} }],
  ['a name of every object', { type: 'constructor', body: {} }],
  ['the name of its prototype', { type: '__proto__', body: {} }],
  ['no body', { type: 'page.check' }],
  ['a body that is a list', { type: 'page.check', body: [] }],
  ['links that are none', { type: 'page.check', body: { links: 'all' } }],
  ['61 awards', check(Array.from({ length: 61 }, (_, at) => linkTo(credly(at))))],
  ['241 links to one award', check(Array.from({ length: 241 }, () => linkTo(credly(0))))],
  ['a key of 3,000 characters', { type: 'page.open', body: { key: 'k'.repeat(3000) } }],
])('a page message that is %s is left alone', (_, message) => {
  const { worker } = createStage();
  expect(worker.answer(message, pageSender())).toBeUndefined();
});

test.each([
  ['of another award', { ...linkTo(credly(0)), key: linkTo(credly(1)).key }],
  ['that is an object', { ...linkTo(credly(0)), key: {} }],
  ['on plain http', { ...linkTo(credly(0)), url: credly(0).replace('https', 'http') }],
  ['to a script', { ...linkTo(credly(0)), url: 'javascript:alert(1)' }],
  ['to no award at all', linkTo('https://jane.example/about')],
  ['to the own network', linkTo('https://10.0.0.1/public/assertions/abcdefgh.json')],
  ['that is nothing', null],
])('a link %s is left out, and the others count', async (_, bad) => {
  const { worker } = createStage();
  const reply = (await worker.answer(check([bad, linkTo(credly(2))]), pageSender())) as { marks: MarkView[] };
  expect(reply.marks.map((mark) => mark.key)).toEqual([linkTo(credly(2)).key]);
});

test('fields that were not asked for do not come through, whatever their name', async () => {
  const stage = createStage();
  const link = JSON.parse(
    `{"key":"${credly(0)}","url":"${credly(0)}","owner":{"kind":"named","name":"Jane Doe","admin":true},
      "claim":{"title":"T","__proto__":{"polluted":1}},"__proto__":{"polluted":1},"state":"verified"}`,
  );
  await stage.worker.answer(check([link]), pageSender());
  const kept = JSON.stringify([...stage.stored.session.values()]);
  expect(kept).toContain('Jane Doe');
  expect(kept).not.toMatch(/polluted|admin|"state":"verified"/);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('an owner’s name without end counts as unread, and a claim is cut', async () => {
  const stage = createStage();
  const link = { ...linkTo(credly(0), 'J'.repeat(5000)), claim: { title: 'T'.repeat(5000) } };
  await stage.worker.answer(check([link]), pageSender());
  const view = (await stage.fromPopup('own.tab', { tabId: 7 })) as {
    entries: { owner: object; claim: object }[];
  };
  expect(view.entries[0]?.owner).toEqual({ kind: 'unread' });
  expect(JSON.stringify(view.entries[0]?.claim).length).toBeLessThan(400);
});

test('a page-side sender gets what the mark shows and no more', async () => {
  const stage = createStage();
  stage.answers.set(credly(0), {});
  const reply = (await stage.fromPage('page.check', { links: [linkTo(credly(0))] })) as { marks: MarkView[] };
  expect(reply.marks).toEqual([
    {
      key: linkTo(credly(0)).key,
      state: 'verified',
      name: 'Verified: Cloud Practitioner',
      lines: [
        { kind: 'title', text: 'Cloud Practitioner' },
        { kind: 'issuer', text: 'Northwind Cloud, account at credly.com' },
        { kind: 'state', text: 'Verified' },
        { kind: 'holder', text: 'Issued to Jane Doe' },
        { kind: 'method', text: expect.stringMatching(/^Record at credly\.com read, /) },
      ],
    },
  ]);
});

test('a failure inside is no exception on the page', async () => {
  const stage = createStage();
  stage.stored.session.get = () => {
    throw new Error('storage is broken');
  };
  await expect(stage.fromPage('page.open', { key: 'k' })).resolves.toEqual({ opened: false });
});

test.each([
  ['own.tab', { tabId: '7' }],
  ['own.tab', { tabId: 1.5 }],
  ['own.ask', { host: 'https://uni.edu/' }],
  ['own.ask', { host: 'localhost' }],
  ['own.ask', { host: '*.edu' }],
  ['own.read', { tabId: 7 }],
  ['own.readAll', { tabId: 7, keys: 'all' }],
  ['own.readAll', { tabId: 7, keys: [7] }],
  ['own.readAll', { tabId: 7, keys: Array.from({ length: 501 }, () => 'k') }],
  ['own.openRead', { key: 'k' }],
  ['own.compare', { tabId: 7, address: '' }],
  ['own.compare', { tabId: 7, address: 'a'.repeat(255) }],
  ['own.compare', { tabId: 7, address: ['jane@mail.example'] }],
  ['own.checkPage', {}],
  ['own.site', { host: 'uni.edu' }],
  ['own.site', { host: 'https://uni.edu/*', always: true }],
  ['own.site', { host: '*.edu', always: true }],
  ['own.denied', { hosts: ['*'] }],
  ['own.import', { url: 'http://uni.edu/badge.json' }],
  ['own.import', { name: 'x', base64: 5 }],
  ['own.recheck', { entryId: '../x' }],
  ['own.picture', { entryId: '../x' }],
])('%s with %j is left alone', (type, body) => {
  expect(createStage().fromPopup(type, body)).toBeUndefined();
});

test('options take what is right and leave the rest', async () => {
  const stage = createStage();
  const set = { check: 'always', name: 'Jane Doe', addresses: [1], clicked: ['uni.edu'], role: 'king', x: 1 };
  expect(await stage.fromPopup('own.options', { set })).toEqual({
    ...DEFAULT_OPTIONS,
    name: 'Jane Doe',
    clicked: ['uni.edu'],
  });
});
