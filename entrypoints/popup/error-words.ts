import { plain, WALLET } from '../../lib/words/index.ts';

/** An error as one line for people. */
export function wordsOf(error: unknown): string {
  return plain(error instanceof Error ? error.message : WALLET.unavailable);
}
