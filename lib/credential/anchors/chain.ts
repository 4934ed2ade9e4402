import type { JsonObject } from '../../base/json-values.ts';
import type { PublicKey } from '../keys/public-key.ts';

/** What a transaction shows, as somebody who keeps the chain says. */
export interface Transaction {
  /** The data in it, in lower-case hexadecimal. */
  holds: readonly string[];
  /** Whose accounts signed it. */
  by: readonly string[];
  /** When it came into the chain, ms since the epoch. */
  at: number;
}

/** A blockchain that can be asked. Accounts are written in one way, whatever way their addresses are. */
export interface Chain {
  id: 'bitcoin' | 'ethereum';
  name: string;
  /** Where a transaction is described: at a host that keeps the chain, and is asked on the user's click alone. */
  url(transaction: string): string;
  /** `undefined` for what is no transaction of that name, or is not in the chain yet. */
  read(answer: JsonObject, transaction: string): Transaction | undefined;
  /** The account that an address names. */
  accountAt(address: string): string;
  /** The account of a key; `undefined` for a key of another curve. */
  accountOf(key: PublicKey): string | undefined;
}
