// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ProfileView, type ProfileViewProps } from '../../../components/profile-view.tsx';
import { button, draw, press } from './dom.ts';
import { item, slot } from './samples.ts';

const FORM = slot({ id: 'profile', kind: 'profile', takes: 'certificate', label: 'Add license' });
const CERTIFICATE = {
  ...{ name: 'Data <b>Literacy</b>\u202e', organisation: 'Northwind University' },
  ...{ issued: '2026-03-01T00:00:00Z', url: 'https://www.credly.com/badges/1' },
};

function show(change: Partial<ProfileViewProps> = {}) {
  const props: ProfileViewProps = {
    items: [item(), item({ id: 'entry-2', title: 'First Aid' })],
    chosen: 'entry-1',
    certificate: CERTIFICATE,
    slot: FORM,
    result: undefined,
    onChoose: vi.fn(),
    onFill: vi.fn(),
    onUndo: vi.fn(),
    onOpenForm: vi.fn(),
    onLookAgain: vi.fn(),
    onCopy: vi.fn(async () => {}),
    ...change,
  };
  return { root: draw(<ProfileView {...props} />), props };
}

describe('a badge for a profile', () => {
  test('goes into the form with one press, and says field by field what became of it', () => {
    const { root, props } = show();
    press(button(root, 'Fill in the form'));
    expect(props.onFill).toHaveBeenCalledExactlyOnceWith(FORM, CERTIFICATE);
    const result = {
      result: 'certificate',
      filled: ['name', 'url'],
      kept: ['organisation'],
      missing: ['issued'],
    } as const;
    const done = show({
      result: { ...result, filled: [...result.filled], kept: [...result.kept], missing: [...result.missing] },
    });
    expect(done.root.querySelector('.profile-acts [role=status]')?.textContent).toBe(
      'Filled in: name and credential URL. Left as it was: issuing organisation. Not filled in: issue date. Copy it from below.',
    );
  });

  test('is listed with its state where that is not simply good', () => {
    const expired = item({ id: 'entry-2', title: 'First Aid', state: 'caution', headline: 'expired' });
    const options = Array.from(show({ items: [item(), expired] }).root.querySelectorAll('option'));
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Cloud Practitioner',
      'First Aid · Expired',
    ]);
  });

  test('can be copied piece by piece, as text and without signs that nobody sees', () => {
    const { root, props } = show({ slot: undefined });
    expect(Array.from(root.querySelectorAll('dd')).map((each) => each.textContent)).toEqual([
      'Data <b>Literacy</b>',
      'Northwind University',
      expect.stringContaining('2026'),
      'https://www.credly.com/badges/1',
    ]);
    press(button(root, 'Copy the name'));
    expect(props.onCopy).toHaveBeenCalledExactlyOnceWith('Data <b>Literacy</b>');
  });

  test('waits for the form where the page does not show it', () => {
    const { root, props } = show({ slot: undefined });
    expect(root.textContent).toContain('form is not open on this page');
    press(button(root, 'Open LinkedIn’s form'));
    expect(props.onOpenForm).toHaveBeenCalledOnce();
    expect(props.onFill).not.toHaveBeenCalled();
  });

  test('can be another one, and can be taken back', () => {
    const { root, props } = show({ slot: { ...FORM, undoable: true } });
    const list = root.querySelector('select') as HTMLSelectElement;
    list.value = 'entry-2';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith('entry-2');
    press(button(root, 'Undo: Add a badge to your LinkedIn profile'));
    expect(props.onUndo).toHaveBeenCalledOnce();
  });
});
