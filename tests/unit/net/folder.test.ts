import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchFromFolder } from '../../../lib/net/folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-'));
});
afterEach(() => rm(folder, { recursive: true }));

const index = (entries: unknown) => writeFile(join(folder, 'index.json'), JSON.stringify(entries));

describe('a folder of answers', () => {
  it('answers what it lists, with status and type', async () => {
    await writeFile(join(folder, 'a.bin'), '{"a":1}');
    await index([
      { url: 'https://badges.example/a', file: 'a.bin', type: 'application/ld+json' },
      { url: 'https://badges.example/gone', file: join(folder, 'a.bin'), status: 410 },
    ]);
    const fetch = await fetchFromFolder(folder);
    const found = await fetch('https://badges.example/a?v=2_0');
    expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
      200,
      'application/ld+json',
      '{"a":1}',
    ]);
    expect((await fetch('https://badges.example/gone')).status).toBe(410);
  });

  it('cannot reach what it does not list, or what lost its file', async () => {
    await index([{ url: 'https://badges.example/a?x=1', file: 'missing' }]);
    const fetch = await fetchFromFolder(folder);
    await expect(fetch('https://badges.example/a')).rejects.toThrow();
    await expect(fetch('https://badges.example/a?x=1')).rejects.toThrow();
  });

  it.each([
    undefined,
    {},
    [{}],
    [{ url: 'nonsense', file: 'a' }],
    [{ url: 'https://a.example/', file: 'a', status: 99 }],
  ])('without a usable index says so in a sentence', async (entries) => {
    if (entries) await index(entries);
    await expect(fetchFromFolder(folder)).rejects.toThrow(/index\.json/);
  });
});
