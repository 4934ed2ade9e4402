import type { Judged } from '../resolve/report.ts';

/** What one input came to. */
export interface Outcome {
  input: string;
  /** The address, where the input is one. */
  url?: string;
  /** A sentence, where the input itself could not be read. */
  error?: string;
  judged: Judged[];
}
