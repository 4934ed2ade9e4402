import { useEffect, useState } from 'preact/hooks';
import type { Given } from '../../components/add-panel.tsx';
import { importSummary } from '../../components/import-words.ts';
import type { KeepResult } from '../../lib/browser/messages.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import { type Import, importsOf } from './imports.ts';
import { leaveImport, settled, takeImport } from './pending-import.ts';
import type { Say } from './use-toast.ts';
import { wordsOf } from './wallet-open.ts';

export interface ImportState {
  add: (given: Given) => void;
  progress: { done: number; total: number } | undefined;
}

/** The ways into the wallet. The worker reads and checks; here is said how far it is and what came of it. */
export function useImport(say: Say, reload: () => void): ImportState {
  const [progress, setProgress] = useState<ImportState['progress']>(undefined);
  const run = async (given: Given) => {
    const imports = await importsOf(given);
    const results: KeepResult[] = [];
    for (const [done, each] of imports.entries()) {
      setProgress({ done, total: imports.length });
      results.push(...(await importOne(each)));
    }
    setProgress(undefined);
    reload();
    say(importSummary(results));
  };
  const addLink = async (url: string) => {
    // In the click, before anything is awaited: the link names the host that is asked.
    const granted = requestHost(new URL(url).hostname).catch(() => false);
    await leaveImport(url);
    await granted;
    await settled();
    await run({ url });
  };
  useEffect(() => {
    void takeImport().then((url) => (url ? run({ url }) : undefined));
  }, []);
  return { progress, add: (given) => void ('url' in given ? addLink(given.url) : run(given)) };
}

async function importOne(each: Import): Promise<KeepResult[]> {
  if ('refused' in each) return [{ result: 'refused', title: each.name, reason: each.refused }];
  const name = 'url' in each ? each.url : each.name;
  const results = await send('own.import', each).catch((error: unknown): KeepResult[] => [
    { result: 'refused', title: name, reason: wordsOf(error) },
  ]);
  const [only] = results;
  // What could not be read has no title: the user knows it by its file or its address.
  return results.length === 1 && only?.result === 'refused' ? [{ ...only, title: name }] : results;
}
