// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { givenOf } from '../../../components/given.ts';
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
