import type { DidMethod } from './did-method.ts';

/**
 * did:pkh method specification: an account of a blockchain, by its address. That is a hash, and holds no key: only a
 * signature that tells its key can be by it.
 */
export const didPkh: DidMethod = {
  id: 'did:pkh',
  async resolve(did) {
    if (!ACCOUNT.test(did))
      return { ok: false, code: 'key_unavailable', detail: 'a did:pkh that names no account' };
    const id = `${did}#blockchainAccountId`;
    const method = { id, controller: did, account: did.slice('did:pkh:'.length) };
    return {
      ok: true,
      document: { id: did, assertionMethods: new Map([[id, method]]), elsewhere: new Set() },
    };
  },
};

/** CAIP-2 and CAIP-10: namespace, reference, address. */
const ACCOUNT = /^did:pkh:[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}$/;
