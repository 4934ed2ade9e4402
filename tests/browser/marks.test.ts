import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateAndReason } from '../../lib/words/index.ts';
import { CREDLY } from '../world/awards.ts';
import { ASKED_ON_VIEW, DEMO_PROFILE, README_PAGE, SECOND_PROFILE, STORY } from '../world/story.ts';
import {
  bringUp,
  clickWords,
  markOf,
  marksOn,
  pause,
  popupOf,
  settledMarks,
  tabView,
  toolbarText,
  until,
} from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, fetchesOf, requestsBeyond, type Stage, stage } from './stage.ts';

describe.each(BROWSERS)('marks on a profile in %s', (browser) => {
  let on: Stage;
  let profile: Page;

  beforeAll(async () => {
    on = await stage(browser);
    // Whoever has been there before has a cookie, which must stay where it is.
    const before = await on.driver.open(`https://www.credly.com/badges/${CREDLY.practitioner.id}`);
    await before.close();
    on.world.requests.length = 0;
    profile = await on.driver.open(DEMO_PROFILE);
    await settledMarks(profile, STORY.length);
  });
  afterAll(() => on?.end());

  test.each(STORY)('$id', async ({ url, onView }) => {
    const mark = await markOf(profile, url);
    expect(mark?.name).toMatch(new RegExp(`^${stateAndReason(onView)}: `));
  });

  test('no other link has a mark: not the post, not the aside, not the company', async () => {
    expect(await marksOn(profile)).toHaveLength(STORY.length);
  });

  test('nobody was asked but the platforms that the links name', () => {
    expect(requestsBeyond(on.world, ['www.linkedin.com', ...ASKED_ON_VIEW])).toEqual([]);
  });

  test('requests carry no cookie and no referrer', () => {
    const asked = fetchesOf(on.world, 'www.credly.com');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ cookie, referer }) => cookie !== '' || referer !== '')).toEqual([]);
  });

  test('the record of each award is asked for once', () => {
    const records = fetchesOf(on.world, 'www.credly.com').map(({ path }) => path);
    const assertions = records.filter((path) => path.includes('/badge_assertions/'));
    expect(assertions).toHaveLength(5);
    expect(assertions).toEqual([...new Set(assertions)]);
  });

  test('marks are of one size in every state', async () => {
    const sizes = new Set((await marksOn(profile)).map(({ width, height }) => `${width} × ${height}`));
    expect(sizes.size).toBe(1);
  });

  test('an award that nothing vouches for is not called by the title on the page', async () => {
    const mark = await markOf(profile, urlOf('look-alike-host'));
    expect(mark?.name).not.toContain('Architect');
    expect(mark?.name).toContain('credly.com.evil.example');
  });

  test('the toolbar warns of what is not valid', async () => {
    expect(await toolbarText(on.driver, await profile.tabId())).toBe('!');
  });

  test('the popup lists what the page shows, in its order, and says what is not here', async () => {
    const view = await tabView(on.driver, await profile.tabId());
    const hosts = view.entries.map(({ url }) => new URL(url).host);
    expect(hosts).toEqual(STORY.map(({ url }) => new URL(url).host));
    expect(view.entries.map(({ state, headline }) => ({ state, headline }))).toEqual(
      STORY.map(({ onView }) => onView),
    );
    expect(view.page.owner).toBe('Nadia Kestrel');
    expect(view.notHere).toEqual({
      shown: STORY.length,
      total: 21,
      fullListUrl: `${DEMO_PROFILE}details/certifications/`,
    });
  });

  test('the pointer brings up the card, Escape closes it', async () => {
    const { point } = await bringUp(profile, urlOf('credly-expired'));
    await profile.hover(point);
    const card = await until(async () => (await markOf(profile, urlOf('credly-expired')))?.card, 'the card');
    expect(card).toContain('Northwind Security Essentials');
    expect(card).toContain('credly.com');
    expect(card).toContain('Nadia Kestrel');
    await profile.press('Escape');
    await pause(100);
    expect((await markOf(profile, urlOf('credly-expired')))?.card).toBeUndefined();
  });

  test('a click on a mark opens the popup on that credential', async () => {
    const { point } = await bringUp(profile, urlOf('credly-same-name'));
    await profile.click(point);
    await until(
      async () => ((await on.driver.own(popupsOpen)) > 0 ? true : undefined),
      'the popup of the toolbar',
    );
  });

  test('a mark that the page moves to another link is withdrawn', async () => {
    const genuine = urlOf('credly-same-name');
    await bringUp(profile, genuine);
    await profile.evaluate(moveMark, CREDLY.practitioner.id, CREDLY.deleted.id);
    await pause(300);
    const beside = (await marksOn(profile)).filter(({ href }) => href.includes(CREDLY.deleted.id));
    expect(beside.map(({ name }) => name).filter((name) => name.startsWith('Verified'))).toEqual([]);
  });

  test('a link that the page turns elsewhere loses its mark', async () => {
    await profile.evaluate(turnLink, CREDLY.ofSomebodyElse.id, CREDLY.practitioner.id);
    await pause(300);
    const stale = (await marksOn(profile)).filter(({ name }) => name.startsWith('Other name'));
    expect(stale).toEqual([]);
  });

  test('navigation that keeps the document shows the next person, and nobody else', async () => {
    await profile.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await clickWords(profile, 'Tobias Merrow');
    await until(async () => ((await profile.url()) === SECOND_PROFILE ? true : undefined), 'the address');
    const marks = await settledMarks(profile, 2);
    expect(marks.map(({ name }) => name)).toEqual([
      'Verified: Northwind Platform Engineer',
      'Other name: Northwind Cloud Practitioner',
    ]);
    const view = await tabView(on.driver, await profile.tabId());
    expect(view.page.owner).toBe('Tobias Merrow');
    expect(view.entries).toHaveLength(2);
  });

  test('a name in the heading that the title contradicts is nobody’s: never verified', async () => {
    const page = await on.driver.open('https://www.linkedin.com/in/two-names/');
    const [mark] = await settledMarks(page, 1);
    expect(mark?.name).toMatch(/^Caution, /);
    const view = await tabView(on.driver, await page.tabId());
    expect(view.entries[0]?.checks.map(({ code }) => code)).toContain('owner_unread');
    await page.close();
  });

  test('a README that links each credential twice is asked about once', async () => {
    const page = await on.driver.open(README_PAGE);
    await settledMarks(page, 4);
    const view = await tabView(on.driver, await page.tabId());
    expect(view.entries.map(({ state, headline }) => ({ state, headline }))).toEqual([
      { state: 'verified', headline: 'platform_record' },
      { state: 'unchecked', headline: 'permission_needed' },
      { state: 'caution', headline: 'expired' },
      { state: 'unchecked', headline: 'not_an_award' },
    ]);
    await page.close();
  });

  test('the popup works as a page of its own', async () => {
    const popup = await popupOf(on.driver, profile);
    await until(
      () => popup.evaluate(() => document.querySelector('[data-row]') !== null || undefined),
      'rows',
    );
    await popup.close();
  });
});

function urlOf(id: string): string {
  const item = STORY.find((each) => each.id === id);
  if (!item) throw new Error(`The story has no ${id}`);
  return item.url;
}

// What follows runs in the page, as a script of the page would.

function moveMark(from: string, to: string): void {
  const linkOf = (id: string) => [...document.links].find(({ href }) => href.includes(id));
  const mark = linkOf(from)?.nextElementSibling;
  if (mark) linkOf(to)?.after(mark);
}

function turnLink(from: string, to: string): void {
  const link = [...document.links].find(({ href }) => href.includes(from));
  if (link) link.href = link.href.replace(from, to);
}

/** In a page of the extension: how many popups of the toolbar are open. */
async function popupsOpen(): Promise<number> {
  const api = Reflect.get(globalThis, 'browser');
  const contexts = await api.runtime.getContexts({ contextTypes: ['POPUP'] });
  return contexts.length;
}
