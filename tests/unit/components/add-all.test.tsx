// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AddAll } from '../../../components/add-all.tsx';
import { PageView } from '../../../components/page-view.tsx';
import type { EntryView } from '../../../lib/browser/messages.ts';
import { button, draw, press } from './dom.ts';
import { bare, entry, pageProps, tab } from './samples.ts';

const held = entry({ key: 'held', inWallet: true });
const checked = entry({ key: 'checked' });
const page = bare({ key: 'page', headline: 'page_only', reads: 'fetch', askHost: 'www.coursera.org' });
const inTab = bare({ key: 'tab', headline: 'page_only', reads: 'tab', host: 'www.udemy.com' });
const unasked = bare({ key: 'unasked', headline: 'permission_needed', askHost: 'badges.smallco.example' });

function show(entries: EntryView[], isOwn = true) {
  const onAddAll = vi.fn();
  return { root: draw(<AddAll entries={entries} isOwn={isOwn} onAddAll={onAddAll} />), onAddAll };
}

test('on one’s own page all that is not held yet is added by one click, which names whom it asks', () => {
  const { root, onAddAll } = show([held, checked, page, inTab, unasked]);
  expect(root.textContent).toContain('This also asks www.coursera.org and badges.smallco.example.');
  expect(root.textContent).not.toContain('udemy');
  press(button(root, 'Add all 4 to the wallet'));
  expect(onAddAll.mock.calls[0]?.[0].map(({ key }: EntryView) => key)).toEqual([
    'checked',
    'page',
    'tab',
    'unasked',
  ]);
});

test('nothing is offered where all is held, or the page is another’s', () => {
  expect(show([held]).root.textContent).toBe('');
  expect(show([checked], false).root.textContent).toBe('');
});

test('the menu of any page has it, out of the way', () => {
  const onAddAll = vi.fn();
  const view = tab([held, checked]);
  const root = draw(<PageView {...pageProps(vi.fn)} onAddAll={onAddAll} view={view} />);
  press(button(root, 'More for this page'));
  press(button(root, 'Add 1 to the wallet'));
  expect(onAddAll).toHaveBeenCalledExactlyOnceWith([checked]);
});
