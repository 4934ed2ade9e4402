/** The same cases through the command line, all in one process: the same answers, in the order of the inputs. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../lib/resolve/report.ts';
import { answerTo, clockFor, documentsOf, NOW, TRUSTED } from './answers.ts';
import { type Case, COVERED_CASES, HAS_VECTORS, VECTORS } from './vectors.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Line {
  input: string;
  error?: string;
  credentials: Report[];
}

/** One folder for all: where two cases need different documents at one address, the first one's stand there. */
const DOCUMENTS = new Map<string, string>();
for (const each of COVERED_CASES)
  for (const [url, file] of documentsOf(each)) if (!DOCUMENTS.has(url)) DOCUMENTS.set(url, file);

/** Whether the one folder and the one clock are what the case needs. */
function isComparable(each: Case): boolean {
  const served = [...documentsOf(each)].every(([url, file]) => DOCUMENTS.get(url) === file);
  return served && clockFor(each) === NOW;
}

const inputOf = ({ file }: Case) => join(VECTORS, file);

describe.skipIf(!HAS_VECTORS)('published cases on the command line', () => {
  let folder = '';
  let code: number | null = null;
  let lines: Line[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-conformance-'));
    const index = [...DOCUMENTS].map(([url, file]) => ({ url, file: join(VECTORS, file) }));
    await writeFile(join(folder, 'index.json'), JSON.stringify(index));
    const at = new Date(NOW).toISOString();
    const trust = TRUSTED.flatMap((id) => ['--trust', id]);
    const options = ['--json', '--offline', folder, '--at', at, ...trust];
    const printed = await verify([...options, ...COVERED_CASES.map(inputOf)]);
    code = printed.code;
    lines = printed.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('one line an input, in order, and none is an error', () => {
    expect(lines.map(({ input }) => input)).toEqual(COVERED_CASES.map(inputOf));
    expect(lines.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(code).toBe(1);
  });

  test('most cases can be compared', () => {
    expect(COVERED_CASES.filter(isComparable).length).toBeGreaterThan(0.9 * COVERED_CASES.length);
  });

  const comparable = COVERED_CASES.filter(isComparable);

  test.each(comparable.map((each) => [each.file, each] as const))('%s', async (_file, each) => {
    const { verdicts } = await answerTo(each);
    const said = lines.find(({ input }) => input === inputOf(each))?.credentials ?? [];
    const inShort = ({ state, headline, checks }: Said) => ({ state, headline, codes: checks.map(codeOf) });
    expect(said.map(inShort)).toEqual(verdicts.map(inShort));
  });
});

type Said = Pick<Report, 'state' | 'headline' | 'checks'>;
const codeOf = ({ code }: { code: string }) => code;

function verify(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'lib', 'cli.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, output: Buffer.concat(chunks).toString() }));
  });
}
