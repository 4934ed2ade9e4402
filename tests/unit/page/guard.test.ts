import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { createRemovals, isBound, isUntouched, REMOVALS_WITHIN_MS } from '../../../lib/page/guard.ts';

function marked() {
  const { document } = new Window({ url: 'https://www.linkedin.com/' }) as unknown as { document: Document };
  document.body.innerHTML = '<p><a href="https://a.example/1">a</a><span></span></p>';
  const link = document.querySelector('a') as HTMLAnchorElement;
  return { document, link, href: link.href, host: document.querySelector('span') as Element };
}

describe('a mark is bound', () => {
  test('to a link in the page that it stands right after', () => {
    const { link, href, host } = marked();
    expect(isBound(link, href, host)).toBe(true);
    expect(isUntouched(link, href)).toBe(true);
  });

  test.each<[string, (on: ReturnType<typeof marked>) => void, boolean]>([
    ['the link leads elsewhere', ({ link }) => link.setAttribute('href', 'https://evil.example/1'), false],
    ['the link has no target', ({ link }) => link.removeAttribute('href'), false],
    ['the link is gone', ({ link }) => link.remove(), false],
    ['both are gone', ({ link }) => link.parentElement?.remove(), false],
    ['the mark is gone', ({ host }) => host.remove(), true],
    ['text stands between', ({ link, document }) => link.after(document.createTextNode('!')), true],
    ['the mark stands before', ({ link, host }) => link.before(host), true],
  ])('no longer, when %s', (_, change, isUntouchedStill) => {
    const on = marked();
    change(on);
    expect(isBound(on.link, on.href, on.host)).toBe(false);
    expect(isUntouched(on.link, on.href)).toBe(isUntouchedStill);
  });
});

test('the fifth removal within the time is one too many, five spread out are not', () => {
  let now = 0;
  const quick = createRemovals(() => now);
  expect([0, 1, 2, 3, 4].map(() => quick())).toEqual([false, false, false, false, true]);
  const slow = createRemovals(() => now);
  for (let count = 0; count < 20; count++) {
    now += REMOVALS_WITHIN_MS / 3;
    expect(slow()).toBe(false);
  }
});
