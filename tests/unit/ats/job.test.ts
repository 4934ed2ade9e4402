// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readJob } from '../../../lib/ats/job.ts';
import { GREENHOUSE, page } from './forms.ts';

const job = (json: string, html = '') =>
  readJob(page(`<script type="application/ld+json">${json}</script>${html}`).document);

describe('a posting in JSON-LD', () => {
  test('that is no JSON at all is read as far as it goes', () => {
    expect(
      job('{"@type":"JobPosting","title":"Nurse","hiringOrganization":{"name":"Clinic"},'),
    ).toMatchObject({
      title: 'Nurse',
      employer: 'Clinic',
    });
  });

  test('with raw line breaks in its strings and a comma too many is read', () => {
    const broken =
      '{"@type":"JobPosting","title":"Data\nAnalyst","description":"SQL\n\tand R","hiringOrganization":{"name":"Shop"},}';
    expect(job(broken)).toEqual({ title: 'Data Analyst', employer: 'Shop', text: 'SQL and R' });
  });

  test('nested a thousand deep, or not an object, breaks nothing', () => {
    expect(job(`${'['.repeat(1000)}"JobPosting"${']'.repeat(1000)}`)).toBeUndefined();
    expect(job('"JobPosting"')).toBeUndefined();
    expect(job('{"@type":"JobPosting","title":5,"hiringOrganization":null}')).toBeUndefined();
  });

  test.each([
    ['of empty lines', '\n'.repeat(200_000)],
    ['of tags that never end', '<h1 '.repeat(100_000)],
  ])('%s is read in time that grows with it alone', (_, description) => {
    const posting = JSON.stringify({ '@type': 'JobPosting', title: 'Cook', description });
    expect(job(posting)).toMatchObject({ title: 'Cook' });
  });

  test('is found in a graph, with the employer as a text', () => {
    const graph =
      '{"@graph":[{"@type":"WebSite"},{"@type":["JobPosting"],"title":"Cook","hiringOrganization":"Inn"}]}';
    expect(job(graph)).toEqual({ title: 'Cook', employer: 'Inn' });
  });

  test.each(['https://schema.org/JobPosting', 'http://schema.org/JobPosting', 'schema:JobPosting'])(
    'is known by its type in full: %s',
    (type) => {
      expect(job(JSON.stringify({ '@type': type, title: 'Cook' }))).toEqual({ title: 'Cook' });
    },
  );

  test.each([
    ['Fachkraft f&uuml;r B&uuml;ro', 'Fachkraft für Büro'],
    ['Nurse &#8211; nights &amp;#8211; days', 'Nurse – nights – days'],
    ['caf&amp;eacute; &#x27;Sol&#39; &hellip;', "café 'Sol' …"],
    ['AT&T, R&D &unknown; &copy', 'AT&T, R&D &unknown; &copy'],
    ['&lt;script&gt;x()&lt;/script&gt;SQL &#0;&#xD800;&#x110000;', 'x() SQL ���'],
  ])('is read with the characters that it escapes: %s', (title, read) => {
    expect(job(JSON.stringify({ '@type': 'JobPosting', title }))?.title).toBe(read);
  });

  test('gives its text without markup, and its skills as named', () => {
    expect(readJob(page(GREENHOUSE).document)).toEqual({
      title: 'Platform Engineer',
      employer: 'Northwind',
      text: 'You run Kubernetes.\nC++ is welcome.',
    });
    expect(job('{"@type":"JobPosting","title":"x","skills":["SQL",{"name":"Go"}]}')).toMatchObject({
      text: 'SQL\nGo',
      skills: ['SQL', 'Go'],
    });
  });
});

test('a page without a posting gives its heading and its text, not that of its form', () => {
  expect(
    readJob(
      page('<main><h1>Gardener</h1><p>Pruning</p><form>Your name</form><script>x()</script></main>').document,
    ),
  ).toEqual({ title: 'Gardener', text: 'Gardener\nPruning' });
});

describe('a posting in microdata', () => {
  const MICRODATA = `<div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Nurse</h1>
    <div itemprop="hiringOrganization" itemscope><span itemprop="name">Clinic</span></div>
    <meta itemprop="skills" content="Triage, First Aid"><div itemprop="description"><h2>Your profile</h2><ul><li>Night shifts</li></ul></div></div>`;

  test('is read with what it asks for', () => {
    expect(readJob(page(MICRODATA).document)).toEqual({
      title: 'Nurse',
      employer: 'Clinic',
      text: 'Triage, First Aid\nYour profile\nNight shifts',
      requirements: ['Night shifts'],
      skills: ['Triage', 'First Aid'],
    });
  });

  test('without its parts gives what the page says', () => {
    const empty = '<main itemscope itemtype="https://schema.org/JobPosting"><p>Cooks wanted</p></main>';
    expect(readJob(page(empty).document)).toEqual({ text: 'Cooks wanted' });
  });
});

describe('what a posting asks for', () => {
  const asked = (html: string) => readJob(page(`<main>${html}</main>`).document)?.requirements;

  test.each([
    ['What you bring', 'Benefits'],
    ['Requirements:', 'What we offer'],
    ['Must have', 'Equal opportunity'],
    ['Ihr Profil', 'Wir bieten'],
    ['Das bringst du mit', 'Über uns'],
    ['Anforderungen', 'Unser Angebot'],
    ['Votre profil', 'Nous offrons'],
    ['Compétences', 'Avantages'],
    ['Requisitos', 'Ofrecemos'],
    ['Requisiti', 'Offriamo'],
    ['Functie-eisen', 'Wij bieden'],
  ])('stands under “%s”, until “%s”', (heading, other) => {
    const html = `<h2>${heading}</h2><ul><li>SQL</li><li><b>Data Literacy</b></li></ul><h2>${other}</h2><ul><li>First Aid courses</li></ul>`;
    expect(asked(html)).toEqual(['SQL', 'Data Literacy']);
    expect(readJob(page(`<main>${html}</main>`).document)?.text).not.toContain('First Aid');
    const bold = html.replaceAll('<h2>', '<p><strong>').replaceAll('</h2>', '</strong></p>');
    expect(asked(bold)).toEqual(['SQL', 'Data Literacy']);
    const data = JSON.stringify({ '@type': 'JobPosting', title: 'x', description: bold });
    expect(job(data)?.requirements).toEqual(['SQL', 'Data Literacy']);
  });

  test('is not known where no heading says so, and a skill in a list is no heading', () => {
    expect(asked('<h2>The role</h2><p>You write SQL.</p>')).toBeUndefined();
    expect(asked('<p>Communication skills</p><p>SQL</p>')).toBeUndefined();
    expect(asked('<h2>Requirements</h2><ul><li>Our values</li></ul><p>Communication skills</p>')).toEqual([
      'Our values',
      'Communication skills',
    ]);
  });

  test('is not what a form asks the applicant to write', () => {
    const form = '<h4>Skills</h4><div><label for="s">Type to add skills</label><input id="s"></div>';
    expect(asked(`<h2>The role</h2><p>SQL</p>${form}`)).toBeUndefined();
  });

  test('ends with the next heading, whatever that is', () => {
    expect(asked('<h2>Requirements</h2><p>SQL</p><h2>Eastport</h2><p>Harbour</p>')).toEqual(['SQL']);
  });

  test('is read where the system writes its posting, though the data of the page say nothing', () => {
    const html =
      '<div id="side"><h2>Requirements</h2><p>Java</p></div><div id="content"><h2>Requirements</h2><p>SQL</p></div>';
    expect(readJob(page(html).document, { posting: '#content' })?.requirements).toEqual(['SQL']);
  });
});

test('an empty page gives nothing', () => {
  expect(readJob(page('').document)).toBeUndefined();
});
