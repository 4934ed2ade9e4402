import { bitcoin } from './bitcoin.ts';
import type { Chain } from './chain.ts';
import { ethereum } from './ethereum.ts';

/** The chains that can be asked, alphabetically. */
export const CHAINS: readonly Chain[] = [bitcoin, ethereum];
