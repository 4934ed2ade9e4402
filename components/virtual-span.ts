/** What of a list the window shows, and how high its lines are. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export interface Span {
  /** px from the top of the list. */
  from: number;
  to: number;
}

/** Drawn beyond what is in sight, so that a turn of the wheel meets no gap. px. */
const MARGIN = 400;
/** A span moves in steps, so that not every pixel draws the list again. px. */
const STEP = 200;

export function useSpan(list: RefObject<HTMLElement | null>): Span {
  const [span, setSpan] = useState<Span>(() => spanAt(0));
  const look = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setSpan((shown) => {
      const next = spanAt(-top);
      return next.from === shown.from && next.to === shown.to ? shown : next;
    });
  }, [list]);
  // After each drawing: what stands above the list may have grown.
  useLayoutEffect(look);
  useEffect(() => {
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [look]);
  return span;
}

function spanAt(scrolled: number): Span {
  const from = Math.floor((scrolled - MARGIN) / STEP) * STEP;
  const to = Math.ceil((scrolled + innerHeight + MARGIN) / STEP) * STEP;
  return { from: Math.max(0, from), to };
}

export interface Heights {
  of: (key: string) => number | undefined;
  /** A ref for the element of a line, whose key stands in `data-line`. */
  watch: (element: HTMLElement | null) => (() => void) | undefined;
}

/** Keeps the height of every line that was ever drawn; draws again when one changes. */
export function useHeights(): Heights {
  const [, drawAgain] = useReducer((count: number, _: undefined) => count + 1, 0);
  const known = useRef(new Map<string, number>());
  const observer = useRef<ResizeObserver | undefined>(undefined);
  observer.current ??= new ResizeObserver((entries) => {
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      const key = (target as HTMLElement).dataset.line ?? '';
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (height === 0 || known.current.get(key) === height) continue;
      known.current.set(key, height);
      changed = true;
    }
    if (changed) drawAgain(undefined);
  });
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    observer.current?.observe(element);
    return () => observer.current?.unobserve(element);
  }, []);
  return { of: (key) => known.current.get(key), watch };
}
