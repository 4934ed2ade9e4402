import type { JsonObject } from '../../base/json-values.ts';
import type { PublicKey } from './public-key.ts';

/** A key that a signature brings along. It proves nothing of whose it is. */
export interface BroughtKey {
  /** Absent where what is brought is not readable. */
  key?: PublicKey;
  /** Why it does not bind, for people. */
  detail: string;
}

/** One header of JOSE that may bring a key. */
export interface KeyHeader {
  id: string;
  bring(header: JsonObject): BroughtKey | undefined;
}
