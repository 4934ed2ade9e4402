/** Ours and others in one process, in rounds that each begins. */
import { type Contestant, contestants } from './contestants.ts';
import { type Measured, measuredCredentials } from './credentials.ts';
import { type Figure, median, ratio, rounded } from './figures.ts';

/** Rounds after those that warm up: engines optimise what has run some hundred times. */
const ROUNDS = 101;
const WARM_UP = 100;
/** ms. The slow ones end earlier: their median no longer moves. */
const ENOUGH_MS = 12_000;

/** ms by the name of the contestant; absent where it does not read the suite. */
type Medians = ReadonlyMap<string, number>;

/** Credentials that were not seen before: a blank more before each makes other bytes of the same words. */
export async function* warm(): AsyncIterable<Figure> {
  const all = await contestants();
  for (const each of await measuredCredentials()) {
    const medians = await measure(each, all, (nth) => ({ ...each, bytes: withBlanks(each.bytes, nth) }));
    yield figureOf(each, each.name, medians);
  }
}

/** The same bytes each time; the others remember nothing. */
export async function* seen(): AsyncIterable<Figure> {
  const all = await contestants();
  for (const each of await measuredCredentials()) {
    if (each.suite !== 'eddsa-rdfc-2022') continue;
    yield figureOf(each, `${each.name}, seen before`, await measure(each, all, () => each));
  }
}

function withBlanks(bytes: Uint8Array, count: number): Uint8Array {
  return Buffer.concat([Buffer.alloc(count, ' '), bytes]);
}

async function measure(
  each: Measured,
  all: readonly Contestant[],
  inRound: (nth: number) => Measured,
): Promise<Medians> {
  const able: Contestant[] = [];
  for (const contestant of all) if (await isAble(contestant, each)) able.push(contestant);
  const times = new Map(able.map(({ name }) => [name, [] as number[]]));
  const began = performance.now();
  for (let round = 1; round <= WARM_UP + ROUNDS; round++) {
    const credential = inRound(round);
    for (const { name, verify } of able) {
      const started = performance.now();
      await verify(credential);
      times.get(name)?.push(performance.now() - started);
    }
    if (performance.now() - began > ENOUGH_MS) break;
  }
  // Where time was up, the first half warmed up.
  return new Map([...times].map(([name, list]) => [name, median(list.slice(list.length / 2))]));
}

/** Only what answers "good" is measured: a refusal is quick. */
async function isAble(contestant: Contestant, each: Measured): Promise<boolean> {
  if (!contestant.reads(each.suite)) return false;
  const isGood = await contestant.verify(each);
  if (!isGood) console.error(`${contestant.name} does not take ${each.name}`);
  return isGood;
}

function figureOf({ bytes }: Measured, name: string, medians: Medians): Figure {
  const ours = medians.get('Assay');
  const [core, vc] = [medians.get('verifier-core'), medians.get('vc')];
  const beside = [...medians].filter(([other]) => other !== 'Assay');
  const told = beside.map(([other, ms]) => `${other} ${rounded(ms)} ms (${ratio(ms, ours)} ×)`);
  return {
    name,
    text: `${(bytes.length / 1_000).toFixed(1)} kB  ${rounded(ours ?? Number.NaN)} ms   ${told.join('; ')}`,
    median_ms: rounded(ours ?? Number.NaN),
    ratio_to_verifier_core: ratio(core, ours),
    ratio_to_vc: ratio(vc, ours),
  };
}
