import { quoted } from '../../base/text.ts';
import type { DidMethod } from './did-method.ts';

/** did:pkh method specification: an account of a chain by its address (CAIP-10), which is a hash and holds no key. */
export const didPkh: DidMethod = {
  id: 'did:pkh',
  async resolve(did) {
    const detail = ACCOUNT.test(did)
      ? `an address of a blockchain, ${quoted(did.slice('did:pkh:'.length))}, lists no key`
      : 'a did:pkh that names no account';
    return { ok: false, code: 'key_unavailable', detail };
  },
};

/** CAIP-2 and CAIP-10: namespace, reference, address. */
const ACCOUNT = /^did:pkh:[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}$/;
