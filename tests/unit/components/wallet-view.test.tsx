// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { givenOf } from '../../../components/add-panel.tsx';
import { importSummary } from '../../../components/import-words.ts';
import { Toast } from '../../../components/toast.tsx';
import { WalletView, type WalletViewProps } from '../../../components/wallet-view.tsx';
import { button, draw, press, type } from './dom.ts';
import { item } from './samples.ts';

const three = ['Newest', 'Middle', 'Oldest'].map((title, at) => item({ id: `e${at}`, title }));

function show(change: Partial<WalletViewProps> = {}) {
  const props: WalletViewProps = {
    stacks: [{ issuer: 'Northwind Cloud, account at credly.com', items: three }],
    query: '',
    now: 0,
    onQuery: vi.fn(),
    onAdd: vi.fn(),
    onRemove: vi.fn(),
    onAgain: vi.fn(),
    onAsk: vi.fn(),
    ...change,
  };
  return { root: draw(<WalletView {...props} />), props };
}

const fronts = (root: ParentNode) => Array.from(root.querySelectorAll('.card-front'));

describe('a stack', () => {
  test('shows the newest in front, the edges of the others, and how many', () => {
    const { root } = show();
    expect(fronts(root)).toHaveLength(1);
    expect(fronts(root)[0]?.getAttribute('aria-label')).toBe(
      'Northwind Cloud, account at credly.com, 3 badges. Verified: Newest',
    );
    expect(root.querySelectorAll('.card-edge')).toHaveLength(2);
    expect(root.querySelector('.card-count')?.textContent).toBe('3');
  });

  test('opens in place and goes together again', () => {
    const { root } = show();
    press(fronts(root)[0]);
    expect(fronts(root).map((each) => each.getAttribute('aria-label'))).toEqual([
      'Verified: Newest',
      'Verified: Middle',
      'Verified: Oldest',
    ]);
    press(button(root, 'Close the stack'));
    expect(fronts(root)).toHaveLength(1);
  });
});

describe('a card', () => {
  const single = { stacks: [{ issuer: 'Coursera', items: [item()] }] };

  test('turned over shows its four answers and removes without a question', () => {
    const { root, props } = show(single);
    press(fronts(root)[0]);
    expect(fronts(root)[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelectorAll('.answer')).toHaveLength(4);
    press(button(root, 'Remove: Cloud Practitioner'));
    expect(props.onRemove).toHaveBeenCalledOnce();
  });

  test('a remote picture is never fetched: only bytes that are here are shown', () => {
    const { root } = show(single);
    expect(root.querySelector('img')).toBeNull();
  });

  test('an award that exists only as a page says so', () => {
    const { root } = show({ stacks: [{ issuer: 'Coursera', items: [item({ kind: 'link' })] }] });
    press(fronts(root)[0]);
    expect(root.textContent).toContain('Link only');
  });
});

describe('search', () => {
  test('hits stand flat, without stacks', () => {
    const { root } = show({ query: 'mid', hits: three.slice(1, 2) });
    expect(fronts(root).map((each) => each.getAttribute('aria-label'))).toEqual(['Verified: Middle']);
  });

  test('nothing found is said with the query as text', () => {
    const { root } = show({ query: '<b>x', hits: [] });
    expect(root.textContent).toContain('Nothing in your wallet fits “<b>x”');
  });

  test('nothing found is one press from all again', () => {
    const { root, props } = show({ query: 'zebra', hits: [] });
    press(button(root, 'Clear the search'));
    expect(props.onQuery).toHaveBeenCalledExactlyOnceWith('');
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
    type(root.querySelector('textarea'), 'http://insecure.example/badge');
    press(button(root, 'Add it'));
    expect(props.onAdd).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('neither');
    type(root.querySelector('textarea'), ' https://www.credly.com/badges/1 ');
    press(button(root, 'Add it'));
    expect(props.onAdd).toHaveBeenCalledExactlyOnceWith({ url: 'https://www.credly.com/badges/1' });
  });

  test.each([
    ['https://www.credly.com/badges/1', 'url'],
    ['{"type":"Assertion"}', 'text'],
    ['eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2ln', 'text'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    ['my badge', undefined],
  ])('%s', (text, kind) => {
    expect(Object.keys(givenOf(text) ?? {})[0]).toBe(kind);
  });

  test('progress says how far it is', () => {
    const { root } = show({ stacks: [], progress: { done: 2, total: 9 } });
    expect(root.querySelector('[role=status]')?.textContent).toContain('Adding 2 of 9');
  });

  test('what came of it is said, a refusal with its reason', () => {
    expect(importSummary([{ result: 'added', entryId: 'a', title: 'A' }])).toBe('Added “A”');
    expect(
      importSummary([
        { result: 'added', entryId: 'a', title: 'A' },
        { result: 'refused', title: 'b.txt', reason: 'Not readable.' },
      ]),
    ).toBe('1 of 2 added. “b.txt” was not added: Not readable.');
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
