import type { JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import type { Credential } from '../model.ts';
import type { Check, Method } from '../verdict.ts';

/** What every format is examined with. */
export interface FormatScene {
  network: Network;
  now: number;
  /** The URL that served the document, where a link led to it. */
  servedFrom?: string;
}

/** What a format found, before the issuer's identity is asked about. */
export interface Examination {
  credential?: Credential;
  /** Checks of `authentic`, and of `current` those that come from a status or a revocation. */
  checks: Check[];
  method: Method;
  /** What was signed as the payload of a token: for what stands inside it. */
  document?: JsonObject;
}

/** One format: what it looks like, and the way to examine it. Never throws for what a stranger wrote. */
export interface Format {
  id: string;
  reads(document: JsonObject): boolean;
  examine(document: JsonObject, scene: FormatScene): Promise<Examination>;
}
