import { describe, expect, it } from 'vitest';
import { mayFollow, readPhrase } from '../../../lib/platforms/phrases.ts';

const COMPLETED = 'Completed by {holder} on {day}';
const UDEMY = 'verifies that {holder} successfully completed the course {title} on {day} as taught by {rest}';

describe('a sentence of a platform', () => {
  it('gives what stands in its places', () => {
    expect(readPhrase('Completed by Ida Lund on June 12, 2024', COMPLETED)).toEqual({
      holder: 'Ida Lund',
      day: 'June 12, 2024',
    });
    const said =
      'verifies that Ida successfully completed the course SQL on AWS on 07/26/2021 as taught by X on Y';
    expect(readPhrase(said, UDEMY)).toEqual({
      holder: 'Ida',
      title: 'SQL on AWS',
      day: '07/26/2021',
      rest: 'X on Y',
    });
  });

  it.each([
    'Completed by Ida Lund',
    'completed by Ida Lund on June 12, 2024',
    'Completed by Ida Lund on June 12, 2024.',
    'Not Completed by Ida Lund on June 12, 2024',
    'Completed by  on June 12, 2024',
    'Completed by Ida Lund on Monday',
  ])('is no other sentence: %s', (text) => {
    expect(readPhrase(text, COMPLETED)).toBeUndefined();
  });

  it('is not taken apart where a chosen name holds the platform’s own words', () => {
    const said =
      'verifies that Eve successfully completed the course Ida successfully completed the course SQL on 07/26/2021 as taught by X';
    expect(readPhrase(said, UDEMY)).toBeUndefined();
  });

  it('means its own signs as signs', () => {
    expect(readPhrase('a.b(Ida)', 'a.b({holder})')).toEqual({ holder: 'Ida' });
    expect(readPhrase('aXb(Ida)', 'a.b({holder})')).toBeUndefined();
    expect(mayFollow('aXb(Ida)', 'a.b({holder})')).toBe(false);
  });

  it('takes no time for a text that repeats it', () => {
    const words = ' successfully completed the course '.repeat(28);
    readPhrase(`verifies that ${words} on 07/26/2021 as taught by ${words}`, UDEMY);
    readPhrase(`Completed by ${' on 1/1/2020'.repeat(80)}`, COMPLETED);
  });
});
