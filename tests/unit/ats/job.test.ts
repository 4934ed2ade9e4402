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

  test('is found in a graph, with the employer as a text', () => {
    const graph =
      '{"@graph":[{"@type":"WebSite"},{"@type":["JobPosting"],"title":"Cook","hiringOrganization":"Inn"}]}';
    expect(job(graph)).toEqual({ title: 'Cook', employer: 'Inn' });
  });

  test('gives its text without markup, and its skills as named', () => {
    expect(readJob(page(GREENHOUSE).document)).toEqual({
      title: 'Platform Engineer',
      employer: 'Northwind',
      text: 'You run Kubernetes.\nC++ is welcome.',
    });
    expect(job('{"@type":"JobPosting","title":"x","skills":["SQL",{"name":"Go"}]}')?.text).toBe('SQL\nGo');
  });
});

test('a page without a posting gives its heading and its text, not that of its form', () => {
  expect(
    readJob(
      page('<main><h1>Gardener</h1><p>Pruning</p><form>Your name</form><script>x()</script></main>').document,
    ),
  ).toEqual({ title: 'Gardener', text: 'Gardener\nPruning' });
});

test('an empty page gives nothing', () => {
  expect(readJob(page('').document)).toBeUndefined();
});
