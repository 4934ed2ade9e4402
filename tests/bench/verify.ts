/**
 * `npm run bench -- verify [PART …] [--json]`: how long a credential takes, and what the code for it weighs. A report:
 * nothing here fails. The parts, all if none is named:
 *
 * - `warm`: beside @digitalcredentials/verifier-core and @digitalbazaar/vc in one process on the same credentials, of
 *   which we have seen none before. Rounds are interleaved, so that a busy moment is everybody's; medians are
 *   told, and the quickest tenth, which a busy machine disturbs less.
 * - `seen`: the same bytes again.
 * - `cold`: beside verifier-core in extensions of which each is nothing but a worker, in real Chromium: from a worker that
 *   was stopped to the verdict, and warm in it; each above what an empty worker takes.
 * - `sizes`: the code with its contexts, compressed.
 * - `growth`: from 1 to 200 achievements, as a curve in `.output/bench/growth.svg`.
 */
import { cold } from './verify/cold.ts';
import type { Figure } from './verify/figures.ts';
import { growth } from './verify/growth.ts';
import { sizes } from './verify/sizes.ts';
import { seen, warm } from './verify/warm.ts';

const PARTS: Record<string, () => AsyncIterable<Figure>> = { warm, seen, cold, sizes, growth };

const named = process.argv.slice(3).filter((each) => !each.startsWith('-'));
const unknown = named.filter((each) => !(each in PARTS));
if (unknown.length) {
  console.error(`No part is called ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
for (const [name, part] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(name)) for await (const figure of part()) print(figure);

function print({ name, text, ...values }: Figure): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify({ name, ...values }));
  else console.log(`${name.padEnd(52)} ${text}`);
}
