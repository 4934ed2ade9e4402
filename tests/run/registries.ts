/**
 * Writes `lib/credential/issuers/registered.ts` from the public registries: `node tests/run/registries.ts` fetches them,
 * `node tests/run/registries.ts DIR DAY` reads what was fetched on that day, by the names of the registries' own
 * repositories (`DIR/member-registry.json` …). To be run before a release.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  REGISTRIES,
  type RegisteredIssuer,
  type Registry,
  readRegistry,
} from '../../lib/credential/issuers/registry.ts';

const FILE = new URL('../../lib/credential/issuers/registered.ts', import.meta.url).pathname;
const [folder, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);

async function issuersOf({ id, url }: Registry): Promise<RegisteredIssuer[]> {
  const file = join(folder ?? '', `${id.replace('dcc-', '')}-registry.json`);
  const bytes = folder ? await readFile(file) : await (await fetch(url)).bytes();
  const issuers = readRegistry(new Uint8Array(bytes));
  if (typeof issuers === 'string') throw new Error(`${id}: ${issuers}`);
  return issuers;
}

/** One line of the table; what would break it is refused, not escaped. */
function row(issuer: RegisteredIssuer): string {
  const line = issuer.join(' | ');
  if (/[`\\]|\$\{/.test(line) || line.split(' | ').length !== issuer.length)
    throw new Error(`not a row: ${line}`);
  return line;
}

const copies = await Promise.all(
  REGISTRIES.map(async (registry) => {
    const rows = (await issuersOf(registry)).map(row);
    return `  copyOf('${registry.id}', '${day}', \`\n${rows.join('\n')}\n\`),`;
  }),
);

await writeFile(
  FILE,
  `/**
 * Who is registered where, as facts: identifier, name, host of the website. Written by tests/run/registries.ts; used
 * until the registries themselves were fetched. 10 kB, compressed 4.
 */
import type { RegisteredIssuer, RegistryCopy } from './registry.ts';

function copyOf(registry: string, readOn: string, table: string): RegistryCopy {
  const rows = table.trim().split('\\n');
  return { registry, readOn, issuers: rows.map((row) => row.split(' | ') as unknown as RegisteredIssuer) };
}

export const SHIPPED_REGISTRIES: readonly RegistryCopy[] = [
${copies.join('\n')}
];
`,
);
