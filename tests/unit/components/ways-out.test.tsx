// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { BadgesSheet, type PaperBadge } from '../../../components/badges-sheet.tsx';
import { type Way, WaysOut } from '../../../components/ways-out.tsx';
import { button, draw, press } from './dom.ts';

describe('other ways out', () => {
  test('are open once something is chosen, and one at a time', () => {
    const onTake = vi.fn<(way: Way) => void>();
    const root = draw(<WaysOut chosen={0} isBusy={false} said="" onTake={onTake} />);
    expect(button(root, 'Copy as text').disabled).toBe(true);
    const open = draw(<WaysOut chosen={2} isBusy={false} said="Copied 2 lines" onTake={onTake} />);
    press(button(open, 'Copy as text'));
    press(button(open, 'Print'));
    expect(onTake.mock.calls).toEqual([['text'], ['print']]);
    expect(open.querySelector('[role=status]')?.textContent).toBe('Copied 2 lines');
    expect(button(draw(<WaysOut chosen={2} isBusy said="" onTake={onTake} />), 'Print').disabled).toBe(true);
  });
});

describe('badges on paper', () => {
  const badge: PaperBadge = {
    id: '1',
    title: '<img src=x>Cloud\u202e Practitioner',
    issuer: { proven: 'badges.uni.example', claimed: 'The University' },
    issuedOn: '2026-03-01T00:00:00Z',
    expiresOn: '2026-05-01T00:00:00Z',
    skills: ['Kubernetes'],
    link: 'https://badges.uni.example/1',
    code: { path: 'M0 0h1v1h-1z', side: 1 },
  };
  const sheet = (over: Partial<PaperBadge> = {}) =>
    draw(<BadgesSheet badges={[{ ...badge, ...over }]} holder="Jana" madeAt={0} onPrint={vi.fn()} />);

  test('say what and by whom as text, and no state', () => {
    const root = sheet();
    expect(root.querySelector('h3')?.textContent).toBe('<img src=x>Cloud Practitioner');
    expect(root.textContent).toContain('badges.uni.example');
    expect(root.textContent).toMatch(/Issued .*2026Expired .*2026/);
    expect(root.textContent).not.toMatch(/verified|valid|caution/i);
  });

  test('have a code that says what it is, and a link', () => {
    const root = sheet();
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toMatch(/^QR code with the link to/);
    expect(root.querySelector('a')?.href).toBe('https://badges.uni.example/1');
  });
});
