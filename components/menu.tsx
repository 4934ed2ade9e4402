import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { arrowTarget } from './keys.ts';

export interface MenuItem {
  label: string;
  icon: IconName;
  run: () => void;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
}

/** A button with a menu after the ARIA pattern: arrow keys inside, Escape and a press elsewhere close it. */
export function Menu({ label, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    place.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const elsewhere = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    return () => removeEventListener('pointerdown', elsewhere);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = ({ run }: MenuItem) => {
    close();
    run();
  };
  return (
    <div class="menu-place" ref={place}>
      <button
        ref={opener}
        type="button"
        class="button icon"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div class="menu" role="menu" id={id} aria-label={label} onKeyDown={(event) => onKey(event, close)}>
          {items.map((item) => (
            <button key={item.label} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(item)}>
              <Icon name={item.icon} />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function onKey(event: TargetedKeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Tab' || event.key === 'Escape') {
    // Else it closes the popup as well, or leads back from a detail.
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]'));
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[arrowTarget(event.key, at, items.length, 'column') ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
