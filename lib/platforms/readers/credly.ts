import { asObject, asText } from '../../base/json-values.ts';
import { HEAD_BYTES, type Head, readHead } from '../../base/markup.ts';
import type { Network } from '../../base/network.ts';
import { plainText } from '../../base/text.ts';
import type { RecordSource, Source } from '../../credential/model.ts';
import { readHostedRecord } from '../hosted-record.ts';
import type { Award, ReadContext } from '../reader.ts';

const RECORDS = 'https://www.credly.com/api/v1/obi/v2/badge_assertions';
const PAGES = 'https://www.credly.com/badges';

/**
 * Credly's Open Badges 2.0 record. It names nobody: the holder stands only in the title of the public page, as
 * measured on 2026-09-20. A record that is not there is "not found", whatever the page says.
 */
export async function readCredly(award: Award, context: ReadContext): Promise<Source> {
  const id = award.id.toLowerCase();
  const record = await readHostedRecord({ url: `${RECORDS}/${id}`, domains: ['credly.com'] }, context);
  if (record.kind === 'failed' || isRevoked(record)) return record;
  return { ...record, holder: await holderOf(id, record, context.network) };
}

function isRevoked(record: RecordSource): boolean {
  return asObject(record.assertion)?.revoked === true;
}

async function holderOf(
  id: string,
  record: RecordSource,
  network: Network,
): Promise<NonNullable<RecordSource['holder']>> {
  const badge = nameIn(record.badge);
  const issuer = nameIn(record.issuer);
  if (!badge || !issuer) return { unavailable: 'the record names no badge or no issuer' };
  const head = await headOf(id, network);
  if (typeof head === 'string') return { unavailable: head };
  if (!isAbout(head, id)) return { unavailable: 'the page at credly.com is about another badge' };
  const name = nameAfter(head.meta.get('og:title') ?? '', badge, issuer);
  return name
    ? { name }
    : { unavailable: 'the title of the page at credly.com does not say whose badge it is' };
}

function nameIn(part: unknown): string | undefined {
  const name = asText(asObject(part)?.name);
  return name && plainText(name);
}

/** The head of the public page, or why it could not be read. Both addresses serve the same page. */
async function headOf(id: string, network: Network): Promise<Head | string> {
  let reason = '';
  for (const url of [`${PAGES}/${id}/public_url`, `${PAGES}/${id}`]) {
    const answer = await network.get(url, {
      accept: 'text/html',
      redirect: 'follow',
      firstBytes: HEAD_BYTES,
    });
    if (answer.ok) return readHead(new TextDecoder().decode(answer.bytes));
    reason = answer.detail;
  }
  return reason;
}

function isAbout(head: Head, id: string): boolean {
  const address = head.meta.get('og:url');
  return address === undefined || address.toLowerCase().includes(id);
}

/**
 * `{badge}[ (Expired)] was issued by {issuer} to {holder}.` The exact beginning is known from the record, since
 * badge, issuer and holder may each hold the words " to " and " was issued by ".
 */
function nameAfter(title: string, badge: string, issuer: string): string | undefined {
  for (const mark of ['', ' (Expired)']) {
    const start = `${badge}${mark} was issued by ${issuer} to `;
    if (title.startsWith(start) && title.endsWith('.'))
      return title.slice(start.length, -1).trim() || undefined;
  }
  return undefined;
}
