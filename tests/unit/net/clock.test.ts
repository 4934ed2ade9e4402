import { describe, expect, it } from 'vitest';
import { createClock } from '../../../lib/net/clock.ts';
import { networkOver } from './stand-in.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const HOUR = 3_600_000;
const saying = (ms: number, age?: number | string) =>
  new Headers({ date: new Date(NOW + ms).toUTCString(), ...(age === undefined ? {} : { age: String(age) }) });
const clockOf = (...said: [host: string, headers: Headers][]) => {
  const clock = createClock(
    (host) => host.endsWith('.platform.example'),
    () => NOW,
  );
  for (const [host, headers] of said) clock.heard(host, headers);
  return clock.skew();
};
const API = 'api.platform.example';

describe('the clock', () => {
  it('is doubted by a believed host alone', () => {
    expect(clockOf(['badges.candidate.example', saying(-90 * HOUR)])).toBeUndefined();
    expect(clockOf([API, saying(-90 * HOUR)], ['badges.candidate.example', saying(0)])).toEqual({
      host: API,
      ms: 90 * HOUR,
    });
  });

  it('is ahead or behind by what the server says', () => {
    expect(clockOf([API, saying(-48 * HOUR)])?.ms).toBe(48 * HOUR);
    expect(clockOf([API, saying(48 * HOUR)])?.ms).toBe(-48 * HOUR);
    expect(clockOf([API, saying(0)])?.ms).toBe(0);
  });

  it('is right again with the next answer that agrees', () => {
    expect(clockOf([API, saying(-48 * HOUR)], [API, saying(0)])?.ms).toBe(0);
  });

  it('is not doubted for an answer out of a cache, whichever date the cache gives', () => {
    expect(clockOf([API, saying(-48 * HOUR, (48 * HOUR) / 1000)])?.ms).toBe(0);
    expect(clockOf([API, saying(0, (48 * HOUR) / 1000)])?.ms).toBe(0);
    expect(clockOf([API, saying(-100 * HOUR, (48 * HOUR) / 1000)])?.ms).toBe(52 * HOUR);
  });

  it.each(['', 'yesterday', '9'.repeat(400)])('hears nothing in a date like “%.20s”', (date) => {
    expect(clockOf([API, new Headers({ date })])).toBeUndefined();
    expect(clockOf([API, new Headers()])).toBeUndefined();
  });

  it.each(['-5', 'x', 'Infinity'])('takes an age of %s for none', (age) => {
    expect(clockOf([API, saying(-48 * HOUR, age)])?.ms).toBe(48 * HOUR);
  });

  it('listens to every answer of the network, also to those that refuse', async () => {
    for (const status of [200, 404, 500]) {
      const clock = createClock(
        (host) => host === API,
        () => NOW,
      );
      const { network } = networkOver(() => new Response('{}', { status, headers: saying(-48 * HOUR) }), {
        clock,
      });
      await network.get(`https://${API}/award`);
      expect(clock.skew()).toEqual({ host: API, ms: 48 * HOUR });
    }
  });
});
