import type { ComponentChildren } from 'preact';

export interface EmptyProps {
  title: string;
  /** What to do next. */
  text?: string;
  /** The button that does it. */
  children?: ComponentChildren;
}

export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {text && <p class="soft">{text}</p>}
      {children && <div class="buttons">{children}</div>}
    </div>
  );
}
