/** One examination: what is behind a link, in a file or on an open page, with nobody asked but those who may be. */
import type { Network } from '../base/network.ts';
import { hostOf } from '../base/urls.ts';
import type { RegistryCopy } from '../credential/issuers/registry.ts';
import type { Source } from '../credential/model.ts';
import type { Finding } from '../credential/verdict.ts';
import { type DocumentStore, keeping } from '../net/keeping.ts';
import { type Asked, askedHosts, noting } from '../net/noting.ts';
import type { ForgettingStore } from './documents.ts';
import { type Ask, gated } from './gate.ts';
import type { Engine, Env, OpenedPage } from './ports.ts';
import { type KeptAnswer, recording } from './replaying.ts';

export interface FindOptions {
  ask: Ask;
  /** A private window: nothing is written to the disk. */
  isPrivate: boolean;
  /** Ask again, though an answer is known. */
  fresh?: boolean;
  /** Called before the first request of this check: `false` where the page has used up its requests. */
  budget?: () => boolean;
}

export interface ExamineOptions {
  engine: () => Promise<Engine>;
  network: () => Promise<Network>;
  mayAsk: (host: string, ask: Ask, isPrivate: boolean) => Promise<boolean>;
  /** Whom the user knows, and the anchors through whom they know others. */
  trust: () => Promise<{ trusted: readonly string[]; anchors: readonly string[] }>;
  registries: () => Promise<readonly RegistryCopy[]>;
  documents: ForgettingStore;
  privateDocuments: DocumentStore;
  now: () => number;
}

export interface Examined {
  source: Source;
  findings: Finding[];
  /** What was answered on the way from a link to its source. */
  answers?: KeptAnswer[];
}

/** `isStarved`: the page's budget gave nothing when a request was due. */
export async function examineLink(options: ExamineOptions, url: string, find: FindOptions) {
  const { resolveLink, examine } = await options.engine();
  let isStarved = false;
  const budget = find.budget && starving(find.budget, () => (isStarved = true));
  const { env, asked } = await envFor(options, { ...find, ...(budget ? { budget } : {}) });
  const readPages = find.ask.by !== 'nobody' && find.ask.readPages === true;
  const answers: KeptAnswer[] = [];
  const source = await resolveLink(url, recording(env.network, answers), { readPages });
  return { source, findings: withAsked(await examine(source, env), asked), isStarved, answers };
}

/** The page was asked for by the browser, once, in a tab that the user sees. */
export async function examineOpened(
  options: ExamineOptions,
  url: string,
  page: OpenedPage,
): Promise<Examined> {
  const { readOpened, examine } = await options.engine();
  const { env } = await envFor(options, { ask: { by: 'nobody' }, isPrivate: false });
  const source = await readOpened(url, page);
  const asked = [{ host: hostOf(page.url), requests: 1 }];
  return { source, findings: (await examine(source, env)).map((each) => ({ ...each, asked })) };
}

/** The same budget, which says so when it gives nothing. */
function starving(budget: () => boolean, starved: () => void): () => boolean {
  return () => {
    const isLeft = budget();
    if (!isLeft) starved();
    return isLeft;
  };
}

export async function examineBytes(options: ExamineOptions, bytes: Uint8Array, ask: Ask): Promise<Finding[]> {
  const { resolveBytes, examine } = await options.engine();
  const { env, asked } = await envFor(options, { ask, isPrivate: false });
  return withAsked(await examine(resolveBytes(bytes), env), asked);
}

/** The awards that a profile lists; none of them is looked at yet. */
export async function listAwards(options: ExamineOptions, url: string, ask: Ask) {
  const { awardsAt } = await options.engine();
  const { env } = await envFor(options, { ask, isPrivate: false });
  return awardsAt(url, env.network);
}

async function envFor(options: ExamineOptions, find: FindOptions) {
  const asked: Asked = new Map();
  const [network, trust, registries] = await Promise.all([
    options.network(),
    options.trust(),
    options.registries(),
  ]);
  const env: Env = {
    now: options.now(),
    // What was kept asks nobody, so that it needs nobody's leave.
    network: keeping(gated(noting(network, asked), allowance(options, find)), documentsFor(options, find)),
    ...trust,
    registries,
  };
  return { env, asked };
}

function documentsFor({ documents, privateDocuments }: ExamineOptions, find: FindOptions): DocumentStore {
  return find.isPrivate ? privateDocuments : documents;
}

/** The gate of one check, which takes from the page's budget once, whatever number of requests it needs. */
function allowance({ mayAsk }: ExamineOptions, { ask, isPrivate, budget }: FindOptions) {
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
