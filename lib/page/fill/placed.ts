/** What was put into the places of a document, and so what can be taken back. */
import type { Ours } from '../../ats/model.ts';
import type { ApplyResult } from '../../browser/messages.ts';

export type Put =
  | { kind: 'file'; name: string }
  /** The whole content of the field before and after. */
  | { kind: 'text'; text: string; before: string; after: string }
  | { kind: 'certificate'; fields: readonly { field: string; before: string; after: string }[] }
  /** Each row as it was when we left it. */
  | { kind: 'rows'; rows: readonly string[] };

/** What came of an act, and what of it stands in the form. */
export interface Outcome {
  result: ApplyResult;
  put?: Put;
}

/** Outlives a script that is injected again; the last comes last. */
export interface Memory {
  placed: { slot: string; put: Put }[];
}

export function oursIn({ placed }: Memory): Ours {
  const puts = placed.map(({ put }) => put);
  return {
    fileNames: puts.flatMap((put) => (put.kind === 'file' ? [put.name] : [])),
    texts: puts.flatMap((put) => (put.kind === 'text' ? [put.text] : [])),
  };
}
