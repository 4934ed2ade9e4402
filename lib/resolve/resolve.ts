import { isEmptyList } from '../base/json-values.ts';
import type { Network } from '../base/network.ts';
import { hostOf, withScheme } from '../base/urls.ts';
import type { DocumentSource, FailedSource, RecordSource, Source } from '../credential/model.ts';
import type { Finding } from '../credential/verdict.ts';
import { type Env, examine } from '../credential/verify.ts';
import { type Asked, askedHosts, noting } from '../net/noting.ts';
import { platformOf } from '../platforms/index.ts';
import { type Recognised, unwrap } from '../platforms/links.ts';
import { readAward } from '../platforms/read-award.ts';
import { failed, failedBy } from '../platforms/reader.ts';
import type { Readings } from '../platforms/readings.ts';
import { imitatedDomain, isShortened, platformAt, recognise } from '../platforms/recognise.ts';

export { createReadings } from '../platforms/readings.ts';
export { keepsRecords } from '../platforms/record-platforms.ts';

export interface ResolveOptions {
  /** The user's click on "Read the page". */
  readPages: boolean;
  /** How well each platform's answers were read so far; without it, each answer stands for itself. */
  readings?: Readings;
}

/** All that a credential may come as; a page for people is the last thing wanted. */
const ANY_CREDENTIAL = [
  'application/vc',
  'application/vc+ld+json',
  'application/ld+json',
  'application/json',
  'application/vc+jwt',
  'application/jwt',
  'application/dc+sd-jwt',
  'image/png',
  'image/svg+xml',
].join(', ');

/**
 * From a link to what its award's own place says; nothing is judged yet. Makes no request for what is no award. A
 * link that somebody typed may lack its scheme.
 */
export async function resolveLink(text: string, network: Network, options: ResolveOptions): Promise<Source> {
  const url = withScheme(text);
  const link = recognise(url);
  if (!link) return readUnknown(unwrap(url), network, options);
  switch (link.kind) {
    case 'award':
      return readLinked(link, network, options);
    case 'shape':
      return readDocument(link.key, network);
    case 'look_alike':
      return failed(
        'issuer_impersonation',
        `${link.host} imitates ${nameOf(link)}, to which it does not belong`,
      );
    case 'not_an_award':
      return failed(
        'not_an_award',
        `a page of ${nameOf(link)} that shows nobody’s award: a template, a catalogue or a form`,
      );
    case 'file':
      return failed('not_an_award', `a file that somebody put on ${link.host}, not a page of an issuer`);
    case 'placeholder':
      return failed('not_found', `not a valid id of ${nameOf(link)}`);
  }
}

/** The address of an award that somebody wrote without its scheme: `ude.my/UC-…`. Anything else may be a file. */
export function awardIn(text: string): string | undefined {
  const url = withScheme(text);
  return url !== text && recognise(url)?.platform ? url : undefined;
}

/** A file, or pasted text. */
export function resolveBytes(bytes: Uint8Array): Source {
  return { kind: 'document', bytes };
}

/** What a platform says of the award at an address; `undefined` where no platform keeps a record there. */
export async function recordAt(
  url: string,
  network: Network,
  readings?: Readings,
): Promise<RecordSource | FailedSource | undefined> {
  const link = recognise(url);
  if (link?.kind !== 'award') return undefined;
  const source = await readLinked(link, network, { readPages: false, ...(readings ? { readings } : {}) });
  if (source.kind === 'record') return source;
  return source.kind === 'failed' && source.code !== 'page_only' ? source : undefined;
}

/** Resolves and examines; at least one finding, each with the hosts that were asked on its way. */
export async function verdictsOf(
  input: { url: string } | { bytes: Uint8Array },
  env: Env,
  options: ResolveOptions,
): Promise<Finding[]> {
  const asked: Asked = new Map();
  const network = noting(env.network, asked);
  const source = 'url' in input ? await resolveLink(input.url, network, options) : resolveBytes(input.bytes);
  const record = (url: string, network: Network) => recordAt(url, network, options.readings);
  const findings = await examine(source, { imitates: imitatedDomain, recordAt: record, ...env, network });
  return findings.map((finding) => ({ ...finding, asked: askedHosts(asked) }));
}

async function readLinked(link: Recognised, network: Network, options: ResolveOptions): Promise<Source> {
  const row = platformOf(link.platform ?? '');
  if (!row || link.id === undefined) return readDocument(link.url, network);
  return readAward(row, { key: link.key, url: link.url, id: link.id }, { network, ...options });
}

/** What only the user, or the page, says is a credential. */
async function readUnknown(url: string, network: Network, { readPages }: ResolveOptions): Promise<Source> {
  const host = hostOf(url);
  if (isShortened(url))
    return failed('page_only', `${host} shortens links: open it, and check where it leads`);
  const row = platformOf(platformAt(host) ?? '');
  if (row && !readPages)
    return failed('page_only', `not the address of one award at ${row.facts.name}`, host);
  return readDocument(url, network);
}

async function readDocument(url: string, network: Network): Promise<DocumentSource | FailedSource> {
  const answer = await network.get(url, { accept: ANY_CREDENTIAL });
  if (!answer.ok) return failedBy(answer);
  const { host, pathname } = new URL(answer.url);
  // Moodle's answer for a badge that was withdrawn, or never was (public code, read in 2026-11).
  if (isEmptyList(answer.bytes)) return failed('not_found', `${host} holds no credential at this address`);
  if (answer.type !== 'text/html') return { kind: 'document', bytes: answer.bytes, servedFrom: answer.url };
  return /\.(?:json|jsonld|jwt)$/i.test(pathname)
    ? failed('malformed', `${host} answered with a page where a credential was due`)
    : failed('page_only', `${host} answered with a page for people`);
}

function nameOf(link: Recognised): string {
  return platformOf(link.platform ?? '')?.facts.domain ?? 'a platform';
}
