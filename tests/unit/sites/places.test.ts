import { describe, expect, test } from 'vitest';
import { CANDIDATE } from '../../../lib/sites/candidate.ts';
import { GITLAB } from '../../../lib/sites/gitlab.ts';
import { JSON_RESUME } from '../../../lib/sites/json-resume.ts';
import { PLATFORM_PAGE } from '../../../lib/sites/platform-page.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { XING } from '../../../lib/sites/xing.ts';
import { documentAt, one } from './document.ts';

const UNREAD = { kind: 'unread' };
const MIRA = { kind: 'named', name: 'Mira Holt' };
const AWARD = 'https://www.credly.com/badges/1';

function reader(site: Site, address: string) {
  const load = (title: string, body: string) =>
    documentAt(address, `<title>${title}</title><body>${body}</body>`);
  return {
    owner: (title: string, body: string) => {
      const { document, url } = load(title, body);
      return site.ownerOf(document, url);
    },
    counts: (body: string) => site.counts(one(load('', body).document, '#a')),
    page: (path: string) => site.pageOf(new URL(path, address)),
  };
}
const link = `<a id="a" href="${AWARD}">Cloud</a>`;

describe('GitLab', () => {
  const { owner, counts, page } = reader(GITLAB, 'https://gitlab.com/mholt');
  const profile = (name: string, readme = '', style = '') =>
    `<div class="user-profile"><div class="user-info"><h1 itemprop="name" style="${style}">${name}</h1></div><div class="profile-readme">${readme}</div></div>`;

  test('the name is the one in the cover, which the title repeats', () => {
    expect(owner('Mira Holt · GitLab', profile('Mira Holt'))).toEqual(MIRA);
    expect(owner('Mira Holt · GitLab', profile('Mira Holt <span>(she/her)</span>'))).toEqual(MIRA);
  });

  test.each([
    ['another name in the title', 'Nora Falk · GitLab', profile('Mira Holt')],
    ['a user name alone', 'mholt · GitLab', profile('mholt')],
    ['a cover that is hidden', 'Mira Holt · GitLab', profile('Mira Holt', '', 'display:none')],
    [
      'a README that draws a cover of its own',
      'Mira Holt · GitLab',
      profile('', '<div class="user-profile"><h1 itemprop="name">Mira Holt</h1></div>'),
    ],
  ])('unread with %s', (_, title, body) => {
    expect(owner(title, body)).toEqual(UNREAD);
  });

  test('links of the README count, those of activity do not', () => {
    expect(counts(profile('Mira Holt', link))).toBe(true);
    expect(counts(`${profile('Mira Holt')}<div class="activities-block">${link}</div>`)).toBe(false);
  });

  test('a profile is one segment of a path; projects and groups are nobody’s page', () => {
    expect(page('/MHolt')).toBe('mholt');
    expect(page('/mholt/mholt')).toBeUndefined();
    expect(page('/mholt/site/-/blob/main/README.md')).toBeUndefined();
  });
});

describe('XING', () => {
  const { owner, counts, page } = reader(XING, 'https://www.xing.com/profile/Mira_Holt');
  const name = (text: string) =>
    `<h2>Messages</h2><h2 data-qa="malt-profile-display-name"><span>${text}</span></h2>`;

  test('the name is the one in its own heading, which the title repeats', () => {
    expect(owner('Mira Holt - Data Analyst - Northwind | XING', name('Mira Holt'))).toEqual(MIRA);
  });

  test.each([
    ['another name in the title', 'Nora Falk | XING', name('Mira Holt')],
    ['no heading of that kind', 'Mira Holt | XING', '<h2>Mira Holt</h2>'],
    [
      'two of them',
      'Mira Holt | XING',
      name('Mira Holt') + name('Nora Falk').replace('<h2 data', '<h2 style="font-size:50px" data'),
    ],
  ])('unread with %s', (_, title, body) => {
    expect(owner(title, body)).toEqual(UNREAD);
  });

  test('links of the frame with the CV count, those of an aside do not', () => {
    const outer = documentAt(
      'https://www.xing.com/profile/Mira_Holt',
      '<main><iframe id="tab-content"></iframe></main>',
    ).document;
    const inner = documentAt(
      'https://www.xing.com/profile/version/embedded/Mira_Holt/cv',
      `<ul><li>${link}</li></ul>`,
    ).document;
    Object.defineProperty(inner.defaultView, 'frameElement', { value: one(outer, XING.frames ?? '') });
    expect(XING.counts(one(inner, '#a'))).toBe(true);
    expect(counts(`<aside>${link}</aside>`)).toBe(false);
  });

  test('a profile by its name, on all its tabs; others are nobody’s page', () => {
    expect(page('/profile/Mira_Holt/cv')).toBe('mira_holt');
    expect(page('/profile/Nora_Falk')).not.toBe(page('/profile/Mira_Holt'));
    expect(page('/jobs/1')).toBeUndefined();
  });
});

describe('a candidate in an applicant tracking system', () => {
  const id = '7d1f0b52-4c8e-4a96-b3e7-92c05f6a18d4';
  const { owner, counts, page } = reader(CANDIDATE, `https://hire.lever.co/candidates/${id}`);

  test('heading and title name them', () => {
    expect(owner('Mira Holt - Lever', '<nav><h2>Candidates</h2></nav><h2>Mira Holt</h2>')).toEqual(MIRA);
    expect(owner('Lever', '<h2>Mira Holt</h2>')).toEqual(UNREAD);
    expect(owner('Nora Falk - Lever', '<h2>Mira Holt</h2>')).toEqual(UNREAD);
  });

  test('what colleagues remark does not count', () => {
    expect(counts(`<main>${link}</main>`)).toBe(true);
    expect(counts(`<main><div class="comment-body">${link}</div></main>`)).toBe(false);
  });

  test('a candidate by their id; lists are nobody’s page', () => {
    expect(page(`/candidates/${id}/profile`)).toBe(id);
    expect(page('/candidates')).toBeUndefined();
    expect(page('/candidates/mira')).toBeUndefined();
  });
});

describe('the registry of résumés', () => {
  const { owner, page } = reader(JSON_RESUME, 'https://registry.jsonresume.org/mholt');

  test('heading and title name the person', () => {
    expect(owner('Mira Holt', '<header><h1>Mira Holt</h1></header>')).toEqual(MIRA);
    expect(owner('Resume', '<header><h1>Mira Holt</h1></header>')).toEqual(UNREAD);
  });

  test('another theme is the same page, another person another one', () => {
    expect(page('/mholt?theme=flat')).toBe(page('/mholt?theme=even'));
    expect(page('/nfalk')).not.toBe(page('/mholt'));
    expect(page('/themes/all')).toBeUndefined();
  });
});

describe('a holder’s own list at a platform', () => {
  const { owner } = reader(PLATFORM_PAGE, 'https://www.credly.com/users/mira-holt');
  const hrefs = (body: string) => {
    const { document } = documentAt('https://www.credly.com/users/mira-holt', body);
    return [...document.querySelectorAll(PLATFORM_PAGE.links)].map((each) => each.getAttribute('href'));
  };

  test('has links without a host, and those of its menu lead to no award', () => {
    const awards = [
      '/badges/1/public_url',
      '/public/assertions/2',
      '/account/accomplishments/verify/3',
      '/verify/4',
    ];
    const others = ['/users/sign_in', '#top', '/organizations/x'];
    expect(hrefs([...awards, ...others].map((each) => `<a href="${each}">x</a>`).join(''))).toEqual(awards);
  });

  test('is its heading’s', () => {
    expect(owner('Mira Holt - Credly', '<h1>Mira Holt</h1>')).toEqual(MIRA);
  });
});
