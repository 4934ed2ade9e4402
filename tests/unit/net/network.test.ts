import { describe, expect, it } from 'vitest';
import { UNHURRIED } from '../../../lib/net/pace.ts';
import { networkOver } from './stand-in.ts';

const AWARD = 'https://badges.example/award.json';

describe('a request', () => {
  it('carries no cookie and no referrer, and is kept in no cache', async () => {
    const { network, calls } = networkOver(() => new Response('{}'));
    await network.get(AWARD, { accept: 'text/html' });
    expect(calls[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: 'text/html' },
    });
  });

  it('asks for JSON alone unless told otherwise, and sends no fragment', async () => {
    const { network, calls } = networkOver(() => new Response('{}'));
    await network.get(`${AWARD}#me`);
    expect(calls[0]).toMatchObject({ url: AWARD, init: { headers: { accept: 'application/json' } } });
  });
});

describe('an answer', () => {
  it('has the media type without parameters, in lower case', async () => {
    const { network } = networkOver(
      () => new Response('{}', { headers: { 'content-type': 'Application/LD+JSON; charset=utf-8' } }),
    );
    expect(await network.get(AWARD)).toMatchObject({
      ok: true,
      status: 200,
      type: 'application/ld+json',
      url: AWARD,
    });
  });

  it.each([
    [404, 'not_found'],
    [410, 'gone'],
    [401, 'unreachable'],
    [403, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
  ])('of status %i is %s', async (status, code) => {
    const { network } = networkOver(() => new Response('x', { status }));
    expect(await network.get(AWARD)).toMatchObject({ ok: false, code, status, host: 'badges.example' });
  });

  it('of 410 keeps its body, which may give the reason', async () => {
    const { network } = networkOver(() => new Response('{"revoked":true}', { status: 410 }));
    const answer = await network.get(AWARD);
    expect(!answer.ok && new TextDecoder().decode(answer.bytes)).toBe('{"revoked":true}');
  });

  it('that fails to come is unreachable, never an exception', async () => {
    const { network } = networkOver(() => {
      throw new TypeError('connection refused');
    });
    expect(await network.get(AWARD)).toMatchObject({ ok: false, code: 'unreachable' });
  });
});

describe('equal requests', () => {
  it('in flight are one, and later ones are asked anew', async () => {
    const { network, calls } = networkOver(() => new Response('{}'));
    await Promise.all([network.get(AWARD), network.get(`${AWARD}#b`), network.get(AWARD)]);
    expect(calls).toHaveLength(1);
    await network.get(AWARD);
    expect(calls).toHaveLength(2);
  });

  it('are equal only if they want the same', async () => {
    const { network, calls } = networkOver(() => new Response('{}'));
    await Promise.all([
      network.get(AWARD),
      network.get(AWARD, { accept: 'text/html' }),
      network.get(AWARD, { maxBytes: 9 }),
    ]);
    expect(calls).toHaveLength(3);
  });
});

describe('the pace of one host', () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('{}')), 5));

  it('is two at a time, in order, while other hosts go their own', async () => {
    let running = 0;
    let most = 0;
    const { network, calls } = networkOver(async () => {
      most = Math.max(most, ++running);
      const response = await slow();
      running--;
      return response;
    });
    await Promise.all(Array.from({ length: 9 }, (_, at) => network.get(`https://badges.example/${at}`)));
    expect(most).toBe(2);
    expect(calls.map((call) => call.url.at(-1)).join('')).toBe('012345678');
    await Promise.all(Array.from({ length: 9 }, (_, at) => network.get(`https://h${at}.example/`)));
    expect(most).toBeGreaterThan(2);
  });

  it('slows down after a burst', async () => {
    const { network } = networkOver(() => new Response('{}'), {
      pace: { concurrent: 2, burst: 5, perSecond: 100 },
    });
    const start = performance.now();
    await Promise.all(Array.from({ length: 15 }, (_, at) => network.get(`https://badges.example/${at}`)));
    expect(performance.now() - start).toBeGreaterThan(80);
  });

  it('does not hold back answers out of a folder', async () => {
    const { network } = networkOver(() => new Response('{}'), { pace: UNHURRIED });
    await Promise.all(Array.from({ length: 1000 }, (_, at) => network.get(`https://badges.example/${at}`)));
  });
});
