import type { Network } from '../base/network.ts';

/** A network that notes the hosts it asks: people are shown each of them. */
export function recordingNetwork(network: Network): { network: Network; asked: Set<string> } {
  const asked = new Set<string>();
  const recording: Network = {
    async get(url, request) {
      const answer = await network.get(url, request);
      if (answer.ok) asked.add(new URL(answer.url).host);
      else if (answer.code !== 'permission_needed') asked.add(answer.host);
      return answer;
    },
  };
  return { network: recording, asked };
}
