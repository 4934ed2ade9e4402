/** What was answered once, read again later with nobody asked. */
import type { Network } from '../base/network.ts';
import { hostOf } from '../base/urls.ts';
import type { Finding } from '../credential/verdict.ts';
import type { Engine, Env } from './ports.ts';

export interface KeptAnswer {
  url: string;
  type: string;
  bytes: Uint8Array;
}

/** A platform's record comes in four answers at most; the rest of what a link led through says nothing of it. */
const MAX_ANSWERS = 8;

/** The same network, which writes down what was answered. */
export function recording(network: Network, answers: KeptAnswer[]): Network {
  return {
    async get(url, request) {
      const answer = await network.get(url, request);
      if (!answer.ok || answers.length >= MAX_ANSWERS) return answer;
      answers.push({ url, type: answer.type, bytes: answer.bytes });
      return answer;
    },
  };
}

export interface Kept {
  /** Where a platform's own answer is read by the reader of its link. */
  link?: string;
  bytes: Uint8Array;
  type: string;
  /** What else was answered with it. */
  alongside: KeptAnswer[];
}

/** What kept bytes say by themselves, as what their link or file was read as. */
export async function examineKept(engine: Engine, kept: Kept, now: number): Promise<Finding[]> {
  const { resolveLink, resolveBytes, readOpened, examine } = engine;
  const { link, bytes, type } = kept;
  const env: Env = { now, network: NOBODY, trusted: [], anchors: [], registries: [] };
  if (link === undefined) return examine(resolveBytes(bytes), env);
  const source = await resolveLink(link, replaying(kept), { readPages: true });
  const isPage = source.kind === 'failed' && source.code === 'page_only' && type === 'text/html';
  const html = new TextDecoder().decode(bytes);
  return examine(isPage ? await readOpened(link, { url: link, html }) : source, env);
}

const NOBODY: Network = {
  get: async (url) => ({
    ok: false,
    code: 'permission_needed',
    host: hostOf(url),
    detail: 'nobody is asked',
  }),
};

/** The first request that nothing else answers is the one that brought the bytes themselves. */
function replaying({ bytes, type, alongside }: Kept): Network {
  let isGiven = false;
  return {
    async get(url, request) {
      const other = alongside.find((each) => each.url === url);
      if (other) return { ok: true, status: 200, ...other };
      if (isGiven) return NOBODY.get(url, request);
      isGiven = true;
      return { ok: true, url, status: 200, type, bytes };
    },
  };
}
