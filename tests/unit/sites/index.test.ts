import { expect, test } from 'vitest';
import {
  CLICK_SITES,
  FROZEN_PAGE_MATCHES,
  INSTALL_SITES,
  PAGE_MATCHES,
  SITES,
  siteOf,
} from '../../../lib/sites/index.ts';

test('the pages that the content script runs on are frozen', () => {
  expect(PAGE_MATCHES).toEqual(['https://*.linkedin.com/*', 'https://github.com/*']);
  expect(PAGE_MATCHES.every((pattern) => FROZEN_PAGE_MATCHES.includes(pattern))).toBe(true);
});

test('the rows stand in alphabetical order, and the one that fits every page after all others', () => {
  const ids = SITES.map((site) => site.id);
  expect(ids.at(-1)).toBe('generic');
  expect(ids.slice(0, -1)).toEqual(ids.slice(0, -1).sort());
});

test('every site runs at install or after a click, and what fits every page never at install', () => {
  const ids = (sites: readonly { id: string }[]) => sites.map(({ id }) => id).sort();
  expect(ids([...INSTALL_SITES, ...CLICK_SITES])).toEqual(ids(SITES));
  expect(INSTALL_SITES.flatMap(({ matches }) => matches)).toEqual(expect.arrayContaining([...PAGE_MATCHES]));
  expect(INSTALL_SITES.some(({ matches }) => matches.includes('https://*/*'))).toBe(false);
});

test('a site is its host or a true sub-domain, over https', () => {
  const of = (address: string) => siteOf(new URL(address), SITES)?.id;
  expect(of('https://www.linkedin.com/in/x/')).toBe('linkedin');
  expect(of('https://linkedin.com/in/x/')).toBe('linkedin');
  expect(of('https://uk.linkedin.com/in/x/')).toBe('linkedin');
  expect(of('https://github.com/x')).toBe('github');
  expect(of('https://www.xing.com/profile/x')).toBe('xing');
  expect(of('https://gist.github.com/x')).toBe('generic');
  expect(of('https://notlinkedin.com/in/x/')).toBe('generic');
  expect(of('https://linkedin.com.evil.example/in/x/')).toBe('generic');
  expect(of('http://www.linkedin.com/in/x/')).toBeUndefined();
  const atInstall = (address: string) => siteOf(new URL(address), INSTALL_SITES);
  expect(atInstall('https://gist.github.com/x')).toBeUndefined();
  expect(atInstall('https://linkedin.com.evil.example/in/x/')).toBeUndefined();
});
