import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Back by button or Escape; the row that was opened has the focus again, and the list stands where it stood. */
export function useBack(open: string | undefined, onOpen: (key: string | undefined) => void): () => void {
  const left = useRef<string | undefined>(undefined);
  const back = () => {
    left.current = open;
    onOpen(undefined);
  };
  // Before the title takes the focus and is painted: a detail is read from its top.
  useLayoutEffect(() => {
    if (open) scrollTo(0, 0);
  }, [open]);
  useEffect(() => {
    if (open) {
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Else Escape closes the popup as well.
        event.preventDefault();
        back();
      };
      addEventListener('keydown', onKeyDown);
      return () => removeEventListener('keydown', onKeyDown);
    }
    const key = left.current;
    if (key) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    return undefined;
  }, [open]);
  return back;
}
