/** Extensions of which each is nothing but a worker that verifies: an empty one, ours, and verifier-core's. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { plugins } from '../../../../wxt.config.ts';
import { ROOT } from '../../../run/setup.mjs';
import { peersFolder } from '../peers.ts';

/** `everyday` is ours without what is loaded on first use alone: rare suites, drawings, schemas. */
export type WorkerName = 'empty' | 'everyday' | 'Assay' | 'verifier-core';

const FOLDER = join(ROOT, '.output', 'bench-workers');
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const ENTRIES: Record<WorkerName, () => string> = {
  empty: () => here('empty.ts'),
  everyday: () => here('assay.ts'),
  Assay: () => here('assay.ts'),
  'verifier-core': verifierCoreEntry,
};

/** Lies among what is compared with, where the name is looked up. Nothing is fetched. */
function verifierCoreEntry(): string {
  const entry = join(peersFolder(), 'worker.mjs');
  const code = `
    import { verifyCredential } from '@digitalcredentials/verifier-core';
    import { answering } from ${JSON.stringify(here('answering.ts'))};
    globalThis.fetch = async () => Response.json({});
    answering(async (text) => {
      const { log = [] } = await verifyCredential({ credential: JSON.parse(text), knownDIDRegistries: [] });
      return log.some(({ id, valid }) => id === 'valid_signature' && valid);
    });`;
  writeFileSync(entry, code);
  return entry;
}

export const PAGE = 'bench.html';

/** Tells the workers apart in the browser's list. */
export function scriptNameOf(name: WorkerName): string {
  return `${name}.js`;
}

/** The folder of the unpacked extension, built anew. */
export async function workerExtension(name: WorkerName): Promise<string> {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, version: '1', background: { service_worker: scriptNameOf(name) } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, name: `bench ${name}` }));
  writeFileSync(join(folder, PAGE), `<!doctype html><title>${name}</title>`);
  writeFileSync(
    join(folder, scriptNameOf(name)),
    await scriptOf(ENTRIES[name](), { isEveryday: name === 'everyday' }),
  );
  return folder;
}

/** In the place of what is loaded on first use: nothing. */
const withoutLater: Plugin = {
  name: 'without-later',
  resolveDynamicImport: () => '\0later',
  load: (id) => (id === '\0later' ? 'export default undefined;' : undefined),
};

/** A module with all that it imports, as the extension is built. */
export async function scriptOf(
  entry: string,
  { isEveryday = false }: { isEveryday?: boolean } = {},
): Promise<string> {
  const lib = { entry, formats: ['iife'] as const, name: 'bench' };
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: isEveryday ? [withoutLater, ...plugins] : plugins,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { write: false, target: 'chrome148', minify: true, lib: { ...lib, formats: [...lib.formats] } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error(`${entry} was not built.`);
  return first.output[0].code;
}
