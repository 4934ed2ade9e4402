import type { KeepResult } from '../lib/browser/messages.ts';
import { fill, plain, WALLET } from '../lib/words/index.ts';

/** What came of keeping one credential. */
export function importWords(result: KeepResult): string {
  const title = plain(result.title);
  switch (result.result) {
    case 'added':
      return fill(WALLET.added, { title });
    case 'already_there':
      return fill(WALLET.alreadyThere, { title });
    case 'merged':
      return fill(WALLET.merged, { title });
    case 'refused':
      return fill(WALLET.refused, { title, reason: plain(result.reason) });
  }
}

/** What came of keeping several: the refused ones by name, the others counted where there are many. */
export function importSummary(results: readonly KeepResult[]): string {
  const refused = results.filter((each) => each.result === 'refused');
  const [only] = results;
  if (results.length === 1 && only) return importWords(only);
  const added = results.filter((each) => each.result === 'added').length;
  const said = [fill(WALLET.summary, { added: String(added), total: String(results.length) })];
  return [...said, ...refused.slice(0, 2).map(importWords)].join('. ');
}
