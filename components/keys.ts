import type { TargetedKeyboardEvent } from 'preact';

const STEPS: Record<'row' | 'column', Record<string, number>> = {
  row: { ArrowLeft: -1, ArrowRight: 1 },
  column: { ArrowUp: -1, ArrowDown: 1 },
};

/** Which of `count` an arrow, Home or End leads to from `at`, round the ends; absent for every other key. */
export function arrowTarget(
  key: string,
  at: number,
  count: number,
  way: 'row' | 'column',
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[way][key];
  return step === undefined ? undefined : (at + step + count) % count;
}

/** Up and down between the buttons marked `data-row` in a list; Tab goes through them as well. */
export function moveBetweenRows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-row]'));
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? undefined : rows[arrowTarget(event.key, at, rows.length, 'column') ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
