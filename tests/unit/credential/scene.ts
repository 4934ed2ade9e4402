/** Runs the whole path, examine and judge, over one document, and says what came of it in few words. */
import type { Credential, Source, Viewer } from '../../../lib/credential/model.ts';
import type { Finding, Verdict } from '../../../lib/credential/verdict.ts';
import { type Env, examine, judge } from '../../../lib/credential/verify.ts';
import { type Table, tableNetwork } from './table-network.ts';

export const NOW = Date.parse('2026-11-22T10:00:00Z');
export const NOBODY: Viewer = { owner: { kind: 'none' }, addresses: [] };

export interface Scene {
  /** What the internet holds. */
  table?: Table;
  viewer?: Viewer;
  now?: number;
  trusted?: string[];
  anchors?: readonly string[];
  imitates?: Env['imitates'];
  servedFrom?: string;
}

export interface Outcome extends Verdict {
  /** All codes, in the order of the axes. */
  codes: string[];
  finding: Finding;
  credential: Credential | undefined;
  /** The addresses that were asked for. */
  requests: string[];
}

/** The one outcome of a document (an object, a text or bytes). Fails the test if there are several. */
export async function outcomeOf(document: unknown, scene: Scene = {}): Promise<Outcome> {
  const outcomes = await outcomesOf(document, scene);
  if (outcomes.length !== 1) throw new Error(`${outcomes.length} credentials, not one`);
  return outcomes[0] as Outcome;
}

export function outcomesOf(document: unknown, scene: Scene = {}): Promise<Outcome[]> {
  const { servedFrom } = scene;
  return outcomesOfSource(
    { kind: 'document', bytes: bytesOf(document), ...(servedFrom ? { servedFrom } : {}) },
    scene,
  );
}

export async function outcomesOfSource(source: Source, scene: Scene = {}): Promise<Outcome[]> {
  const { table = {}, viewer = NOBODY, now = NOW, trusted = [], anchors = [], imitates } = scene;
  const network = tableNetwork(table);
  const findings = await examine(source, {
    now,
    network,
    trusted,
    anchors,
    ...(imitates ? { imitates } : {}),
  });
  return Promise.all(
    findings.map(async (finding) => {
      const verdict = await judge(finding, viewer, now);
      const codes = verdict.checks.map((each) => each.code);
      return { ...verdict, codes, finding, credential: finding.credential, requests: network.requests };
    }),
  );
}

export function bytesOf(document: unknown): Uint8Array {
  if (document instanceof Uint8Array) return document;
  return new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));
}

const BINDING = ['key_of_issuer', 'hosted_at_issuer', 'platform_record', 'platform_page'];

/** The codes that tie content to an issuer: in most attacks there must be none. */
export function bindingCodes({ codes }: Outcome): string[] {
  return codes.filter((code) => BINDING.includes(code));
}
