import type { DidMethod } from './did-method.ts';

/** did:webvh 1.0: a log on the host that the DID names, in which each entry vouches for the one before it. */
export const didWebvh: DidMethod = {
  id: 'did:webvh',
  async resolve(did, network) {
    const { resolveWebvh } = await import('./webvh/resolve.ts');
    return resolveWebvh(did, network);
  },
};
