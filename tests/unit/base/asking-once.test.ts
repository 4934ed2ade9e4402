import { describe, expect, test } from 'vitest';
import { askingOnce } from '../../../lib/base/asking-once.ts';
import type { Answer, Request } from '../../../lib/base/network.ts';

const URL_OF = 'https://uni.example/keys.json';
/** Bytes of what stands there. */
const LENGTH = 100;

/** A network that counts, and refuses what is over the bound that it is asked with. */
function counting() {
  const asked: (Request | undefined)[] = [];
  const network = askingOnce({
    async get(url, request): Promise<Answer> {
      asked.push(request);
      if ((request?.maxBytes ?? LENGTH) < LENGTH)
        return { ok: false, code: 'unreachable', host: 'uni.example', detail: 'too large' };
      return { ok: true, url, status: 200, type: '', bytes: new Uint8Array(LENGTH) };
    },
  });
  return { asked, network };
}

describe('A network that asks once', () => {
  test('gives one answer to all who want the same, at once or later', async () => {
    const { asked, network } = counting();
    const [one, two] = await Promise.all([network.get(URL_OF), network.get(URL_OF, {})]);
    expect([two, await network.get(URL_OF), await network.get(URL_OF, { maxBytes: 500 })]).toEqual([
      one,
      one,
      one,
    ]);
    expect(asked).toHaveLength(1);
  });

  test('never lets one who wants something else decide what another is given', async () => {
    const { asked, network } = counting();
    const requests: Request[] = [{ redirect: 'follow' }, { firstBytes: 9 }, { accept: 'text/plain' }];
    for (const request of [...requests, {}]) await network.get(URL_OF, request);
    expect(asked).toHaveLength(4);
  });

  test('refuses nobody because another wanted less', async () => {
    const { asked, network } = counting();
    expect((await network.get(URL_OF, { maxBytes: 9 })).ok).toBe(false);
    expect((await network.get(URL_OF, { maxBytes: 500 })).ok).toBe(true);
    expect((await network.get(URL_OF, { maxBytes: 9 })).ok).toBe(false);
    expect(asked).toHaveLength(3);
  });

  test('keeps a bounded number of answers', async () => {
    const { asked, network } = counting();
    for (let at = 0; at <= 400; at++) await network.get(`${URL_OF}?${at}`);
    await network.get(`${URL_OF}?400`);
    await network.get(`${URL_OF}?0`);
    expect(asked).toHaveLength(402);
  });
});
