/** Ours and others in one process, in rounds that each begins. */
import { type Contestant, contestants } from './contestants.ts';
import { type Measured, measuredCredentials } from './credentials.ts';
import { type Figure, median, ratio, rounded } from './figures.ts';

/** Rounds after those that warm up: engines optimise what has run some hundred times. */
const ROUNDS = 101;
const WARM_UP = 100;
/** ms. The slow ones end earlier: their median no longer moves. */
const ENOUGH_MS = 12_000;

/** ms of each round by the name of the contestant; absent where it does not read the suite. */
type Times = ReadonlyMap<string, readonly number[]>;

/** Credentials that were not seen before: a blank more before each makes other bytes of the same words. */
export async function* warm(): AsyncIterable<Figure> {
  const all = await contestants();
  for (const each of await measuredCredentials()) {
    const times = await measure(each, all, (nth) => ({ ...each, bytes: withBlanks(each.bytes, nth) }));
    yield figureOf(each, each.name, times);
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
): Promise<Times> {
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
  return new Map([...times].map(([name, list]) => [name, list.slice(list.length / 2)]));
}

/** Only what answers "good" is measured: a refusal is quick. */
async function isAble(contestant: Contestant, each: Measured): Promise<boolean> {
  if (!contestant.reads(each.suite)) return false;
  const isGood = await contestant.verify(each);
  if (!isGood) console.error(`${contestant.name} does not take ${each.name}`);
  return isGood;
}

function figureOf({ bytes }: Measured, name: string, times: Times): Figure {
  const by = (of: (list: readonly number[]) => number) => {
    const ms = (who: string) => (times.has(who) ? of(times.get(who) ?? []) : undefined);
    return { ours: ms('Assay') ?? Number.NaN, core: ms('verifier-core'), vc: ms('vc') };
  };
  const [usual, quick] = [by(median), by(quickest)];
  const toldOf = (theirs: number | undefined) =>
    theirs === undefined ? 'cannot' : `${rounded(theirs)} ms (${ratio(theirs, usual.ours)} ×)`;
  const size = `${(bytes.length / 1_000).toFixed(1)} kB`;
  return {
    name,
    text: `${size}  ${rounded(usual.ours)} ms   verifier-core ${toldOf(usual.core)}, quickest ${ratio(quick.core, quick.ours) ?? '–'} ×; vc ${toldOf(usual.vc)}`,
    median_ms: rounded(usual.ours),
    ratio_to_verifier_core: ratio(usual.core, usual.ours),
    ratio_to_vc: ratio(usual.vc, usual.ours),
    quickest_ms: rounded(quick.ours),
    quickest_ratio_to_verifier_core: ratio(quick.core, quick.ours),
    quickest_ratio_to_vc: ratio(quick.vc, quick.ours),
  };
}

/** What is left where nothing else runs: on a busy machine whoever waits for another thread waits longer. */
function quickest(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 10)] ?? Number.NaN;
}
