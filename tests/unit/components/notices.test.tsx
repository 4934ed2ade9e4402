// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Notices, type NoticeView } from '../../../components/notices.tsx';
import { draw, press } from './dom.ts';

const notice = (over: Partial<NoticeView> = {}): NoticeView => ({
  entryId: '1',
  name: 'expires in 30',
  kind: 'expires',
  title: 'Cloud Practitioner\u202e',
  date: '2026-12-20T00:00:00Z',
  days: 25,
  ...over,
});

describe('what has changed in the wallet', () => {
  test('is nothing where nothing has', () => {
    expect(draw(<Notices notices={[]} onSeen={vi.fn()} />).textContent).toBe('');
  });

  test.each([
    [notice(), /^“Cloud Practitioner” expires in 25 days, on .*2026.*\.$/],
    [notice({ days: 1 }), '“Cloud Practitioner” expires tomorrow.'],
    [notice({ kind: 'expired' }), /^“Cloud Practitioner” expired on .*2026.*\.$/],
    [notice({ kind: 'revoked' }), 'Its issuer has revoked “Cloud Practitioner”.'],
    [notice({ kind: 'suspended' }), 'Its issuer has suspended “Cloud Practitioner” for now.'],
    [notice({ kind: 'gone' }), /not found at its address any more. Your copy stays/],
  ])('is said in a sentence', (one, sentence) => {
    const root = draw(<Notices notices={[one]} onSeen={vi.fn()} />);
    const said = root.querySelector('.notice span')?.textContent ?? '';
    expect(said).toMatch(sentence);
  });

  test('is put away by its button, and the next follows', () => {
    const onSeen = vi.fn();
    const all = [1, 2, 3, 4, 5].map((at) => notice({ entryId: String(at) }));
    const root = draw(<Notices notices={all} onSeen={onSeen} />);
    expect(root.querySelectorAll('.notice')).toHaveLength(3);
    expect(root.textContent).toContain('and 2 more');
    press(root.querySelector('button'));
    expect(onSeen).toHaveBeenCalledWith(all[0]);
  });
});
