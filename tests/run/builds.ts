import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORLD_HOSTS } from '../world/hosts.ts';
import { command, type Outcome } from './command.ts';
import { ROOT } from './setup.mjs';

export type Target = 'chrome' | 'firefox';

/** The folder of a build: as shipped, or with the world's hosts granted. */
export function buildFolder(target: Target, kind: 'shipped' | 'world' = 'shipped'): string {
  return join(ROOT, '.output', `${target}-mv3${kind === 'world' ? '-world' : ''}`);
}

/** Builds the extension as shipped, and beside it the build for tests. */
export async function build(target: Target): Promise<Outcome> {
  const outcome = await command('wxt', ['build', '--browser', target]);
  if (outcome.ok) await makeWorldBuild(target);
  return outcome;
}

/**
 * No tool can answer a permission prompt: the test build is a copy of the shipped one whose only difference is that
 * the local world's hosts stand in `host_permissions`.
 */
async function makeWorldBuild(target: Target): Promise<void> {
  const folder = buildFolder(target, 'world');
  await rm(folder, { recursive: true, force: true });
  await cp(buildFolder(target), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions.push(...WORLD_HOSTS.map((host) => `https://${host}/*`));
  await writeFile(path, JSON.stringify(manifest));
}
