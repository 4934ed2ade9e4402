import { describe, expect, test } from 'vitest';
import type { State } from '../../../lib/credential/verdict.ts';
import { summaryOf } from '../../../lib/wallet/summary.ts';
import { endingSoon, timelineOf } from '../../../lib/wallet/timeline.ts';
import { entry, finding } from './credentials.ts';

const item = (id: string, issuedOn: string, skills: string[] = [], state: State = 'verified', over = {}) => {
  const achievement = { name: id, skills: skills.map((name) => ({ name })) };
  return summaryOf(entry(id, finding({ issuedOn, achievement, ...over })), state);
};

describe('what was learned when', () => {
  test('a skill is new where it was first shown, however it is written later', () => {
    const { unit, periods } = timelineOf([
      item('b', '2026-05-01', ['sql', 'Python']),
      item('a', '2025-12-31T23:59:59Z', ['SQL']),
    ]);
    expect(unit).toBe('quarter');
    expect(periods.map(({ key, items, newSkills }) => [key, items.length, newSkills])).toEqual([
      ['2025-Q4', 1, ['SQL']],
      ['2026-Q1', 0, []],
      ['2026-Q2', 1, ['Python']],
    ]);
  });

  test('many years are years, the empty ones between them too', () => {
    const { unit, periods } = timelineOf([item('a', '2019-06-01'), item('b', '2023-06-01')]);
    expect(unit).toBe('year');
    expect(periods.map(({ key }) => key)).toEqual(['2019', '2020', '2021', '2022', '2023']);
  });

  test('what is not proven to be one’s own learning is left out, and said to be', () => {
    const timeline = timelineOf([
      item('good', '2026-01-01'),
      item('no date', 'soon'),
      item('revoked', '2026-01-01', [], 'invalid'),
      item('of another', '2026-01-01', [], 'other'),
      item('claimed', '2026-01-01', [], 'unchecked'),
    ]);
    expect(timeline.periods.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['good']);
    expect(timeline).toMatchObject({ undated: 1, unproven: 3 });
  });

  test('an empty wallet has no periods', () => {
    expect(timelineOf([]).periods).toEqual([]);
  });
});

describe('what ends', () => {
  const NOW = Date.UTC(2026, 10, 22);
  const ending = (expiresOn: string, state: State = 'verified') =>
    item(expiresOn, '2020-01-01', [], state, { expiresOn });

  test('within 12 months, month by month; not what is over, far away, or not valid anyway', () => {
    const months = endingSoon(
      [
        ending('2027-01-31T00:00:00Z'),
        ending('2026-11-30T00:00:00Z'),
        ending('2026-11-20T00:00:00Z', 'caution'),
        ending('2027-11-23T00:00:00Z'),
        ending('2027-01-01T00:00:00Z', 'invalid'),
      ],
      NOW,
    );
    expect(months).toHaveLength(13);
    const some = months.filter(({ items }) => items.length > 0);
    expect(some.map(({ key, items }) => [key, items.map(({ id }) => id)])).toEqual([
      ['2026-11', ['2026-11-30T00:00:00Z']],
      ['2027-01', ['2027-01-31T00:00:00Z']],
    ]);
  });
});
