import { describe, expect, it } from 'vitest';
import { statedDay } from '../../../lib/platforms/stated-day.ts';

describe('a day as a page states it', () => {
  it.each([
    ['August 6, 2018', '2018-08-06'],
    ['Nov. 4, 2024', '2024-11-04'],
    ['Sept. 30, 2021', '2021-09-30'],
    ['May 9 2020', '2020-05-09'],
    ['March 3rd, 2021', '2021-03-03'],
    ['6 August 2018', '2018-08-06'],
    [' 2024-05-01 ', '2024-05-01'],
    ['2024-05-01T23:59:59Z', '2024-05-01'],
    ['07/26/2021', '2021-07-26'],
    ['26.07.2021', '2021-07-26'],
    ['5/5/2021', '2021-05-05'],
    ['February 29, 2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(statedDay(text)).toBe(day);
  });

  it.each([
    '06/01/2022',
    'May 2024',
    '2024',
    '2024-05',
    'February 29, 2023',
    'June 31, 2020',
    '13/13/2020',
    'Mayday 4, 2020',
    'Maj 4, 2020',
    'Junius 4, 2020',
    'on June 4, 2020',
    'June 4, 20201',
    'June 40, 2020',
    '2024-13-01',
    '',
  ])('%j is none', (text) => {
    expect(statedDay(text)).toBeUndefined();
  });
});
