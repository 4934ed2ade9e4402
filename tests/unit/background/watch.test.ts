import { expect, test, vi } from 'vitest';
import { createWatch } from '../../../lib/background/watch.ts';

test('The watch asks about each that is due, one after the other, once at a time, whatever fails', async () => {
  const asked: string[] = [];
  let running = 0;
  const recheck = vi.fn(async (id: string) => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    asked.push(id);
    running -= 1;
    if (id === 'b') throw new Error('gone');
  });
  const watch = createWatch({ due: async () => ['a', 'b', 'c'], recheck });
  await Promise.all([watch(), watch()]);
  expect(asked).toEqual(['a', 'b', 'c']);
  await watch();
  expect(asked).toHaveLength(6);
});
