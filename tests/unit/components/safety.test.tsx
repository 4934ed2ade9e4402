// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { BackupNotice } from '../../../components/backup-notice.tsx';
import { BackupPanel } from '../../../components/backup-panel.tsx';
import { ExportPanel } from '../../../components/export-panel.tsx';
import { HolderPanel } from '../../../components/holder-panel.tsx';
import { LockPanel } from '../../../components/lock-panel.tsx';
import { LockScreen } from '../../../components/lock-screen.tsx';
import { RemovedPanel } from '../../../components/removed-panel.tsx';
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

describe('the notice about backups', () => {
  const MADE = Date.parse('2026-03-02T12:00:00Z');
  const props = () => ({ isDue: false, isWorthAWord: false, onMake: vi.fn(), onLater: vi.fn() });

  test('is silent where there is nothing to lose', () => {
    expect(draw(<BackupNotice {...props()} />).textContent).toBe('');
  });

  test('asks when it is due, says what removing the extension does, and takes a later for an answer', () => {
    const given = props();
    const root = draw(<BackupNotice {...given} isDue />);
    expect(root.textContent).toContain('Removing Assay from the browser removes the wallet');
    press(button(root, 'Later'));
    expect(given.onLater).toHaveBeenCalled();
    press(button(root, 'Save a backup'));
    expect(given.onMake).toHaveBeenCalled();
  });

  test('says in one line since when nothing was backed up', () => {
    const root = draw(<BackupNotice {...props()} isWorthAWord backedUpAt={MADE} />);
    expect(root.textContent).toContain('Not backed up since');
    expect(root.textContent).toContain('2026');
    expect(draw(<BackupNotice {...props()} isWorthAWord />).textContent).toContain('Not backed up yet');
  });
});

describe('the backup', () => {
  const props = () => ({
    unsaved: 0,
    isKeyDeviceOnly: false,
    onMake: vi.fn(async () => undefined as string | undefined),
    onRestore: vi.fn(async () => undefined as string | undefined),
  });

  test('is made with a passphrase that is typed twice, and says why it was not', async () => {
    const given = { ...props(), onMake: vi.fn(async () => 'Use at least 12 characters.') };
    const root = draw(<BackupPanel {...given} />);
    press(button(root, 'Save a backup'));
    type(field(root, 'backup'), 'short');
    type(field(root, 'backup again'), 'short');
    await submit(root);
    expect(given.onMake).toHaveBeenCalledWith('short');
    expect(root.textContent).toContain('Use at least 12 characters.');
  });

  test('says what it has not, and that a key of this device is not in it', () => {
    const root = draw(<BackupPanel {...props()} backedUpAt={0} unsaved={2} isKeyDeviceOnly />);
    expect(root.textContent).toContain('2 changes are not in it.');
    expect(root.textContent).toContain('it is not in the backup');
  });

  test('is restored from a file with its passphrase', async () => {
    const given = props();
    const root = draw(<BackupPanel {...given} />);
    const file = new File(['{}'], 'Assay-wallet-2026-03-02.json');
    const chooser = field(root, 'restore');
    Object.defineProperty(chooser, 'files', { value: [file] });
    await act(async () => void chooser?.dispatchEvent(new Event('change', { bubbles: true })));
    type(field(root, 'restored'), 'correct horse');
    await submit(root);
    expect(given.onRestore).toHaveBeenCalledWith(file, 'correct horse');
  });
});

test('the key of the holder is named, with what becomes of it', () => {
  const keys = [
    { did: 'did:key:z6MkSafe', isDeviceOnly: false },
    { did: 'did:key:z6MkHere', isDeviceOnly: true },
  ];
  const root = draw(<HolderPanel keys={keys} />);
  expect(root.textContent).toContain('did:key:z6MkSafe');
  expect(root.textContent).toContain('no backup has it');
  expect(root.querySelector('button')).toBeNull();
});

test('every badge can leave the wallet, alone or with all others', async () => {
  const onExport = vi.fn();
  const badges = [
    { id: 'a', title: 'First' },
    { id: 'b', title: 'Second' },
  ];
  const root = draw(<ExportPanel badges={badges} onExport={onExport} />);
  press(button(root, 'Table (CSV)'));
  expect(onExport).toHaveBeenLastCalledWith('table', undefined);
  press(button(root, 'Original file'));
  expect(onExport).toHaveBeenLastCalledWith('original', 'a');
  const select = root.querySelector('select') as HTMLSelectElement;
  await act(async () => {
    select.value = 'b';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  press(button(root, 'Picture with the badge inside (PNG)'));
  expect(onExport).toHaveBeenLastCalledWith('picture', 'b');
});

test('what was removed is listed until it is gone, each with its way back', () => {
  const onRestore = vi.fn();
  const removed = [{ id: 'a', title: 'Welding', goneOn: '2026-12-24T09:00:00Z' }];
  const root = draw(<RemovedPanel removed={removed} onRestore={onRestore} />);
  expect(root.querySelector('li')?.textContent).toMatch(/Welding.+24.+2026/);
  press(button(root, 'Put back: Welding'));
  expect(onRestore).toHaveBeenCalledExactlyOnceWith('a');
  expect(draw(<RemovedPanel removed={[]} onRestore={onRestore} />).textContent).toBe('');
});
