import { expect, test } from 'vitest';
import { askingAtMost } from '../../../lib/base/asking-at-most.ts';

test('A network that asks at most so often refuses the rest, and says which host it would have been', async () => {
  const asked: string[] = [];
  const network = askingAtMost(
    {
      async get(url) {
        asked.push(url);
        return { ok: true, url, status: 200, type: '', bytes: new Uint8Array() };
      },
    },
    2,
  );
  const answers = await Promise.all([1, 2, 3].map((at) => network.get(`https://uni.example/${at}`)));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(answers[2]).toMatchObject({ code: 'unreachable', host: 'uni.example' });
  expect(asked).toHaveLength(2);
});
