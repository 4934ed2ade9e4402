import type { Answer, Network } from '../../../lib/base/network.ts';

/** What a network answers instead of a document. */
export type Refusal = 'not_found' | 'gone' | 'permission_needed' | 'unreachable';
export interface Refusing {
  refuse: Refusal;
  body?: string;
}
export type Table = Record<string, unknown>;

/** Refuses on purpose what the table holds under an address. */
export function refuse(code: Refusal, body?: string): Refusing {
  return { refuse: code, ...(body === undefined ? {} : { body }) };
}

/**
 * The network as a table: an object is served as JSON, text and bytes as they are, all else is unreachable.
 * `requests` lists the addresses that were asked for.
 */
export function tableNetwork(table: Table): Network & { requests: string[] } {
  const requests: string[] = [];
  return {
    requests,
    async get(url, request) {
      requests.push(url);
      const answer = answerTo(url, table);
      const tooLong = answer.ok && answer.bytes.length > (request?.maxBytes ?? Number.POSITIVE_INFINITY);
      return tooLong ? refusal(url, { refuse: 'unreachable' }) : answer;
    },
  };
}

function answerTo(url: string, table: Table): Answer {
  const entry = url.startsWith('https://') ? table[url] : undefined;
  if (entry === undefined) return refusal(url, { refuse: 'unreachable' });
  if (isRefusing(entry)) return refusal(url, entry);
  const bytes = entry instanceof Uint8Array ? entry : Buffer.from(asText(entry));
  return { ok: true, url, status: 200, type: 'application/json', bytes };
}

function refusal(url: string, { refuse: code, body }: Refusing): Answer {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return {
    ok: false,
    code,
    host,
    detail: `${host} does not answer`,
    ...(body ? { bytes: Buffer.from(body) } : {}),
  };
}

function asText(entry: unknown): string {
  return typeof entry === 'string' ? entry : JSON.stringify(entry);
}

function isRefusing(entry: unknown): entry is Refusing {
  return typeof entry === 'object' && entry !== null && 'refuse' in entry;
}
