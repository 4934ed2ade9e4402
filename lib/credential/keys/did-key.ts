import type { DidMethod } from './did-method.ts';
import { keyFromMultibase } from './multikey.ts';

/** did:key is its own document: the identifier is the key (did:key 0.9, section 3). */
export const didKey: DidMethod = {
  id: 'did:key',
  async resolve(did) {
    const multibase = did.slice('did:key:'.length);
    const key = keyFromMultibase(multibase);
    if (!key) return { ok: false, code: 'key_unavailable', detail: 'a did:key of a kind that is not read' };
    const id = `${did}#${multibase}`;
    return {
      ok: true,
      document: {
        id: did,
        assertionMethods: new Map([[id, { id, controller: did, key }]]),
        elsewhere: new Set(),
      },
    };
  },
};
