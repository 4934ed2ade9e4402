// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest';
import { isAddress, isAnchor, isIssuerId } from '../../../components/addresses.ts';
import { OptionsView } from '../../../components/options-view.tsx';
import { TabBar } from '../../../components/tab-bar.tsx';
import { WelcomeView } from '../../../components/welcome-view.tsx';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import { button, draw, key, press, type } from './dom.ts';

describe('the tabs', () => {
  const tabs = [
    { id: 'page', label: 'This page' },
    { id: 'wallet', label: 'Wallet' },
    { id: 'attach', label: 'Attach' },
  ] as const;

  test('are one stop for Tab, and arrow keys go round', () => {
    const onSelect = vi.fn();
    const root = draw(<TabBar label="Assay" tabs={tabs} current="page" onSelect={onSelect} />);
    const all = Array.from(root.querySelectorAll('[role=tab]'));
    expect(all.map((tab) => tab.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    key(all[0], 'ArrowLeft');
    expect(onSelect).toHaveBeenLastCalledWith('attach');
    key(all[0], 'ArrowRight');
    expect(onSelect).toHaveBeenLastCalledWith('wallet');
  });
});

describe('the welcome page', () => {
  const props = {
    options: { check: 'view' as const },
    platforms: ['Credly (credly.com)'],
    onRole: vi.fn(),
    onCheck: vi.fn(),
    onName: vi.fn(),
    onOpenWallet: vi.fn(),
  };

  test('says what each of the six marks means, and what a mark does not mean', () => {
    const root = draw(<WelcomeView {...props} />);
    expect(root.querySelectorAll('.meanings svg')).toHaveLength(6);
    expect(root.textContent).toContain('the same name can belong to two people');
    expect(root.textContent).toContain('A page can imitate a mark');
  });

  test('asks who you are and when platforms may be asked', () => {
    const root = draw(<WelcomeView {...props} />);
    press(root.querySelector('input[value=learner]'));
    expect(props.onRole).toHaveBeenCalledWith('learner');
    press(root.querySelector('input[value=click]'));
    expect(props.onCheck).toHaveBeenCalledWith('click');
  });

  test('asks who holds badges for the name on them, and says to who checks people where the list is', () => {
    const learner = draw(
      <WelcomeView {...props} options={{ ...DEFAULT_OPTIONS, check: 'view', role: 'learner' }} />,
    );
    const field = learner.querySelector<HTMLInputElement>('input[name=name]');
    type(field, ' Jane Doe ');
    field?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(props.onName).toHaveBeenCalledExactlyOnceWith('Jane Doe');
    const recruiter = draw(
      <WelcomeView {...props} options={{ ...DEFAULT_OPTIONS, check: 'view', role: 'recruiter' }} />,
    );
    expect(recruiter.textContent).toContain('Pin Assay’s button in the toolbar');
  });

  test('has a sample with a card for each mark', () => {
    const root = draw(<WelcomeView {...props} />);
    press(button(root, 'Try it on a sample'));
    press(button(root, 'Not valid, revoked: First Aid at Work'));
    expect(root.querySelector('.sample-card')?.textContent).toContain('Not valid, revoked');
  });
});

describe('the options', () => {
  const options = {
    ...DEFAULT_OPTIONS,
    check: 'view' as const,
    addresses: [],
    trusted: [],
    clicked: ['badges.lakeside.edu'],
  };
  const show = (set: typeof options = options) => {
    const props = { options: set, status: '', onChange: vi.fn(), onRemoveHost: vi.fn(), onForget: vi.fn() };
    return { root: draw(<OptionsView {...props} />), props };
  };

  test.each([
    ['sites', 'Sites always checked'],
    ['clicked', 'Hosts you asked'],
    ['alwaysRead', 'Pages always read'],
    ['popupOnly', 'Sites without marks'],
    ['paused', 'Sites on pause'],
  ] as const)('what a click put into %s can be taken back, from that list alone', (list, heading) => {
    const hosts = { clicked: [], [list]: ['cv.kestrel.example', 'badges.lakeside.edu'] };
    const { root, props } = show({ ...options, ...hosts });
    const section = root.querySelector(`[aria-labelledby=${list}-label]`);
    expect(section?.querySelector('h3')?.textContent).toBe(heading);
    press(button(section ?? root, 'Remove badges.lakeside.edu'));
    expect(props.onRemoveHost).toHaveBeenCalledExactlyOnceWith(list, 'badges.lakeside.edu');
  });

  test('an address that is none is refused in words', () => {
    const { root, props } = show();
    type(root.querySelector('input[name=addresses]'), 'jane');
    press(button(root, 'Add address'));
    expect(props.onChange).not.toHaveBeenCalled();
    expect(root.textContent).toContain('That is not an e-mail address.');
    type(root.querySelector('input[name=addresses]'), 'jane@doe.example');
    press(button(root, 'Add address'));
    expect(props.onChange).toHaveBeenCalledWith({ addresses: ['jane@doe.example'] });
  });

  test('what was checked is forgotten with one press', () => {
    const { root, props } = show();
    press(button(root, 'Forget all'));
    expect(props.onForget).toHaveBeenCalledOnce();
  });

  test('the weekly fetch of registries can be switched off', () => {
    const { root, props } = show();
    expect(root.querySelector<HTMLInputElement>('input[name=registries][value=weekly]')?.checked).toBe(true);
    press(root.querySelector('input[name=registries][value=never]'));
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ registries: false });
  });

  test('issuers are exact identifiers, never names', () => {
    expect(isIssuerId('did:web:lakeside.edu')).toBe(true);
    expect(isIssuerId('https://badges.smallco.example/issuer')).toBe(true);
    expect(isIssuerId('Lakeside University')).toBe(false);
    expect(isIssuerId('http://badges.smallco.example')).toBe(false);
    expect(isAnchor('https://anchor.example/federation')).toBe(true);
    for (const wrong of [
      'http://anchor.example',
      'https://a@anchor.example',
      'https://anchor.example?x',
      'did:web:a',
    ])
      expect(isAnchor(wrong), wrong).toBe(false);
    expect(isAddress('a@b.example')).toBe(true);
  });
});
