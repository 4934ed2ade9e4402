import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the height of what stood in it while the next is made, so that no button below moves under a pointer. */
export function Steady({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    if (children) height.current = place.current?.offsetHeight ?? 0;
  });
  return (
    <div ref={place} style={{ minHeight: children ? '' : `${height.current}px` }}>
      {children}
    </div>
  );
}
