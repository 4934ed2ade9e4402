import { expect, test } from 'vitest';
import { claimFinding, claimsIn } from '../../../../lib/wallet/import/claims.ts';

const HEAD = 'Name,Url,Authority,Started On,Finished On,License Number';
const read = (text: string) => claimsIn(new TextEncoder().encode(text));

test('the table that LinkedIn gives to its members is read line by line', () => {
  const table = `${HEAD}\n"Analysis, Part 1",https://www.credly.com/badges/x,Northwind,Mar 2021,Mar 2024,A-1\nWelding,,Guild,2019,,\n`;
  expect(read(table)).toEqual([
    {
      title: 'Analysis, Part 1',
      url: 'https://www.credly.com/badges/x',
      issuer: 'Northwind',
      issued: 'Mar 2021',
      expires: 'Mar 2024',
      number: 'A-1',
    },
    { title: 'Welding', issuer: 'Guild', issued: '2019' },
  ]);
});

test('with a byte order mark, notes before it, and semicolons as a program for tables saves it', () => {
  expect(read(`\ufeffNotes:\n"Of your data"\n\n${HEAD}\nWelding,,Guild,,,\n`)).toHaveLength(1);
  expect(read(`${HEAD.replaceAll(',', ';')}\nWelding;;Guild;;;\n`)).toHaveLength(1);
});

test.each([
  ['another table', 'First Name,Last Name,Email\nA,B,c\n'],
  ['a credential', `{"Name,Url,Authority,Started On": 1}`],
  ['a token', 'eyJhbGciOiJFZERTQSJ9.e30.AA'],
  ['an image', '\u0089PNG\r\n'],
  ['nothing', ''],
])('%s is no such table', (_, text) => {
  expect(read(text)).toBeUndefined();
});

test.each([
  ['no line', `${HEAD}\n`, 'no certification'],
  ['too many lines', `${HEAD}\n${'A,,B,,,\n'.repeat(2000)}`, 'too many rows'],
  ['too many bytes', `${HEAD}\n"${'A'.repeat(1_100_000)}",,B,,,\n`, '1 MB'],
])('a table with %s is refused as a whole', (_, text, reason) => {
  expect(read(text)).toEqual({ refused: expect.stringContaining(reason) });
});

test('an address that is none of the web is left out, and a formula stays text', () => {
  const [first, second] = read(
    `${HEAD}\n"=cmd|' /C calc'!A0",javascript:alert(1),B,,,\nX,file:///etc/passwd,B,,,\n`,
  ) as object[];
  expect(first).toEqual({ title: "=cmd|' /C calc'!A0", issuer: 'B' });
  expect(second).toEqual({ title: 'X', issuer: 'B' });
});

test('a claim is bound to nobody, and no day is made up', () => {
  const { credential, checks } = claimFinding({ title: 'Welding', issuer: 'Guild', issued: 'Mar 2021' }, 5);
  expect(credential).toMatchObject({ format: 'claim', title: 'Welding', issuedOn: '2021-03' });
  expect(checks.map(({ code }) => code)).toEqual(['claim_only', 'not_reached', 'not_reached']);
  expect(claimFinding({ title: 'Welding', issued: '2019' }, 5).credential).not.toHaveProperty('issuedOn');
});
