/**
 * `npm run bench -- verify [--json]`: how long a credential takes, warm, beside @digitalcredentials/verifier-core and
 * @digitalbazaar/vc in the same process on the same bytes. Rounds are interleaved, so that a busy moment is everybody's;
 * medians are told. A report: nothing here fails.
 */
import { type Contestant, contestants } from './verify/contestants.ts';
import { type Measured, measuredCredentials } from './verify/credentials.ts';

const isJson = process.argv.includes('--json');
/** Rounds after those that warm up. */
const ROUNDS = 31;
const WARM_UP = 4;
/** ms. The slow ones end earlier: their median no longer moves. */
const ENOUGH_MS = 12_000;

/** ms by the name of the contestant; absent where it does not read the suite. */
type Medians = ReadonlyMap<string, number>;

const all = await contestants();
for (const each of await measuredCredentials()) print(each, await measure(each));

async function measure(each: Measured): Promise<Medians> {
  const able: Contestant[] = [];
  for (const contestant of all) if (await isAble(contestant, each)) able.push(contestant);
  const times = new Map(able.map(({ name }) => [name, [] as number[]]));
  const began = performance.now();
  for (let round = -WARM_UP; round < ROUNDS && performance.now() - began < ENOUGH_MS; round++) {
    for (const { name, verify } of able) {
      const started = performance.now();
      await verify(each);
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/** Only what answers "good" is measured: a refusal is quick. */
async function isAble(contestant: Contestant, each: Measured): Promise<boolean> {
  if (!contestant.reads(each.suite)) return false;
  const isGood = await contestant.verify(each);
  if (!isGood) console.error(`${contestant.name} does not take ${each.name}`);
  return isGood;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

function print(each: Measured, medians: Medians): void {
  const ours = medians.get('Assay') ?? Number.NaN;
  const ratioTo = (name: string) => {
    const theirs = medians.get(name);
    return theirs === undefined ? null : rounded(theirs / ours);
  };
  if (isJson) {
    const ratios = { ratio_to_verifier_core: ratioTo('verifier-core'), ratio_to_vc: ratioTo('vc') };
    console.log(JSON.stringify({ name: each.name, median_ms: rounded(ours), ...ratios }));
    return;
  }
  const beside = ['verifier-core', 'vc'].map((name) => {
    const theirs = medians.get(name);
    return theirs === undefined ? `${name} cannot` : `${name} ${rounded(theirs)} ms (${ratioTo(name)} ×)`;
  });
  const size = `${(each.bytes.length / 1_000).toFixed(1)} kB`;
  const own = `${rounded(ours)} ms`;
  console.log(`${each.name.padEnd(40)}${size.padStart(9)}${own.padStart(11)}   ${beside.join('; ')}`);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
