import { describe, expect, test } from 'vitest';
import { GENERIC } from '../../../lib/sites/generic.ts';
import { documentAt, one } from './document.ts';

const URL_OF_AWARD = 'https://www.credly.com/badges/1';
const link = (id = 'a', href = URL_OF_AWARD, text = 'Verify') => `<a id="${id}" href="${href}">${text}</a>`;

function page(body: string, head = '') {
  return documentAt(
    'https://holt.example/cv',
    `<html><head>${head}</head><body class="comments-open">${body}</body></html>`,
  );
}

describe('links of others do not count', () => {
  test.each([
    ['an aside', `<aside>${link()}</aside>`],
    ['the way around the site', `<nav>${link()}</nav>`],
    ['the foot of the page', `<footer>${link()}</footer>`],
    ['somebody’s words', `<blockquote>She has ${link()}</blockquote>`],
    ['a testimonial', `<div class="testimonial-card"><p>Look at ${link()}</p></div>`],
    ['a comment', `<ol class="wp list comment-list"><li>${link()}</li></ol>`],
    [
      'a comment that is marked as one',
      `<div itemscope itemtype="https://schema.org/Comment">${link()}</div>`,
    ],
    ['a review', `<div itemprop="review"><p>${link()}</p></div>`],
    ['related people', `<section class="related-people">${link()}</section>`],
    ['what is complementary', `<div role="complementary">${link()}</div>`],
  ])('in %s', (_, body) => {
    expect(GENERIC.counts(one(page(body).document, '#a'))).toBe(false);
  });

  test('nor in a shadow root or a frame within those', () => {
    const { document } = page('<aside><div id="host"></div><iframe></iframe></aside>');
    const root = one(document, '#host').attachShadow({ mode: 'open' });
    root.innerHTML = link();
    expect(GENERIC.counts(root.firstElementChild as Element)).toBe(false);
    const inner = page(link()).document;
    Object.defineProperty(inner.defaultView, 'frameElement', { value: one(document, 'iframe') });
    expect(GENERIC.counts(one(inner, '#a'))).toBe(false);
  });

  test('those of the page itself do, in its head too, whatever the whole page is called', () => {
    for (const body of [
      `<main>${link()}</main>`,
      `<header>${link()}</header>`,
      `<div class="no-comments">${link()}</div>`,
    ])
      expect(GENERIC.counts(one(page(body).document, '#a'))).toBe(true);
  });
});

describe('another person is another page', () => {
  const pageOf = (address: string) => GENERIC.pageOf(new URL(address));
  test.each([
    ['path', 'https://x.example/people/1', 'https://x.example/people/2'],
    ['query', 'https://x.example/?id=1', 'https://x.example/?id=2'],
    ['route in the fragment', 'https://x.example/#/people/1', 'https://x.example/#/people/2'],
    ['host', 'https://one.example/', 'https://two.example/'],
  ])('by its %s', (_, one, other) => {
    expect(pageOf(one)).not.toBe(pageOf(other));
  });

  test('a place within the page is the same one', () => {
    expect(pageOf('https://x.example/cv#certificates')).toBe(pageOf('https://x.example/cv'));
  });
});

describe('what is presented as a credential', () => {
  const presents = (body: string, head = '') => GENERIC.presents?.(one(page(body, head).document, '#a'));
  const OTHER = 'https://learn.example/r/5512';
  const data = `<script type="application/ld+json">{"@type":"EducationalOccupationalCredential","url":"${OTHER}"}</script>`;

  test.each([
    'Show credential',
    'View Certificate',
    'Verify badge',
    'Nachweis anzeigen',
    'Zertifikat prüfen',
    'Voir le certificat',
    'Afficher l’attestation',
    'Ver credencial',
    'Mostrar certificado',
    'Mostra credenziale',
    'Visualizza il certificato',
    'Certificaat bekijken',
    'Badge tonen',
    'Exibir credencial',
    'Pokaż certyfikat',
    'Wyświetl poświadczenie',
    'Sertifikayı göster',
    'Rozeti görüntüle',
  ])('%s', (text) => {
    expect(presents(link('a', OTHER, text))).toBe(true);
    expect(presents(`<a id="a" href="${OTHER}" aria-label="${text}"><svg></svg></a>`)).toBe(true);
  });

  test('what the page’s own data call one, at exactly that address', () => {
    expect(presents(link('a', OTHER, 'A course'), data)).toBe(true);
    expect(presents(link('a', `${OTHER}/2`, 'A course'), data)).toBe(false);
  });

  test.each([
    ['other words', link('a', OTHER, 'My course')],
    ['a thing without a deed', link('a', OTHER, 'Certificates')],
    ['a deed without a thing', link('a', OTHER, 'View project')],
    ['a sentence', link('a', OTHER, `View ${'what I have to say about '.repeat(4)} certificates`)],
    ['the same site', link('a', 'https://holt.example/certificates', 'View certificate')],
    ['an address for mail', link('a', 'mailto:mira@holt.example', 'View certificate')],
    ['a script', link('a', 'javascript:void(0)', 'View certificate')],
    ['a network', link('a', 'https://www.facebook.com/sharer/sharer.php?u=x', 'View certificate')],
    ['another network', link('a', 'https://x.com/intent/tweet?text=x', 'View certificate')],
    ['a short link', link('a', 'https://lnkd.in/gXy', 'View certificate')],
    ['a picture', link('a', 'https://cdn.example/cert.PNG', 'View certificate')],
    ['a download', `<a id="a" download href="${OTHER}">View certificate</a>`],
    ['what somebody else says', `<blockquote>${link('a', OTHER, 'View certificate')}</blockquote>`],
    ['the way around', `<nav>${link('a', OTHER, 'View certificate')}</nav>`],
  ])('not %s', (_, body) => {
    expect(presents(body)).toBe(false);
  });
});

describe('elements that may carry a shadow root', () => {
  test('are those that are none of the usual ones', () => {
    const { document } = page(
      '<div><cv-card></cv-card><svg><path></path></svg><p><a></a></p><my-list></my-list></div>',
    );
    const found = [...document.querySelectorAll(GENERIC.shadowHosts ?? '')].map(({ localName }) => localName);
    expect(found).toEqual(['cv-card', 'my-list']);
  });
});

test('a long page is asked little: what counts and what is claimed looks at the entry alone', () => {
  const rows = Array.from(
    { length: 2_000 },
    (_, at) => `<div class="row"><b>Award ${at}</b> ${link(`l${at}`, `${URL_OF_AWARD}${at}`)}</div>`,
  );
  const { document } = page(`<main><div>${rows.join('')}</div></main>`);
  const asked = one(document, '#l1000');
  let reads = 0;
  const window = document.defaultView as Window & typeof globalThis;
  const real = window.getComputedStyle.bind(window);
  window.getComputedStyle = ((element: Element) => {
    reads++;
    return real(element);
  }) as typeof window.getComputedStyle;
  expect(GENERIC.claimOf(asked)?.title).toBe('Award 1000');
  expect(GENERIC.counts(asked)).toBe(true);
  expect(reads).toBeLessThan(400);
});
