import { fromBase64url } from '../../base/bytes.ts';
import { objectIn } from '../../base/json-values.ts';
import type { DidMethod } from './did-method.ts';
import { readJwk } from './public-key.ts';

/** Characters. An RSA-8192 key has about 1,900. */
const MAX_ENCODED_LENGTH = 4_096;

/** did:jwk is its own document: the identifier is the key as a JWK in base64url (did:jwk specification). */
export const didJwk: DidMethod = {
  id: 'did:jwk',
  async resolve(did) {
    const encoded = did.slice('did:jwk:'.length);
    const bytes = encoded.length <= MAX_ENCODED_LENGTH ? fromBase64url(encoded) : undefined;
    const jwk = bytes && objectIn(bytes);
    if (!jwk) return { ok: false, code: 'key_unavailable', detail: 'a did:jwk that holds no key' };
    const { kid: _, ...reading } = readJwk(jwk);
    const id = `${did}#0`;
    return {
      ok: true,
      document: {
        id: did,
        assertionMethods: new Map([[id, { id, controller: did, ...reading }]]),
        elsewhere: new Set(),
      },
    };
  },
};
