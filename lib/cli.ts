/** The same verdicts in a terminal: `npm run -s verify -- INPUT…`. Heavy parts are loaded once the arguments are good. */
import { askingOnce } from './base/asking-once.ts';
import type { Network } from './base/network.ts';
import { plainText } from './base/text.ts';
import { type Job, jobFrom, UsageError } from './cli/arguments.ts';
import { bytesOf } from './cli/input-bytes.ts';
import type { Outcome } from './cli/outcome.ts';
import type { AskedHost } from './credential/verdict.ts';
import type { Clock } from './net/clock.ts';
import type { Judged, Report } from './resolve/report.ts';

/** Inputs in work at a time; the answers come out in order all the same. */
const AT_ONCE = 8;

type Check = (input: string) => Promise<Outcome>;

async function main(): Promise<number> {
  const job = jobFrom(process.argv.slice(2));
  const check = await checkerFor(job);
  const print = await printerFor(job);
  let code = 0;
  for await (const outcome of inOrder(job.inputs, check)) {
    await print(outcome);
    if (outcome.error) console.error(`assay: ${plainText(outcome.error)}`);
    code = Math.max(code, codeOf(outcome));
  }
  return code;
}

/** 0 if every credential is verified, 1 if not, 2 for an input that could not be read. */
function codeOf({ error, judged }: Outcome): number {
  if (error) return 2;
  return judged.every(({ verdict }) => verdict.state === 'verified') ? 0 : 1;
}

async function checkerFor(job: Job): Promise<Check> {
  const [
    { awardIn, createReadings, keepsRecords },
    { findingsOf },
    { judge },
    { createClock },
    { keeping, memoryDocuments },
    { endorsedBy },
  ] = await Promise.all([
    import('./resolve/resolve.ts'),
    import('./resolve/linked-awards.ts'),
    import('./credential/verify.ts'),
    import('./net/clock.ts'),
    import('./net/keeping.ts'),
    import('./credential/endorsed.ts'),
  ]);
  const clock = createClock(keepsRecords);
  // All inputs of one run are judged as of one moment.
  const network = askingOnce(keeping(await networkFor(job, clock), memoryDocuments()));
  const { now, trusted, anchors } = job;
  const env = { now, network, trusted, anchors, clockSkew: clock.skew };
  // A link on the command line is the click that names its page.
  const options = { readPages: true, readings: createReadings() };
  const examine = async (input: string): Promise<Outcome> => {
    const url = isLink(input) ? input : awardIn(input);
    const read = url ? { url } : await bytesOf(input);
    if ('error' in read) return { input, error: read.error, judged: [] };
    const findings = await findingsOf(read, env, options);
    const judged = findings.map(async (finding) => ({
      finding,
      verdict: await judge(finding, job.viewer, job.now),
      endorsements: await endorsedBy(finding, (each, nobody) => judge(each, nobody, job.now)),
    }));
    return { input, ...(url ? { url } : {}), judged: await Promise.all(judged) };
  };
  // A fault of ours costs one input, not the thousand beside it.
  return (input) =>
    examine(input).catch((error: unknown) => ({ input, error: `${input}: ${faultOf(error)}`, judged: [] }));
}

function faultOf(error: unknown): string {
  return `something went wrong: ${error instanceof Error ? error.message : error}`;
}

/** Who names a host on the command line has clicked it: the gate is open, all other rules hold. */
async function networkFor({ offline }: Job, clock: Clock): Promise<Network> {
  const { createNetwork } = await import('./net/index.ts');
  if (offline === undefined) return createNetwork({ fetch, gate: () => true, followManually: true, clock });
  const [{ fetchFromFolder }, { UNHURRIED }] = await Promise.all([
    import('./net/folder.ts'),
    import('./net/pace.ts'),
  ]);
  try {
    const answer = await fetchFromFolder(offline);
    return createNetwork({ fetch: answer, gate: () => true, followManually: true, pace: UNHURRIED });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isLink(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/** Runs a few at a time, and yields in the order of the inputs. */
async function* inOrder(inputs: readonly string[], check: Check): AsyncGenerator<Outcome> {
  const running: Promise<Outcome>[] = [];
  for (const input of inputs) {
    running.push(check(input));
    if (running.length >= AT_ONCE) yield await (running.shift() as Promise<Outcome>);
  }
  for (const each of running) yield await each;
}

async function printerFor(job: Job): Promise<(outcome: Outcome) => Promise<void>> {
  if (!job.json) {
    const [words, { readable }] = await Promise.all([
      import('./words/index.ts'),
      import('./cli/readable.ts'),
    ]);
    return (outcome) => write(outcome.judged.map((each) => readable(outcome, each, words)).join(''));
  }
  const { reportOf } = await import('./resolve/report.ts');
  return ({ input, error, judged }) => {
    const credentials: Report[] = judged.map(reportOf);
    const line = { input, ...(error ? { error } : {}), asked: askedFor(judged), credentials };
    return write(`${JSON.stringify(line)}\n`);
  };
}

/** Who was asked on the way, and how often: the same for all that one input holds. */
function askedFor([first]: readonly Judged[]): AskedHost[] {
  return first?.finding.asked ?? [];
}

/** Waits for a slow reader, so that nothing is lost when the process ends. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

// The reader went away (`| head`): nothing more to say to nobody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    console.error(`assay: ${error instanceof UsageError ? error.message : faultOf(error)}`);
    process.exitCode = 2;
  });
