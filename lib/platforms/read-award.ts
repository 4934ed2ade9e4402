/** From an award to what its platform says of it: its record, its page for people, or why neither was read. */
import { utf8Encode } from '../base/bytes.ts';
import type { Network } from '../base/network.ts';
import { bareHost, hostOf, isWithin, parseUrl } from '../base/urls.ts';
import type { FailedSource, Source, StatedSource } from '../credential/model.ts';
import type { PagePlace, PlatformRow } from './index.ts';
import { type Award, failed, failedBy, isFailure, type ReadPage } from './reader.ts';
import type { Readings } from './readings.ts';

export interface ReadAwardContext {
  network: Network;
  /** The user clicked "Read the page", or always reads this platform. */
  readPages: boolean;
  /** How well answers have been read so far; without it, each stands for itself. */
  readings?: Readings;
}

/** The record where the platform keeps one; a page for people only if it may be read. */
export async function readAward(row: PlatformRow, award: Award, context: ReadAwardContext): Promise<Source> {
  const source = await readRecordOrPage(row, award, context);
  return context.readings ? context.readings.note(row.facts, source) : source;
}

async function readRecordOrPage(
  row: PlatformRow,
  award: Award,
  { network, readPages }: ReadAwardContext,
): Promise<Source> {
  const { facts, records, pages } = row;
  const recorded = records && (await (await records.load())(award, { network, facts }));
  // Some awards of a platform have a record, and others a page alone.
  if (recorded && !(pages && isOnPageOnly(recorded))) return recorded;
  if (!pages) return failed('page_only', `Assay does not read pages of ${facts.name}: open it and look`);
  if (!readPages || pages.by === 'tab') {
    const page = pages.by === 'tab' ? 'a page that has to be opened in a browser' : 'a page for people';
    const detail = recorded?.detail ?? `${facts.name} shows it on ${page}`;
    return failed('page_only', detail, hostOf(addressOf(pages, award)));
  }
  return fetchPage(row, pages, award, network);
}

function isOnPageOnly(source: Source): source is FailedSource {
  return source.kind === 'failed' && source.code === 'page_only';
}

async function fetchPage(
  row: PlatformRow,
  pages: PagePlace,
  award: Award,
  network: Network,
): Promise<Source> {
  const answer = await network.get(addressOf(pages, award), {
    accept: 'text/html',
    redirect: 'follow',
  });
  if (!answer.ok) return failedBy(answer);
  const page = { url: answer.url, html: new TextDecoder().decode(answer.bytes) };
  return readPage(row, pages, award, page, answer.bytes);
}

/** What a page says that the user has opened for it; `undefined` for a platform without such pages. */
export async function readOpenedPage(
  row: PlatformRow,
  award: Award,
  page: ReadPage,
): Promise<StatedSource | FailedSource | undefined> {
  return row.pages && readPage(row, row.pages, award, page, utf8Encode(page.html));
}

/** The address of an award's page for people; `undefined` for a platform without such pages. */
export function pageAddress(row: PlatformRow, award: Award): string | undefined {
  return row.pages && addressOf(row.pages, award);
}

function addressOf({ address }: PagePlace, award: Award): string {
  return address ? address(award) : award.url;
}

async function readPage(
  { facts }: PlatformRow,
  { hosts, load }: PagePlace,
  award: Award,
  page: ReadPage,
  original: Uint8Array,
): Promise<StatedSource | FailedSource> {
  const host = ownHost(page.url);
  if (!hosts.some((each) => isWithin(host, each)))
    return failed('unreachable', `${hostOf(award.url)} sends on to another host`);
  const read = await load();
  const said = read(page, award);
  if (isFailure(said)) return said;
  // Nobody has an account there: the site answers for what it serves, whatever name its page bears.
  const issuer = facts.accounts === 'host' ? { issuer: { ...said.issuer, domain: host } } : {};
  return { ...said, ...issuer, kind: 'stated', by: 'page', platform: facts, servedFrom: page.url, original };
}

/** The host of an https address at its usual port; '' for any other, which is another server or anybody's on the way. */
function ownHost(address: string): string {
  const url = parseUrl(address);
  return url?.protocol === 'https:' && !url.port ? bareHost(url.hostname) : '';
}
