import { describe, expect, test } from 'vitest';
import { badgeLines, badgeLink } from '../../../lib/share/lines.ts';
import { badge } from './badges.ts';

const LINK = 'https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-000000000001';
const LINE = `Cloud Practitioner – Northwind Cloud, account at credly.com, 1 Mar 2026 – ${LINK}`;

describe('lines for a text field', () => {
  test('a title cannot add a line or turn one around', () => {
    expect(badgeLines([badge({ title: 'A\nB\u202E\u2028C' })])).toMatch(/^A B C – /);
  });

  test('a link that is not https stays out', () => {
    expect(badgeLines([badge({ link: 'javascript:alert(1)' })])).not.toContain('javascript');
  });

  test('are one a badge', () => {
    expect(badgeLines([badge(), badge()])).toBe(`${LINE}\n${LINE}`);
  });

  test('that do not fit are left out whole', () => {
    expect(badgeLines([badge(), badge()], LINE.length)).toBe(LINE);
    expect(badgeLines([badge(), badge()], LINE.length - 1)).toBe('');
    expect(badgeLines([badge({ title: 'Long'.repeat(50) }), badge()], LINE.length)).toBe(LINE);
  });

  test('leave out what is not known', () => {
    const bare = badge({ title: 'First Aid', issuer: { proven: 'uni.edu' } });
    delete bare.issuedOn;
    delete bare.link;
    expect(badgeLines([bare])).toBe('First Aid – uni.edu');
  });
});

test('a field of one line takes the first link that fits', () => {
  const without = badge();
  delete without.link;
  expect(badgeLink([without, badge()])).toBe(LINK);
  expect(badgeLink([badge()], 20)).toBe('');
  expect(badgeLink([])).toBe('');
});
