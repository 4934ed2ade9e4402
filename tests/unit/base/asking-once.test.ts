import { describe, expect, test } from 'vitest';
import { askingOnce } from '../../../lib/base/asking-once.ts';
import type { Answer, Request } from '../../../lib/base/network.ts';

const URL_OF = 'https://uni.example/keys.json';

function counting() {
  const asked: [url: string, request: Request | undefined][] = [];
  const answer: Answer = { ok: false, code: 'unreachable', host: 'uni.example', detail: '' };
  const network = askingOnce({
    async get(url, request) {
      asked.push([url, request]);
      return answer;
    },
  });
  return { asked, network };
}

describe('A network that asks once', () => {
  test('gives one answer to all who want the same, at once or later', async () => {
    const { asked, network } = counting();
    const [one, two] = await Promise.all([
      network.get(URL_OF),
      network.get(URL_OF, { accept: 'text/plain' }),
    ]);
    expect(one).toBe(two);
    expect(await network.get(URL_OF, { maxBytes: 7 })).toBe(one);
    expect(asked).toHaveLength(1);
  });

  test('never gives what was sent on, or cut short, to whoever wants it as it stands', async () => {
    const { asked, network } = counting();
    await network.get(URL_OF, { redirect: 'follow' });
    await network.get(URL_OF, { firstBytes: 100 });
    await network.get(URL_OF, { redirect: 'error' });
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
