import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What is measured in a page, with all that it imports, as one script for the browsers of the extension. */
export async function bundled(script: URL): Promise<string> {
  const lib = { entry: fileURLToPath(script), formats: ['iife' as const], name: 'measured_script' };
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: ['chrome148', 'firefox153'], lib },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The measured script was not built.');
  return chunk.code;
}
