/** Ours and others in one process, in rounds that each begins. */

import { median } from '../page/figures.ts';
import { type Contestant, contestants } from './contestants.ts';
import { type Measured, measuredCredentials } from './credentials.ts';
import { type Figure, ratio, rounded } from './figures.ts';

/** ms for each alone before the rounds: engines optimise what has run some thousand times. */
const WARM_UP_MS = 2_000;
/** Of each, one after the other in turn, for so many ms: long enough that the processor's caches are its own. */
const ROUNDS = 50;
const TURN_MS = 20;
/** ms. The slow ones end earlier: their median no longer moves. */
const ENOUGH_MS = 10_000;

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

/** In numbers of four digits, so that thousands make it no longer. */
const DIGITS = ' \t\n\r';
const PLACES = 8;

function withBlanks(bytes: Uint8Array, count: number): Uint8Array {
  const blanks = Array.from({ length: PLACES }, (_, place) => DIGITS[Math.floor(count / 4 ** place) % 4]);
  return Buffer.concat([Buffer.from(blanks.join('')), bytes]);
}

async function measure(
  each: Measured,
  all: readonly Contestant[],
  inTurn: (nth: number) => Measured,
): Promise<Times> {
  const able: Contestant[] = [];
  for (const contestant of all) if (await isAble(contestant, each)) able.push(contestant);
  const times = new Map(able.map(({ name }) => [name, [] as number[]]));
  let nth = 0;
  const takeTurn = async ({ name, verify }: Contestant, turn: number, isTold: boolean) => {
    for (const end = performance.now() + turn; performance.now() < end; ) {
      nth += 1;
      const credential = inTurn(nth);
      const started = performance.now();
      await verify(credential);
      if (isTold) times.get(name)?.push(performance.now() - started);
    }
  };
  for (const contestant of able) await takeTurn(contestant, WARM_UP_MS, false);
  const began = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - began < ENOUGH_MS; round++)
    for (const contestant of able) await takeTurn(contestant, TURN_MS, true);
  return times;
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
