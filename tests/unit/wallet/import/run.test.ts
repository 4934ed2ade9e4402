import { expect, test, vi } from 'vitest';
import type { ImportedFile, KeepResult } from '../../../../lib/browser/messages.ts';
import { type Job, runImport } from '../../../../lib/wallet/import/run.ts';

const file = (name: string, size = 10): Job => ({ name, parts: [new Uint8Array(size)] });

async function* from(jobs: Iterable<Job>): AsyncGenerator<Job> {
  yield* jobs;
}

const added = (title: string): KeepResult => ({ result: 'added', entryId: title, title });

function run(jobs: Iterable<Job>, signal = new AbortController().signal) {
  const importFiles = vi.fn(async (files: ImportedFile[]) => files.map(({ name }) => [added(name)]));
  const importLink = vi.fn(async (url: string): Promise<KeepResult[]> => [added(url)]);
  const keepListed = vi.fn(async ({ key }: { key: string }) => added(`kept ${key}`));
  const wordsOf = (error: unknown) => String((error as Error).message);
  const onProgress = vi.fn();
  const ports = { importFiles, importLink, keepListed, wordsOf };
  return { ...ports, onProgress, lines: runImport(from(jobs), ports, { signal, onProgress }) };
}

const many = (count: number, size?: number) =>
  Array.from({ length: count }, (_, at) => file(`${at}.json`, size));

test('a thousand files are sent in batches, and each has its line, in order', async () => {
  const { lines, importFiles, onProgress } = run(many(1000));
  expect((await lines).map(({ source }) => source)).toEqual(
    many(1000).map((job) => ('name' in job ? job.name : '')),
  );
  expect(importFiles).toHaveBeenCalledTimes(40);
  expect(onProgress.mock.lastCall).toEqual([1000]);
});

test('large files are sent in smaller batches', async () => {
  const { lines, importFiles } = run(many(4, 3 * 1024 * 1024));
  await lines;
  expect(importFiles.mock.calls.map(([files]) => files.length)).toEqual([2, 2]);
});

test('files, links and what is refused have their lines in the order in which they were given', async () => {
  const { lines } = run([file('a'), { url: 'https://b.example' }, { name: 'c', refused: 'No.' }, file('d')]);
  expect((await lines).map(({ source, result }) => `${source} ${result.result}`)).toEqual([
    'a added',
    'https://b.example added',
    'c refused',
    'd added',
  ]);
});

test('a batch that fails says so of each of its files, and the others go on', async () => {
  const { lines, importFiles } = run(many(50));
  importFiles.mockRejectedValueOnce(new Error('The wallet is locked.'));
  const results = (await lines).map(({ result }) => result);
  expect(results.filter((each) => each.result === 'refused')).toHaveLength(25);
  expect(results[0]).toEqual({ result: 'refused', title: '0.json', reason: 'The wallet is locked.' });
});

test('after it is stopped nothing more is begun, and what was kept has its lines', async () => {
  const control = new AbortController();
  const { lines, importFiles, onProgress } = run(many(1000), control.signal);
  onProgress.mockImplementation(() => control.abort());
  expect(await lines).toHaveLength(25);
  expect(importFiles).toHaveBeenCalledOnce();
});

test('a file that brought nothing readable is known by its name', async () => {
  const { lines, importFiles } = run([file('x.json')]);
  importFiles.mockResolvedValueOnce([[{ result: 'refused', title: 'Untitled credential', reason: 'No.' }]]);
  expect(await lines).toMatchObject([{ result: { title: 'x.json' } }]);
});

test('a row of a page’s list is kept as it is listed, under its title', async () => {
  const listed = { tabId: 7, key: 'k' };
  const { lines, importLink, keepListed } = run([{ url: 'https://a.example', name: 'Welding', listed }]);
  expect(await lines).toMatchObject([{ source: 'Welding', result: { title: 'kept k' } }]);
  expect(keepListed).toHaveBeenCalledExactlyOnceWith(listed);
  expect(importLink).not.toHaveBeenCalled();
});
