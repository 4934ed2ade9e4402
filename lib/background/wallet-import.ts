/** From what the user gives to what the wallet keeps: read and checked here, written there. */
import { fromBase64 } from '../base/bytes.ts';
import type { ImportedFile, KeepResult } from '../browser/messages.ts';
import type { Source } from '../credential/model.ts';
import type { Check, Finding } from '../credential/verdict.ts';
import { claimFinding, claimsIn } from '../wallet/import/claims.ts';
import { partsOf } from '../wallet/import/parts.ts';
import type { Claimed, Incoming, Original, WalletEntry } from '../wallet/model.ts';
import { reasonWord } from '../words/mark.ts';
import type { Examined } from './examining.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Recognise } from './ports.ts';
import type { KeptAnswer } from './replaying.ts';
import type { Verifier } from './verifier.ts';

export interface ReadingOptions {
  verifier: Pick<Verifier, 'examineBytes' | 'examineLink'>;
  recognise: Recognise;
  now: () => number;
}

/** What is to be kept of one file or link, or the one line that says why nothing is. */
export type Read = Incoming[] | { refused: KeepResult };

export async function readLink(
  url: string,
  examining: Promise<Examined>,
  { recognise, now }: ReadingOptions,
): Promise<Read> {
  const { source, findings, answers = [] } = await examining;
  const bytes = bytesOf(source);
  if (!bytes) return { refused: refusedLink(url, findings[0]) };
  const original = { bytes, mediaType: mediaTypeOf(bytes), source: url, receivedAt: now() };
  const alongside = source.kind === 'document' ? [] : othersThan(bytes, answers, now());
  const known = recognise(url, true);
  const keys = known ? { linkKey: known.key } : {};
  return findings.map((finding) => ({
    finding,
    original,
    ...(alongside.length ? { alongside } : {}),
    link: known?.url ?? url,
    ...keys,
    ...idKeyOf(finding, recognise),
  }));
}

function othersThan(bytes: Uint8Array, answers: readonly KeptAnswer[], receivedAt: number) {
  const others = answers.filter((each) => each.bytes !== bytes);
  return others.map(({ url, type, bytes }) => ({ bytes, mediaType: type, source: url, receivedAt }));
}

/** One file: a credential, several, or a table of claims. Packaged hosts alone are asked for it. */
export async function readFile({ name, base64 }: ImportedFile, options: ReadingOptions): Promise<Read> {
  const received = base64.map(fromBase64);
  const whole = received.filter((bytes) => bytes !== undefined);
  if (whole.length < received.length) return refusedFile(name, 'The file did not arrive whole.');
  const read: Incoming[] = [];
  for (const bytes of whole) {
    const each = await readBytes(name, bytes, options);
    if ('refused' in each) return each;
    read.push(...each);
  }
  return read;
}

async function readBytes(name: string, bytes: Uint8Array, options: ReadingOptions): Promise<Read> {
  const claims = claimsIn(bytes);
  if (claims) {
    return 'refused' in claims
      ? refusedFile(name, claims.refused)
      : claims.map((claimed) => incomingClaim(name, bytes, claimed, options));
  }
  // Taken apart where it was chosen; here again, since a page of an older version may have sent it.
  const parts = partsOf(bytes);
  if ('refused' in parts) return refusedFile(name, parts.refused);
  const incoming: Incoming[] = [];
  for (const part of parts) incoming.push(...(await readPart(name, part, options)));
  return incoming;
}

async function readPart(
  name: string,
  bytes: Uint8Array,
  { verifier, recognise, now }: ReadingOptions,
): Promise<Incoming[]> {
  const findings = await verifier.examineBytes(bytes, { by: 'click', hosts: [] });
  const original = { bytes, mediaType: mediaTypeOf(bytes), source: name, receivedAt: now() };
  return findings.map((finding) => ({ finding, original, ...idKeyOf(finding, recognise) }));
}

/** What an original of an entry says by itself. */
export async function readKept(
  { bytes, mediaType }: Original,
  { link, kind, finding }: WalletEntry,
  alongside: readonly Original[],
  { verifier, now }: Pick<ReadingOptions, 'now'> & { verifier: Pick<Verifier, 'examineKept'> },
): Promise<Finding[]> {
  const claims = mediaType === 'text/csv' ? claimsIn(bytes) : undefined;
  if (claims) return 'refused' in claims ? [] : claims.map((claim) => claimFinding(claim, now()));
  const isPlatforms = kind === 'link' || /^platform_/.test(finding.method);
  const others = alongside.map((each) => ({ url: each.source, type: each.mediaType, bytes: each.bytes }));
  const kept = { bytes, type: mediaType, alongside: others };
  return verifier.examineKept({ ...kept, ...(link && isPlatforms ? { link } : {}) });
}

function incomingClaim(
  name: string,
  bytes: Uint8Array,
  claimed: Claimed,
  { recognise, now }: ReadingOptions,
): Incoming {
  const key = claimed.url && recognise(claimed.url, true)?.key;
  const original = { bytes, mediaType: 'text/csv', source: name, receivedAt: now() };
  return { finding: claimFinding(claimed, now()), original, claimed, ...(key ? { linkKey: key } : {}) };
}

function idKeyOf({ credential }: Finding, recognise: Recognise): { idKey?: string } {
  const link = credential?.id?.startsWith('https://') ? recognise(credential.id) : undefined;
  return link?.kind === 'award' ? { idKey: link.key } : {};
}

function bytesOf(source: Source): Uint8Array | undefined {
  if (source.kind === 'failed') return undefined;
  return source.kind === 'document' ? source.bytes : source.original;
}

function refusedFile(name: string, reason: string): Read {
  return { refused: { result: 'refused', title: name, reason } };
}

function refusedLink(url: string, finding: Finding | undefined): KeepResult {
  const found = finding?.checks.find((each) => each.outcome !== 'pass' && each.outcome !== 'skip');
  const host = found?.code === 'permission_needed' ? found.host : undefined;
  return { result: 'refused', title: url, reason: reasonOf(found), ...(host ? { askHost: host } : {}) };
}

/** Of a page the click has read all that a request can bring. */
function reasonOf(found: Check | undefined): string {
  if (!found) return 'Nothing was found.';
  if (found.code !== 'page_only') return `${reasonWord(found.code)}.`;
  return 'No request brings its page. Where a page links to it, choose “Open and read” in Assay, and add it then.';
}
