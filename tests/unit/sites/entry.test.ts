import { describe, expect, test } from 'vitest';
import { claimIn, entryOf } from '../../../lib/sites/entry.ts';
import { GENERIC } from '../../../lib/sites/generic.ts';
import { documentAt, one } from './document.ts';

const A = 'https://x.example/1';
const B = 'https://x.example/2';

function linkIn(body: string) {
  return one(documentAt('https://holt.example/', `<body><main>${body}</main></body>`).document, '#a');
}
const claim = (body: string) => {
  const link = linkIn(body);
  return claimIn(entryOf(link), link);
};

describe('nothing is claimed', () => {
  test.each([
    ['in a sentence', `<p>I passed <a id="a" href="${A}">the cloud exam</a> last year.</p>`],
    [
      'in a sentence below a heading',
      `<div><h3>About me</h3><p>I passed <a id="a" href="${A}">the cloud exam</a>.</p></div>`,
    ],
    ['by a picture', `<ul><li><a id="a" href="${A}"><img alt="Cloud"></a></li></ul>`],
    [
      'by one of several pictures',
      `<div><a id="a" href="${A}"><img></a><a href="${B}"><img></a> My badges</div>`,
    ],
    [
      'by one of several links with words around',
      `<ul><li>Cloud and data: <a id="a" href="${A}">one here</a>, <a href="${B}">two</a></li></ul>`,
    ],
    ['by a label alone', `<ul><li><a id="a" href="${A}">View credential</a></li></ul>`],
    ['by an address alone', `<ul><li><a id="a" href="${A}">www.credly.com/badges/1</a></li></ul>`],
    [
      'by a line that goes on and on',
      `<ul><li>${'very '.repeat(30)}good <a id="a" href="${A}">proof</a></li></ul>`,
    ],
    [
      'by what is hidden',
      `<div><p style="display:none">Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
  ])('%s', (_, body) => {
    expect(claim(body)).toBeUndefined();
  });
});

describe('the title', () => {
  test.each([
    [
      'the heading of a card',
      `<div><div><h3>Cloud Practitioner</h3><p>Northwind</p></div><div><a id="a" href="${A}">Verify</a></div></div>`,
    ],
    [
      'the first line of a card',
      `<div><div>Cloud Practitioner</div><div>Northwind</div><a id="a" href="${A}">View credential</a></div>`,
    ],
    [
      'its own line among cards',
      `<div class="grid"><div><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div><div><p>Other</p><a href="${B}">Verify</a></div></div>`,
    ],
    [
      'its own, in a row of links',
      `<div><a id="a" href="${A}">Cloud Practitioner</a> <a href="${B}">Other</a></div>`,
    ],
    [
      'the first cell of a row',
      `<table><tbody><tr><td>Cloud Practitioner</td><td>Northwind</td><td><a id="a" href="${A}">Link</a></td></tr></tbody></table>`,
    ],
    ['the words after a label', `<ul><li><a id="a" href="${A}">Verify</a> Cloud Practitioner</li></ul>`],
    [
      'the words before it',
      `<ul><li>Cloud Practitioner, Northwind (<a id="a" href="${A}">verify</a>)</li></ul>`,
    ],
    [
      '… in a paragraph of an entry',
      `<ul><li><p>Cloud Practitioner – Northwind (<a id="a" href="${A}">verify</a>)</p></li></ul>`,
    ],
    ['what is bold', `<p>My <strong>Cloud Practitioner</strong> is <a id="a" href="${A}">here</a>.</p>`],
    [
      'what is marked as the name',
      `<div><p>Certificate</p><p itemprop="name">Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      'not the heading of the section',
      `<section><h2>Certificates</h2><div><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div></section>`,
    ],
    [
      'not a small heading of the section either',
      `<div><h3>Certificates</h3><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      'the line that is seen',
      `<div><p style="font-size:0px">Small Taster</p><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… not the one that is clipped away',
      `<div><p style="clip-path:inset(100%)">Small Taster</p><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… nor the one that is white on white',
      `<div><p style="color:rgb(255, 255, 255)">Small Taster</p><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… nor the one that is too small',
      `<div><h4 style="font-size:4px">Small Taster</h4><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… nor the one in bold that is masked away',
      `<div><b style="mask-image:linear-gradient(transparent, transparent)">Small Taster</b><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… nor the one in bold within what is faded out',
      `<div><div style="opacity:0.01"><b>Small Taster</b></div><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… nor the one in bold within what is clipped away',
      `<div><div style="clip-path:inset(50%)"><div><b>Small Taster</b></div></div><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
    [
      '… nor the one that is faded out',
      `<div><p style="opacity:0.01">Small Taster</p><p>Cloud Practitioner</p><a id="a" href="${A}">Verify</a></div>`,
    ],
  ])('%s', (_, body) => {
    expect(claim(body)?.title).toBe('Cloud Practitioner');
  });
});

describe('the dates', () => {
  test.each([
    ['a line with a year', '<p>Issued Mar 2021 · Expires Mar 2024</p>', 'Issued Mar 2021 · Expires Mar 2024'],
    ['a line in any language', '<p>Ausgestellt: Mai 2025</p>', 'Ausgestellt: Mai 2025'],
    ['a day', '<p><time>2025-05-03</time></p>', '2025-05-03'],
    ['two lines', '<p>From 05/2021</p><p>To 05/2024</p>', 'From 05/2021 · To 05/2024'],
    ['other digits', '<p>مايو ٢٠٢٥</p>', 'مايو ٢٠٢٥'],
    ['no number of something', '<p>ID 20250503</p>', undefined],
    ['no part of an identifier', '<p>ID AB2025X</p>', undefined],
    ['no story', `<p>${'It began in 2021 and went on. '.repeat(6)}</p>`, undefined],
  ])('%s', (_, line, dates) => {
    expect(
      claim(`<div><h3>Cloud Practitioner</h3>${line}<a id="a" href="${A}">Verify</a></div>`)?.dates,
    ).toBe(dates);
  });

  test('a year in the title is none', () => {
    expect(
      claim(`<div><h3>Cloud Summit 2024</h3><p>Northwind</p><a id="a" href="${A}">Verify</a></div>`),
    ).toEqual({ title: 'Cloud Summit 2024' });
  });

  test('what follows the title in its line', () => {
    expect(
      claim(`<ul><li>Cloud Practitioner – Northwind, May 2024 (<a id="a" href="${A}">verify</a>)</li></ul>`)
        ?.dates,
    ).toContain('May 2024');
  });
});

describe('the issuer', () => {
  test('stands where a theme has marked it', () => {
    const link = linkIn(
      `<section><div class="name">Cloud Practitioner</div><div class="issuer">Northwind</div><a id="a" href="${A}">${A}</a></section>`,
    );
    expect(GENERIC.claimOf(link)).toEqual({ title: 'Cloud Practitioner', issuer: 'Northwind' });
  });

  test('is not guessed elsewhere', () => {
    const link = linkIn(
      `<div><h3>Cloud Practitioner</h3><p>Northwind</p><a id="a" href="${A}">Verify</a></div>`,
    );
    expect(GENERIC.claimOf(link)).toEqual({ title: 'Cloud Practitioner' });
  });
});

describe('the entry', () => {
  test('holds image and caption of one award', () => {
    const link = linkIn(
      `<div class="card"><a href="${A}"><img></a><p><a id="a" href="${A}">Cloud</a></p></div><div><a href="${B}">B</a></div>`,
    );
    expect(entryOf(link).className).toBe('card');
  });

  test('ends at an item, whatever lies in it', () => {
    const link = linkIn(`<ul><li id="item"><div><div><a id="a" href="${A}">Cloud</a></div></div></li></ul>`);
    expect(entryOf(link).id).toBe('item');
  });

  test('goes on through a shadow root', () => {
    const { document } = documentAt(
      'https://holt.example/',
      '<body><ul><li id="item"><div id="host"></div></li></ul></body>',
    );
    const root = one(document, '#host').attachShadow({ mode: 'open' });
    root.innerHTML = `<p><a href="${A}">Cloud</a></p>`;
    expect(entryOf(root.querySelector('a') as Element).id).toBe('item');
  });
});
