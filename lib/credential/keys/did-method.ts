import type { Network } from '../../base/network.ts';
import type { KeyDocument } from './verification-method.ts';

export type Resolution =
  | { ok: true; document: KeyDocument }
  /** `key_not_authorised`: what stands there contradicts itself, and so lists nobody's keys. */
  | {
      ok: false;
      code: 'key_unavailable' | 'permission_needed' | 'key_not_authorised';
      detail: string;
      host?: string;
    };

/** One way from a DID to the document that lists its keys. Never throws for what a stranger wrote. */
export interface DidMethod {
  /** With the scheme, without the last colon: `did:web`. */
  id: string;
  resolve(did: string, network: Network): Promise<Resolution>;
}
