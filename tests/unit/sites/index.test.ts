import { expect, test } from 'vitest';
import { FROZEN_PAGE_MATCHES, PAGE_MATCHES, SITES, siteOf } from '../../../lib/sites/index.ts';

test('the pages that the content script runs on are frozen', () => {
  expect(PAGE_MATCHES).toEqual(['https://*.linkedin.com/*', 'https://github.com/*']);
  expect(PAGE_MATCHES.every((pattern) => FROZEN_PAGE_MATCHES.includes(pattern))).toBe(true);
});

test('the rows stand in alphabetical order', () => {
  const ids = SITES.map((site) => site.id);
  expect(ids).toEqual([...ids].sort());
});

test('a site is its host or a true sub-domain, over https', () => {
  const of = (address: string) => siteOf(new URL(address), SITES)?.id;
  expect(of('https://www.linkedin.com/in/x/')).toBe('linkedin');
  expect(of('https://linkedin.com/in/x/')).toBe('linkedin');
  expect(of('https://uk.linkedin.com/in/x/')).toBe('linkedin');
  expect(of('https://github.com/x')).toBe('github');
  expect(of('https://gist.github.com/x')).toBeUndefined();
  expect(of('https://notlinkedin.com/in/x/')).toBeUndefined();
  expect(of('https://linkedin.com.evil.example/in/x/')).toBeUndefined();
  expect(of('http://www.linkedin.com/in/x/')).toBeUndefined();
});
