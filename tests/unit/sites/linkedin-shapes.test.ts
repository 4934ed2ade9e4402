import { describe, expect, test } from 'vitest';
import { LINKEDIN } from '../../../lib/sites/linkedin.ts';
import { documentAt, one } from './document.ts';

const MIRA = { kind: 'named', name: 'Mira Holt' };
const UNREAD = { kind: 'unread' };
const WRAPPED = 'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Flearn%2Eexample%2Fr%2F1&urlhash=a1';

function ownerAt(address: string, markup: string) {
  const { document, url } = documentAt(address, markup);
  return LINKEDIN.ownerOf(document, url);
}

describe('a candidate in Recruiter', () => {
  const address = 'https://www.linkedin.com/talent/profile/AEMAAq7XBc';
  const page = (name: string, publicName: string, title = 'Talent | LinkedIn') =>
    `<title>${title}</title><main><h1>${name}</h1><a href="https://www.linkedin.com/in/mira-holt">${publicName}</a></main>`;

  test('is named by heading and public profile, or by heading and title', () => {
    expect(ownerAt(address, page('Mira Holt', 'Mira Holt'))).toEqual(MIRA);
    expect(ownerAt(address, page('Mira Holt', 'Public profile', 'Mira Holt | LinkedIn Talent'))).toEqual(
      MIRA,
    );
  });

  test('is unread by the heading alone, or where the link is another person’s', () => {
    expect(ownerAt(address, page('Mira Holt', 'Public profile'))).toEqual(UNREAD);
    expect(ownerAt(address, page('Mira Holt', 'Nora Falk'))).toEqual(UNREAD);
  });

  test('has a page of their own, by an id whose case counts', () => {
    const page = (path: string) => LINKEDIN.pageOf(new URL(path, address));
    expect(page('/talent/profile/AEMAAq7XBc?project=1')).toBe('/talent/profile/AEMAAq7XBc');
    expect(page('/talent/profile/AEMAAq7XBC')).not.toBe(page('/talent/profile/AEMAAq7XBc'));
    expect(page('/talent/hire/12/discover/profile/AEMAAq7XBc')).toContain('AEMAAq7XBc');
    expect(page('/talent/search')).toBeUndefined();
  });
});

describe('an applicant', () => {
  const address = 'https://www.linkedin.com/hiring/jobs/4471/applicants/';
  const link = (id: string) => `<a id="${id}" href="${WRAPPED}">Show</a>`;
  const page = (dialogs: string) =>
    `<title>Applicants | LinkedIn</title><main><h1>Nora Falk</h1>${link('below')}</main>${dialogs}`;
  const dialog = (name: string, more = '') =>
    `<div role="dialog"><h2>${name}</h2><a href="https://www.linkedin.com/in/mira-holt">${name}</a>${link('own')}${more}</div>`;

  test('is the one in the dialog, and the links there are theirs alone', () => {
    const { document, url } = documentAt(address, page(dialog('Mira Holt')));
    expect(LINKEDIN.ownerOf(document, url)).toEqual(MIRA);
    expect(LINKEDIN.counts(one(document, '#own'))).toBe(true);
    expect(LINKEDIN.counts(one(document, '#below'))).toBe(false);
  });

  test('is unread where two dialogs show two people', () => {
    expect(ownerAt(address, page(dialog('Mira Holt') + dialog('Nora Falk').replace('own', 'other')))).toEqual(
      UNREAD,
    );
  });

  test('stands in the page where there is no dialog', () => {
    const { document } = documentAt(address, page(''));
    expect(LINKEDIN.counts(one(document, '#below'))).toBe(true);
  });

  test('a dialog over a profile is not its owner’s: posts open in it, with what others write below', () => {
    const profile = documentAt(
      'https://www.linkedin.com/in/mira-holt/',
      `<title>Mira Holt | LinkedIn</title><main><h1>Mira Holt</h1></main>${dialog('Nora Falk')}`,
    );
    expect(LINKEDIN.counts(one(profile.document, '#own'))).toBe(false);
    expect(LINKEDIN.ownerOf(profile.document, profile.url)).toEqual(MIRA);
  });

  test('each has a page', () => {
    const page = (path: string) => LINKEDIN.pageOf(new URL(path, address));
    expect(page('/hiring/jobs/4471/applicants/99/detail/')).not.toBe(
      page('/hiring/jobs/4471/applicants/98/detail/'),
    );
    expect(page('/hiring/jobs/4471/')).toBeUndefined();
  });
});

describe('a list of certifications', () => {
  const address = 'https://www.linkedin.com/in/mira-holt/details/certifications/';
  const page = (title: string) =>
    `<title>${title}</title><main><div componentkey="xTopcard"><h2>Mira Holt</h2></div></main>`;

  test('may name its person anywhere in its title', () => {
    expect(ownerAt(address, page('(2) Licenses &amp; certifications | Mira Holt | LinkedIn'))).toEqual(MIRA);
    expect(ownerAt(address, page('Licenses &amp; certifications | Nora Falk | LinkedIn'))).toEqual(UNREAD);
  });

  test('without a name on it, it is unread', () => {
    expect(ownerAt(address, '<title>Mira Holt | LinkedIn</title><main><h2>Licenses</h2></main>')).toEqual(
      UNREAD,
    );
  });
});

describe('a phone', () => {
  test('has the page of a computer, at its own address too', () => {
    const page = (path: string) => LINKEDIN.pageOf(new URL(path, 'https://www.linkedin.com'));
    expect(page('/mwlite/in/Mira-Holt')).toBe('mira-holt');
    expect(page('/in/mira-holt/de')).toBe('mira-holt');
  });
});

describe('which links count', () => {
  const counts = (markup: string) => {
    const { document } = documentAt('https://www.linkedin.com/in/mira-holt/', `<main>${markup}</main>`);
    return LINKEDIN.counts(one(document, '#a'));
  };
  const link = `<a id="a" href="${WRAPPED}">Show</a>`;

  test.each([
    ['Featured', `<div componentkey="refAFeatured"><ul><li>${link}</li></ul></div>`],
    [
      'honours',
      `<div id="profileCardsBelowActivityPart3mira-holt"><section><h2>Honours</h2>${link}</section></div>`,
    ],
    ['projects', `<section><div id="projects"></div><ul><li>${link}</li></ul></section>`],
    ['the guest page’s courses', `<section data-section="courses"><ul><li>${link}</li></ul></section>`],
  ])('those in %s', (_, markup) => {
    expect(counts(markup)).toBe(true);
  });

  test.each([
    [
      'recommendations by others',
      `<section><div id="recommendations"></div><ul><li>${link}</li></ul></section>`,
    ],
    ['… in another generation', `<div componentkey="refARecommendations"><section>${link}</section></div>`],
    ['… on the guest page', `<section data-section="recommendations">${link}</section>`],
    ['posts and their comments', `<div componentkey="refmira-holtActivity"><div>${link}</div></div>`],
    ['the guest page’s posts', `<section data-section="posts">${link}</section>`],
    ['people also viewed', `<div id="profileAsideBrowsemap">${link}</div>`],
    ['messages', `<div id="msg-overlay">${link}</div>`],
  ])('not those in %s', (_, markup) => {
    expect(counts(markup)).toBe(false);
  });

  test('those in a frame of the same origin count by where the frame stands', () => {
    const inFrame = (markup: string) => {
      const outer = documentAt('https://www.linkedin.com/in/mira-holt/', markup).document;
      const inner = documentAt('https://www.linkedin.com/preload/', link).document;
      Object.defineProperty(inner.defaultView, 'frameElement', { value: one(outer, LINKEDIN.frames ?? '') });
      return LINKEDIN.counts(one(inner, '#a'));
    };
    const frame = '<iframe data-testid="interop-iframe"></iframe>';
    expect(inFrame(`<main>${frame}</main>`)).toBe(true);
    expect(inFrame(`<main><aside>${frame}</aside></main>`)).toBe(false);
    expect(inFrame(`<main></main>${frame}`)).toBe(false);
  });
});

describe('what is presented as a credential', () => {
  const presents = (section: string, address = 'https://www.linkedin.com/in/mira-holt/') => {
    const { document } = documentAt(address, `<main>${section}</main>`);
    return LINKEDIN.presents?.(one(document, '#a'));
  };
  const entry = (attributes = '', text = '<span>Nachweis zeigen</span>') =>
    `<p>One</p><a id="a" ${attributes} href="${WRAPPED}">${text}</a>`;

  test.each([
    ['a profile that names its views', entry('data-view-name="license-certifications-see-license-button"')],
    ['Ember', `<section><div id="licenses_and_certifications"></div>${entry()}</section>`],
    [
      'a section with a link to all',
      `<section>${entry()}<a href="https://www.linkedin.com/in/mira-holt/details/certifications/">All</a></section>`,
    ],
    [
      'a section of two',
      `<div id="profileCardsBelowActivityPart1WithoutExpmira-holt"><section>${entry()}</section></div>`,
    ],
    [
      'the guest page',
      `<section data-section="certifications"><a id="a" href="https://learn.example/r/1">See</a></section>`,
    ],
  ])('in %s', (_, section) => {
    expect(presents(section)).toBe(true);
  });

  test('all that lead out of the list of certifications', () => {
    expect(presents(entry(), 'https://www.linkedin.com/in/mira-holt/details/certifications/')).toBe(true);
  });

  test.each([
    ['in another section', `<section><h2>About</h2>${entry()}</section>`],
    [
      'a picture of an employer’s site',
      `<div id="profileCardsBelowActivityPart1mira-holt"><section>${entry('', '<figure></figure>')}</section></div>`,
    ],
    [
      'a company',
      '<section data-section="certifications"><a id="a" href="https://www.linkedin.com/company/7/">N</a></section>',
    ],
    [
      'a short link',
      '<section data-section="certifications"><a id="a" href="https://lnkd.in/gXy">N</a></section>',
    ],
    [
      'a short link in a wrapper',
      '<section data-section="certifications"><a id="a" href="https://www.linkedin.com/safety/go/?url=https%3A%2F%2Flnkd%2Ein%2FgXy">N</a></section>',
    ],
    [
      'an address that is none',
      '<section data-section="certifications"><a id="a" href="https://www.linkedin.com/safety/go/?url=x">N</a></section>',
    ],
  ])('not what leads to, or stands in: %s', (_, section) => {
    expect(presents(section)).toBe(false);
  });
});

describe('what is claimed', () => {
  const claim = (markup: string) => {
    const { document } = documentAt(
      'https://www.linkedin.com/in/mira-holt/',
      `<main><section>${markup}</section></main>`,
    );
    return LINKEDIN.claimOf(one(document, '#a'));
  };
  const link = `<a id="a" href="${WRAPPED}"><span>Show</span></a>`;

  test('begin and end, in one line', () => {
    const entry = `<div><p>Cloud One</p><p>Northwind</p><p>Issued Mar 2021 · Expires Mar 2024</p><p>Credential ID 4471</p>${link}</div>`;
    expect(claim(entry)).toEqual({
      title: 'Cloud One',
      issuer: 'Northwind',
      dates: 'Issued Mar 2021 · Expires Mar 2024',
    });
  });

  test('no issuer where the second line is the dates', () => {
    expect(claim(`<div><p>Cloud One</p><p>Mai 2025</p>${link}</div>`)).toEqual({
      title: 'Cloud One',
      dates: 'Mai 2025',
    });
  });

  test('the dates that a guest page marks up', () => {
    const entry = `<ul><li><h3>Cloud One</h3><h4>Northwind</h4><div><span>Issued <time>May 2022</time></span><span>Expires <time>May 2025</time></span></div>${link}</li></ul>`;
    expect(claim(entry)).toEqual({
      title: 'Cloud One',
      issuer: 'Northwind',
      dates: 'Issued May 2022 · Expires May 2025',
    });
  });

  test('an entry without paragraphs, as in Recruiter, by its lines', () => {
    expect(
      claim(
        `<ul><li><div><div>Cloud One</div><div>Northwind</div><div>Mar 2021</div></div>${link}</li></ul>`,
      ),
    ).toEqual({
      title: 'Cloud One',
      issuer: 'Northwind',
      dates: 'Mar 2021',
    });
  });

  test('nothing in somebody’s own sentences', () => {
    expect(claim(`<p>I am proud of <a id="a" href="${WRAPPED}">this one</a>.</p>`)).toBeUndefined();
  });
});
