import type { Network, Refused } from '../base/network.ts';
import type { FailedSource, FailureCode, PlatformFacts, Source } from '../credential/model.ts';

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
  /** The user clicked "Read the page". */
  readPages: boolean;
}

/** Reads one award where its platform keeps it; an expected failure is a `FailedSource`. */
export type Reader = (award: Award, context: ReadContext) => Promise<Source>;

export function failed(code: FailureCode, detail: string, host?: string): FailedSource {
  return { kind: 'failed', code, detail, ...(host ? { host } : {}) };
}

/** What a refused request means for an award. */
export function failedBy(refused: Refused): FailedSource {
  if (refused.code === 'permission_needed') return failed('permission_needed', refused.detail, refused.host);
  if (refused.code === 'unreachable') return failed('unreachable', refused.detail);
  return failed('not_found', refused.detail);
}
