import { asObject } from '../../base/json-values.ts';
import type { KeyHeader } from './key-header.ts';
import { readJwk } from './public-key.ts';

/** RFC 7515, section 4.1.3. */
export const jwkHeader: KeyHeader = {
  id: 'jwk',
  bring({ jwk }) {
    const written = asObject(jwk);
    const { key, unfit } = written ? readJwk(written) : {};
    return (
      written && { ...(key && !unfit ? { key } : {}), detail: 'only the credential itself states the key' }
    );
  },
};
