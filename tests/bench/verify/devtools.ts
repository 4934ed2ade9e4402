/**
 * Chromium over its devtools protocol and nothing else: the libraries that drive browsers attach themselves to every
 * worker, and each of its starts then waits for them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

export interface Devtools {
  targets(): Promise<Target[]>;
  /** Opens a page, waits until it has loaded, and gives a way to run code in it. */
  open(url: string): Promise<(expression: string) => Promise<unknown>>;
  /** Ends the target at once. */
  end(targetId: string): Promise<void>;
  close(): Promise<void>;
}

/** ms. A browser with four extensions is ready in one or two seconds. */
const START_MS = 20_000;

export async function launch(executable: string, extensions: readonly string[]): Promise<Devtools> {
  const profile = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const folders = extensions.join(',');
  const flags = [
    '--headless=new',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--load-extension=${folders}`,
    `--disable-extensions-except=${folders}`,
    'about:blank',
  ];
  const browser = spawn(executable, flags, { stdio: 'ignore' });
  const socket = await connect(profile);
  const devtools = speak(socket);
  return {
    ...devtools,
    async close() {
      const ended = new Promise((done) => browser.once('exit', done));
      socket.close();
      end(browser);
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function end(browser: ChildProcess): void {
  browser.kill('SIGTERM');
}

/** The browser writes its port, and the path of its socket, into its profile. */
async function connect(profile: string): Promise<WebSocket> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    const written = textIn(join(profile, 'DevToolsActivePort')).split('\n');
    if (written.length === 2) {
      const socket = new WebSocket(`ws://127.0.0.1:${written[0]}${written[1]}`);
      await new Promise((open, fail) => {
        socket.onopen = open;
        socket.onerror = fail;
      });
      return socket;
    }
    await pause(50);
  }
  throw new Error('Chromium did not start.');
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

interface Reply {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

function speak(socket: WebSocket): Omit<Devtools, 'close'> {
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.onmessage = ({ data }) => {
    const reply: Reply = JSON.parse(String(data));
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  let count = 0;
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's answers, each of a shape of its own
  const send = async (method: string, params: object = {}, sessionId?: string): Promise<any> => {
    const id = ++count;
    const answered = new Promise<Reply>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return {
    targets: async () => (await send('Target.getTargets')).targetInfos,
    end: async (targetId) => void (await send('Target.closeTarget', { targetId })),
    async open(url) {
      const { targetId } = await send('Target.createTarget', { url });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const run = async (expression: string) => {
        const how = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await send('Runtime.evaluate', how, sessionId);
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw.');
        return result.value;
      };
      while ((await run('document.readyState + location.href')) !== `complete${url}`) await pause(20);
      return run;
    },
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
