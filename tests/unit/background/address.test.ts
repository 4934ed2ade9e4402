import { describe, expect, it } from 'vitest';
import { readCheck } from '../../../lib/background/page-bodies.ts';
import { pageLink } from '../../../lib/page/found.ts';
import { addressInLink, recognise } from '../../../lib/platforms/links.ts';
import { createStage, credly, findingOf, linkTo, settled } from './stage.ts';

const ADDRESS = 'ida.lund@mail.example';
const AT_BADGR = 'https://api.badgr.io/public/assertions/qT7xKd2mRz-9LpVw3_HsYc';
const wrapped = (url: string) => `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(url)}`;

describe('an address in a link', () => {
  it.each([
    `${AT_BADGR}?identity__email=ida.lund%40mail.example`,
    `${AT_BADGR}?v=2_0&identity__email=ida.lund@mail.example#top`,
    wrapped(`${AT_BADGR}?identity__email=ida.lund%40mail.example`),
  ])('is read from %s, and is in neither key nor address', (href) => {
    expect(addressInLink(href)).toBe(ADDRESS);
    expect(JSON.stringify(recognise(href))).not.toMatch(/ida|mail\.example/);
  });

  it.each([
    '',
    AT_BADGR,
    `${AT_BADGR}?identity__url=https://ida.example`,
    'identity__email=a@b.example',
    '::',
  ])('is not read from “%s”', (href) => {
    expect(addressInLink(href)).toBeFalsy();
  });

  it('is told to the worker beside the link', () => {
    const href = `${AT_BADGR}?identity__email=ida.lund%40mail.example`;
    const link = { href, key: AT_BADGR, url: AT_BADGR } as Parameters<typeof pageLink>[0];
    expect(pageLink(link, { kind: 'none' })).toEqual({
      key: AT_BADGR,
      url: AT_BADGR,
      owner: { kind: 'none' },
      address: ADDRESS,
    });
  });
});

describe('the worker', () => {
  const read = (address: unknown) =>
    readCheck({ links: [{ ...linkTo(credly(0)), address }] }, recognise)?.links[0]?.address;

  it('takes nothing but an e-mail address', () => {
    expect(read(ADDRESS)).toBe(ADDRESS);
    for (const bad of [
      'ida',
      'a@b c',
      '@',
      'a@b@c',
      `${'a'.repeat(250)}@b.example`,
      7,
      null,
      {},
      ['a@b.example'],
    ])
      expect(read(bad)).toBeUndefined();
  });

  it('compares it once, as one that somebody wrote', async () => {
    const stage = createStage();
    stage.answers.set(credly(0), findingOf(stage.clock.now));
    await stage.fromPage('page.check', { links: [{ ...linkTo(credly(0)), address: ADDRESS }] });
    await settled();
    expect(stage.viewers.map((viewer) => viewer.addresses)).toEqual([[{ value: ADDRESS, from: 'written' }]]);
    await stage.fromPopup('own.again', { tabId: 7, key: credly(0) });
    await settled();
    expect(stage.viewers.at(-1)?.addresses).toEqual([]);
  });

  it('keeps it for the click that a check waits for', async () => {
    const stage = createStage();
    stage.permitted.clear();
    await stage.fromPage('page.check', { links: [{ ...linkTo(credly(0)), address: ADDRESS }] });
    await settled();
    stage.permitted.add('www.credly.com');
    stage.answers.set(credly(0), findingOf(stage.clock.now));
    await stage.fromPopup('own.ask', { tabId: 7, host: 'www.credly.com' });
    await settled();
    expect(stage.viewers.at(-1)?.addresses).toEqual([{ value: ADDRESS, from: 'written' }]);
  });

  it('stores it nowhere, and tells it nobody', async () => {
    const stage = createStage();
    const kept: unknown[] = [];
    const { put } = stage.cache;
    stage.cache.put = (...given) => {
      kept.push(given);
      return put(...given);
    };
    stage.answers.set(credly(0), findingOf(stage.clock.now));
    const href = `${credly(0)}?identity__email=ida.lund%40mail.example`;
    const link = { ...linkTo(credly(0)), url: href, address: ADDRESS };
    const reply = await stage.fromPage('page.check', {
      links: [link, { ...link, claim: { title: 'Soldering' } }],
    });
    await settled();
    const view = await stage.fromPopup('own.tab', { tabId: 7 });
    expect(kept).toHaveLength(1);
    const everything = [reply, view, kept, stage.pushed, stage.asked, [...stage.signs], stage.stored.local];
    const session = [...stage.stored.session];
    expect(session.length).toBeGreaterThan(0);
    expect(JSON.stringify([everything, session])).not.toMatch(/ida\.lund|mail\.example/);
  });
});
