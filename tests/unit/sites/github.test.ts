import { describe, expect, test } from 'vitest';
import { GITHUB } from '../../../lib/sites/github.ts';
import { documentAt, one } from './document.ts';

const ADDRESS = 'https://github.com/mira-holt';

function profile({
  title = 'mira-holt (Mira Holt) · GitHub',
  name = 'Mira Holt',
  login = 'mira-holt',
  style = '',
  readme = '',
} = {}) {
  return documentAt(
    ADDRESS,
    `<html><head><title>${title}</title></head><body><main><h1 style="${style}"><span class="p-name vcard-fullname" itemprop="name">${name}</span>
<span class="p-nickname vcard-username">${login}</span></h1><article class="markdown-body" itemprop="text">${readme}</article></main></body></html>`,
  );
}

describe('whose page it is', () => {
  const owner = (shape: Parameters<typeof profile>[0]) => {
    const { document, url } = profile(shape);
    return GITHUB.ownerOf(document, url);
  };

  test.each([
    ['the title says another name', { title: 'mira-holt (Nora Falk) · GitHub' }],
    ['the title has the login alone', { title: 'mira-holt · GitHub' }],
    ['no name is given', { name: '' }],
    ['the card is another account’s', { login: 'nora-falk' }],
    ['the card is hidden', { style: 'display:none' }],
    [
      'the README draws a card of its own',
      {
        style: 'display:none',
        readme:
          '<p class="p-name vcard-fullname">Mira Holt</p><p class="p-nickname vcard-username">mira-holt</p>',
      },
    ],
  ])('unread where %s', (_, shape) => {
    expect(owner(shape)).toEqual({ kind: 'unread' });
  });

  test('the name of the card, which the title repeats', () => {
    expect(owner({})).toEqual({ kind: 'named', name: 'Mira Holt' });
    expect(owner({ title: 'mira-holt (Mira (MH) Holt)', name: 'Mira (MH) Holt 🌱' })).toEqual({
      kind: 'named',
      name: 'Mira (MH) Holt',
    });
  });
});

test('a profile is one segment of a path; of the repositories, the one called like its owner is a person’s page', () => {
  const page = (path: string) => GITHUB.pageOf(new URL(path, 'https://github.com'));
  expect(page('/Mira-Holt')).toBe('mira-holt');
  expect(page('/mira-holt?tab=repositories')).toBe('mira-holt');
  expect(page('/mira-holt/Mira-Holt')).toBe('mira-holt/mira-holt');
  expect(page('/mira-holt/mira')).toBeUndefined();
  expect(page('/mira-holt/mira-holt/issues/1')).toBeUndefined();
  expect(page('/')).toBeUndefined();
});

test('links of the README count, those of the page around do not', () => {
  const { document } = profile({ readme: '<p><a id="own" href="https://www.credly.com/badges/1"></a></p>' });
  document.body.append(document.createElement('a'));
  expect(GITHUB.counts(one(document, '#own'))).toBe(true);
  expect(GITHUB.counts(document.body.lastElementChild as Element)).toBe(false);
});

describe('what is claimed beside a link', () => {
  const claim = (readme: string) => {
    const { document } = profile({ readme });
    return GITHUB.claimOf(one(document, '#a'));
  };

  test.each([
    ['the link’s own words', '<ul><li><a id="a" href="https://x.example/1">Cloud Practitioner</a></li></ul>'],
    [
      '… before a remark',
      '<ul><li><a id="a" href="https://x.example/1">Cloud Practitioner</a> by Northwind, 2024</li></ul>',
    ],
    [
      'the words before it',
      '<ul><li>Cloud Practitioner – Northwind (<a id="a" href="https://x.example/1">verify</a>)</li></ul>',
    ],
    [
      'what is in bold',
      '<ul><li>My <b>Cloud Practitioner</b>: <a id="a" href="https://x.example/1">see</a></li></ul>',
    ],
    [
      'the caption of an image with the same link',
      '<p><a href="https://x.example/1"><img alt=""></a><br><a id="a" href="https://x.example/1">Cloud Practitioner</a></p>',
    ],
    [
      'a cell of a table',
      '<table><tbody><tr><td>Cloud Practitioner, <a id="a" href="https://x.example/1">link</a></td></tr></tbody></table>',
    ],
  ])('%s', (_, readme) => {
    expect(claim(readme)?.title).toBe('Cloud Practitioner');
  });

  test('nothing for an image alone, a row of them, or a sentence', () => {
    const row =
      '<ul><li><a id="a" href="https://x.example/1"></a><a href="https://x.example/2"></a> My badges</li></ul>';
    expect(claim(row)).toBeUndefined();
    expect(
      claim('<ul><li><a id="a" href="https://x.example/1"><img alt="Cloud"></a></li></ul>'),
    ).toBeUndefined();
    expect(claim('<p>I passed <a id="a" href="https://x.example/1">this</a>.</p>')).toBeUndefined();
  });
});

describe('a README’s tables, dates and labels', () => {
  const claim = (readme: string) => {
    const { document } = profile({ readme });
    return GITHUB.claimOf(one(document, '#a'));
  };
  const row = (...cells: string[]) =>
    `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;
  const verify = '<a id="a" href="https://x.example/1">Verify</a>';

  test('a row claims what its first cell says, with the cell that has a year', () => {
    expect(claim(row('Cloud Practitioner', 'Northwind', 'May 2024', verify))).toEqual({
      title: 'Cloud Practitioner',
      dates: 'May 2024',
    });
  });

  test('a row of several awards claims in each cell what stands there', () => {
    const other = '<a href="https://x.example/2">Data</a>';
    expect(claim(row('<a id="a" href="https://x.example/1">Cloud</a>', other))).toEqual({ title: 'Cloud' });
    expect(claim(row(verify, other))).toBeUndefined();
  });

  test('a label is no title, wherever it stands', () => {
    expect(claim(`<ul><li>${verify}</li></ul>`)).toBeUndefined();
    expect(claim(`<ul><li><b>My certificate</b>: ${verify}</li></ul>`)).toBeUndefined();
    expect(claim(`<ul><li>${verify} Cloud Practitioner</li></ul>`)).toEqual({ title: 'Cloud Practitioner' });
    expect(claim(`<ul><li><p>Cloud Practitioner – 2024 – ${verify}</p></li></ul>`)?.title).toBe(
      'Cloud Practitioner',
    );
  });

  test('dates are what follows the title', () => {
    const li =
      '<ul><li>Cloud Summit 2023 – Northwind, Mar 2021 – Mar 2024 (<a id="a" href="https://x.example/1">see</a>)</li></ul>';
    expect(claim(li)?.title).toBe('Cloud Summit 2023');
    expect(claim(li)?.dates).toMatch(/Mar 2021 – Mar 2024/);
  });

  test('a link that says so is presented as a credential', () => {
    const presents = (text: string) => {
      const { document } = profile({ readme: `<p><a id="a" href="https://learn.example/1">${text}</a></p>` });
      return GITHUB.presents?.(one(document, '#a'));
    };
    expect(presents('Verify my certificate')).toBe(true);
    expect(presents('View credential')).toBe(true);
    expect(presents('Verify')).toBe(false);
    expect(presents('Certificate')).toBe(false);
    expect(presents('See how I built a certificate viewer')).toBe(false);
  });
});

test('on the page of the repository that the profile shows, nobody’s name stands', () => {
  const { document, url } = documentAt(
    'https://github.com/mira-holt/mira-holt',
    '<title>GitHub - mira-holt/mira-holt</title><main><article class="markdown-body"><h1>Mira Holt</h1></article></main>',
  );
  expect(GITHUB.ownerOf(document, url)).toEqual({ kind: 'unread' });
});
