import type { EntryView, TabView } from '../lib/browser/messages.ts';
import { ADD_ALL, counted, fill, MENU, PAGE, plain } from '../lib/words/index.ts';
import { notHeld } from './add-all.tsx';
import { Menu } from './menu.tsx';

export interface PageHeadProps {
  view: TabView;
  onSave: (kind: 'json' | 'csv') => void;
  onPrint: () => void;
  onAgainAll: () => void;
  onAddAll: (entries: EntryView[]) => void;
}

/** Whose credentials these are, where, and what can be done with the whole list. */
export function PageHead({ view, onSave, onPrint, onAgainAll, onAddAll }: PageHeadProps) {
  const owner = plain(view.page.owner);
  const host = plain(view.page.host);
  const checking = view.entries.filter(({ state }) => state === 'checking').length;
  const missing = notHeld(view.entries);
  const add = {
    label: counted(missing.length, ADD_ALL.add),
    icon: 'plus',
    run: () => onAddAll(missing),
  } as const;
  return (
    <header class="page-head">
      <div>
        <h1 class="one-line">{owner ? fill(PAGE.of, { owner }) : PAGE.ofUnread}</h1>
        <p class="soft small one-line">
          {host}
          <span role="status">{checking > 0 && `${host && ', '}${counted(checking, PAGE.checking)}`}</span>
        </p>
      </div>
      <Menu
        label={MENU.open}
        items={[
          { label: MENU.again, icon: 'turn', run: onAgainAll },
          ...(missing.length > 0 ? [add] : []),
          { label: MENU.print, icon: 'file', run: onPrint },
          { label: MENU.csv, icon: 'save', run: () => onSave('csv') },
          { label: MENU.json, icon: 'save', run: () => onSave('json') },
        ]}
      />
    </header>
  );
}
