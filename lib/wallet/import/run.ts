/** An import from its first piece to its last: in batches, so that a thousand files cost some fifty writes. */
import { toBase64 } from '../../base/bytes.ts';
import type { ImportedFile, KeepResult } from '../../browser/messages.ts';

/** One thing to be added. */
export type Job =
  | { name: string; parts: Uint8Array[] }
  /**
   * `listed`: a row of a tab's list, which is kept as it was checked there; `name`: its title. `unnamed`: the user has not
   * seen the host.
   */
  | { url: string; name?: string; listed?: ListedRow; unnamed?: true }
  | { name: string; refused: string; askHost?: string };

interface ListedRow {
  tabId: number;
  key: string;
}

/** One line of the report. */
export interface Line {
  /** The file or address that it came from. */
  source: string;
  result: KeepResult;
  /** Where it came from a link: to ask again. */
  url?: string;
}

export interface ImportPorts {
  importFiles(files: ImportedFile[]): Promise<KeepResult[][]>;
  importLink(url: string, unnamed?: true): Promise<KeepResult[]>;
  keepListed(row: ListedRow): Promise<KeepResult>;
  /** An error as a sentence for people. */
  wordsOf(error: unknown): string;
}

export interface RunOptions {
  signal: AbortSignal;
  /** After each batch: how many jobs are done. */
  onProgress: (done: number) => void;
}

/** What is sent at once: few enough for progress that moves, and far below what a message may hold. */
const MAX_BATCH_FILES = 25;
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
/** Links are asked for side by side; each host has a pace of its own below. */
const MAX_BATCH_LINKS = 4;

type FileJob = Extract<Job, { parts: Uint8Array[] }>;
type LinkJob = Extract<Job, { url: string }>;

/**
 * Carries out what `jobs` bring, in order; a line for each credential, and for each file or link that brought none.
 * After `signal` nothing more is begun: what is being kept is kept whole.
 */
export async function runImport(
  jobs: AsyncIterable<Job>,
  ports: ImportPorts,
  { signal, onProgress }: RunOptions,
): Promise<Line[]> {
  const lines: Line[] = [];
  let done = 0;
  let batch: Job[] = [];
  const flush = async () => {
    lines.push(...(await carryOut(batch, ports)));
    done += batch.length;
    batch = [];
    onProgress(done);
  };
  for await (const job of jobs) {
    if (signal.aborted) return lines;
    if (!fits(batch, job)) await flush();
    if (signal.aborted) return lines;
    batch.push(job);
  }
  if (batch.length > 0 && !signal.aborted) await flush();
  return lines;
}

/** A batch is of one kind, so that its lines stand in the order of what was given. */
function fits(batch: readonly Job[], job: Job): boolean {
  const [first] = batch;
  if (!first) return true;
  if (kindOf(first) !== kindOf(job)) return false;
  if ('url' in job) return batch.length < MAX_BATCH_LINKS;
  const bytes = [...batch, job].reduce((sum, each) => sum + bytesOf(each), 0);
  return batch.length < MAX_BATCH_FILES && bytes <= MAX_BATCH_BYTES;
}

function kindOf(job: Job): string {
  return 'parts' in job ? 'file' : 'url' in job ? 'link' : 'refused';
}

function bytesOf(job: Job): number {
  return 'parts' in job ? job.parts.reduce((sum, part) => sum + part.length, 0) : 0;
}

async function carryOut(batch: readonly Job[], ports: ImportPorts): Promise<Line[]> {
  const files = batch.filter((job): job is FileJob => 'parts' in job);
  if (files.length > 0) return importFiles(files, ports);
  const lines = await Promise.all(
    batch.map(async (job): Promise<Line[]> => {
      if ('url' in job) return importLink(job, ports);
      const { name, refused: reason, ...ask } = job as Extract<Job, { refused: string }>;
      const result = { result: 'refused', title: name, reason, ...ask } as const;
      return [{ source: name, result, ...(ask.askHost ? { url: name } : {}) }];
    }),
  );
  return lines.flat();
}

async function importFiles(files: readonly FileJob[], ports: ImportPorts): Promise<Line[]> {
  const sent = files.map(({ name, parts }) => ({ name, base64: parts.map(toBase64) }));
  const results = await ports
    .importFiles(sent)
    .catch((error: unknown) => files.map(({ name }) => [refused(name, ports.wordsOf(error))]));
  return files.flatMap(({ name }, at) => linesOf(name, results[at] ?? []));
}

async function importLink({ url, name, listed, unnamed }: LinkJob, ports: ImportPorts): Promise<Line[]> {
  const source = name ?? url;
  const results = await (listed
    ? ports.keepListed(listed).then((kept) => [kept])
    : ports.importLink(url, unnamed)
  ).catch((error: unknown) => [refused(source, ports.wordsOf(error))]);
  return linesOf(source, results).map((line) => ({ ...line, url }));
}

/** What could not be read has no title: the user knows it by its file or its address. */
function linesOf(source: string, results: readonly KeepResult[]): Line[] {
  const isAlone = results.length === 1;
  return results.map((result) => ({
    source,
    result: isAlone && result.result === 'refused' ? { ...result, title: source } : result,
  }));
}

function refused(title: string, reason: string): KeepResult {
  return { result: 'refused', title, reason };
}
