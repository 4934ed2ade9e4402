/** What the code weighs that verifies, with its contexts, as the extension is built. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';
import { scriptOf } from './workers/extensions.ts';

const lib = (file: string) => fileURLToPath(new URL(`../../../lib/credential/${file}`, import.meta.url));

const WEIGHED = [
  { name: 'size, all verification code with contexts', entry: lib('verify.ts'), wanted: 90_000 },
  { name: 'size, everyday path', entry: lib('verify.ts'), isEveryday: true, wanted: 45_000 },
  { name: 'size, RDF engine', entry: lib('rdf.ts'), wanted: 15_000 },
] as const;

export async function* sizes(): AsyncIterable<Figure> {
  for (const { name, entry, wanted, ...how } of WEIGHED) {
    const bytes = gzipSync(await scriptOf(entry, how), { level: 9 }).length;
    yield { name, text: `${bytes} B compressed (${wanted} wanted)`, gzip_bytes: bytes, wanted_bytes: wanted };
  }
}
