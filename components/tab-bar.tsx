import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { arrowTarget } from './keys.ts';

export interface Tab<T extends string> {
  id: T;
  label: string;
}

export interface TabBarProps<T extends string> {
  label: string;
  tabs: readonly Tab<T>[];
  current: T;
  onSelect: (id: T) => void;
  /** Controls at the end of the bar. */
  children?: ComponentChildren;
}

/** Tabs after the ARIA pattern: one stop for Tab, arrow keys between them, selection follows focus. */
export function TabBar<T extends string>({ label, tabs, current, onSelect, children }: TabBarProps<T>) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = tabs[arrowTarget(event.key, at, tabs.length, 'row') ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div class="tab-bar">
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: words }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={tabId(id)}
            aria-selected={id === current}
            aria-controls={panelId(id)}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {words}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

export interface TabPanelProps {
  id: string;
  children: ComponentChildren;
}

export function TabPanel({ id, children }: TabPanelProps) {
  return (
    <main class="panel">
      <div class="panel" role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)}>
        {children}
      </div>
    </main>
  );
}

const tabId = (id: string) => `tab-${id}`;
const panelId = (id: string) => `panel-${id}`;
