import type { Network } from './network.ts';
import { hostOf } from './urls.ts';

/** The same network, which after that many requests refuses all others: one file must not make us ask for thousands. */
export function askingAtMost(network: Network, requests: number): Network {
  let left = requests;
  return {
    async get(url, request) {
      if (left <= 0)
        return {
          ok: false,
          code: 'unreachable',
          host: hostOf(url) ?? '',
          detail: 'more is asked for than one file may',
        };
      left -= 1;
      return network.get(url, request);
    },
  };
}
