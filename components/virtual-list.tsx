import type { ComponentChild, TargetedFocusEvent, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { arrowTarget } from './keys.ts';
import { useHeights, useSpan } from './virtual-span.ts';

export interface VirtualListProps<T> {
  label: string;
  lines: readonly T[];
  keyOf: (line: T) => string;
  /** px, with the gap below; what it really has counts once it was drawn. */
  estimate: (line: T) => number;
  /** `tabIndex` is for what is marked `data-row` in it: one of them all is a stop for Tab. */
  draw: (line: T, tabIndex: 0 | -1) => ComponentChild;
  /** Escape in a line: the key of the line that has the focus then, if anything came of it. */
  onEscape?: (line: T) => string | undefined;
}

/** Lines that Page Up and Page Down go: about a window of the popup. */
const PAGE = 5;
const PAGES: Record<string, number> = { PageUp: -PAGE, PageDown: PAGE };

/**
 * A list that draws only what is in sight, and the line that has the focus, wherever that is. The window scrolls; gaps
 * stand for what is not drawn. Arrows, Home, End and the page keys go through all lines.
 */
export function VirtualList<T>({ label, lines, keyOf, estimate, draw, onEscape }: VirtualListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useHeights();
  const span = useSpan(list);
  const [active, setActive] = useState('');
  const wanted = useRef<string | undefined>(undefined);
  const keys = lines.map(keyOf);
  const tops = topsOf(lines.map((line, at) => heights.of(keys[at] ?? '') ?? estimate(line)));
  const activeAt = Math.max(0, keys.indexOf(active));
  const drawn = drawnOf(tops, span, activeAt, lines.length);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const row = rowOf(list.current, wanted.current);
    wanted.current = undefined;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const goTo = (key: string | undefined) => {
    wanted.current = key;
    setActive(key ?? '');
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const at = keys.indexOf(lineOf(event.target)?.dataset.line ?? '');
    const line = lines[at];
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = isRow(event.target) ? targetOf(event.key, at, lines.length) : undefined;
    const key = event.key === 'Escape' ? onEscape?.(line) : next !== undefined && keys[next];
    if (!key) return;
    goTo(key);
    event.preventDefault();
  };
  // What a press puts in the place of a row has the focus that the row had.
  const onClick = ({ target }: TargetedMouseEvent<HTMLElement>) => {
    if (target instanceof Element && target.closest('[data-row]')) goTo(lineOf(target)?.dataset.line);
  };
  const onFocus = ({ target }: TargetedFocusEvent<HTMLElement>) => {
    const key = lineOf(target)?.dataset.line;
    if (key !== undefined && key !== active) setActive(key);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of which only a part is drawn says how long it is itself
    <div
      class="lines"
      role="list"
      aria-label={label}
      ref={list}
      {...{ onKeyDown, onClick }}
      onFocusIn={onFocus}
    >
      {drawn.flatMap((at, index) => {
        const line = lines[at];
        const key = keys[at] ?? '';
        const gap = (tops[at] ?? 0) - (tops[(drawn[index - 1] ?? -1) + 1] ?? 0);
        if (line === undefined) return [];
        return [
          gap > 0 && <Gap key={`before ${key}`} height={gap} />,
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={key}
            class="line"
            role="listitem"
            aria-setsize={lines.length}
            aria-posinset={at + 1}
            data-line={key}
            ref={heights.watch}
          >
            {draw(line, at === activeAt ? 0 : -1)}
          </div>,
        ];
      })}
      <Gap height={(tops.at(-1) ?? 0) - (tops[(drawn.at(-1) ?? -1) + 1] ?? 0)} />
    </div>
  );
}

function Gap({ height }: { height: number }) {
  return <div role="presentation" style={{ height: `${height}px` }} />;
}

/** Where each line begins, and last where the list ends. */
function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  let top = 0;
  for (const height of heights) {
    top += height;
    tops.push(top);
  }
  return tops;
}

/** The lines to draw, in order: those of the span, and the active one. */
function drawnOf(tops: readonly number[], span: { from: number; to: number }, active: number, count: number) {
  const drawn: number[] = [];
  for (let at = lastAtOrBefore(tops, span.from); at < count && (tops[at] ?? 0) <= span.to; at++)
    drawn.push(at);
  if (active < count && !drawn.includes(active)) drawn.push(active);
  return drawn.sort((a, b) => a - b);
}

function lastAtOrBefore(tops: readonly number[], place: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function targetOf(key: string, at: number, count: number): number | undefined {
  const page = PAGES[key];
  if (page !== undefined) return Math.min(Math.max(at + page, 0), count - 1);
  return arrowTarget(key, at, count, 'column');
}

function lineOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-row]');
}

function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"] [data-row]`) ?? null;
}
