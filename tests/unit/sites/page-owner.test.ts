import { describe, expect, test } from 'vitest';
import { GENERIC } from '../../../lib/sites/generic.ts';
import { documentAt } from './document.ts';

const UNREAD = { kind: 'unread' };
const MIRA = { kind: 'named', name: 'Mira Holt' };

interface Shape {
  title?: string;
  /** What stands in the body before all else. */
  h1?: string;
  head?: string;
  body?: string;
}

function owner({ title = 'Mira Holt', h1 = '<h1>Mira Holt</h1>', head = '', body = '' }: Shape) {
  const markup = `<html><head><title>${title}</title>${head}</head><body>${h1}<main>${body}</main></body></html>`;
  const { document, url } = documentAt('https://holt.example/', markup);
  return GENERIC.ownerOf(document, url);
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const person = (name: string) => jsonLd({ '@context': 'https://schema.org', '@type': 'Person', name });
const meta = (name: string, content: string) =>
  `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`;

describe('a name that nobody sees names nobody', () => {
  test.each([
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'opacity:0.05',
    'color:transparent',
    'color:rgba(0, 0, 0, 0.02)',
    'font-size:1px',
    'font-size:5px',
    'clip-path:inset(50%)',
    'clip-path:circle(0px)',
    'clip-path:polygon(0px 0px, 1px 0px, 0px 1px)',
    'position:absolute;clip:rect(0px, 0px, 0px, 0px)',
    'filter:opacity(0)',
    'mix-blend-mode:screen',
    'mask-image:linear-gradient(transparent, transparent)',
    'backface-visibility:hidden;transform:matrix3d(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1)',
    'color:rgb(255, 255, 255)',
    'color:rgb(250, 250, 250);background-color:rgb(255, 255, 255)',
    'color:rgb(20, 20, 20);background-color:rgb(10, 10, 10)',
    'color:rgb(255, 255, 255);background-image:linear-gradient(rgb(255, 255, 255), rgb(254, 254, 254))',
  ])('%s', (style) => {
    expect(owner({ h1: `<h1 style="${style}">Mira Holt</h1>`, head: person('Mira Holt') })).toEqual(UNREAD);
    // Beside it, big, the name of somebody else.
    const h1 = `<h1 style="${style}">Mira Holt</h1><p style="font-size:40px">Nora Falk</p>`;
    expect(owner({ h1, head: person('Mira Holt') })).toEqual(UNREAD);
  });

  test.each(['display:none', 'opacity:0.3', 'clip-path:inset(100%)', 'visibility:hidden'])(
    'nor within what is hidden: %s',
    (style) => {
      const h1 = `<div style="${style}"><div style="${style}"><div style="${style}"><h1>Mira Holt</h1></div></div></div>`;
      expect(owner({ h1, head: person('Mira Holt') })).toEqual(UNREAD);
    },
  );

  test.each([
    'color:rgb(255, 255, 255)',
    'font-size:3px',
    'opacity:0.01',
    'mix-blend-mode:screen',
    'filter:opacity(0)',
  ])('nor where its letters are in an element with a style of its own: %s', (style) => {
    const h1 = `<h1 style="color:rgb(0, 0, 0)"><span style="${style}">Mira Holt</span></h1><p>Nora Falk</p>`;
    expect(owner({ h1, head: person('Mira Holt') })).toEqual(UNREAD);
  });

  test('nor spread over more elements than a name has letters', () => {
    const h1 = `<h1>Mira Holt${'<i></i>'.repeat(100)}</h1>`;
    expect(owner({ h1 })).toEqual(UNREAD);
  });

  test('nor below more boxes than real pages have', () => {
    const h1 = `${'<div>'.repeat(200)}<h1>Mira Holt</h1>${'</div>'.repeat(200)}`;
    expect(owner({ h1 })).toEqual(UNREAD);
  });

  test.each([
    ['data alone', { h1: '', head: person('Mira Holt') + meta('author', 'Mira Holt') }],
    [
      'a hidden element with the mark of a name',
      {
        h1: '<div itemscope itemtype="https://schema.org/Person"><span itemprop="name" style="display:none">Mira Holt</span></div>',
      },
    ],
    ['a name in an aside', { h1: '<aside><h1>Mira Holt</h1></aside>' }],
    ['a name in somebody else’s comment', { h1: '<div class="comments"><h1>Mira Holt</h1></div>' }],
    ['a name that only the title has', { h1: '<h1>My certificates</h1>' }],
  ])('nor does %s', (_, shape) => {
    expect(owner(shape)).toEqual(UNREAD);
  });

  test('the ninth of ten thousand headings is not looked at', () => {
    const h1 = `${'<h1 style="display:none">Nora Falk</h1>'.repeat(9_999)}<h1>Mira Holt</h1>`;
    expect(owner({ h1, head: person('Mira Holt') })).toEqual(UNREAD);
  });
});

describe('whatever contradicts the heading leaves the owner unread', () => {
  test.each<[string, Shape]>([
    ['the title', { title: 'Nora Falk', head: person('Mira Holt') }],
    [
      'the title, in some of its parts',
      { title: 'CV – Nora Falk – Data Analyst', head: person('Mira Holt') },
    ],
    [
      'a title that is long',
      { title: `Nora Falk | ${'Cloud and data '.repeat(20)}`, head: person('Mira Holt') },
    ],
    ['the data', { head: person('Nora Falk') }],
    ['one of two people in the data', { head: person('Mira Holt') + person('Nora Falk') }],
    ['the author', { head: meta('author', 'Nora Falk') }],
    ['the title for networks', { head: meta('og:title', 'Nora Falk') }],
    [
      'the name in the head',
      { head: meta('profile:first_name', 'Nora') + meta('profile:last_name', 'Falk') },
    ],
    ['a second heading that is bigger', { body: '<h1 style="font-size:60px">Nora Falk</h1>' }],
    ['a surname with more to it', { title: 'Mira Holt-Falk', head: person('Mira Holt') }],
    [
      'the order in which its letters are seen',
      { h1: '<h1>\u202eMira\u202c Holt</h1>', head: person('Mira Holt') },
    ],
    ['a letter of another script', { h1: '<h1>Mіra Holt</h1>' }],
    ['letters of another script in both', { h1: '<h1>Mіra Holt</h1>', title: 'Mіra Holt' }],
    [
      'an organisation of that name',
      {
        h1: '<h1>Holt Partners</h1>',
        title: 'Holt Partners',
        head: jsonLd({ '@type': 'Organization', name: 'Holt Partners' }),
      },
    ],
  ])('%s', (_, shape) => {
    expect(owner(shape)).toEqual(UNREAD);
  });
});

describe('what is too little to name anybody', () => {
  test.each<[string, Shape]>([
    ['a nickname', { h1: '<h1>Hey, I’m AJ</h1>', title: 'AJ', head: person('AJ') }],
    ['a single name', { h1: '<h1>Mira</h1>', title: 'Mira' }],
    ['nothing that agrees', { title: 'Portfolio' }],
    ['a title', { h1: '<h1>Senior Software Engineer</h1>', title: 'Senior Software Engineer' }],
    ['a page about the site', { h1: '<h1>Privacy Policy</h1>', title: 'Privacy Policy' }],
    ['a sentence', { h1: '<h1>Mira Holt and Nora Falk work together</h1>', title: 'Mira Holt' }],
    ['two people', { h1: '<h1>Mira Holt &amp; Nora Falk</h1>', title: 'Mira Holt' }],
    [
      'the heading of an article',
      {
        h1: '<h1>Clouds Over Eastport</h1>',
        title: 'Clouds Over Eastport',
        head: meta('og:type', 'article'),
      },
    ],
  ])('%s', (_, shape) => {
    expect(owner(shape)).toEqual(UNREAD);
  });
});

describe('a name that two statements agree on', () => {
  test.each<[string, Shape, string?]>([
    ['heading and title', {}],
    ['heading and data', { title: 'Portfolio', head: person('Mira Holt') }],
    [
      'heading and a page’s main entity',
      {
        title: 'Home',
        head: jsonLd({
          '@type': 'ProfilePage',
          mainEntity: { '@type': 'Person', givenName: 'Mira', familyName: 'Holt' },
        }),
      },
    ],
    [
      'heading and a graph',
      {
        title: 'Home',
        head: jsonLd({
          '@graph': [
            { '@type': ['Person'], name: 'Mira Holt' },
            { '@type': 'WebSite', name: 'holt' },
          ],
        }),
      },
    ],
    ['heading and author', { title: 'Home', head: meta('author', 'Mira Holt') }],
    ['an author that is no name', { head: meta('author', '@mholt') }],
    ['a greeting', { h1: '<h1>Hi, I’m Mira Holt 👋</h1>' }],
    [
      'a greeting in another language',
      { h1: '<h1>Hallo, ich bin Mira Holt.</h1>', title: 'Lebenslauf von Mira Holt' },
    ],
    ['an age', { h1: '<h1>Mira Holt, 20</h1>' }],
    ['a profession after it', { h1: '<h1>Mira Holt – Data Analyst</h1>', title: 'Mira Holt | Data Analyst' }],
    ['a page of a name', { title: 'Mira Holt’s Portfolio' }],
    ['a résumé of a name', { title: 'Resume of Mira Holt' }],
    ['degrees', { h1: '<h1>Dr. Mira Holt, PhD</h1>', title: 'Mira Holt' }],
    ['pronouns', { h1: '<h1>Mira Holt (she/her)</h1>' }],
    ['capitals', { h1: '<h1>MIRA HOLT</h1>' }, 'MIRA HOLT'],
    ['a name in two elements', { h1: '<h1><span>Mira</span><span>Holt</span></h1>' }],
    ['a middle name more', { head: person('Mira Anne Holt') }],
    [
      'a name that is also a greeting',
      { h1: '<h1>Ola Nordmann</h1>', title: 'Ola Nordmann' },
      'Ola Nordmann',
    ],
    ['a name that is also a verb', { h1: '<h1>Ben Carter</h1>', title: 'Ben Carter – CV' }, 'Ben Carter'],
    ['a particle', { h1: '<h1>Mira van der Holt</h1>', title: 'Mira van der Holt' }, 'Mira van der Holt'],
    ['signs', { h1: '<h1>Zoë O’Neill-Ąć</h1>', title: 'Zoë O’Neill-Ąć' }, 'Zoë O’Neill-Ąć'],
    ['one word of Han', { h1: '<h1>李小龍</h1>', title: '李小龍 | 履歷' }, '李小龍'],
    ['Cyrillic', { h1: '<h1>Ольга Варга</h1>', title: 'Ольга Варга' }, 'Ольга Варга'],
    ['Arabic', { h1: '<h1>ليلى حداد</h1>', title: 'ليلى حداد' }, 'ليلى حداد'],
    [
      'letters cut out of a gradient',
      {
        h1: '<h1 style="color:transparent;background-clip:text;background-image:linear-gradient(rgb(200, 0, 0), rgb(0, 0, 200))">Mira Holt</h1>',
      },
    ],
    [
      'white on a picture',
      {
        h1: '<div style="background-image:url(hero.jpg)"><h1 style="color:rgb(255, 255, 255)">Mira Holt</h1></div>',
      },
    ],
    [
      'a letter an element',
      { h1: `<h1>${[...'Mira Holt'].map((letter) => `<span>${letter}</span>`).join('')}</h1>` },
    ],
    ['a reveal that is over', { h1: '<div style="clip-path:inset(0px)"><h1>Mira Holt</h1></div>' }],
    [
      'a heading that is a slogan, and a marked name',
      {
        h1: '<h1>I build things</h1><div itemscope itemtype="https://schema.org/Person"><p itemprop="name">Mira Holt</p></div>',
      },
    ],
    [
      'a second-level heading that the data name',
      { h1: '<h1>Welcome</h1><h2>Mira Holt</h2>', title: 'Home', head: person('Mira Holt') },
    ],
    ['smaller headings below', { body: '<h1 style="font-size:14px">Nora Falk says</h1>' }],
  ])('%s', (_, shape, name = 'Mira Holt') => {
    expect(owner(shape)).toEqual({ ...MIRA, name });
  });
});

test('names that begin like other words are names', () => {
  for (const name of [
    'Archit Sharma',
    'Marketa Novak',
    'Theodora Themelis',
    'Guido Compagni',
    'Sara Learnihan',
  ])
    expect(owner({ title: name, h1: `<h1>${name}</h1>` })).toEqual({ kind: 'named', name });
});

test('headings of ordinary pages name nobody', () => {
  const headings = [
    'Full Stack Developer',
    'Cloud Computing',
    'About Me',
    'My Certificates',
    'Page Not Found',
    'Data Science Portfolio',
  ];
  for (const text of [
    ...headings,
    'Access Denied',
    'Curriculum Vitae',
    'Professional Certifications',
    'Lebenslauf',
  ])
    expect(owner({ title: text, h1: `<h1>${text}</h1>` })).toEqual(UNREAD);
});

test('a page of 26,000 elements costs no more than a short one', () => {
  const readsOn = (body: string) => {
    const { document, url } = documentAt(
      'https://holt.example/',
      `<title>Mira Holt</title><h1>Mira Holt</h1><main>${body}</main>`,
    );
    const window = document.defaultView as Window;
    const real = window.getComputedStyle.bind(window);
    let reads = 0;
    window.getComputedStyle = (element) => {
      reads++;
      return real(element);
    };
    expect(GENERIC.ownerOf(document, url)).toEqual(MIRA);
    return reads;
  };
  expect(readsOn('<p>text</p>'.repeat(26_000))).toBe(readsOn('<p>text</p>'));
});
