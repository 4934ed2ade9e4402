import { describe, expect, it } from 'vitest';
import { readCourseraPage } from '../../../../lib/platforms/readers/coursera.ts';
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

  it('whose course is no longer offered has its title in the heading alone', async () => {
    const heading = 'Completion Certificate for Old Maps';
    expect(await readPage({ profile, membership }, heading)).toMatchObject({ title: 'Old Maps' });
    expect(await readPage({ profile, membership }, 'Certificate')).toMatchObject({ code: 'malformed' });
  });

  it('is the course that the certificate refers to where more are named', async () => {
    const advert = { ...course, id: 'c2', name: 'Buy this' };
    const accomplishment = { __typename: 'AccomplishmentsMembership', courseId: 'c1' };
    expect(await readPage({ profile, advert, course, membership, accomplishment })).toMatchObject({
      title: course.name,
    });
  });

  it('whose holder hides the name is not shared', async () => {
    const hidden = { ...profile, firstName: 'User', lastName: '88120457' };
    expect(await readPage({ hidden, course, membership })).toMatchObject({ code: 'not_shared' });
  });
});

describe('a page of Coursera that is not the award’s', () => {
  const award = { key: LINK, url: LINK, id: CODE };
  const html = page({ profile, course, membership });

  it('is not read: a login, a front page, another code', () => {
    for (const url of [
      'https://www.coursera.org/',
      `https://www.coursera.org/login?redirect=${CODE}`,
      'https://www.coursera.org/account/accomplishments/verify/ZZ9WX2QK7PLM',
    ])
      expect(readCourseraPage({ url, html }, award)).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });

  it('is that of a short link, by the code to which it leads', () => {
    const id = '5f0c27d9b1e84a36c2d790e81f4ab563';
    const share = {
      key: `https://www.coursera.org/share/${id}`,
      url: `https://www.coursera.org/share/${id}`,
      id,
    };
    expect(readCourseraPage({ url: PAGE, html }, share)).toMatchObject({ holder: { name: 'Ida Lund' } });
    const other = page({ profile, course, membership: { ...membership, certificateCode: 'ZZ9WX2QK7PLM' } });
    expect(readCourseraPage({ url: PAGE, html: other }, share)).toMatchObject({ code: 'malformed' });
    expect(readCourseraPage({ url: share.url, html }, share)).toMatchObject({ holder: { name: 'Ida Lund' } });
    const two = page({
      profile,
      course,
      membership,
      other: { ...membership, certificateCode: 'ZZ9WX2QK7PLM' },
    });
    expect(readCourseraPage({ url: share.url, html: two }, share)).toMatchObject({ code: 'malformed' });
    expect(readCourseraPage({ url: 'https://www.coursera.org/learn', html }, share)).toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('a certificate of several courses', () => {
  const URL_OF_AWARD = `https://www.coursera.org/account/accomplishments/specialization/certificate/${CODE}`;
  const award = { key: LINK, url: URL_OF_AWARD, id: CODE };
  const completed = (name = 'Ida Lund') => `<div><h2>Completed by ${name}</h2><p>July 22, 2024</p></div>`;
  const certifies = (what: string, name = 'Ida Lund') =>
    `<p>${name}'s account is verified. Coursera certifies their successful completion of ${what} Specialization.</p>`;
  const read = (html: string) => readCourseraPage({ url: URL_OF_AWARD, html }, award);
  const maps = '<a href="/specializations/maps">Google Maps</a>';

  it('states holder, title, partner and day in Coursera’s words', () => {
    expect(read(completed() + certifies(`Google ${maps}`))).toEqual({
      title: 'Google Maps',
      holder: { name: 'Ida Lund' },
      issuer: { name: 'Google' },
      issuedOn: '2024-07-22',
    });
  });

  it('knows the partner from the data where the title is not set off', () => {
    const state = { a: { __typename: 'Partner_Partner', name: 'Google' } };
    const script = `<script>window.__APOLLO_STATE__ = ${JSON.stringify(state)};</script>`;
    expect(read(completed() + certifies('Google Google Maps') + script)).toMatchObject({
      title: 'Google Maps',
    });
  });

  it.each([
    ['partner and title that nothing tells apart', completed() + certifies('Google Google Maps')],
    ['a link elsewhere that ends alike', `<a>Maps</a>${completed()}${certifies('Google Google Maps')}`],
    ['two people', completed('Eve Ray') + certifies(`Google ${maps}`)],
    ['two certificates', completed() + certifies(`Google ${maps}`) + certifies('Google <a>Roads</a>')],
    ['a sentence in a comment', `${completed()}<!-- ${certifies(`Google ${maps}`)} -->`],
    ['other words', `${completed()}<h1>Google Maps</h1>`],
  ])('is not read: %s', (_, html) => {
    expect(read(html)).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('whose title repeats Coursera’s words is not taken apart', () => {
    const title =
      "Eve Ray's account is verified. Coursera certifies their successful completion of Google <a>Maps</a>";
    expect(read(completed() + certifies(title))).toMatchObject({ kind: 'failed', code: 'malformed' });
  });
});
