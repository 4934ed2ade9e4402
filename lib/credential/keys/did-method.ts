import type { Network } from '../../base/network.ts';
import type { KeyDocument } from './verification-method.ts';

export type Resolution =
  | { ok: true; document: KeyDocument }
  | { ok: false; code: 'key_unavailable' | 'permission_needed'; detail: string; host?: string };

/** One way from a DID to the document that lists its keys. Never throws for what a stranger wrote. */
export interface DidMethod {
  /** With the scheme, without the last colon: `did:web`. */
  id: string;
  resolve(did: string, network: Network): Promise<Resolution>;
}
