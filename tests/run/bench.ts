import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

// `npm run bench -- NAME [--json]` runs tests/bench/NAME.ts; each file reads its own arguments.
const FOLDER = join(ROOT, 'tests', 'bench');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const name = process.argv[2];
if (!name || !names.includes(name)) {
  console.error(`Which measurement? One of: ${names.join(', ') || 'none yet'}.`);
  process.exit(2);
}
await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href);
