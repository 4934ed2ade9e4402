// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { LockPanel } from '../../../components/lock-panel.tsx';
import { LockScreen } from '../../../components/lock-screen.tsx';
import { button, draw, press, type } from './dom.ts';

async function submit(root: HTMLElement): Promise<void> {
  await act(async () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

const field = (root: HTMLElement, name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`);

describe('the lock screen', () => {
  test('hands over what was typed, says why it does not open, and keeps the words hidden', async () => {
    const onUnlock = vi.fn(async () => 'That passphrase does not open this wallet.');
    const root = draw(<LockScreen onUnlock={onUnlock} />);
    expect(field(root, 'passphrase')?.type).toBe('password');
    type(field(root, 'passphrase'), 'correct horse');
    await submit(root);
    expect(onUnlock).toHaveBeenCalledWith('correct horse');
    expect(root.querySelector('[role=alert]')?.textContent).toBe(
      'That passphrase does not open this wallet.',
    );
  });

  test('forgets what was typed once it has opened', async () => {
    const root = draw(<LockScreen onUnlock={async () => undefined} />);
    type(field(root, 'passphrase'), 'correct horse');
    await submit(root);
    expect(field(root, 'passphrase')?.value).toBe('');
  });
});

describe('the passphrase of the wallet', () => {
  const props = () => ({
    hasPassphrase: false,
    minutes: 15,
    onSet: vi.fn(async () => undefined),
    onChange: vi.fn(async () => undefined),
    onRemove: vi.fn(async () => undefined),
    onMinutes: vi.fn(),
    onLock: vi.fn(),
  });

  test('is typed twice, and said to be beyond recovery', async () => {
    const given = props();
    const root = draw(<LockPanel {...given} />);
    press(button(root, 'Set a passphrase'));
    expect(root.textContent).toContain('nobody can reset it');
    type(field(root, 'next'), 'correct horse battery');
    type(field(root, 'next again'), 'correct horse batterz');
    await submit(root);
    expect(given.onSet).not.toHaveBeenCalled();
    expect(root.textContent).toContain('The two are not the same.');
    type(field(root, 'next again'), 'correct horse battery');
    await submit(root);
    expect(given.onSet).toHaveBeenCalledWith('correct horse battery');
    expect(root.querySelector('form')).toBeNull();
  });

  test('is changed and removed with the one there is; the wallet can be locked at once', async () => {
    const given = { ...props(), hasPassphrase: true };
    const root = draw(<LockPanel {...given} />);
    press(button(root, 'Change the passphrase'));
    type(field(root, 'current'), 'old');
    type(field(root, 'next'), 'new');
    type(field(root, 'next again'), 'new');
    await submit(root);
    expect(given.onChange).toHaveBeenCalledWith('old', 'new');
    press(button(root, 'Remove the passphrase'));
    expect(root.textContent).toContain('stays on this device alone');
    press(button(root, 'Cancel'));
    press(button(root, 'Lock now'));
    expect(given.onLock).toHaveBeenCalled();
    expect(given.onRemove).not.toHaveBeenCalled();
  });
});
