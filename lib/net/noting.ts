import type { Network } from '../base/network.ts';
import { bareHost, objectionToUrl, parseAsked } from '../base/urls.ts';

/** By host, in the order of the first request. */
export type Asked = Map<string, number>;

/**
 * Notes each request that may have left, by host: refused addresses, and hosts that the user has not allowed, were
 * never asked.
 */
export function noting(network: Network, asked: Asked): Network {
  return {
    async get(url, request) {
      const answer = await network.get(url, request);
      const address = parseAsked(url);
      const isRefused = !answer.ok && answer.code === 'permission_needed';
      if (!address || isRefused || objectionToUrl(address)) return answer;
      const host = bareHost(address.hostname);
      asked.set(host, (asked.get(host) ?? 0) + 1);
      return answer;
    },
  };
}

/** As a finding keeps it. */
export function askedHosts(asked: Asked): { host: string; requests: number }[] {
  return Array.from(asked, ([host, requests]) => ({ host, requests }));
}
