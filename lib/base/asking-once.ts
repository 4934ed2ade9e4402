import type { Answer, Network } from './network.ts';

/** Answers kept at once: a transcript of 200 credentials has about as many issuers, badge classes and lists. */
const MAX_KEPT = 400;

/**
 * The same network, which asks for each address once: for the documents of one examination, which are read at one
 * moment. How much of an answer is wanted, and whether it may be sent on, tells requests apart; the rest does not.
 */
export function askingOnce(network: Network): Network {
  const answers = new Map<string, Promise<Answer>>();
  return {
    get(url, request = {}) {
      const key = JSON.stringify([url, request.redirect ?? 'error', request.firstBytes ?? 0]);
      const known = answers.get(key);
      if (known) return known;
      const [oldest] = answers.keys();
      if (answers.size >= MAX_KEPT && oldest !== undefined) answers.delete(oldest);
      const answer = network.get(url, request);
      answers.set(key, answer);
      return answer;
    },
  };
}
