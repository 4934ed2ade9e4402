import { differenceOf } from './differences.ts';
import { BY_THEMSELVES, COVERED, COVERED_CASES, laterGroups } from './vectors.ts';

/** What a run came to, one line a group. */
export function tableOf(): string {
  const rows = COVERED.map((group) => {
    const cases = COVERED_CASES.filter((each) => each.group === group);
    const entries = cases.map(({ file }) => differenceOf(file));
    const differing = entries.filter((entry) => entry && !entry.later).length;
    const later = entries.filter((entry) => entry?.later).length;
    return row(group, cases.length, cases.length - differing - later, differing, later);
  });
  const waiting = [...laterGroups()].map(([group, count]) => `${group} ${count}`);
  const total = [...laterGroups().values()].reduce((sum, count) => sum + count, 0);
  return [
    row('group', 'cases', 'as published', 'with a reason', 'not built yet'),
    ...rows,
    `By themselves, as tokens: ${BY_THEMSELVES.join(', ')}.`,
    `Later, with the formats that they need: ${total} cases (${waiting.join(', ')}).`,
  ].join('\n');
}

function row(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(20) + cells.map((cell) => String(cell).padStart(15)).join('');
}
