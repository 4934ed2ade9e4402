import type { Network, Refused } from '../base/network.ts';
import type { FailedSource, FailureCode, PlatformFacts, Source, StatedSource } from '../credential/model.ts';

/** An award as `links.ts` recognised it. */
export interface Award {
  /** Normalised address of the award. */
  key: string;
  /** The link itself, normalised. */
  url: string;
  id: string;
}

export interface ReadContext {
  network: Network;
  facts: PlatformFacts;
}

/** Reads one award where its platform keeps its record; an expected failure is a `FailedSource`. */
export type Reader = (award: Award, context: ReadContext) => Promise<Source>;

/** A page for people, as a request or an open tab gave it. */
export interface ReadPage {
  /** Where it finally stood. */
  url: string;
  html: string;
}

/** What a page for people states of one award: no request is made. */
export type PageReader = (page: ReadPage, award: Award) => Statement | FailedSource;

/** What a platform states, without who it is and where it said so. */
export type Statement = Omit<StatedSource, 'kind' | 'by' | 'platform' | 'servedFrom' | 'original'>;

export function failed(code: FailureCode, detail: string, host?: string): FailedSource {
  return { kind: 'failed', code, detail, ...(host ? { host } : {}) };
}

export function isFailure(value: Statement | FailedSource): value is FailedSource {
  return 'kind' in value;
}

/** An answer that does not look as it did when its reader was written. `what`: who answered with what. */
export function changedShape({ name }: PlatformFacts, what: string): FailedSource {
  return failed('malformed', `${what}; Assay may be out of date for ${name}`);
}

/** What a refused request means for an award. */
export function failedBy(refused: Refused): FailedSource {
  if (refused.code === 'permission_needed') return failed('permission_needed', refused.detail, refused.host);
  if (refused.code === 'unreachable') return failed('unreachable', refused.detail);
  return failed('not_found', refused.detail);
}
