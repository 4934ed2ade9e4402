/**
 * The PDF in the hands of others: poppler and mutool, where they are on the machine. `npm test` installs them where it
 * installs the browsers; without them it is said that nothing was tried.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgesPdf } from '../../../lib/share/pdf.ts';
import { encodePng } from '../../../lib/share/png.ts';
import { badge, NOW, original } from './badges.ts';

const run = promisify(execFile);
const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined;
const missing = ['pdfinfo', 'pdftotext', 'pdfdetach', 'pdftoppm', 'mutool'].filter((tool) => !has(tool));
if (missing.length > 0)
  console.warn(
    `NOT TRIED: the PDF in other readers. Missing here: ${missing.join(', ')} (poppler-utils, mupdf-tools).`,
  );

const png = encodePng(4, new Uint8Array(64).fill(90), (bytes) => deflateSync(bytes));
const face = {
  widthOfTextAtSize: (text: string, size: number) => [...text].length * size,
  getCharacterSet: () => [],
};
const drawing = {
  regular: face,
  strong: face,
  line: async (text: string) => ({ png, width: 10 * [...text].length, height: 14, descent: 3 }),
  picture: async () => undefined,
};
const LINK = 'https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-000000000001';

let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-pdf-'));
  file = join(folder, 'badges.pdf');
  const badges = [
    badge({ title: 'Кибербезопасность', originals: [original('{"kept":"Žluťoučký"}')] }),
    badge({ title: '証明書 😀' }),
    ...Array.from({ length: 6 }, (_, at) => badge({ title: `Badge ${at}`, originals: [] })),
  ];
  await writeFile(file, await badgesPdf({ badges, holder: 'Jana Dvořáková', now: NOW, drawing }));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the tool says; a word on its error output is a complaint about the file. */
async function said(tool: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(tool, args, { cwd: folder });
  expect(stderr).toBe('');
  return stdout;
}

describe.skipIf(missing.length > 0)('Other readers', () => {
  test('know its language, its title and that it is tagged, and complain of nothing', async () => {
    const about = await said('pdfinfo', file);
    expect(about).toMatch(/Title:\s+Credentials of Jana Dvořáková/);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toMatch(/Pages:\s+2/);
    expect(about).toMatch(/JavaScript:\s+no/);
  });

  test('read it aloud in order, in every script', async () => {
    const structure = await said('pdfinfo', '-struct-text', file);
    const spoken = [...structure.matchAll(/"(.+)"/g)].map(([, text]) => text);
    expect(spoken.slice(0, 9)).toEqual([
      'Jana Dvořáková',
      '8 credentials · Prepared 22 Nov 2026',
      'Check these',
      expect.stringContaining('The originals are attached'),
      'Кибербезопасность',
      'Northwind Cloud, account at credly.com',
      'Issued 1 Mar 2026',
      'Expires 1 Mar 2029',
      'Skills: Kubernetes, Networking, Cost control',
    ]);
    expect(spoken).toContain('証明書 😀');
    expect(structure).toMatch(/Link \(inline\)\s+"https:\/\/www\.credly\.com/);
  });

  test('find its text, and no question mark or state among it', async () => {
    const text = await said('pdftotext', file, '-');
    for (const each of ['Кибербезопасность', '証明書 😀', LINK]) expect(text).toContain(each);
    expect(text).not.toMatch(/\?|verified|valid|✓/i);
    expect((await run('mutool', ['draw', '-q', '-F', 'txt', file])).stdout).toContain('証明書 😀');
  });

  test('take the originals out byte for byte', async () => {
    await said('pdfdetach', '-saveall', '-o', folder, file);
    const saved = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    expect(saved.sort()).toEqual(['credential-2.json', 'credential.json']);
    const contents = await Promise.all(saved.map((name) => readFile(join(folder, name), 'utf8')));
    expect(contents).toContain('{"kept":"Žluťoučký"}');
  });

  test('show a code that a telephone reads', async () => {
    // Grey, as a camera sees it, at the resolution of an office printer.
    await said(
      'pdftoppm',
      '-gray',
      '-r',
      '200',
      '-f',
      '1',
      '-l',
      '1',
      '-x',
      '1330',
      '-y',
      '530',
      '-W',
      '200',
      '-H',
      '190',
      file,
      'code',
    );
    const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.pgm'));
    expect(decodeQR(pixelsOf(await readFile(join(folder, name))))).toBe(LINK);
  });

  test('see nothing to repair', async () => {
    const { stderr } = await run('mutool', ['clean', '-s', file, join(folder, 'clean.pdf')]);
    expect(stderr.replace('warning: ICC support is not available', '').trim()).toBe('');
  });
});

/** A portable grey map, as pixels with four parts. */
function pixelsOf(pgm: Buffer) {
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
  const grey = pgm.subarray(head.length);
  const data = Uint8Array.from({ length: 4 * grey.length }, (_, at) =>
    at % 4 === 3 ? 255 : (grey[at >> 2] ?? 0),
  );
  return { width: Number(width), height: Number(height), data };
}
