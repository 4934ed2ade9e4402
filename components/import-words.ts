import type { KeepResult } from '../lib/browser/messages.ts';
import { counted, fill, IMPORT, plain, WALLET } from '../lib/words/index.ts';

/** What came of keeping one credential. */
export function importWords(result: KeepResult): string {
  const title = plain(result.title);
  switch (result.result) {
    case 'added':
      return fill(result.isClaim ? IMPORT.noted : WALLET.added, { title });
    case 'already_there':
      return fill(WALLET.alreadyThere, { title });
    case 'merged':
      return fill(WALLET.merged, { title });
    case 'refused':
      return fill(WALLET.refused, { title, reason: plain(result.reason) });
  }
}

/** The word before one line of a report. */
export function lineWords(result: KeepResult): string {
  if (result.result === 'added' && result.isClaim) return IMPORT.words.claim;
  return IMPORT.words[result.result];
}

/** What came of keeping several: how many of each kind, and a refused one by name. */
export function importSummary(results: readonly KeepResult[]): string {
  const [only] = results;
  if (results.length === 1 && only) return importWords(only);
  const count = (wanted: string) => results.filter((each) => kindOf(each) === wanted).length;
  const said = (['added', 'claim', 'merged', 'already_there', 'refused'] as const).flatMap((kind) =>
    count(kind) > 0 ? [counted(count(kind), IMPORT.counts[kind])] : [],
  );
  return said.join(', ') || IMPORT.nothing;
}

function kindOf(result: KeepResult): string {
  return result.result === 'added' && result.isClaim ? 'claim' : result.result;
}
