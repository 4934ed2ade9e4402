import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COURSERA } from '../world/awards.ts';
import { exportWorld } from '../world/export.ts';
import { UDEMY } from '../world/page-awards.ts';
import { NADIA } from '../world/people.ts';

const CLI = join(import.meta.dirname, '../../lib/cli.ts');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-'));
  await exportWorld(folder);
});
afterAll(() => rm(folder, { recursive: true }));

function verify(link: string): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [CLI, '--offline', folder, '--holder-name', NADIA.name, link]);
  let out = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

describe('a link to a page for people on the command line', () => {
  it('is the click that reads it', async () => {
    const link = `https://www.coursera.org/account/accomplishments/verify/${COURSERA.code}`;
    const { code, out } = await verify(link);
    expect(out).toContain('Verified: Statistics for Everyone');
    expect(out).toContain(NADIA.name);
    expect(code).toBe(0);
  });

  it('that a request does not bring says that it has to be opened in a browser', async () => {
    const { code, out } = await verify(`https://www.udemy.com/certificate/${UDEMY.good.id}/`);
    expect(out).toContain('has to be opened in a browser');
    expect(code).toBe(1);
  });
});
