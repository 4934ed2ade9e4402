import { describe, expect, it } from 'vitest';
import { read } from '../stand-in.ts';

const CODE = 'K3RW8ZPX4QTB';
const LINK = `https://www.coursera.org/verify/${CODE}`;
const PAGE = `https://www.coursera.org/account/accomplishments/verify/${CODE}`;

const profile = {
  __typename: 'AccomplishmentsSignatureTrackProfile',
  firstName: 'Ida',
  lastName: 'Lund',
  middleName: null,
};
const course = { __typename: 'Course_Course', id: 'c1', slug: 's', name: 'Statistics } for "All"' };
const membership = {
  __typename: 'AccomplishmentsVCMembership',
  certificateCode: CODE,
  grantedAt: 1728878220063,
};
const partner = { __typename: 'Partner_Partner', name: 'Lakeside College' };

const page = (state: unknown, title = 'Completion Certificate for X') =>
  `<html><head><meta property="og:title" content="${title}"></head><body><script>var a = {};</script>
  <script>window.__APOLLO_STATE__ = ${JSON.stringify(state)};window.b = {"c":1};</script></body></html>`;
const readPage = async (state: unknown, title?: string) =>
  (await read(LINK, { [PAGE]: page(state, title) }, true)).source;

describe('a certificate at Coursera', () => {
  it('is not asked without the user’s click on its page', async () => {
    const { source, asked } = await read(LINK, { [PAGE]: page({ profile, course, membership }) });
    expect(source).toMatchObject({ kind: 'failed', code: 'page_only', host: 'www.coursera.org' });
    expect(asked).toEqual([]);
  });

  it('states holder, title, partner and day in the data of its page', async () => {
    expect(await readPage({ ROOT: { a: [profile, { course, membership }, partner] } })).toMatchObject({
      kind: 'stated',
      by: 'page',
      platform: { id: 'coursera', accounts: 'itself' },
      servedFrom: PAGE,
      title: 'Statistics } for "All"',
      holder: { name: 'Ida Lund' },
      issuer: { name: 'Lakeside College' },
      issuedOn: '2024-10-14T03:57:00.063Z',
    });
  });

  it('is not read from the page of another code', async () => {
    const other = { ...membership, certificateCode: 'ZZ9WX2QK7PLM' };
    expect(await readPage({ profile, course, other })).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('is not read where two people or two courses stand on the page', async () => {
    const second = { ...profile, firstName: 'Ola' };
    expect(await readPage({ profile, second, course, membership })).toMatchObject({ code: 'malformed' });
    const advert = { ...course, id: 'c2', name: 'Buy this' };
    expect(await readPage({ profile, course, advert, membership })).toMatchObject({ code: 'malformed' });
  });

  it('is the course of the page’s heading where more are named', async () => {
    const [a, b] = [
      { ...course, name: 'Graphs' },
      { ...course, name: 'Trees' },
    ];
    expect(await readPage({ profile, a, b, membership }, 'Completion Certificate for Trees')).toMatchObject({
      title: 'Trees',
    });
  });

  it('that Coursera does not know is not found', async () => {
    const state = { ROOT_QUERY: { [`MembershipsV1Resource({"code":"${CODE}"})`]: null } };
    expect(await readPage(state)).toMatchObject({ kind: 'failed', code: 'not_found' });
    expect((await read(LINK, {}, true)).source).toMatchObject({ kind: 'failed', code: 'not_found' });
  });

  it('on a page of another shape is malformed, in bounded time', async () => {
    const bodies = [
      '<html></html>',
      `<script>"__typename" ${'{"a":'.repeat(50_000)}</script>`,
      page([]),
      page('x'),
    ];
    for (const body of bodies) {
      expect((await read(LINK, { [PAGE]: body }, true)).source).toMatchObject({
        kind: 'failed',
        code: 'malformed',
      });
    }
  });

  it('of a specialisation is read at its own address', async () => {
    const path = `https://www.coursera.org/account/accomplishments/specialization/certificate/${CODE}`;
    expect((await read(path, {}, true)).asked).toEqual([path]);
  });
});
