import { beforeEach, expect, test, vi } from 'vitest';
import { bare, entry, tab } from '../../components/samples.ts';

const { send } = vi.hoisted(() => ({ send: vi.fn(async () => null) }));
vi.mock('../../../../lib/browser/send.ts', () => ({ send }));
vi.mock('../../../../lib/browser/permissions.ts', () => ({ requestHosts: vi.fn(async () => true) }));
vi.mock('../../../../lib/browser/host-lists.ts', () => ({}));
const { againAll } = await import('../../../../entrypoints/popup/page-clicks.ts');

beforeEach(() => send.mockClear());

test('checking again asks for what was answered, and opens no tab for what only a tab shows', () => {
  const checkedAt = Date.UTC(2026, 10, 22);
  const view = tab([
    entry({ key: 'answered', checkedAt }),
    bare({ key: 'in a tab', checkedAt, reads: 'tab' }),
    bare({ key: 'never answered' }),
  ]);
  againAll(view);
  expect(send.mock.calls).toEqual([['own.again', { tabId: view.tabId, key: 'answered' }]]);
});
