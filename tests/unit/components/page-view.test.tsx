// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { PageView, type PageViewProps } from '../../../components/page-view.tsx';
import { button, draw, key, press } from './dom.ts';
import { bare, entry, pageProps, tab, waiting } from './samples.ts';

function show(change: Partial<PageViewProps> = {}) {
  const props = { ...pageProps(vi.fn), view: tab([entry()]), ...change };
  return { root: draw(<PageView {...props} />), props };
}

const names = (root: ParentNode) =>
  Array.from(root.querySelectorAll('[data-row]'), (row) => row.getAttribute('aria-label'));

describe('hostile text', () => {
  const hostile = '<img src=x onerror=alert(1)>\u202egnp.egdab';

  test('stands as text in title, issuer, owner and claim, without its invisible characters', () => {
    const attack = entry({ title: hostile, issuer: { proven: 'evil.example', claimed: hostile } });
    const claimed = bare({ key: 'b', headline: 'not_found', claim: { title: hostile } });
    const page = { host: 'www.linkedin.com', owner: hostile };
    const { root } = show({ view: tab([attack, claimed], { page }) });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>gnp.egdab');
    expect(root.innerHTML).not.toContain('\u202e');
  });

  test('an address that is no https address is no button: of a full list, or of a frame', () => {
    const notHere = { shown: 3, total: 14, fullListUrl: 'javascript:alert(1)' };
    const frames = [{ host: 'evil.example', url: 'javascript:alert(2)' }];
    const { root } = show({ view: tab([entry()], { notHere, frames }) });
    expect(root.textContent).toContain('3 of 14 certifications are on this page.');
    expect(root.textContent).toContain('A frame of evil.example on this page is not read.');
    expect(root.querySelector('.leads button')).toBeNull();
  });
});

describe('a row', () => {
  test('has hallmark, title, issuer as proven, its claim in quotes, and the reason’s word', () => {
    const expired = entry({
      state: 'caution',
      headline: 'expired',
      issuer: { proven: 'smallco.example', claimed: 'Grand University' },
    });
    const { root, props } = show({ view: tab([expired]) });
    const row = root.querySelector('[data-row]');
    expect(row?.querySelector('svg.hallmark')).not.toBeNull();
    expect(row?.querySelector('.row-title')?.textContent).toBe('Cloud Practitioner');
    expect(row?.querySelector('.row-issuer')?.textContent).toBe(
      'smallco.example, calls itself “Grand University”',
    );
    expect(row?.querySelector('.row-word')?.textContent).toBe('Expired');
    press(row);
    expect(props.onOpen).toHaveBeenCalledWith('award-1');
  });

  test('leads to its link on the page by a button of its own, which an arrow key reaches', () => {
    const { root, props } = show();
    const row = root.querySelector<HTMLElement>('[data-row]');
    row?.focus();
    key(row, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Show on page: Cloud Practitioner');
    press(document.activeElement);
    expect(props.onReveal).toHaveBeenCalledExactlyOnceWith('award-1');
    expect(props.onOpen).not.toHaveBeenCalled();
    key(document.activeElement, 'ArrowLeft');
    expect(document.activeElement).toBe(row);
  });

  test('without a bound title is called by its host; the page’s words only as the page’s', () => {
    const { root } = show({
      view: tab([
        bare({ headline: 'page_only', host: 'www.coursera.org', claim: { title: 'Deep Learning' } }),
      ]),
    });
    expect(names(root)).toEqual(['Not confirmed, page not read: credential at www.coursera.org']);
    expect(root.querySelector('.row-issuer')?.textContent).toBe('The page says “Deep Learning”');
  });
});

describe('the list', () => {
  const entries = [
    entry({ key: '1' }),
    waiting('2', 'badges.lakeside.edu'),
    entry({ key: '3', state: 'caution', headline: 'expired', title: 'Old' }),
    entry({ key: '4', state: 'invalid', headline: 'revoked', title: 'Bad' }),
    bare({ key: '5', state: 'checking' }),
  ];

  test('stands in the order of the page, so that it can be read beside it', () => {
    const { root } = show({ view: tab(entries) });
    expect(names(root).map((name) => name?.split(':')[0])).toEqual([
      'Verified',
      'Not confirmed, not asked yet',
      'Caution, expired',
      'Not valid, revoked',
      'Checking',
    ]);
  });

  test('filters by state, says how many, and shows all again on the second press', () => {
    const { root } = show({ view: tab(entries) });
    press(button(root, '1 Caution'));
    expect(names(root)).toEqual(['Caution, expired: Old']);
    expect(button(root, '1 Caution').getAttribute('aria-pressed')).toBe('true');
    press(button(root, '1 Caution'));
    expect(names(root)).toHaveLength(5);
  });

  test('arrow keys go from row to row', () => {
    const { root } = show({ view: tab(entries) });
    const rows = root.querySelectorAll<HTMLElement>('[data-row]');
    rows[0]?.focus();
    key(rows[0], 'ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    key(rows[1], 'End');
    expect(document.activeElement).toBe(rows[4]);
  });

  test('says how many are still being checked', () => {
    const { root } = show({ view: tab(entries) });
    expect(root.querySelector('.page-head [role=status]')?.textContent).toBe(', checking 1');
  });
});

describe('the menu', () => {
  test('saves, prints and checks again, and gives the focus back', () => {
    const { root, props } = show();
    const choose = (label: string) => {
      press(button(root, 'More for this page'));
      press(button(root, label));
      expect(document.activeElement).toBe(button(root, 'More for this page'));
    };
    choose('Save as CSV');
    choose('Save as JSON');
    choose('Print or file as PDF');
    choose('Check all again');
    expect(props.onSave).toHaveBeenNthCalledWith(1, 'csv');
    expect(props.onSave).toHaveBeenNthCalledWith(2, 'json');
    expect(props.onPrint).toHaveBeenCalledOnce();
    expect(props.onAgainAll).toHaveBeenCalledOnce();
  });

  test('is used by arrow keys and closed by Escape, which then closes nothing else', () => {
    const { root } = show();
    press(button(root, 'More for this page'));
    expect(document.activeElement?.textContent).toBe('Check all again');
    key(document.activeElement, 'ArrowUp');
    expect(document.activeElement?.textContent).toBe('Save as JSON');
    const heard = vi.fn();
    addEventListener('keydown', heard, { once: true });
    key(document.activeElement, 'Escape');
    removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    expect(root.querySelector('[role=menu]')).toBeNull();
  });

  test('is not there where there is nothing to save', () => {
    expect(show({ view: tab([]) }).root.querySelector('[aria-haspopup]')).toBeNull();
  });
});

test('what is not on the page is said, with the way there', () => {
  const notHere = { shown: 3, total: 14, fullListUrl: 'https://www.linkedin.com/in/jane/details/' };
  const { root, props } = show({ view: tab([entry()], { notHere }) });
  press(button(root, 'Open the full list'));
  expect(props.onOpenUrl).toHaveBeenCalledWith(notHere.fullListUrl);
});

test('a frame that is not read is named, with the way to look at it', () => {
  const frames = [{ host: 'cv.builder.example', url: 'https://cv.builder.example/embed/7' }];
  const { root, props } = show({ view: tab([entry()], { frames }) });
  expect(root.textContent).toContain('A frame of cv.builder.example on this page is not read.');
  press(button(root, 'Open it in a tab'));
  expect(props.onOpenUrl).toHaveBeenCalledWith('https://cv.builder.example/embed/7');
});

test('a page that removes marks is named as such', () => {
  const { root } = show({ view: tab([entry()], { gaveUp: true }) });
  expect(root.textContent).toContain('listed here only');
});
