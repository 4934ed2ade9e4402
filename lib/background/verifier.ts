/**
 * From an award's address to what its issuer says: known already, on its way already, or asked now. A viewer's own
 * comparison (name, claim) comes later, in `judge`, and is never stored.
 */
import type { Network } from '../base/network.ts';
import type { RegistryCopy } from '../credential/issuers/registry.ts';
import type { Source } from '../credential/model.ts';
import { check, type Finding, skip } from '../credential/verdict.ts';
import { type DocumentStore, keeping } from '../net/keeping.ts';
import { type Asked, askedHosts, noting } from '../net/noting.ts';
import type { FindingCache } from './cache.ts';
import type { ForgettingStore } from './documents.ts';
import { type Ask, gated } from './gate.ts';
import type { Engine, Env } from './ports.ts';

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
  registries: () => Promise<readonly RegistryCopy[]>;
  cache: FindingCache;
  privateCache: FindingCache;
  documents: ForgettingStore;
  privateDocuments: DocumentStore;
  now: () => number;
}

export interface Verifier {
  find(award: Award, options: FindOptions): Promise<Finding>;
  /** For the wallet: the source with its bytes, and all that is found in it. */
  examineLink(url: string, ask: Ask): Promise<{ source: Source; findings: Finding[] }>;
  examineBytes(bytes: Uint8Array, ask: Ask): Promise<Finding[]>;
  /** Forgets all that is known; what is on its way is not kept either. */
  forget(): Promise<void>;
}

export function createVerifier(options: VerifierOptions): Verifier {
  const flights = new Map<string, Promise<Finding>>();
  let generation = 0;
  const cacheFor = (isPrivate: boolean) => (isPrivate ? options.privateCache : options.cache);

  async function fly(award: Award, find: FindOptions): Promise<Finding> {
    const startedIn = generation;
    const cache = cacheFor(find.isPrivate);
    const known = find.fresh ? undefined : await cache.get(award.key, options.now());
    if (known) return known;
    const { findings } = await examineLink(options, award.url, find);
    const finding = findings[0] ?? failed(options.now());
    // Not awaited: the mark need not wait for the disk.
    if (startedIn === generation) void cache.put(award.key, finding, options.now());
    return finding;
  }

  return {
    find(award, find) {
      const name = flightName(award, find);
      const flying = flights.get(name) ?? fly(award, find).catch(() => failed(options.now()));
      flights.set(name, flying);
      void flying.finally(() => flights.get(name) === flying && flights.delete(name));
      return flying;
    },
    examineLink: (url, ask) => examineLink(options, url, { ask, isPrivate: false }),
    examineBytes: (bytes, ask) => examineBytes(options, bytes, ask),
    async forget() {
      generation += 1;
      const { cache, privateCache, documents } = options;
      // Documents are public, and still tell which kinds of credentials were looked at.
      await Promise.all([cache.forget(), privateCache.forget(), documents.forget().catch(() => {})]);
    },
  };
}

/** Only those that may ask the same hosts share a flight. */
function flightName(award: Award, { ask, isPrivate, fresh }: FindOptions): string {
  return JSON.stringify([award.key, ask, isPrivate, fresh ?? false]);
}

async function examineLink(options: VerifierOptions, url: string, find: FindOptions) {
  const { resolveLink, examine } = await options.engine();
  const { env, asked } = await envFor(options, find);
  const readPages = find.ask.by === 'click' && find.ask.readPages === true;
  const source = await resolveLink(url, env.network, { readPages });
  return { source, findings: withAsked(await examine(source, env), asked) };
}

async function examineBytes(options: VerifierOptions, bytes: Uint8Array, ask: Ask): Promise<Finding[]> {
  const { resolveBytes, examine } = await options.engine();
  const { env, asked } = await envFor(options, { ask, isPrivate: false });
  return withAsked(await examine(resolveBytes(bytes), env), asked);
}

async function envFor(options: VerifierOptions, find: FindOptions) {
  const asked: Asked = new Map();
  const [network, trusted, registries] = await Promise.all([
    options.network(),
    options.trusted(),
    options.registries(),
  ]);
  const env: Env = {
    now: options.now(),
    // What was kept asks nobody, so that it needs nobody's leave.
    network: keeping(gated(noting(network, asked), allowance(options, find)), documentsFor(options, find)),
    trusted,
    registries,
  };
  return { env, asked };
}

function documentsFor({ documents, privateDocuments }: VerifierOptions, find: FindOptions): DocumentStore {
  return find.isPrivate ? privateDocuments : documents;
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
