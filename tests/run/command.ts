import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './setup.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');

export interface Outcome {
  ok: boolean;
  /** Both streams, as they came. */
  output: string;
}

/** Runs a program of `node_modules/.bin` in the project, under the pinned Node, and keeps what it prints. */
export function command(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(join(BIN, name), args, {
      cwd: ROOT,
      env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}`, NO_COLOR: '1', CI: '1', ...env },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => done({ ok: false, output: String(error) }));
    child.on('close', (code) => done({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}
