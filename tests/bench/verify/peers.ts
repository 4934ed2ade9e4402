/**
 * The libraries that Assay is compared with. They and all under them are 50 MB: installed on demand, at these
 * versions, into a folder that git ignores, so that nobody else has to carry them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../run/setup.mjs';

const FOLDER = join(ROOT, '.output', 'bench-peers');

const VERSIONS = {
  '@digitalcredentials/verifier-core': '1.0.0-beta.11',
  '@digitalbazaar/vc': '7.3.0',
  '@digitalbazaar/data-integrity': '2.5.0',
  '@digitalbazaar/eddsa-rdfc-2022-cryptosuite': '1.3.0',
  '@digitalbazaar/eddsa-jcs-2022-cryptosuite': '1.0.0',
  '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite': '1.3.0',
  '@digitalbazaar/ed25519-signature-2020': '5.4.0',
  '@digitalbazaar/ed25519-multikey': '1.3.1',
  '@digitalbazaar/ecdsa-multikey': '1.8.0',
};

const MANIFEST = JSON.stringify({ private: true, type: 'module', dependencies: VERSIONS }, null, 2);
/** A module inside the folder, so that names are looked up there. */
const ENTRY = Object.keys(VERSIONS)
  .map((name) => `export * as ${exportOf(name)} from '${name}';`)
  .join('\n');

function exportOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\W/g, '_');
}

// biome-ignore lint/suspicious/noExplicitAny: none of them ships types that agree with what it does
export type Peer = Record<string, any>;

/** Where they are. Installs them where they are not there yet. */
export function peersFolder(): string {
  const manifest = join(FOLDER, 'package.json');
  const isThere = existsSync(join(FOLDER, 'node_modules')) && readFileSync(manifest, 'utf8') === MANIFEST;
  if (!isThere) install(manifest);
  return FOLDER;
}

/** All of them by the name that `exportOf` gives. */
export async function loadPeers(): Promise<Peer> {
  const entry = join(peersFolder(), 'peers.mjs');
  writeFileSync(entry, ENTRY);
  return import(pathToFileURL(entry).href);
}

function install(manifest: string): void {
  console.error('Installing what is compared with into .output/bench-peers, once …');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(manifest, MANIFEST);
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
  const { status } = spawnSync('npm', ['install', '--prefix', FOLDER, ...quietly], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The libraries to compare with could not be installed.');
}
