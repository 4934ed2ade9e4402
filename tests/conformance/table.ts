import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './answers.ts';
import { differenceOf } from './differences.ts';
import { groupsElsewhere } from './later.ts';
import { COVERED, COVERED_CASES } from './vectors.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join('.output', 'conformance.md');

/** What came of one case. */
export interface CaseOutcome {
  answer: Answer;
  /** Why it is not as published. */
  objection: string | undefined;
}

/** What a run came to, one line a group. */
export function tableOf(): string {
  const rows = COVERED.map((group) => {
    const cases = COVERED_CASES.filter((each) => each.group === group);
    const differing = cases.filter(({ file }) => differenceOf(file)).length;
    return row(group, cases.length, cases.length - differing, differing);
  });
  return [
    row('group', 'cases', 'as published', 'with a reason'),
    ...rows,
    ...groupsElsewhere().map(({ group, cases, waiting }) => {
      const where = waiting?.by ? `by ${waiting.by}` : 'later';
      return `${row(group, cases)}  ${where}: ${waiting?.because}`;
    }),
  ].join('\n');
}

function row(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(22) + cells.map((cell) => String(cell).padStart(15)).join('');
}

/** Writes what every case came to as a table, and answers where it stands. */
export function writeEveryCase(outcomes: ReadonlyMap<string, CaseOutcome>): string {
  const lines = COVERED_CASES.map(({ file, group, format, proof, expected }) => {
    const outcome = outcomes.get(file);
    const got = outcome?.answer.parts.map(({ verdict }) => `${verdict.state} (${verdict.headline})`);
    const because = differenceOf(file)?.because ?? outcome?.objection ?? '';
    return line(group, file, `${format}, ${proof}`, expected, got?.join(', ') ?? 'not run', because);
  });
  const head = line('group', 'file', 'format', 'published as', 'answered', 'why it differs');
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  writeFileSync(join(ROOT, FILE), [head, '|---|---|---|---|---|---|', ...lines, ''].join('\n'));
  return FILE;
}

function line(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
