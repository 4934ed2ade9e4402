import type { PublicKey } from '../keys/public-key.ts';
import { bitcoin } from './bitcoin.ts';
import type { Chain } from './chain.ts';
import { ethereum } from './ethereum.ts';

/** Namespaces and chains of accounts (CAIP-10) whose addresses are hashes of keys: any of Ethereum's, Bitcoin itself. */
const KINDS: readonly (readonly [RegExp, Chain])[] = [
  [/^eip155:\d{1,32}:(0x[0-9a-fA-F]{40})$/, ethereum],
  [/^bip122:000000000019d6689c085ae165831e93:([a-zA-Z0-9]{1,90})$/, bitcoin],
];

/** Whether an account is of a key; `undefined` for a kind of account that is not read. */
export function isAccountOf(account: string, key: PublicKey): boolean | undefined {
  for (const [pattern, chain] of KINDS) {
    const address = pattern.exec(account)?.[1];
    if (address !== undefined) return chain.accountAt(address) === chain.accountOf(key);
  }
  return undefined;
}
