import { useEffect, useRef, useState } from 'preact/hooks';
import type { Given } from '../../components/given.ts';
import { importSummary, importWords } from '../../components/import-words.ts';
import { isHostName, requestHosts } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import { profileAt } from '../../lib/platforms/profiles.ts';
import type { Job, Line } from '../../lib/wallet/import/run.ts';
import { wordsOf } from './error-words.ts';
import type { Count } from './imports.ts';
import { leaveImport, settled, takeImport } from './pending-import.ts';
import type { Say } from './use-toast.ts';

export interface ImportState {
  add: (given: Given) => void;
  /** Other jobs than what the user gave, with the same progress and report. */
  run: (jobs: AsyncIterable<Job>, count: Count) => Promise<void>;
  progress: { done: number; total: number } | undefined;
  lines: readonly Line[];
  isCut: boolean;
  cancel: () => void;
  close: () => void;
  /** The click that names the host behind a line's link: asked, and added again. */
  askAgain: (url: string, host: string) => void;
}

const NOTHING = { progress: undefined, lines: [], isCut: false };

/** The ways into the wallet. The worker reads and checks; here is said how far it is and what came of it. */
export function useImport(say: Say, reload: () => void): ImportState {
  const [state, setState] = useState<Pick<ImportState, 'progress' | 'lines' | 'isCut'>>(NOTHING);
  const running = useRef<AbortController | undefined>(undefined);
  const run = async (jobs: AsyncIterable<Job>, count: Count, before: readonly Line[] = []) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const show = (done: number) => setState({ ...NOTHING, progress: { done, total: count.total } });
    show(0);
    const { runImport } = await import('../../lib/wallet/import/run.ts');
    const found = await runImport(jobs, PORTS, { signal: control.signal, onProgress: show });
    const lines = [...before, ...found];
    reload();
    if (running.current !== control) return;
    const results = lines.map(({ result }) => result);
    const [only] = results;
    const isSimple = results.length === 1 && !(only?.result === 'refused' && only.askHost);
    setState({ ...NOTHING, lines: isSimple ? [] : lines, isCut: control.signal.aborted });
    // A report says it itself.
    if (isSimple && only) say(importWords(only));
    else if (lines.length === 0) say(importSummary(lines.map(({ result }) => result)));
  };
  const runGiven = async (given: Given, before?: readonly Line[]) => {
    const { jobsOf } = await import('./imports.ts');
    const count = { total: 0 };
    return run(jobsOf(given, count), count, before);
  };
  const addLinks = async (urls: string[], hosts: string[], before?: readonly Line[]) => {
    // In the click, before anything is awaited: the links name the hosts that are asked.
    const granted = hosts.length > 0 ? requestHosts(hosts).catch(() => false) : undefined;
    await leaveImport(urls, hosts);
    await granted;
    await settled();
    await runGiven({ urls }, before);
  };
  useEffect(() => {
    void takeImport().then((urls) => (urls ? runGiven({ urls }) : undefined));
  }, []);
  return {
    ...state,
    run,
    add: (given) => void ('urls' in given ? addLinks(given.urls, hostsOf(given.urls)) : runGiven(given)),
    cancel: () => running.current?.abort(),
    close: () => setState(NOTHING),
    askAgain: (url, host) =>
      void addLinks(
        [url],
        [host],
        state.lines.filter((line) => line.url !== url),
      ),
  };
}

const PORTS = {
  importFiles: (files: Parameters<typeof send<'own.importFiles'>>[1]['files']) =>
    send('own.importFiles', { files }),
  importLink: (url: string, unnamed?: true) => send('own.import', { url, ...(unnamed ? { unnamed } : {}) }),
  keepListed: (row: { tabId: number; key: string }) => send('own.keep', row),
  wordsOf,
};

/**
 * One prompt for all. A profile's list stands elsewhere, and what is no plain host has no permission to be asked for:
 * what those need is said in their lines.
 */
function hostsOf(urls: readonly string[]): string[] {
  const awards = urls.filter((url) => !profileAt(url));
  return [...new Set(awards.map((url) => new URL(url).hostname))].filter(isHostName);
}
