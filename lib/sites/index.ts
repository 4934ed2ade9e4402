/** The places that Assay knows, one line each, in alphabetical order. */
import { GITHUB } from './github.ts';
import { LINKEDIN } from './linkedin.ts';
import type { Site } from './site.ts';

export const SITES: readonly Site[] = [GITHUB, LINKEDIN];

/** Those whose script runs on the frozen hosts; the others come with the script that a click puts in. */
export const INSTALL_SITES: readonly Site[] = [GITHUB, LINKEDIN];

/** Granted at install. If this grows, browsers switch the extension off for everybody at the update. */
export const FROZEN_PAGE_MATCHES: readonly string[] = ['https://*.linkedin.com/*', 'https://github.com/*'];

/** The pages that the content script runs on without being asked. */
export const PAGE_MATCHES: string[] = INSTALL_SITES.flatMap((site) => site.matches)
  .filter((pattern) => FROZEN_PAGE_MATCHES.includes(pattern))
  .sort();

/** The site among these that an address belongs to. */
export function siteOf(url: URL, sites: readonly Site[]): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}

/** `https://HOST/*` and `https://*.HOST/*`: the two shapes of match pattern that the rows use. */
function matchesPattern(pattern: string, url: URL): boolean {
  const host = /^https:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
  if (!host || url.protocol !== 'https:') return false;
  if (!host.startsWith('*.')) return url.hostname === host;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}

export type { Partial, Site } from './site.ts';
