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
    const account = did.slice('did:pkh:'.length);
    const methods = NAMES.map((name) => ({ id: `${did}#${name}`, controller: did, account }));
    const assertionMethods = new Map(methods.map((method) => [method.id, method]));
    return { ok: true, document: { id: did, assertionMethods, elsewhere: new Set() } };
  },
};

/** CAIP-2 and CAIP-10: namespace, reference, address. */
const ACCOUNT = /^did:pkh:[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}$/;

/** What the one account is called in the documents of its chains, today and by older software. */
const NAMES = [
  'blockchainAccountId',
  'controller',
  'Recovery2020',
  'Eip712Method2021',
  'SolanaMethod2021',
  'TezosMethod2021',
];
