import type { Answer, Network, Request } from '../../../lib/base/network.ts';
import { platformOf } from '../../../lib/platforms/index.ts';
import { readAward } from '../../../lib/platforms/read-award.ts';
import { recognise } from '../../../lib/platforms/recognise.ts';

export type Said =
  | object
  | string
  | { refused: 'not_found' | 'gone' | 'permission_needed' | 'unreachable'; status?: number };

/** A network over a table of addresses; what is not in it answers 404. */
export function table(pages: Record<string, Said>): {
  network: Network;
  asked: { url: string; request: Request | undefined }[];
} {
  const asked: { url: string; request: Request | undefined }[] = [];
  const network: Network = {
    async get(url, request) {
      asked.push({ url, request });
      return answerOf(url, pages[url] ?? { refused: 'not_found', status: 404 });
    },
  };
  return { network, asked };
}

function answerOf(url: string, said: Said): Answer {
  const { host } = new URL(url);
  if (typeof said === 'object' && 'refused' in said) {
    const { refused, ...rest } = said;
    return { ok: false, code: refused, host, detail: `${host}: ${refused}`, ...rest };
  }
  const isPage = typeof said === 'string' && said.trimStart().startsWith('<');
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  return {
    ok: true,
    url,
    status: 200,
    type: isPage ? 'text/html' : 'application/json',
    bytes: new TextEncoder().encode(text),
  };
}

/** Reads an award as `resolve` would. */
export async function read(href: string, pages: Record<string, Said>, readPages = false) {
  const { network, asked } = table(pages);
  const link = recognise(href);
  const row = platformOf(link?.platform ?? '');
  if (!link || !row || link.id === undefined) throw new Error(`${href} is no award`);
  const award = { key: link.key, url: link.url, id: link.id };
  const source = await readAward(row, award, { network, readPages });
  return { source, asked: asked.map((each) => each.url), requests: asked };
}
