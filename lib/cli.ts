/** The same verdicts in a terminal: `npm run -s verify -- INPUT…`. Heavy parts are loaded once the arguments are good. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Network } from './base/network.ts';
import { plainText } from './base/text.ts';
import { hostOf } from './base/urls.ts';
import type { Credential, Viewer } from './credential/model.ts';
import { bindingOf, type Finding, type Verdict } from './credential/verdict.ts';
import type { Clock } from './net/clock.ts';
import type { Report } from './resolve/report.ts';
import type { Facts } from './words/index.ts';

const USAGE =
  'usage: verify [--json] [--holder-name NAME] [--holder-email ADDRESS] [--trust ISSUER]… [--at TIME] [--offline DIR] INPUT…';
/** Bytes. A transcript as PNG with its picture stays under 20 MB. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Inputs in work at a time; the answers come out in order all the same. */
const AT_ONCE = 8;

interface Job {
  inputs: string[];
  json: boolean;
  viewer: Viewer;
  now: number;
  trusted: string[];
  offline?: string;
}

interface Judged {
  finding: Finding;
  verdict: Verdict;
}

interface Outcome {
  input: string;
  /** A sentence, where the input itself could not be read. */
  error?: string;
  judged: Judged[];
}

type Check = (input: string) => Promise<Outcome>;

/** What people can put right; its message is one sentence. */
class UsageError extends Error {}

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

function jobFrom(args: string[]): Job {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new UsageError(`there is nothing to verify; ${USAGE}`);
  if (positionals.filter((input) => input === '-').length > 1)
    throw new UsageError('“-” can stand only once');
  const name = values['holder-name']?.trim();
  return {
    inputs: positionals,
    json: values.json ?? false,
    viewer: {
      owner: name ? { kind: 'named', name } : { kind: 'none' },
      addresses: (values['holder-email'] ?? []).map((value) => ({ value: value.trim(), from: 'typed' })),
    },
    now: values.at === undefined ? Date.now() : timeFrom(values.at),
    trusted: values.trust ?? [],
    ...(values.offline === undefined ? {} : { offline: values.offline }),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'holder-name': { type: 'string' },
        'holder-email': { type: 'string', multiple: true },
        trust: { type: 'string', multiple: true },
        at: { type: 'string' },
        offline: { type: 'string' },
      },
    });
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new UsageError(`${sentence}; ${USAGE}`);
  }
}

/** ISO 8601: a day, or an instant. */
function timeFrom(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError(`--at wants a time like 2026-11-22T10:00:00Z, not “${text}”`);
  return at;
}

async function checkerFor(job: Job): Promise<Check> {
  const [
    { createReadings, keepsRecords, verdictsOf },
    { judge },
    { createClock },
    { keeping, memoryDocuments },
  ] = await Promise.all([
    import('./resolve/resolve.ts'),
    import('./credential/verify.ts'),
    import('./net/clock.ts'),
    import('./net/keeping.ts'),
  ]);
  const clock = createClock(keepsRecords);
  const network = keeping(await networkFor(job, clock), memoryDocuments());
  const env = { now: job.now, network, trusted: job.trusted, clockSkew: clock.skew };
  // A link on the command line is the click that names its page.
  const options = { readPages: true, readings: createReadings() };
  const examine = async (input: string): Promise<Outcome> => {
    const read = isLink(input) ? { url: input } : await bytesOf(input);
    if ('error' in read) return { input, error: read.error, judged: [] };
    const findings = await verdictsOf(read, env, options);
    const judged = findings.map(async (finding) => ({
      finding,
      verdict: await judge(finding, job.viewer, job.now),
    }));
    return { input, judged: await Promise.all(judged) };
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

async function bytesOf(input: string): Promise<{ bytes: Uint8Array } | { error: string }> {
  try {
    if (input === '-') return await standardInput();
    const { size } = await stat(input);
    if (size > MAX_FILE_BYTES) return { error: `${input} is too large` };
    return { bytes: await readFile(input) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { error: `${input} is not there` };
    return { error: code === 'EISDIR' ? `${input} is a folder` : `${input} cannot be read` };
  }
}

async function standardInput(): Promise<{ bytes: Uint8Array } | { error: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_FILE_BYTES) return { error: 'the standard input is too large' };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
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
    const words = await import('./words/index.ts');
    return (outcome) => write(outcome.judged.map((each) => readable(outcome.input, each, words)).join(''));
  }
  const { reportOf } = await import('./resolve/report.ts');
  return ({ input, error, judged }) => {
    const credentials: Report[] = judged.map(({ finding, verdict }) => reportOf(finding, verdict));
    return write(`${JSON.stringify({ input, ...(error ? { error } : {}), credentials })}\n`);
  };
}

type Words = typeof import('./words/index.ts');

/** A verdict as lines of text. What nothing ties to an issuer is said to be only a claim. */
function readable(input: string, { finding, verdict }: Judged, words: Words): string {
  const host = isLink(input) ? hostOf(input) : basename(input);
  const { credential } = finding;
  const isBound = bindingOf(verdict.checks) !== undefined;
  const title = credential?.title ?? credential?.achievement.name;
  const lines = [
    `${words.stateAndReason(verdict)}: ${words.titleOf(isBound && title ? { host, title } : { host })}`,
  ];
  lines.push(`  ${words.plain(input)}`);
  if (title && !isBound) lines.push(`  says “${words.plain(title)}”, not confirmed`);
  const facts: Facts = { host };
  if (credential && isBound) {
    const proven = provenOf(credential, verdict);
    if (proven)
      facts.issuer = { proven, ...(credential.issuer.domain ? { domain: credential.issuer.domain } : {}) };
    if (credential.expiresOn) facts.expiresOn = credential.expiresOn;
    lines.push(...statedLines(credential, proven, words));
  }
  for (const { question, sentences } of words.answersOf(verdict.checks, facts)) {
    lines.push(`  ${question}`);
    for (const { text, detail } of sentences) {
      lines.push(`    ${text}${detail && !text.includes(detail) ? ` (${detail})` : ''}`);
    }
  }
  return `${lines.join('\n')}\n\n`;
}

/** A registry's entry says where the issuer is listed; what is proven is its identifier. */
function provenOf({ issuer }: Credential, { checks }: Verdict): string | undefined {
  const identity = checks.find((each) => each.axis === 'issuer');
  return identity?.code === 'issuer_recognised' ? (issuer.domain ?? issuer.id) : identity?.detail;
}

function statedLines(credential: Credential, proven: string | undefined, words: Words): string[] {
  const { name } = credential.issuer;
  const claimed = name && !proven?.includes(name) ? name : undefined;
  const issuer = proven && words.issuerLine({ proven, ...(claimed ? { claimed } : {}) });
  return [
    ...fact('issuer', issuer, words),
    ...fact('issued to', credential.recipient.names[0], words),
    ...fact('issued', words.shortDate(credential.issuedOn ?? credential.validFrom), words),
  ];
}

function fact(label: string, value: string | undefined, { plain }: Words): string[] {
  return value ? [`  ${label.padEnd(10)} ${plain(value)}`] : [];
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
