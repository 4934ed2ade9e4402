import { describe, expect, test } from 'vitest';
import { LINKEDIN } from '../../../lib/sites/linkedin.ts';
import { documentAt, one } from './document.ts';

const ADDRESS = 'https://www.linkedin.com/in/mira-holt/';
const wrapped = (target: string) =>
  `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(target).replaceAll('.', '%2E')}&amp;urlhash=a1`;

interface Shape {
  title?: string;
  heading?: string;
  headingStyle?: string;
  head?: string;
  more?: string;
}

/** A profile in today's shape: no `h1`, hashed classes, the name in the first heading of the top card. */
function profile({
  title = 'Mira Holt | LinkedIn',
  heading = 'Mira Holt',
  headingStyle = '',
  head = '',
  more = '',
}: Shape = {}) {
  return documentAt(
    ADDRESS,
    `<html><head><title>${title}</title>${head}</head><body><h2>0 notifications</h2><main>
<div componentkey="com.linkedin.sdui.profile.card.refAbCdTopcard"><section><div style="${headingStyle}"><h2 class="_1a">${heading}</h2></div><p>· 2nd</p></section></div>
${more}</main><aside><h2>Other Person</h2><a id="aside" href="https://www.credly.com/badges/1"></a></aside></body></html>`,
  );
}

const owner = (shape: Shape) => {
  const { document, url } = profile(shape);
  return LINKEDIN.ownerOf(document, url);
};
const MIRA = { kind: 'named', name: 'Mira Holt' };
const UNREAD = { kind: 'unread' };

describe('whose page it is', () => {
  test.each<[string, Shape]>([
    ['the heading is another name than the title', { heading: 'Nora Falk' }],
    ['the heading is not rendered', { headingStyle: 'display:none' }],
    ['the heading is invisible', { headingStyle: 'visibility:hidden' }],
    ['the heading is faded out', { headingStyle: 'opacity:0.02' }],
    ['the heading is drawn in transparent ink', { headingStyle: 'color:rgba(0, 0, 0, 0.01)' }],
    ['the heading is empty', { heading: '' }],
    ['the heading is pictures alone', { heading: '🚀✨', title: '🚀✨ | LinkedIn' }],
    ['the title names nobody', { title: 'LinkedIn' }],
    ['there is no title', { title: '' }],
    [
      'the structured data disagree',
      {
        head: '<meta property="profile:first_name" content="Nora"><meta property="profile:last_name" content="Falk">',
      },
    ],
    [
      'a link to a profile is the only thing that agrees',
      {
        title: 'Nora Falk | LinkedIn',
        more: '<a href="https://www.linkedin.com/in/mira-holt/">Mira Holt</a>',
      },
    ],
    ['a second top card names somebody else', { more: '<div id="xTopcard"><h2>Nora Falk</h2></div>' }],
    [
      'a second top card is hidden',
      { more: '<div id="xTopcard" style="display:none"><h2>Mira Holt</h2></div>' },
    ],
  ])('unread where %s', (_, shape) => {
    expect(owner(shape)).toEqual(UNREAD);
  });

  test.each<[string, Shape]>([
    ['as it stands there', {}],
    ['without notices and pictures', { title: '(4) Mira Holt 🚀 | LinkedIn', heading: 'Mira Holt 🚀' }],
    ['without pronouns', { title: 'Mira Holt | LinkedIn', heading: 'Mira Holt (she/her)' }],
    ['without the distance to the reader', { heading: 'Mira Holt · 2nd' }],
    ['without invisible characters', { heading: 'Mira\u200b\u202e Holt' }],
    ['without parts that are not rendered', { heading: 'Mira Holt<span style="display:none"> PhD</span>' }],
    ['whatever the case of the title', { title: 'MIRA HOLT | LinkedIn' }],
  ])('the name, %s', (_, shape) => {
    expect(owner(shape)).toEqual(MIRA);
  });

  test('an Ember page has it in its first-level heading', () => {
    const { document, url } = documentAt(
      ADDRESS,
      '<title>(2) Mira Holt | LinkedIn</title><main><h1>Mira Holt</h1></main>',
    );
    expect(LINKEDIN.ownerOf(document, url)).toEqual(MIRA);
  });

  test('a guest page goes on in its title, and states the name in its head', () => {
    const { document, url } = documentAt(
      ADDRESS,
      `<head><title>Mira Holt - Data Engineer - Northwind | LinkedIn</title><meta property="profile:first_name" content="Mira">
<meta property="profile:last_name" content="Holt"></head><main><h1>Mira Holt</h1></main>`,
    );
    expect(LINKEDIN.ownerOf(document, url)).toEqual(MIRA);
  });
});

describe('which page it is', () => {
  const page = (path: string) => LINKEDIN.pageOf(new URL(path, 'https://www.linkedin.com'));

  test('overlays keep it, another person or another list changes it', () => {
    expect(page('/in/Mira-Holt/')).toBe('mira-holt');
    expect(page('/in/mira-holt/overlay/contact-info/')).toBe('mira-holt');
    expect(page('/in/mira-holt/details/certifications/')).toBe('mira-holt/certifications');
    expect(page('/in/nora-falk/?a=b')).toBe('nora-falk');
  });

  test('feeds, jobs and companies show nobody', () => {
    for (const path of ['/feed/', '/jobs/view/1', '/company/northwind/', '/in/', '/'])
      expect(page(path)).toBeUndefined();
  });
});

describe('which links count', () => {
  const link = (id: string) => `<a id="${id}" href="https://www.credly.com/badges/1"></a>`;

  test('those of the profile’s own cards', () => {
    const { document } = profile({
      more: `<div id="profileCardsBelowActivityPart1mira-holt">${link('own')}</div>`,
    });
    expect(LINKEDIN.counts(one(document, '#own'))).toBe(true);
  });

  test.each([
    ['an aside of the page', '', 'aside'],
    ['an aside within the profile', `<div componentkey="profileAsideBrowsemap">${link('x')}</div>`, 'x'],
    ['activity, where others speak', `<div componentkey="refmira-holtActivity">${link('x')}</div>`, 'x'],
    ['the header', `<header>${link('x')}</header>`, 'x'],
  ])('not those in %s', (_, more, id) => {
    const { document } = profile({ more });
    expect(LINKEDIN.counts(one(document, `#${id}`))).toBe(false);
  });

  test('a link in an open shadow root counts by where its host stands', () => {
    const { document } = profile({ more: '<div id="host"></div><aside><div id="other"></div></aside>' });
    const inside = (id: string) => {
      const root = one(document, id).attachShadow({ mode: 'open' });
      root.innerHTML = '<a href="https://www.credly.com/badges/1"></a>';
      return root.firstElementChild as Element;
    };
    expect(LINKEDIN.counts(inside('#host'))).toBe(true);
    expect(LINKEDIN.counts(inside('#other'))).toBe(false);
  });
});

describe('what is claimed beside a link', () => {
  const item = (title: string, id: string) =>
    `<div><a href="https://www.linkedin.com/company/7/"><figure><p>Logo</p></figure></a><div><p>${title}</p><p>Northwind</p><p>Ausgestellt: Mai 2025</p>
<a id="${id}" href="${wrapped('https://www.credly.com/badges/1')}"><span>Nachweis anzeigen</span></a></div></div>`;
  const section = (body: string) => `<section><div><h2>Lizenzen und Zertifikate</h2></div>${body}</section>`;
  const claim = (more: string, id: string) => {
    const { document } = profile({ more });
    return LINKEDIN.claimOf(one(document, `#${id}`));
  };

  test('the first two lines of its own entry, in any language', () => {
    const more = section(`${item('Cloud One', 'a')}<hr role="presentation">${item('Cloud Two', 'b')}`);
    expect(claim(more, 'a')).toEqual({
      title: 'Cloud One',
      issuer: 'Northwind',
      dates: 'Ausgestellt: Mai 2025',
    });
    expect(claim(more, 'b')).toEqual({
      title: 'Cloud Two',
      issuer: 'Northwind',
      dates: 'Ausgestellt: Mai 2025',
    });
  });

  test('an entry that stands alone is told from the heading of its section', () => {
    const alone = { title: 'Cloud One', issuer: 'Northwind', dates: 'Ausgestellt: Mai 2025' };
    expect(claim(section(item('Cloud One', 'a')), 'a')).toEqual(alone);
  });

  test('a line that is not rendered is no claim', () => {
    const more = section(item('</p><p style="display:none">Small title</p><p>Big title', 'a'));
    expect(claim(more, 'a')?.title).toBe('Big title');
  });

  test('a Featured card is all link: its second line is the title', () => {
    const more = `<ul><li><a id="a" href="${wrapped('https://verifierplus.org/credentials/1')}"><p>Link</p><p>My open badge</p></a></li></ul>`;
    expect(claim(more, 'a')).toEqual({ title: 'My open badge' });
  });

  test('Ember doubles each text for screen readers', () => {
    const line = (text: string) =>
      `<span aria-hidden="true">${text}</span><span style="display:none">${text}</span>`;
    const more = `<ul><li>${line('Cloud One')}${line('Northwind')}<a id="a" href="https://x.example"><span>Show</span></a></li></ul>`;
    expect(claim(more, 'a')).toEqual({ title: 'Cloud One', issuer: 'Northwind' });
  });

  test('a guest page has headings', () => {
    const more =
      '<ul><li><h3><a href="https://x.example">Cloud One</a></h3><h4>Northwind</h4><a id="a" href="https://x.example">See</a></li></ul>';
    expect(claim(more, 'a')).toEqual({ title: 'Cloud One', issuer: 'Northwind' });
  });
});

describe('what is not here', () => {
  const list = (text: string, vanity = 'mira-holt') =>
    `<a id="all" href="https://www.linkedin.com/in/${vanity}/details/certifications/">${text}</a>`;
  const entries = '<div><p>One</p></div><hr role="presentation"><div><p>Two</p></div><div><p>Three</p></div>';
  const partial = (link: string) => {
    const { document, url } = profile({ more: `<section><h2>Licenses</h2>${entries}${link}</section>` });
    return LINKEDIN.partialOf?.(one(document, '#all'), url);
  };
  const fullListUrl = 'https://www.linkedin.com/in/mira-holt/details/certifications/';

  test('the number in the link, by its digits', () => {
    expect(partial(list('Alle 14 Lizenzen anzeigen'))).toEqual({ shown: 3, total: 14, fullListUrl });
  });

  test('without a number, or with more than one, only that there are more', () => {
    expect(partial(list('Show all'))).toEqual({ shown: 3, fullListUrl });
    expect(partial(list('2 of 14'))).toEqual({ shown: 3, fullListUrl });
  });

  test('nothing where all are here, or where the list is another person’s', () => {
    expect(partial(list('Show all 3'))).toBeUndefined();
    expect(partial(list('Show all 14', 'nora-falk'))).toBeUndefined();
  });
});
