import type { Answer, Network } from './network.ts';

/** Answers kept at once. */
const MAX_KEPT = 400;

/**
 * The same network, which asks for each address once: for the documents of one examination, which are read at one
 * moment. An answer serves all who would have been given the very same: else whoever asks first, for something else or
 * for less, would decide what the others get.
 */
export function askingOnce(network: Network): Network {
  const kept = new Map<string, Kept>();
  return {
    async get(url, request = {}) {
      const { accept, redirect, firstBytes, maxBytes = Number.POSITIVE_INFINITY } = request;
      const key = JSON.stringify([url, accept, redirect, firstBytes]);
      const before = kept.get(key);
      if (before && (before.maxBytes === maxBytes || (await isWholeWithin(before.answer, maxBytes))))
        return before.answer;
      const [oldest] = kept.keys();
      if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      const answer = network.get(url, request);
      kept.set(key, { answer, maxBytes });
      return answer;
    },
  };
}

interface Kept {
  answer: Promise<Answer>;
  maxBytes: number;
}

/** Under another bound only what came whole counts, and is within this one. */
async function isWholeWithin(answer: Promise<Answer>, maxBytes: number): Promise<boolean> {
  const served = await answer;
  return served.ok && served.bytes.length <= maxBytes;
}
