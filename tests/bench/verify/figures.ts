/** What is measured, and how it is told. */

/** A line of the report: values for machines, `text` for people. */
export interface Figure {
  name: string;
  text: string;
  [value: string]: unknown;
}

export function rounded(value: number): number {
  return value < 1 ? Math.round(value * 10_000) / 10_000 : Math.round(value * 100) / 100;
}

/** How many times as long; `null` for what was not measured. */
export function ratio(theirs: number | undefined, ours: number | undefined): number | null {
  return theirs === undefined || ours === undefined ? null : rounded(theirs / ours);
}
