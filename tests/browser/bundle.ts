import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of this folder with all that it imports, as one script. */
export async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2024', lib: { entry, formats: ['iife'], name: 'machinery' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The script was not built.');
  return first.output[0].code;
}
