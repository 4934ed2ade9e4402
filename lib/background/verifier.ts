/**
 * From an award's address to what its issuer says: known already, on its way already, or asked now. A viewer's own
 * comparison (name, claim) comes later, in `judge`, and is never stored.
 */
import type { Source } from '../credential/model.ts';
import { forgetTexts } from '../credential/seen.ts';
import { check, type Finding, skip } from '../credential/verdict.ts';
import type { FindingCache } from './cache.ts';
import {
  type Examined,
  type ExamineOptions,
  examineBytes,
  examineLink,
  examineOpened,
  type FindOptions,
  listAwards,
} from './examining.ts';
import type { Ask } from './gate.ts';
import type { OpenedPage } from './ports.ts';
import { examineKept, type Kept } from './replaying.ts';
import { type Found, foundOf } from './weakest.ts';

/** An award as `platforms/links` recognises it. */
export interface Award {
  key: string;
  url: string;
}

export interface VerifierOptions extends ExamineOptions {
  cache: FindingCache;
  privateCache: FindingCache;
}

export interface Verifier {
  find(award: Award, options: FindOptions): Promise<Found>;
  /** What a page says that the user has opened for an award. Kept like any other answer. */
  readOpened(award: Award, page: OpenedPage, isPrivate: boolean): Promise<Opened>;
  /** For the wallet: the source with its bytes, and all that is found in it. */
  examineLink(url: string, ask: Ask): Promise<Examined>;
  /** The same of a page that was read in a tab, which no request brings again: the last few, in memory alone. */
  openedLately(key: string): Examined | undefined;
  examineBytes(bytes: Uint8Array, ask: Ask): Promise<Finding[]>;
  /** What kept bytes say by themselves: nobody is asked. */
  examineKept(kept: Kept): Promise<Finding[]>;
  /** `undefined` where the address is no profile's. */
  listAwards(url: string, ask: Ask): ReturnType<typeof listAwards>;
  /** Forgets all that is known; what is on its way is not kept either. */
  forget(): Promise<void>;
}

/** A user keeps what they have just read. */
const MAX_OPENED = 5;

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
  const opened = new Map<string, Examined>();
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
      const { source, findings } = await examineOpened(options, award.url, page);
      const found = foundOf(findings) ?? failed(options.now());
      if (source.kind !== 'failed' && startedIn === generation) {
        opened.delete(award.key);
        opened.set(award.key, { source, findings });
        const [oldest = ''] = opened.keys();
        if (opened.size > MAX_OPENED) opened.delete(oldest);
        void cacheFor(isPrivate).put(award.key, found, options.now());
      }
      return { source, found };
    },
    openedLately: (key) => opened.get(key),
    examineLink: (url, ask) => examineLink(options, url, { ask, isPrivate: false }),
    examineBytes: (bytes, ask) => examineBytes(options, bytes, ask),
    examineKept: async (kept) => examineKept(await options.engine(), kept, options.now()),
    listAwards: (url, ask) => listAwards(options, url, ask),
    async forget() {
      generation += 1;
      opened.clear();
      const { cache, privateCache, documents } = options;
      forgetTexts();
      // Documents are public, and still tell which kinds of credentials were looked at.
      await Promise.all([cache.forget(), privateCache.forget(), documents.forget().catch(() => {})]);
    },
  };
}

/** Only those that may ask the same hosts share a flight. */
function flightName(award: Award, { ask, isPrivate, fresh }: FindOptions): string {
  return JSON.stringify([award.key, ask, isPrivate, fresh ?? false]);
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
