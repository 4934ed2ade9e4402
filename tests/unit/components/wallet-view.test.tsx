// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { givenOf } from '../../../components/given.ts';
import { Toast } from '../../../components/toast.tsx';
import type { ItemStack, WalletItem } from '../../../components/wallet-item.ts';
import { WalletView, type WalletViewProps } from '../../../components/wallet-view.tsx';
import { FIRST_SIGHT } from '../../../lib/wallet/arrange.ts';
import { timelineOf } from '../../../lib/wallet/timeline.ts';
import { button, draw, key, press, type } from './dom.ts';
import { cardActions, detail, item } from './samples.ts';

const three = ['Newest', 'Middle', 'Oldest'].map((title, at) => item({ id: `e${at}`, title }));
const northwind = { key: 'northwind', label: 'Northwind Cloud, account at credly.com', items: three };
const alone = (change: Partial<WalletItem> = {}): ItemStack => {
  const only = item(change);
  return { key: only.id, label: only.title, items: [only] };
};

function show(change: Partial<WalletViewProps> = {}) {
  const stacks = change.stacks ?? [northwind];
  const total = stacks.flatMap(({ items }) => items).length;
  const props: WalletViewProps = {
    arrangement: FIRST_SIGHT,
    facets: { total, states: { verified: total }, tags: [], archived: 0 },
    stacks,
    count: total,
    sight: 'cards',
    now: 0,
    growth: () => ({ timeline: timelineOf([]), ending: [] }),
    load: async () => detail(),
    picture: () => undefined,
    onArrange: vi.fn(),
    onSight: vi.fn(),
    onAdd: vi.fn(),
    ...cardActions(vi.fn),
    ...change,
  };
  return { root: draw(<WalletView {...props} />), props };
}

const fronts = (root: ParentNode) => Array.from(root.querySelectorAll('.card-front'));
const names = (root: ParentNode) => fronts(root).map((each) => each.getAttribute('aria-label'));
const lines = (...titles: string[]) => titles.map((title) => alone({ id: title, title }));

describe('a stack', () => {
  test('shows the newest in front, the edges of the others, and how many', () => {
    const { root } = show();
    expect(names(root)).toEqual(['Northwind Cloud, account at credly.com, 3 badges. Verified: Newest']);
    expect(root.querySelectorAll('.card-edge')).toHaveLength(2);
    expect(root.querySelector('.card-count')?.textContent).toBe('3');
  });

  test('fans out in place and goes together again', () => {
    const { root } = show();
    press(fronts(root)[0]);
    expect(names(root)).toEqual(['Verified: Newest', 'Verified: Middle', 'Verified: Oldest']);
    press(button(root, 'Close the stack: Northwind Cloud, account at credly.com, 3 badges'));
    expect(fronts(root)).toHaveLength(1);
  });

  test('of what states nothing to stack it by says so', () => {
    const rest = { key: 'none', label: '', items: three };
    const { root } = show({ stacks: [rest], arrangement: { ...FIRST_SIGHT, by: 'skill' } });
    expect(names(root)).toEqual(['No skill stated, 3 badges. Verified: Newest']);
    expect(root.querySelector('.card-shelf')?.textContent).toBe('No skill stated');
  });

  test('by skill says which, also where one badge alone shows it; an issuer stands on every card anyway', () => {
    const sql = { key: 'sql', label: 'SQL', items: three };
    const git = { key: 'git', label: 'Git', items: three.slice(0, 1) };
    const shelves = (by: 'skill' | 'issuer') => {
      const { root } = show({ stacks: [sql, git], arrangement: { ...FIRST_SIGHT, by } });
      return Array.from(root.querySelectorAll('.card-shelf')).map((each) => each.textContent);
    };
    expect(shelves('skill')).toEqual(['SQL', 'Git']);
    expect(shelves('issuer')).toEqual([]);
  });

  test('says how many it has before all of them are read', () => {
    const { root } = show({ stacks: [{ ...northwind, items: three.slice(0, 1), count: 40 }] });
    expect(root.querySelector('.card-count')?.textContent).toBe('40');
  });
});

describe('the keyboard', () => {
  const focused = () => document.activeElement?.getAttribute('aria-label');

  test('arrows, Home and End go through the cards, and one of all is a stop for Tab', () => {
    const { root } = show({ stacks: lines('A', 'B', 'C') });
    expect(fronts(root).map((each) => (each as HTMLElement).tabIndex)).toEqual([0, -1, -1]);
    (fronts(root)[0] as HTMLElement).focus();
    key(document.activeElement, 'ArrowDown');
    expect(focused()).toBe('Verified: B');
    expect(fronts(root).map((each) => (each as HTMLElement).tabIndex)).toEqual([-1, 0, -1]);
    key(document.activeElement, 'End');
    expect(focused()).toBe('Verified: C');
    key(document.activeElement, 'Home');
    expect(focused()).toBe('Verified: A');
  });

  test('Escape turns a card back, then closes its stack, which has the focus then', async () => {
    const { root } = show();
    press(fronts(root)[0]);
    press(fronts(root)[1]);
    expect(fronts(root)[1]?.getAttribute('aria-expanded')).toBe('true');
    key(document.activeElement, 'Escape');
    expect(fronts(root)[1]?.getAttribute('aria-expanded')).toBe('false');
    expect(focused()).toBe('Verified: Middle');
    key(document.activeElement, 'Escape');
    expect(focused()).toBe('Northwind Cloud, account at credly.com, 3 badges. Verified: Newest');
  });

  test('“/” leads to the search, and is a sign like any other in a field', () => {
    const { root } = show();
    const field = root.querySelector('input[type=search]');
    key(document.body, '/');
    expect(document.activeElement).toBe(field);
    const typed = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    field?.dispatchEvent(typed);
    expect(typed.defaultPrevented).toBe(false);
  });

  test('Escape in the search clears it, and closes the popup only when it is empty', () => {
    const { root, props } = show({ arrangement: { ...FIRST_SIGHT, query: 'x' } });
    key(root.querySelector('input[type=search]'), 'Escape');
    expect(props.onArrange).toHaveBeenCalledExactlyOnceWith({ query: '' });
  });
});

describe('five thousand badges', () => {
  const many = lines(...Array.from({ length: 5_000 }, (_, at) => `Badge ${at}`));

  test('are drawn only as far as they are in sight, and the list says how long it is', () => {
    const { root } = show({ stacks: many });
    const drawn = root.querySelectorAll('[role=listitem]');
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.length).toBeLessThan(40);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('5000');
  });

  test('the last is one key away, and the first again', () => {
    const { root } = show({ stacks: many });
    (fronts(root)[0] as HTMLElement).focus();
    key(document.activeElement, 'End');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Verified: Badge 4999');
    key(document.activeElement, 'Home');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Verified: Badge 0');
  });
});

describe('a card', () => {
  test('turned over shows its four answers and removes without a question', async () => {
    const { root, props } = show({ stacks: [alone()] });
    press(fronts(root)[0]);
    expect(fronts(root)[0]?.getAttribute('aria-expanded')).toBe('true');
    await vi.waitFor(() => expect(root.querySelectorAll('.answer')).toHaveLength(4));
    press(button(root, 'Remove: Cloud Practitioner'));
    expect(props.onRemove).toHaveBeenCalledOnce();
  });

  test('shows the picture that is held', () => {
    const { root } = show({ stacks: [alone()], picture: () => 'blob:held' });
    expect(root.querySelector('img')?.getAttribute('src')).toBe('blob:held');
  });

  test('where there is room its back stands beside the list', () => {
    const onChoose = vi.fn();
    const { root } = show({ stacks: [alone()], aside: { chosen: 'entry-1', onChoose } });
    expect(root.querySelector('.lines .card-back')).toBeNull();
    expect(root.querySelector('.card.chosen')).not.toBeNull();
    press(fronts(root)[0]);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(item());
  });
});

describe('search and filters', () => {
  test('nothing found is said with the query as text, one press from all again', () => {
    const { root, props } = show({
      arrangement: { ...FIRST_SIGHT, query: '<b>x' },
      facets: { total: 3, states: {}, tags: [], archived: 0 },
      stacks: [],
    });
    expect(root.textContent).toContain('Nothing in your wallet fits “<b>x”');
    press(button(root, 'Clear the search'));
    expect(props.onArrange).toHaveBeenCalledExactlyOnceWith({ query: '' });
  });

  test('typing looks among the cards, also from the growth', () => {
    const { root, props } = show({ sight: 'growth' });
    type(root.querySelector('input[type=search]'), 'sql');
    expect(props.onSight).toHaveBeenCalledWith('cards');
    expect(props.onArrange).toHaveBeenCalledWith({ query: 'sql' });
  });

  test('states, tags and what is put aside are each a press, with how many there are', () => {
    const facets = {
      total: 3,
      states: { verified: 2, invalid: 1 },
      tags: [{ tag: 'work', count: 2 }],
      archived: 4,
    };
    const { root, props } = show({ facets });
    press(button(root, 'Filter'));
    press(button(root, '1 Not valid'));
    expect(props.onArrange).toHaveBeenLastCalledWith({ state: 'invalid', archived: false });
    press(button(root, 'work 2'));
    expect(props.onArrange).toHaveBeenLastCalledWith({ tag: 'work', archived: false });
    press(button(root, 'Put aside 4'));
    expect(props.onArrange).toHaveBeenLastCalledWith({ archived: true, state: undefined, tag: undefined });
  });

  test('a filter that is on is in sight, and an empty shelf teaches what belongs there', () => {
    const { root } = show({
      arrangement: { ...FIRST_SIGHT, archived: true },
      facets: { total: 3, states: {}, tags: [], archived: 0 },
      stacks: [],
    });
    expect(root.querySelector('.filters')).not.toBeNull();
    expect(root.textContent).toContain('Nothing is put aside');
  });

  test('stacks and order are chosen from a list', () => {
    const { root, props } = show();
    const choose = root.querySelector<HTMLSelectElement>('select[aria-label="Stack by"]');
    act(() => {
      if (choose) choose.value = 'skill';
      choose?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(props.onArrange).toHaveBeenCalledExactlyOnceWith({ by: 'skill' });
  });
});

describe('adding', () => {
  test('an empty wallet says what it is and shows the ways in', () => {
    const { root } = show({ stacks: [] });
    expect(root.textContent).toContain('Your wallet is empty');
    expect(root.querySelector('input[type=file]')).not.toBeNull();
  });

  test('a pasted link is handed over, anything else is refused in words', () => {
    const { root, props } = show({ stacks: [] });
    type(root.querySelector('textarea'), 'ftp://files.example/badge');
    press(button(root, 'Add it'));
    expect(props.onAdd).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('neither');
    type(root.querySelector('textarea'), ' https://www.credly.com/badges/1 ');
    press(button(root, 'Add it'));
    expect(props.onAdd).toHaveBeenCalledExactlyOnceWith({ urls: ['https://www.credly.com/badges/1'] });
  });

  test.each([
    ['https://www.credly.com/badges/1', 'urls'],
    ['See https://a.example/1, and (https://b.example/2).', 'urls'],
    ['eyJhbGciOiJFZERTQSJ9.e30.c2ln\neyJhbGciOiJFZERTQSJ9.e30.c2ln', 'text'],
    ['{"type":"Assertion"}', 'text'],
    ['eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2ln', 'text'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    ['my badge', undefined],
  ])('%s', (text, kind) => {
    expect(Object.keys(givenOf(text) ?? {})[0]).toBe(kind);
  });

  test('links are taken out of a text, each once, without what ends its sentence', () => {
    const text = 'My badges: https://a.example/1?x=(2), http://b.example/2. <https://a.example/1?x=(2)>';
    expect(givenOf(text)).toEqual({ urls: ['https://a.example/1?x=(2', 'https://b.example/2'] });
    expect(givenOf('https://a.example/ '.repeat(10_000))).toEqual({ urls: ['https://a.example/'] });
    const many = Array.from({ length: 1000 }, (_, at) => `https://a.example/${at}`).join(' ');
    expect(givenOf(many)).toMatchObject({ urls: { length: 200 } });
  });
});

describe('undo', () => {
  test('stands in a status line that is there before it is needed', () => {
    const run = vi.fn();
    const empty = draw(<Toast text="" />);
    expect(empty.querySelector('[role=status]')).not.toBeNull();
    const root = draw(<Toast text="Removed “Cloud”" action={{ label: 'Undo', run }} />);
    expect(root.querySelector('[role=status]')?.textContent).toContain('Removed “Cloud”');
    press(button(root, 'Undo'));
    expect(run).toHaveBeenCalledOnce();
  });
});
