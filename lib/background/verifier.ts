/**
 * From an award's address to what its issuer says: known already, on its way already, or asked now. A viewer's own
 * comparison (name, claim) comes later, in `judge`, and is never stored.
 */
import type { Network } from '../base/network.ts';
import { hostOf } from '../base/urls.ts';
import type { Source } from '../credential/model.ts';
import { check, type Finding, skip } from '../credential/verdict.ts';
import { type Asked, askedHosts, noting } from '../net/noting.ts';
import type { FindingCache } from './cache.ts';
import { type Ask, gated } from './gate.ts';
import type { Engine, Env, OpenedPage } from './ports.ts';
import { type Found, foundOf } from './weakest.ts';

/** An award as `platforms/links` recognises it. */
export interface Award {
  key: string;
  url: string;
  host: string;
}

export interface FindOptions {
  ask: Ask;
  /** A private window: nothing is written to the disk. */
  isPrivate: boolean;
  /** Ask again, though an answer is known. */
  fresh?: boolean;
  /** Called before the first request of this check: `false` where the page has used up its requests. */
  budget?: () => boolean;
}

export interface VerifierOptions {
  engine: () => Promise<Engine>;
  network: () => Promise<Network>;
  mayAsk: (host: string, ask: Ask, isPrivate: boolean) => Promise<boolean>;
  trusted: () => Promise<readonly string[]>;
  cache: FindingCache;
  privateCache: FindingCache;
  now: () => number;
}

export interface Verifier {
  find(award: Award, options: FindOptions): Promise<Found>;
  /** What a page says that the user has opened for an award. Kept like any other answer. */
  readOpened(award: Award, page: OpenedPage, isPrivate: boolean): Promise<Opened>;
  /** For the wallet: the source with its bytes, and all that is found in it. */
  examineLink(url: string, ask: Ask): Promise<{ source: Source; findings: Finding[] }>;
  examineBytes(bytes: Uint8Array, ask: Ask): Promise<Finding[]>;
  /** Forgets all that is known; what is on its way is not kept either. */
  forget(): Promise<void>;
}

/** `source` says why, where it states nothing. */
export interface Opened {
  source: Source;
  found: Found;
}

/** `isStarved`: the page for which it flew had used up its requests. What it brings says nothing to other pages. */
interface Flown {
  found: Found;
  isStarved: boolean;
}

export function createVerifier(options: VerifierOptions): Verifier {
  const flights = new Map<string, Promise<Flown>>();
  let generation = 0;
  const cacheFor = (isPrivate: boolean) => (isPrivate ? options.privateCache : options.cache);

  async function fly(award: Award, find: FindOptions): Promise<Flown> {
    const startedIn = generation;
    const cache = cacheFor(find.isPrivate);
    const known = find.fresh ? undefined : await cache.get(award.key, options.now());
    if (known) return { found: known, isStarved: false };
    const { findings, isStarved } = await examineLink(options, award.url, find);
    const found = foundOf(findings) ?? failed(options.now());
    // Not awaited: the mark need not wait for the disk.
    if (startedIn === generation) void cache.put(award.key, found, options.now());
    return { found, isStarved };
  }

  function start(name: string, award: Award, find: FindOptions): Promise<Flown> {
    const flying = fly(award, find).catch(() => ({ found: failed(options.now()), isStarved: false }));
    flights.set(name, flying);
    void flying.finally(() => flights.get(name) === flying && flights.delete(name));
    return flying;
  }

  return {
    async find(award, find) {
      const name = flightName(award, find);
      for (;;) {
        const flying = flights.get(name);
        if (!flying) return (await start(name, award, find)).found;
        const { found, isStarved } = await flying;
        if (!isStarved) return found;
      }
    },
    async readOpened(award, page, isPrivate) {
      const startedIn = generation;
      const { readOpened, examine } = await options.engine();
      const { env } = await envFor(options, { ask: { by: 'nobody' }, isPrivate });
      const source = await readOpened(award.url, page);
      const asked = [{ host: hostOf(page.url), requests: 1 }];
      const findings = (await examine(source, env)).map((each) => ({ ...each, asked }));
      const found = foundOf(findings) ?? failed(options.now());
      const isKept = source.kind !== 'failed' && startedIn === generation;
      if (isKept) void cacheFor(isPrivate).put(award.key, found, options.now());
      return { source, found };
    },
    examineLink: (url, ask) => examineLink(options, url, { ask, isPrivate: false }),
    examineBytes: (bytes, ask) => examineBytes(options, bytes, ask),
    async forget() {
      generation += 1;
      await Promise.all([options.cache.forget(), options.privateCache.forget()]);
    },
  };
}

/** Only those that may ask the same hosts share a flight. */
function flightName(award: Award, { ask, isPrivate, fresh }: FindOptions): string {
  return JSON.stringify([award.key, ask, isPrivate, fresh ?? false]);
}

async function examineLink(options: VerifierOptions, url: string, find: FindOptions) {
  const { resolveLink, examine } = await options.engine();
  let isStarved = false;
  const budget = find.budget && starving(find.budget, () => (isStarved = true));
  const { env, asked } = await envFor(options, { ...find, ...(budget ? { budget } : {}) });
  const readPages = find.ask.by !== 'nobody' && find.ask.readPages === true;
  const source = await resolveLink(url, env.network, { readPages });
  return { source, findings: withAsked(await examine(source, env), asked), isStarved };
}

/** The same budget, which says so when it gives nothing. */
function starving(budget: () => boolean, starved: () => void): () => boolean {
  return () => {
    const isLeft = budget();
    if (!isLeft) starved();
    return isLeft;
  };
}

async function examineBytes(options: VerifierOptions, bytes: Uint8Array, ask: Ask): Promise<Finding[]> {
  const { resolveBytes, examine } = await options.engine();
  const { env, asked } = await envFor(options, { ask, isPrivate: false });
  return withAsked(await examine(resolveBytes(bytes), env), asked);
}

async function envFor(options: VerifierOptions, find: FindOptions) {
  const asked: Asked = new Map();
  const [network, trusted] = await Promise.all([options.network(), options.trusted()]);
  const env: Env = {
    now: options.now(),
    network: gated(noting(network, asked), allowance(options, find)),
    trusted,
  };
  return { env, asked };
}

/** The gate of one check, which takes from the page's budget once, whatever number of requests it needs. */
function allowance({ mayAsk }: VerifierOptions, { ask, isPrivate, budget }: FindOptions) {
  let isPaid = budget === undefined;
  return async (host: string) => {
    if (!(await mayAsk(host, ask, isPrivate))) return false;
    isPaid ||= budget?.() ?? true;
    return isPaid;
  };
}

function withAsked(findings: Finding[], asked: Asked): Finding[] {
  return findings.map((finding) => ({ ...finding, asked: askedHosts(asked) }));
}

/** A bug of ours, or a part that could not be loaded: said as what it is, and never kept. */
function failed(now: number): Finding {
  const checks = [
    check('unreachable', 'Assay could not finish this check.'),
    skip('current', 'not_reached'),
    skip('issuer', 'not_reached'),
  ];
  return { checks, method: 'none', asked: [], at: now, maxAge: 0 };
}
