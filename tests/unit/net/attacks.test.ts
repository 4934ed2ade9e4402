import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_BODY_BYTES, TIMEOUT_MS } from '../../../lib/net/index.ts';
import { flood, from, networkOver, redirectTo } from './stand-in.ts';

const AWARD = 'https://badges.example/award.json';

describe('addresses that are not asked', () => {
  it.each([
    'http://badges.example:8080/',
    'https://10.0.0.1/',
    'http://10.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://localhost./',
    'https://printer.local/',
    'https://user:secret@badges.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
  ])('%s gets no request', async (url) => {
    const { network, calls } = networkOver(() => new Response('{}'));
    expect(await network.get(url)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(calls).toEqual([]);
  });

  it('an http address is asked over https, and in no other way', async () => {
    const { network, calls } = networkOver(() => new Response('{}'));
    await network.get('http://badges.example/award.json');
    expect(calls.map((call) => call.url)).toEqual([AWARD]);
  });

  it('a host that nobody clicked gets no request, and is named', async () => {
    const { network, calls } = networkOver(() => new Response('{}'), { gate: async () => false });
    expect(await network.get(AWARD)).toMatchObject({
      ok: false,
      code: 'permission_needed',
      host: 'badges.example',
    });
    expect(calls).toEqual([]);
  });

  it('the path of an address is in no message', async () => {
    const { network } = networkOver(() => new Response('', { status: 503 }));
    const answers = [
      await network.get('https://badges.example/secret'),
      await network.get('https://10.0.0.1/secret'),
    ];
    expect(JSON.stringify(answers)).not.toContain('secret');
  });
});

describe('bodies', () => {
  it('of 4 GB are given up after the bound, with no more than that ever produced', async () => {
    const { body, state } = flood(65_536);
    const { network } = networkOver(() => new Response(body));
    expect(await network.get(AWARD)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(state.taken * 64 * 1024).toBeLessThan(MAX_BODY_BYTES + 4 * 64 * 1024);
    expect(state.cancelled).toBe(true);
  });

  it('that state a length over the bound are not read at all', async () => {
    const { body, state } = flood(65_536);
    const { network } = networkOver(
      () => new Response(body, { headers: { 'content-length': '4294967296' } }),
    );
    expect(await network.get(AWARD)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(state.taken).toBeLessThanOrEqual(1);
  });

  it('that state a short length and go on are given up all the same', async () => {
    const { network } = networkOver(
      () => new Response(flood(100).body, { headers: { 'content-length': '2' } }),
    );
    expect(await network.get(AWARD, { maxBytes: 100_000 })).toMatchObject({ ok: false, code: 'unreachable' });
  });

  it('cannot be asked for beyond the network’s own bound', async () => {
    const { network } = networkOver(() => new Response(flood(65_536).body));
    expect(await network.get(AWARD, { maxBytes: Number.MAX_SAFE_INTEGER })).toMatchObject({ ok: false });
  });

  it('are cut, successfully, where only their beginning is wanted', async () => {
    const { body, state } = flood(65_536);
    const { network } = networkOver(
      () => new Response(body, { headers: { 'content-length': '4294967296' } }),
    );
    const answer = await network.get(AWARD, { firstBytes: 100_000 });
    expect(answer.ok && answer.bytes.byteLength).toBe(100_000);
    expect(state.taken).toBeLessThan(6);
    expect(state.cancelled).toBe(true);
  });
});

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('a host that never answers is given up', async () => {
    const { network } = networkOver(() => new Promise(() => {}));
    const answer = network.get(AWARD);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS + 1);
    expect(await answer).toMatchObject({
      ok: false,
      code: 'unreachable',
      detail: expect.stringContaining('8 seconds'),
    });
  });

  it('a body that drips a byte a second is given up, and its connection closed', async () => {
    let cancelled = false;
    const drip = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        if (!cancelled) controller.enqueue(Uint8Array.of(32));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const { network } = networkOver(() => new Response(drip));
    const answer = network.get(AWARD);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS + 1);
    expect(await answer).toMatchObject({ ok: false, code: 'unreachable' });
    expect(cancelled).toBe(true);
  });

  it('the signal that fetch is given is aborted', async () => {
    const { network, calls } = networkOver(() => new Promise(() => {}));
    const answer = network.get(AWARD);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS + 1);
    await answer;
    expect(calls[0]?.init.signal?.aborted).toBe(true);
  });

  it('what waits behind a host that hangs is asked in the end', async () => {
    const { network, calls } = networkOver((url) =>
      url.endsWith('c') ? new Response('{}') : new Promise(() => {}),
    );
    const answers = ['a', 'b', 'c'].map((path) => network.get(`https://badges.example/${path}`));
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect((await Promise.all(answers)).map((each) => each.ok)).toEqual([false, false, true]);
  });

  it('a host that hangs again and again keeps nobody waiting for a while, and is asked again later', async () => {
    const { network, calls } = networkOver(() => new Promise(() => {}));
    const answers = Array.from({ length: 60 }, (_, at) => network.get(`https://badges.example/${at}`));
    await vi.advanceTimersByTimeAsync(3 * TIMEOUT_MS + 1);
    const details = (await Promise.all(answers)).map((each) => (each.ok ? '' : each.detail));
    // The fifth goes out between the third time-out and the fourth.
    expect(calls).toHaveLength(5);
    expect(details.at(-1)).toBe('badges.example did not answer a moment ago');
    await vi.advanceTimersByTimeAsync(60_000);
    void network.get(AWARD);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toHaveLength(6);
  });

  it('a host that answers in between is not taken to hang', async () => {
    const { network, calls } = networkOver((url) =>
      url.endsWith('ok') ? new Response('{}') : new Promise(() => {}),
    );
    for (const path of ['a', 'b', 'c', 'ok', 'd', 'e', 'f', 'ok']) {
      const answer = network.get(`https://badges.example/${path}`);
      await vi.advanceTimersByTimeAsync(TIMEOUT_MS + 1);
      expect((await answer).ok).toBe(path === 'ok');
    }
    expect(calls).toHaveLength(8);
  });
});

describe('redirects that the browser follows', () => {
  it('are an error unless the platform expects one', async () => {
    const { network, calls } = networkOver(() => new Response('{}'));
    await network.get(AWARD);
    await network.get(AWARD, { redirect: 'follow' });
    expect(calls.map((call) => call.init.redirect)).toEqual(['error', 'follow']);
  });

  it.each(['https://192.168.0.1/x', 'http://badges.example/x', 'https://localhost/x'])(
    'that ended at %s are thrown away',
    async (end) => {
      const { network } = networkOver(() => from(end, '{"secret":1}'));
      expect(await network.get(AWARD, { redirect: 'follow' })).toMatchObject({
        ok: false,
        code: 'unreachable',
      });
    },
  );

  it('that ended at a host nobody allowed are thrown away, and that host is named', async () => {
    const gate = (host: string) => host === 'badges.example';
    const { network } = networkOver(() => from('https://other.example/x', '{}'), { gate });
    const answer = await network.get(AWARD, { redirect: 'follow' });
    expect(answer).toMatchObject({ ok: false, code: 'permission_needed', host: 'other.example' });
  });

  it('are told by the address that finally answered', async () => {
    const { network } = networkOver(() => from('https://www.badges.example/x', '{}'));
    expect(await network.get(AWARD, { redirect: 'follow' })).toMatchObject({
      ok: true,
      url: 'https://www.badges.example/x',
    });
  });
});

describe('redirects followed by hand', () => {
  const byHand = { followManually: true };

  it('are not followed unless the platform expects one', async () => {
    const { network, calls } = networkOver(() => redirectTo('https://other.example/'), byHand);
    expect(await network.get(AWARD)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(calls).toHaveLength(1);
  });

  it.each([
    'http://badges.example/',
    'https://10.0.0.1/',
    'https://0x7f000001/',
    'https://a.internal/',
    'file:///etc/passwd',
  ])('never lead to %s', async (location) => {
    const { network, calls } = networkOver(() => redirectTo(location), byHand);
    expect(await network.get(AWARD, { redirect: 'follow' })).toMatchObject({
      ok: false,
      code: 'unreachable',
    });
    expect(calls).toHaveLength(1);
  });

  it('in a loop end', async () => {
    const { network, calls } = networkOver((url) => redirectTo(url), byHand);
    expect(await network.get(AWARD, { redirect: 'follow' })).toMatchObject({
      ok: false,
      code: 'unreachable',
    });
    expect(calls.length).toBeLessThan(10);
  });

  it('are checked at the gate before each hop', async () => {
    const gate = (host: string) => host === 'badges.example';
    const { network, calls } = networkOver(() => redirectTo('https://other.example/'), { ...byHand, gate });
    const answer = await network.get(AWARD, { redirect: 'follow' });
    expect(answer).toMatchObject({ code: 'permission_needed', host: 'other.example' });
    expect(calls).toHaveLength(1);
  });

  it('are followed where they are relative and expected', async () => {
    const { network } = networkOver(
      (url) => (url.endsWith('/b') ? new Response('{}') : redirectTo('/b', 301)),
      byHand,
    );
    expect(await network.get(AWARD, { redirect: 'follow' })).toMatchObject({
      ok: true,
      url: 'https://badges.example/b',
    });
  });
});
