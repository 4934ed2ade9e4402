/**
 * From a stopped worker to the verdict, in real Chromium: four extensions of which each is nothing but a worker. It is
 * stopped over the devtools protocol before each try, and a page of its extension then sends it the credential.
 */
import { findBrowser } from '../../run/browsers.mjs';
import { median } from '../page/figures.ts';
import { measuredCredentials } from './credentials.ts';
import { launch } from './devtools.ts';
import { type Figure, ratio, rounded } from './figures.ts';
import type { Answer, Ask } from './workers/answering.ts';
import { type WorkerName, workerExtension } from './workers/extensions.ts';
import { type Worker, workerOf } from './workers/running.ts';

const NAMES: readonly WorkerName[] = ['empty', 'everyday', 'Assay', 'verifier-core'];
/** Tries of each, one after the other in turn. */
const ROUNDS = 21;
/** Rounds of each in a worker that runs, of which the first ones warm up, and characters of credentials in one. */
const WARM_ROUNDS = 7;
const ROUND_CHARACTERS = 1_000_000;
/** Of one round: more of small ones tell no more. */
const MOST = 100;

type ByWorker = Record<WorkerName, number>;

/** Nothing where there is no Chromium. */
export async function* cold(): AsyncIterable<Figure> {
  const executable = findBrowser('chromium');
  if (!executable) return console.error('No Chromium here: nothing is measured cold.');
  const folders: string[] = [];
  for (const name of NAMES) folders.push(await workerExtension(name));
  const devtools = await launch(executable, folders);
  try {
    const workers: Worker[] = [];
    for (const name of NAMES) workers.push(await workerOf(name, devtools));
    for (const { name, suite, bytes } of await measuredCredentials()) {
      if (suite !== 'eddsa-rdfc-2022' || name.startsWith('small')) continue;
      const text = Buffer.from(bytes).toString();
      yield coldFigure(name, await medians(workers, ROUNDS, (worker) => coldTime(worker, text)));
      const inRound = (worker: Worker, round: number) => warmTime(worker, unseen(text, round));
      yield warmFigure(name, await medians(workers, WARM_ROUNDS, inRound));
    }
  } finally {
    await devtools.close();
  }
}

async function coldTime(worker: Worker, text: string): Promise<number> {
  await worker.stop();
  return (await good(worker, { texts: [text] })).ms;
}

/** Other bytes of the same words for each time, by blanks before them. */
function unseen(text: string, round: number): string[] {
  const count = Math.min(MOST, Math.ceil(ROUND_CHARACTERS / text.length));
  return Array.from({ length: count }, (_, nth) => ' '.repeat(round * count + nth + 1) + text);
}

/** The mean of the quicker half, without busy moments: a worker's clock ticks in tenths of a ms. */
async function warmTime(worker: Worker, texts: readonly string[]): Promise<number> {
  const { times } = await good(worker, { texts });
  const quicker = times.toSorted((a, b) => a - b).slice(0, Math.ceil(times.length / 2));
  return quicker.reduce((sum, each) => sum + each, 0) / quicker.length;
}

function coldFigure(credential: string, ms: ByWorker): Figure {
  const above = rounded(ms.Assay - ms.empty);
  const later = rounded(ms.Assay - ms.everyday);
  const times = ratio(ms['verifier-core'], ms.Assay);
  return {
    name: `${credential}, cold worker to verdict`,
    text: `${ms.Assay} ms, ${above} above an empty worker; verifier-core ${ms['verifier-core']} ms (${times} ×)`,
    median_ms: ms.Assay,
    above_empty_ms: above,
    rare_suites_ms: later,
    empty_ms: ms.empty,
    ratio_to_verifier_core: times,
    ratio_above_empty: ratio(ms['verifier-core'] - ms.empty, above),
  };
}

function warmFigure(credential: string, ms: ByWorker): Figure {
  const times = ratio(ms['verifier-core'], ms.Assay);
  return {
    name: `${credential}, warm in a worker`,
    text: `${ms.Assay} ms   verifier-core ${ms['verifier-core']} ms (${times} ×)`,
    mean_ms: ms.Assay,
    ratio_to_verifier_core: times,
  };
}

async function medians(
  workers: readonly Worker[],
  rounds: number,
  run: (worker: Worker, round: number) => Promise<number>,
): Promise<ByWorker> {
  const found: Record<WorkerName, number[]> = { empty: [], everyday: [], Assay: [], 'verifier-core': [] };
  for (let round = 0; round < rounds; round++)
    for (const worker of workers) found[worker.name].push(await run(worker, round));
  const entries = Object.entries(found).map(([name, list]) => [name, rounded(median(list))]);
  return Object.fromEntries(entries) as ByWorker;
}

async function good(worker: Worker, ask: Ask): Promise<Answer & { ms: number }> {
  const answer = await worker.ask(ask);
  if (!answer.isGood) throw new Error(`${worker.name} does not take the credential in a worker`);
  return answer;
}
