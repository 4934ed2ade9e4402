import type { Network } from '../../lib/base/network.ts';
import { hostOf } from '../../lib/base/urls.ts';
import type { Viewer } from '../../lib/credential/model.ts';
import type { Check, Finding, State, Verdict } from '../../lib/credential/verdict.ts';
import { judge } from '../../lib/credential/verify.ts';
import { verdictsOf } from '../../lib/resolve/resolve.ts';
import { CASES, type Case, HAS_VECTORS, readJson, readVector } from './vectors.ts';

/** The day on which the vectors were collected; nothing published as valid ends before. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const NOBODY: Viewer = { owner: { kind: 'none' }, addresses: [] };

export interface Answer {
  /** Of the credential, or of the worst where there are several. */
  verdict: Verdict;
  /** All codes that say something, of all credentials. */
  codes: string[];
  /** One a credential, in the order of the file: of a learner record the record itself comes first. */
  parts: Examined[];
  /** What is said of the presentation that they stood in, where it is signed. */
  presentation: string[];
}

export interface Part {
  verdict: Verdict;
  codes: string[];
}

interface Examined extends Part {
  finding: Finding;
}

/** The worst comes first: what a person would have to be told. */
const BY_BADNESS: readonly State[] = ['invalid', 'unchecked', 'other', 'caution', 'verified'];

/** What Assay answers to the file of a case, offline; `bytes` in its place. */
export async function answerTo(each: Case, bytes = readVector(each.file)): Promise<Answer> {
  const now = clockFor(each);
  const network = offlineNetwork(each);
  const findings = await verdictsOf({ bytes }, { now, network, trusted: TRUSTED }, { readPages: false });
  const parts = await Promise.all(
    findings.map(async (finding) => {
      const verdict = await judge(finding, NOBODY, now);
      return { finding, verdict, codes: codesOf(verdict.checks) };
    }),
  );
  const verdicts = parts.map(({ verdict }) => verdict);
  const [worst] = verdicts.toSorted((a, b) => BY_BADNESS.indexOf(a.state) - BY_BADNESS.indexOf(b.state));
  if (!worst) throw new Error(`${each.file}: no finding`);
  const codes = [...new Set(parts.flatMap((part) => part.codes))];
  return { verdict: worst, codes, parts, presentation: codesOf(findings[0]?.presentation?.checks ?? []) };
}

function codesOf(checks: readonly Check[]): string[] {
  return checks.filter(({ outcome }) => outcome !== 'skip').map(({ code }) => code);
}

/** Frozen on the last day of what was published as valid and has ended since. */
export function clockFor({ expected, validUntil }: Case): number {
  const end = validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(validUntil);
  return expected === 'valid' && end <= NOW ? end - DAY_MS : NOW;
}

/** What a case needs at its addresses, and every published context at its own. */
export function documentsOf(each: Case): Map<string, string> {
  return new Map([...contexts, ...needsOf(each)]);
}

const contexts = HAS_VECTORS
  ? (readJson('contexts/index.json') as { url: string; file: string }[]).map(
      ({ url, file }) => [url.replace(/^http:/, 'https:'), file] as const,
    )
  : [];

/** A did:web document stands where its method says. */
function needsOf({ needs }: Case): Map<string, string> {
  return new Map(needs.flatMap(({ url, file }) => (file ? [[addressOf(url), file]] : [])));
}

function addressOf(url: string): string {
  if (!url.startsWith('did:web:')) return url;
  const [host, ...path] = url.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return `https://${host}/${path.length ? path.join('/') : '.well-known'}/did.json`;
}

function offlineNetwork(each: Case): Network {
  const documents = documentsOf(each);
  return {
    async get(url) {
      const file = documents.get(url);
      if (!file) return { ok: false, code: 'unreachable', host: hostOf(url) ?? '', detail: 'offline' };
      return { ok: true, url, status: 200, type: 'application/json', bytes: readVector(file) };
    },
  };
}

/**
 * Every issuer that a case names, trusted by its exact id: then nothing but the credential itself stands between
 * "valid" and "verified".
 */
export const TRUSTED: readonly string[] = [...new Set(CASES.flatMap(issuersIn))];

function issuersIn(each: Case): string[] {
  const documents = [each.payload ?? each.file, ...needsOf(each).values()].filter((file) =>
    /\.(?:json|txt|jwt)$/.test(file),
  );
  return documents.flatMap((file) => {
    const document = jsonOrNothing(file);
    const credential = (document?.vc ?? document) as Record<string, unknown> | undefined;
    const ids = [idOf(credential?.issuer), document?.iss, isIssuer(document) ? idOf(document) : undefined];
    return ids.filter((id) => typeof id === 'string');
  });
}

/** A document, or the payload of a token. */
function jsonOrNothing(file: string): Record<string, unknown> | undefined {
  const text = new TextDecoder().decode(readVector(file));
  for (const written of [text, Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()]) {
    try {
      return JSON.parse(written) as Record<string, unknown>;
    } catch {}
  }
  return undefined;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'string' ? value : (value as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

function isIssuer(document: { type?: unknown } | undefined): boolean {
  return document?.type === 'Issuer' || document?.type === 'Profile';
}
