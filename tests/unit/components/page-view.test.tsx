// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { PageView, type PageViewProps } from '../../../components/page-view.tsx';
import { check } from '../../../lib/credential/verdict.ts';
import { button, draw, key, press } from './dom.ts';
import { bare, entry, tab } from './samples.ts';

const waiting = (name: string, host: string) =>
  bare({
    key: name,
    headline: 'permission_needed',
    host,
    askHost: host,
    checks: [check('permission_needed', '', host)],
  });

function show(change: Partial<PageViewProps> = {}) {
  const props: PageViewProps = {
    view: tab([entry()]),
    onOpen: vi.fn(),
    onAsk: vi.fn(),
    onCheckAll: vi.fn(),
    onOpenUrl: vi.fn(),
    onSample: vi.fn(),
    ...change,
  };
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

  test('a full list that is no https address is no button', () => {
    const notHere = { shown: 3, total: 14, fullListUrl: 'javascript:alert(1)' };
    const { root } = show({ view: tab([entry()], { notHere }) });
    expect(root.textContent).toContain('3 of 14 certifications are on this page.');
    expect(root.querySelector('.not-here button')).toBeNull();
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

  test('puts what needs a look first, what weighs most at its top', () => {
    const { root } = show({ view: tab(entries) });
    expect(names(root).map((name) => name?.split(':')[0])).toEqual([
      'Not valid, revoked',
      'Caution, expired',
      'Verified',
      'Not confirmed, not asked yet',
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
});

describe('asking', () => {
  test('each waiting host has one button that names it, and nothing is asked before the press', () => {
    const view = tab([
      waiting('1', 'badges.lakeside.edu'),
      waiting('2', 'badges.lakeside.edu'),
      waiting('3', 'badges.smallco.example'),
    ]);
    const { root, props } = show({ view });
    expect(root.textContent).toContain('Ask badges.lakeside.edu2 credentials');
    expect(props.onAsk).not.toHaveBeenCalled();
    press(button(root, 'Ask badges.lakeside.edu'));
    expect(props.onAsk).toHaveBeenCalledExactlyOnceWith('badges.lakeside.edu');
  });

  test('in the mode “only on click” one button checks what is listed', () => {
    const { root, props } = show({
      view: tab([waiting('1', 'www.credly.com')]),
      asksOnClick: (host) => host === 'www.credly.com',
    });
    expect(root.querySelector('.check-all')?.textContent).toContain('This one asks www.credly.com.');
    press(button(root, 'Check 1 credential'));
    expect(props.onCheckAll).toHaveBeenCalledOnce();
  });

  test('that button counts only what it asks, and is gone where it would ask nobody', () => {
    const view = tab([waiting('1', 'www.credly.com'), waiting('2', 'badges.lakeside.edu')]);
    const some = show({ view, asksOnClick: (host) => host === 'www.credly.com' }).root;
    button(some, 'Check 1 credential');
    button(some, 'Ask badges.lakeside.edu');
    expect(some.textContent).not.toContain('Ask www.credly.com');
    const none = show({ view, asksOnClick: () => false }).root;
    expect(none.querySelector('.check-all')).toBeNull();
    button(none, 'Ask www.credly.com');
  });
});

test('what is not on the page is said, with the way there', () => {
  const notHere = { shown: 3, total: 14, fullListUrl: 'https://www.linkedin.com/in/jane/details/' };
  const { root, props } = show({ view: tab([entry()], { notHere }) });
  press(button(root, 'Open the full list'));
  expect(props.onOpenUrl).toHaveBeenCalledWith(notHere.fullListUrl);
});

test('a page that removes marks is named as such', () => {
  const { root } = show({ view: tab([entry()], { gaveUp: true }) });
  expect(root.textContent).toContain('listed here only');
});

test('an empty list says what to do next', () => {
  const { root, props } = show({ view: tab([]) });
  expect(root.textContent).toContain('No credentials on this page');
  press(button(root, 'Try it on a sample'));
  expect(props.onSample).toHaveBeenCalledOnce();
});
