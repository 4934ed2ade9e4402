import { describe, expect, it } from 'vitest';
import { shapesReader } from '../../../../lib/platforms/readers/shapes.ts';

const ID = '4e1f9a07-63bd-4c28-95e0-7d1ab3c8f652';
const URL_OF_AWARD = `https://learn.example/awards/${ID}`;
const award = { key: URL_OF_AWARD, url: URL_OF_AWARD, id: ID };
const EOC = 'EducationalOccupationalCredential';

const ld = (...values: unknown[]) =>
  values.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join('');
const read = (html: string, url = URL_OF_AWARD) => shapesReader()({ url, html }, award);
const person = (name: unknown, credential: unknown) => ({
  '@context': 'https://schema.org',
  '@type': 'Person',
  name,
  hasCredential: credential,
});
const welding = { '@type': EOC, name: 'Welding' };

describe('structured data of a page', () => {
  it.each([
    ['a person who holds a credential', ld(person('Ida Lund', welding))],
    ['a credential about a person', ld({ ...welding, about: { '@type': 'Person', name: 'Ida Lund' } })],
    ['a graph', ld({ '@graph': [{ '@type': 'WebPage' }, person('Ida Lund', [welding])] })],
    ['a list', ld([{ '@type': 'Organization', name: 'X' }, person('Ida Lund', welding)])],
    ['a page about it', ld({ '@type': 'WebPage', mainEntity: person('Ida Lund', welding) })],
    ['types by address', ld(person('Ida Lund', { ...welding, '@type': [`https://schema.org/${EOC}`, 'x'] }))],
    ['the same said twice', ld(person('Ida Lund', welding), person('Ida Lund', welding))],
    ['another person beside', ld({ '@type': 'Person', name: 'Author' }, person('Ida Lund', welding))],
    ['text that holds signs', ld(person('Ida\u202e\u200b  Lund', welding))],
  ])('states holder and title: %s', (_, html) => {
    expect(read(html)).toMatchObject({ title: 'Welding', holder: { name: 'Ida Lund' } });
  });

  it('states issuer and end, where it does so once', () => {
    const credential = { ...welding, recognizedBy: { name: 'Kelp Academy' }, expires: '2027-03-01' };
    expect(read(ld(person('Ida Lund', credential)))).toEqual({
      title: 'Welding',
      holder: { name: 'Ida Lund' },
      issuer: { name: 'Kelp Academy' },
      expiresOn: '2027-03-01',
    });
  });

  it('is that of the award where it lists more, each by its address', () => {
    const own = { ...welding, url: `/awards/${ID}` };
    const other = { '@type': EOC, name: 'Sewing', url: '/awards/6b1f' };
    expect(read(ld(person('Ida Lund', [other, own])))).toMatchObject({ title: 'Welding' });
    expect(read(ld(person('Ida Lund', other)))).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it.each([
    ['two titles', ld(person('Ida Lund', [welding, { '@type': EOC, name: 'Sewing' }]))],
    ['two people', ld(person('Ida Lund', welding), person('Eve Ray', welding))],
    ['no name', ld(person(undefined, welding))],
    ['no title', ld(person('Ida Lund', { '@type': EOC }))],
    ['a name of another type', ld(person({ given: 'Ida' }, welding), person(7, welding))],
    ['a course, which nobody holds', ld({ '@type': 'Course', name: 'Welding', about: person('Ida', []) })],
    ['a company, which is no person', ld({ '@type': 'Organization', name: 'Ida', hasCredential: welding })],
    ['a person without a type', ld({ name: 'Ida Lund', hasCredential: welding })],
    ['nothing of the kind', '<h1>Ida Lund</h1><h2>Welding</h2>'],
    ['other values', ld(null, 7, 'Ida', [[]], { '@type': 7, hasCredential: 'x', about: [null] })],
    ['half of it', '<script type="application/ld+json">{"@type":"Person","name":"Ida'],
    ['text of a page that looks like it', `<p>${JSON.stringify(person('Ida Lund', welding))}</p>`],
    ['another script', `<script>${JSON.stringify(person('Ida Lund', welding))}</script>`],
    ['a comment', `<!-- ${ld(person('Ida Lund', welding))} -->`],
    ['a name as long as a page', ld(person('Ida '.repeat(100), welding))],
  ])('is not read: %s', (_, html) => {
    expect(read(html)).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('cannot reach the prototype of all objects', () => {
    const script = `{"@type":"Person","name":"Ida","__proto__":{"hasCredential":{"@type":"${EOC}","name":"W"}}}`;
    expect(read(`<script type="application/ld+json">${script}</script>`)).toMatchObject({
      code: 'malformed',
    });
    const twice = `{"@type":"Person","name":"Ida","name":"Eve","hasCredential":{"@type":"${EOC}","name":"W"}}`;
    expect(read(`<script type="application/ld+json">${twice}</script>`)).toMatchObject({ code: 'malformed' });
  });

  it('is read in bounded time however much there is', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    read(`<script type="application/ld+json">${deep}</script>`);
    read(ld(Array.from({ length: 60_000 }, () => person('Ida', welding))));
    read(`${ld({})}`.repeat(20_000));
  });
});

describe('a page that is not the award’s', () => {
  const good = ld(person('Ida Lund', welding));

  it.each([
    'https://learn.example/login',
    `https://learn.example/login?next=/awards/${ID}`,
    'https://learn.example/awards/6b1f0f4e-52c7-4d0a-b0d5-2f9a7c31e8d6',
    'https://learn.example/',
  ])('by its address %s is not read', (url) => {
    expect(read(good, url)).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });

  it('by what it says of itself is not read', () => {
    const other = '<meta property="og:url" content="https://learn.example/awards/6b1f0f4e">';
    expect(read(`<head>${other}</head>${good}`)).toMatchObject({ code: 'malformed' });
    const front = '<meta property="og:url" content="https://learn.example/">';
    expect(read(`<head>${front}</head>${good}`)).toMatchObject({ title: 'Welding' });
  });

  it('may have its id in a query, where the link has it there', () => {
    const url = 'https://learn.example/verify?certId=240-733-915';
    const reader = shapesReader();
    const own = { key: url, url, id: '240-733-915' };
    expect(reader({ url, html: good }, own)).toMatchObject({ title: 'Welding' });
    const elsewhere = 'https://learn.example/login?certId=240-733-915';
    expect(reader({ url: elsewhere, html: good }, own)).toMatchObject({ code: 'unreachable' });
  });
});

describe('og tags', () => {
  const worded = shapesReader({ phrases: ['{holder} completed {title} at Kelp Academy'] });
  const tag = (content: string) => `<head><meta property="og:title" content="${content}"></head>`;

  it('state holder and title where the platform’s wording is known', () => {
    const html = tag('Ida Lund completed Welding at Kelp Academy');
    expect(worded({ url: URL_OF_AWARD, html }, award)).toMatchObject({
      title: 'Welding',
      holder: { name: 'Ida Lund' },
    });
    expect(read(html)).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('do not, where a name or title holds that wording, or the data says otherwise', () => {
    const pages = [
      tag('Eve completed Ida Lund completed Welding at Kelp Academy'),
      tag('Ida Lund completed Welding at Kelp Academy') + ld(person('Eve Ray', welding)),
      tag('Ida Lund'),
    ];
    for (const html of pages)
      expect(worded({ url: URL_OF_AWARD, html }, award)).toMatchObject({ kind: 'failed', code: 'malformed' });
  });
});
