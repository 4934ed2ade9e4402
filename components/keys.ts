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

/**
 * Up and down between the buttons marked `data-row` in a list, right and left between a row and what stands beside it
 * (`data-beside` in the same item). Tab goes through the rows alone.
 */
export function moveBetweenRows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-row]'));
  const focused = document.activeElement;
  const at = rows.findIndex((row) => row === focused || besideOf(row) === focused);
  if (at < 0) return;
  const aside = event.key === 'ArrowRight' ? besideOf(rows[at]) : undefined;
  const home = event.key === 'ArrowLeft' ? rows[at] : undefined;
  const next = aside ?? home ?? rows[arrowTarget(event.key, at, rows.length, 'column') ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function besideOf(row: HTMLElement | undefined): HTMLElement | undefined {
  return row?.closest('li')?.querySelector<HTMLElement>('[data-beside]') ?? undefined;
}
