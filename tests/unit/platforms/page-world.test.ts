/** The pages of the local world by the readers of their rows, whatever link led to them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FailedSource, Viewer } from '../../../lib/credential/model.ts';
import { examine, judge } from '../../../lib/credential/verify.ts';
import { platformOf } from '../../../lib/platforms/index.ts';
import { readOpenedPage } from '../../../lib/platforms/read-award.ts';
import { PLACES } from '../../world/index.ts';
import { type OpenWorld, openPlaces } from '../../world/map.ts';
import {
  EDX,
  EDX_PROGRAM,
  HACKERRANK,
  MITX,
  OPEN_EDX,
  type PageAward,
  type PageAwards,
  SHAPED,
  SHAPED_EXPIRED,
  SKILLJAR,
  SKILLSHOP,
  UDEMY,
} from '../../world/page-awards.ts';
import { NADIA } from '../../world/people.ts';
import { drawnUdemy } from '../../world/places/udemy.ts';
import { createScene } from '../../world/scene.ts';
import { worldFetch } from '../../world/world-fetch.ts';

const scene = createScene(Date.parse('2026-11-22T10:00:00Z'));
let world: OpenWorld;
beforeAll(async () => {
  world = await openPlaces(PLACES, scene);
});

const viewer: Viewer = { owner: { kind: 'named', name: NADIA.name }, addresses: [] };
const table = { network: { get: () => Promise.reject(new Error('nothing is asked')) } };

async function opened(platform: string, award: PageAward, url: string, draw?: (html: string) => string) {
  const row = platformOf(platform);
  if (!row) throw new Error(`no row ${platform}`);
  const answer = await worldFetch(world)(url);
  const html = await answer.text();
  const page = { url, html: draw ? draw(html) : html };
  const source = await readOpenedPage(row, { key: url, url, id: award.id }, page);
  if (!source) throw new Error('no page');
  return source;
}

async function endOf(source: Awaited<ReturnType<typeof opened>>) {
  const [finding] = await examine(source, { now: scene.now, trusted: [], ...table });
  if (!finding) throw new Error('no finding');
  const { state, headline } = await judge(finding, viewer, scene.now);
  return [state, headline];
}

const drawn = (award: PageAward) => (html: string) =>
  html.replace(
    '<div id="app"></div>',
    `<div id="app">${drawnUdemy({ award, holder: NADIA, scene, url: '' })}</div>`,
  );

const PAGES: [platform: string, awards: PageAwards, url: (id: string) => string, day?: string][] = [
  ['edx', EDX, (id) => `https://courses.edx.org/certificates/${id}`, '2025-10-08'],
  ['edx-program', EDX_PROGRAM, (id) => `https://credentials.edx.org/credentials/${id}/`],
  [
    'google-skillshop',
    SKILLSHOP,
    (id) => `https://skillshop.exceedlms.com/student/award/${id}`,
    '2026-08-24',
  ],
  ['hackerrank', HACKERRANK, (id) => `https://www.hackerrank.com/certificates/${id}`],
  ['mitx-online', MITX, (id) => `https://mitxonline.mit.edu/certificate/program/${id}/`, '2026-05-06'],
  ['open-edx', OPEN_EDX, (id) => `https://university.cockroachlabs.com/certificates/${id}`, '2025-07-10'],
  ['deeplearning-ai', SHAPED, (id) => `https://learn.deeplearning.ai/accomplishments/${id}`],
];

describe('a page of the local world', () => {
  it.each(PAGES)('of %s states holder, title and day', async (platform, awards, url, day) => {
    const { good } = awards;
    const source = await opened(platform, good, url(good.id));
    expect(source).toMatchObject({
      kind: 'stated',
      by: 'page',
      title: good.title,
      holder: { name: NADIA.name },
    });
    expect('issuedOn' in source ? source.issuedOn : undefined).toBe(day);
  });

  it.each(PAGES)('of %s about somebody else has another name', async (platform, awards, url) => {
    const { ofSomebodyElse } = awards;
    expect(await endOf(await opened(platform, ofSomebodyElse, url(ofSomebodyElse.id)))).toEqual([
      'other',
      'holder_mismatch',
    ]);
  });

  it.each(PAGES)('of %s that was redrawn is not read', async (platform, awards, url) => {
    const source = await opened(platform, awards.changed, url(awards.changed.id));
    expect(source).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it.each(PAGES)('of %s says nothing of another award at its address', async (platform, awards, url) => {
    const source = (await opened(platform, awards.unknown, url(awards.good.id))) as FailedSource;
    expect(source.kind).toBe('failed');
  });
});

describe('an application', () => {
  const url = `https://www.udemy.com/certificate/${UDEMY.good.id}/`;

  it('that was not drawn yet states nothing', async () => {
    expect(await opened('udemy', UDEMY.good, url)).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('states holder and title once it is drawn, and a day only where it can be one alone', async () => {
    const source = await opened('udemy', UDEMY.good, url, drawn(UDEMY.good));
    expect(source).toMatchObject({ title: UDEMY.good.title, holder: { name: NADIA.name } });
    expect(source).toMatchObject({ issuedOn: '2026-07-25' });
    expect(await endOf(source)).toEqual(['verified', 'platform_page']);
  });
});

it('a page that states an end has expired after it', async () => {
  const award = { ...SHAPED.good, id: SHAPED_EXPIRED };
  const url = `https://confirm.udacity.com/e/${SHAPED_EXPIRED}`;
  expect(await endOf(await opened('udacity', award, url))).toEqual(['caution', 'expired']);
});

describe('a page on a platform that anybody can use', () => {
  it('is never better than its accounts', async () => {
    const url = `https://credsverse.com/credentials/${SHAPED.good.id}`;
    expect(await endOf(await opened('certifier', SHAPED.good, url))).toEqual([
      'caution',
      'issuer_on_open_platform',
    ]);
    const link = `https://verify.skilljar.com/c/${SKILLJAR.good.id}`;
    const source = await opened('skilljar', SKILLJAR.good, link);
    expect(source).toMatchObject({
      title: SKILLJAR.good.title,
      issuer: { name: 'Kelp Academy' },
      issuedOn: '2026-09-23',
      holder: { unavailable: expect.stringContaining('does not state the name') },
    });
    expect(await endOf(source)).toEqual(['caution', 'issuer_on_open_platform']);
  });
});

describe('a site that issues at its own host', () => {
  it('is its domain, and a recognised one where only such bodies get it', async () => {
    const open = `https://university.cockroachlabs.com/certificates/${OPEN_EDX.good.id}`;
    expect(await endOf(await opened('open-edx', OPEN_EDX.good, open))).toEqual(['caution', 'issuer_domain']);
    const shaped = `https://learn.deeplearning.ai/accomplishments/${SHAPED.good.id}`;
    expect(await endOf(await opened('deeplearning-ai', SHAPED.good, shaped))).toEqual([
      'caution',
      'issuer_domain',
    ]);
    const mit = `https://mitxonline.mit.edu/certificate/program/${MITX.good.id}/`;
    const source = await opened('mitx-online', MITX.good, mit);
    expect(source).toMatchObject({ issuer: { domain: 'mitxonline.mit.edu' } });
    expect(await endOf(source)).toEqual(['verified', 'platform_page']);
  });

  it('binds nothing at a host that is not written down', async () => {
    const row = platformOf('open-edx');
    const url = `https://learn.kestrel.example/certificates/${OPEN_EDX.good.id}`;
    const html = await (
      await worldFetch(world)(`https://university.cockroachlabs.com/certificates/${OPEN_EDX.good.id}`)
    ).text();
    const source = row && (await readOpenedPage(row, { key: url, url, id: OPEN_EDX.good.id }, { url, html }));
    expect(source).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });
});
