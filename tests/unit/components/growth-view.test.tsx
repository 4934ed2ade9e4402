// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { GrowthView } from '../../../components/growth-view.tsx';
import { endingSoon, timelineOf } from '../../../lib/wallet/timeline.ts';
import { button, draw, press } from './dom.ts';
import { item } from './samples.ts';

const NOW = Date.UTC(2026, 10, 22);
const items = [
  item({ id: 'a', title: 'A', at: Date.UTC(2025, 1, 1), skills: ['SQL'] }),
  item({ id: 'b', title: 'B', at: Date.UTC(2026, 1, 1), skills: ['SQL', '<b>Git'] }),
  item({ id: 'c', title: 'C', isDated: false, endsAt: NOW + 1_000, expiresOn: '2026-11-22' }),
];

function show(held = items) {
  const onShow = vi.fn();
  const props = { timeline: timelineOf(held), ending: endingSoon(held, NOW), onShow };
  return { root: draw(<GrowthView {...props} />), onShow };
}

const rows = (root: ParentNode) =>
  Array.from(root.querySelectorAll('tbody tr')).map((row) =>
    Array.from(row.children).map((cell) => cell.textContent),
  );

test('the picture has a name, and a table beside it says the same in words', () => {
  const { root } = show();
  const picture = root.querySelector('svg[role=img]');
  expect(picture?.getAttribute('aria-label')).toBe('Badges a quarter, Q1 2025 to Q1 2026');
  expect(rows(root).slice(0, 2)).toEqual([
    ['Q1 2026', '1', '<b>Git'],
    ['Q1 2025', '1', 'SQL'],
  ]);
  expect(root.textContent).toContain('1 badge has no date.');
});

test('what ends soon leads to its card', () => {
  const { root, onShow } = show();
  press(button(root, 'Show “C”'));
  expect(onShow).toHaveBeenCalledExactlyOnceWith(items[2]);
});

test('a wallet without confirmed dates says what will stand here', () => {
  const { root } = show([item({ state: 'unchecked' })]);
  expect(root.textContent).toContain('Nothing to show yet');
  expect(root.textContent).toContain('Nothing ends in the next 12 months.');
  expect(root.textContent).toContain('1 is left out');
});
