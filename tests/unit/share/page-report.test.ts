import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/credential/verdict.ts';
import { pageReport, reportFileName } from '../../../lib/share/page-report.ts';
import { bare, entry, tab } from '../components/samples.ts';

const MADE_AT = Date.UTC(2026, 10, 22, 14, 3);

/** "credentials.checks.code", …: every field at any depth, those of lists by their first. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return fieldsOf(value[0]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    name,
    ...fieldsOf(each).map((field) => `${name}.${field}`),
  ]);
}

describe('the report of a page', () => {
  test('has this shape, on which others may build', () => {
    const view = tab([
      entry({
        issuer: { proven: 'smallco.example', claimed: 'Small Co', domain: 'smallco.example' },
        holder: 'Jane Doe',
        issuedOn: '2024-05-03T00:00:00Z',
        claim: { title: 'Cloud Practitioner', dates: 'Issued May 2024' },
        checks: [check('status_unavailable', 'no answer', 'status.smallco.example')],
      }),
    ]);
    expect(pageReport(view, MADE_AT)).toEqual({
      format: 'assay-page-report',
      version: 1,
      madeAt: '2026-11-22T14:03:00.000Z',
      page: { host: 'www.linkedin.com', owner: 'Jane Doe' },
      notListed: { frames: [], fullList: null },
      credentials: [
        {
          url: 'https://www.credly.com/badges/0f7c1b1e',
          host: 'www.credly.com',
          state: 'verified',
          headline: 'platform_record',
          differs: null,
          title: 'Cloud Practitioner',
          claim: { title: 'Cloud Practitioner', issuer: null, dates: 'Issued May 2024' },
          issuer: { proven: 'smallco.example', claimed: 'Small Co', domain: 'smallco.example' },
          holder: 'Jane Doe',
          issuedOn: '2024-05-03T00:00:00Z',
          expiresOn: null,
          skills: [],
          checks: [
            {
              axis: 'current',
              code: 'status_unavailable',
              outcome: 'unknown',
              detail: 'no answer',
              host: 'status.smallco.example',
            },
          ],
          method: 'platform_record',
          checkedAt: '2026-11-22T12:00:00.000Z',
          asked: [{ host: 'api.credly.com', requests: 1 }],
        },
      ],
    });
  });

  test('has the fields that the README promises, and no others', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const promised = JSON.parse(/```jsonc\n(.*?)```/s.exec(readme)?.[1] ?? '');
    const view = tab([entry({ claim: { title: 'Cloud Practitioner' }, skills: [] })], {
      notHere: { shown: 3, total: 14, fullListUrl: 'https://www.linkedin.com/in/jane/details/' },
    });
    expect(fieldsOf(pageReport(view, MADE_AT)).toSorted()).toEqual(fieldsOf(promised).toSorted());
  });

  test('says null for what is not known, and never fills it in from what the page claims', () => {
    const view = tab([bare({ headline: 'page_only', claim: { title: 'Chief Architect' } })]);
    const [row] = pageReport(view, MADE_AT).credentials;
    expect(row).toMatchObject({ title: null, issuer: null, holder: null, checkedAt: null, method: 'none' });
    expect(row?.claim?.title).toBe('Chief Architect');
  });

  test('says what it does not hold: frames that were not read, and a longer list', () => {
    const view = tab([entry()], {
      frames: [{ host: 'cv.builder.example', url: 'https://cv.builder.example/embed/7' }],
      notHere: { shown: 3, total: 14, fullListUrl: 'https://www.linkedin.com/in/jane/details/' },
    });
    expect(pageReport(view, MADE_AT).notListed).toEqual({
      frames: ['cv.builder.example'],
      fullList: { shown: 3, total: 14, url: 'https://www.linkedin.com/in/jane/details/' },
    });
  });

  test('carries no character that changes how the rest of a line reads', () => {
    const evil = 'Jane\u202e eoD\u200b';
    const view = tab(
      [entry({ title: evil, holder: evil, issuer: { proven: evil }, checks: [check('revoked', evil)] })],
      { page: { host: 'www.linkedin.com', owner: evil } },
    );
    expect(JSON.stringify(pageReport(view, MADE_AT))).not.toMatch(/\u202e|\u200b/);
  });
});

describe('the name of its file', () => {
  const named = (owner?: string) =>
    reportFileName(
      pageReport(tab([], { page: { host: 'www.linkedin.com', ...(owner ? { owner } : {}) } }), MADE_AT),
      'csv',
    );

  test('says whose page and when', () => {
    expect(named('Jané van der Doe')).toBe('credentials-jané-van-der-doe-2026-11-22.csv');
    expect(named()).toBe('credentials-www-linkedin-com-2026-11-22.csv');
  });

  test('is a name and no path, whatever the page calls its owner', () => {
    expect(named('../../etc/passwd\u202excod.exe')).toBe('credentials-etc-passwdxcod-exe-2026-11-22.csv');
    expect(named('/'.repeat(9))).toBe('credentials-www-linkedin-com-2026-11-22.csv');
    expect(named('x'.repeat(500)).length).toBeLessThan(90);
  });
});
