import type { Answer, Network, Refused, Request } from '../base/network.ts';
import { bareHost, objectionToUrl, parseAsked, parseUrl } from '../base/urls.ts';
import { discard, readBody } from './body.ts';
import type { Clock } from './clock.ts';
import { createQueue, PACE, type Pace } from './pace.ts';
import { createPatience, type Patience } from './patience.ts';

/** ms, for the whole of a request: connection, redirects and body. */
export const TIMEOUT_MS = 8000;
/** Bytes after decompression. The largest transcript in the wild is 400 kB, the largest status list 128 kB. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** Platforms that send on do so once or twice. */
const MAX_REDIRECTS = 5;

export interface NetworkOptions {
  fetch: typeof fetch;
  /** Whether this host may be asked; `false` is answered `permission_needed` without any request. */
  gate: (host: string) => Promise<boolean> | boolean;
  /** ms since the epoch. */
  now?: () => number;
  /** Where the platform shows redirects (Node): each hop is checked before it is asked. */
  followManually?: boolean;
  pace?: Pace;
  clock?: Clock;
}

/**
 * All rules of fetching, over an injected `fetch`: https to public hosts only, no cookies, no referrer, nothing
 * kept in the browser's cache, bounded in time and size, paced by host; equal requests in flight are one request.
 */
export function createNetwork(options: NetworkOptions): Network {
  const inTurn = createQueue(options.pace ?? PACE, options.now ?? Date.now);
  const patience = createPatience(options.now ?? Date.now);
  const inFlight = new Map<string, Promise<Answer>>();

  async function ask(url: URL, request: Request): Promise<Answer> {
    const refusal = await refusalOf(url, options.gate);
    if (refusal) return refusal;
    const host = bareHost(url.hostname);
    return inTurn(host, async () => {
      if (patience.isOver(host)) return refused('unreachable', host, `${host} did not answer a moment ago`);
      return withinTime(url, patience, (signal) => exchange(url, request, signal, options));
    });
  }

  return {
    get(text, request = {}) {
      const url = parseAsked(text);
      if (!url) return Promise.resolve(refused('unreachable', '', 'this is not an address'));
      url.hash = '';
      const { accept, redirect, maxBytes, firstBytes } = request;
      const key = JSON.stringify([url.href, accept, redirect, maxBytes, firstBytes]);
      const running = inFlight.get(key);
      if (running) return running;
      const answer = ask(url, request).finally(() => inFlight.delete(key));
      inFlight.set(key, answer);
      return answer;
    },
  };
}

/** Why an address is not asked, before any request is made. */
async function refusalOf(url: URL, gate: NetworkOptions['gate']): Promise<Refused | undefined> {
  const host = bareHost(url.hostname);
  const objection = objectionToUrl(url);
  if (objection) return refused('unreachable', host, objection);
  if (!(await gate(host))) return refused('permission_needed', host, `${host} has not been asked`);
  return undefined;
}

/** Ends after TIMEOUT_MS whatever the other side does, and whether or not the `fetch` in use heeds its signal. */
async function withinTime(
  url: URL,
  patience: Patience,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const host = bareHost(url.hostname);
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => {
    const seconds = TIMEOUT_MS / 1000;
    timer = setTimeout(() => {
      patience.timedOut(host);
      resolve(refused('unreachable', host, `${host} did not answer within ${seconds} seconds`));
    }, TIMEOUT_MS);
  });
  try {
    const answered = work(control.signal).then((answer) => {
      if (!control.signal.aborted) patience.answered(host);
      return answer;
    });
    return await Promise.race([answered, late]);
  } catch {
    return refused('unreachable', host, `${host} could not be reached`);
  } finally {
    clearTimeout(timer);
    control.abort();
  }
}

async function exchange(
  url: URL,
  request: Request,
  signal: AbortSignal,
  options: NetworkOptions,
): Promise<Answer> {
  const reached = options.followManually
    ? await followByHand(url, request, signal, options)
    : await followByBrowser(url, request, signal, options);
  if (!('response' in reached)) return reached;
  options.clock?.heard(bareHost(reached.url.hostname), reached.response.headers);
  return answerOf(reached.response, reached.url, request, signal);
}

type Reached = { response: Response; url: URL } | Refused;

/** The browser follows; what it came to is held to the same rules. The manifest's CSP keeps every hop on https. */
async function followByBrowser(
  url: URL,
  request: Request,
  signal: AbortSignal,
  options: NetworkOptions,
): Promise<Reached> {
  const response = await options.fetch(url.href, init(request, request.redirect ?? 'error', signal));
  const reached = parseUrl(response.url) ?? url;
  if (reached.href === url.href) return { response, url };
  const refusal = await refusalOf(reached, options.gate);
  if (!refusal) return { response, url: reached };
  await discard(response);
  return refusal;
}

async function followByHand(
  start: URL,
  request: Request,
  signal: AbortSignal,
  options: NetworkOptions,
): Promise<Reached> {
  const host = bareHost(start.hostname);
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await options.fetch(url.href, init(request, 'manual', signal));
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return { response, url };
    await discard(response);
    if (request.redirect !== 'follow')
      return refused('unreachable', host, `${host} sends on to another address`);
    const next = parseUrl(location, url.href);
    if (!next) break;
    const refusal = await refusalOf(next, options.gate);
    if (refusal) return refusal;
    url = next;
  }
  return refused('unreachable', host, `${host} sends on and on`);
}

function init(request: Request, redirect: RequestRedirect, signal: AbortSignal): RequestInit {
  return {
    headers: { accept: request.accept ?? 'application/json' },
    redirect,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // The browser's cache would be a log of the people whose credentials were read.
    cache: 'no-store',
  };
}

async function answerOf(
  response: Response,
  url: URL,
  request: Request,
  signal: AbortSignal,
): Promise<Answer> {
  const host = bareHost(url.hostname);
  const { status } = response;
  if (!response.ok && status !== 410) {
    await discard(response);
    const code = status === 404 ? 'not_found' : 'unreachable';
    return { ...refused(code, host, `${host} answered ${status || 'nothing'}`), status };
  }
  const maxBytes = Math.min(request.maxBytes ?? MAX_BODY_BYTES, MAX_BODY_BYTES);
  const firstBytes =
    request.firstBytes === undefined ? undefined : Math.min(request.firstBytes, MAX_BODY_BYTES);
  const bytes = await readBody(response, { maxBytes, firstBytes }, signal);
  if (status === 410)
    return { ...refused('gone', host, `${host} says that it is gone`), status, ...(bytes ? { bytes } : {}) };
  if (!bytes) return refused('unreachable', host, `${host} sent more than is read`);
  return { ok: true, url: url.href, status, type: mediaType(response), bytes };
}

function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function refused(code: Refused['code'], host: string, detail: string): Refused {
  return { ok: false, code, host, detail };
}
