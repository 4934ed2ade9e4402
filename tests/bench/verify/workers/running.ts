/** An extension's worker in a browser that runs, asked by a page of its extension, and stopped over devtools. */
import { type Devtools, pause, type Target } from '../devtools.ts';
import type { Answer, Ask } from './answering.ts';
import { PAGE, scriptNameOf, type WorkerName } from './extensions.ts';

export interface Worker {
  name: WorkerName;
  /** The answer, and ms from the message to it. */
  ask(ask: Ask): Promise<Answer & { ms: number }>;
  stop(): Promise<void>;
}

/** Once it has been installed: it is not stopped before. */
export async function workerOf(name: WorkerName, devtools: Devtools): Promise<Worker> {
  const origin = await originOf(name, devtools);
  const run = await devtools.open(`${origin}/${PAGE}`);
  while (!(await run(`(${isListening})()`))) await pause(50);
  return {
    name,
    async ask(ask) {
      return (await run(`(${send})(${JSON.stringify(ask)})`)) as Answer & { ms: number };
    },
    async stop() {
      for (const { targetId } of await runningOf(origin, devtools)) await devtools.end(targetId);
      while ((await runningOf(origin, devtools)).length > 0) await pause(5);
    },
  };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };

/** In the page. */
async function send(ask: Ask): Promise<Answer & { ms: number }> {
  const started = performance.now();
  const answer = await chrome.runtime.sendMessage(ask);
  return { ...answer, ms: performance.now() - started };
}

/** In the page. */
async function isListening(): Promise<boolean> {
  return chrome.runtime.sendMessage({ texts: [] }).then(
    () => true,
    () => false,
  );
}

async function runningOf(origin: string, devtools: Devtools): Promise<Target[]> {
  const all = await devtools.targets();
  return all.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
}

/** Each worker starts when its extension is installed. */
async function originOf(name: WorkerName, devtools: Devtools): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const all = await devtools.targets();
    const worker = all.find(({ type, url }) => type === 'service_worker' && url.endsWith(scriptNameOf(name)));
    if (worker) return new URL(worker.url).href.replace(/\/[^/]*$/, '');
    await pause(50);
  }
  throw new Error(`The worker of ${name} did not start.`);
}
