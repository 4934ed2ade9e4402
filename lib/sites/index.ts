/** The places that Assay knows, one line each, in alphabetical order; the one for any page comes last. */
import { covers } from '../base/urls.ts';
import { CANDIDATE } from './candidate.ts';
import { GENERIC } from './generic.ts';
import { GITHUB } from './github.ts';
import { GITLAB } from './gitlab.ts';
import { JSON_RESUME } from './json-resume.ts';
import { LINKEDIN } from './linkedin.ts';
import { PLATFORM_PAGE } from './platform-page.ts';
import type { Site } from './site.ts';
import { XING } from './xing.ts';

export const SITES: readonly Site[] = [
  CANDIDATE,
  GITHUB,
  GITLAB,
  JSON_RESUME,
  LINKEDIN,
  PLATFORM_PAGE,
  XING,
  GENERIC,
];

/** Those whose script runs on the frozen hosts. */
export const INSTALL_SITES: readonly Site[] = [GITHUB, LINKEDIN];

/** Those that come with the script which a click puts in; not for the frozen hosts, of which it knows nothing. */
export const CLICK_SITES: readonly Site[] = [CANDIDATE, GITLAB, JSON_RESUME, PLATFORM_PAGE, XING, GENERIC];

/** Granted at install. If this grows, browsers switch the extension off for everybody at the update. */
export const FROZEN_PAGE_MATCHES: readonly string[] = ['https://*.linkedin.com/*', 'https://github.com/*'];

/** The pages that the content script runs on without being asked. */
export const PAGE_MATCHES: string[] = /* @__PURE__ */ frozenMatches();

function frozenMatches(): string[] {
  const matches = INSTALL_SITES.flatMap((site) => site.matches);
  return matches.filter((pattern) => FROZEN_PAGE_MATCHES.includes(pattern)).sort();
}

/** The site among these that an address belongs to. */
export function siteOf(url: URL, sites: readonly Site[]): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}

/** One host, a host with its sub-domains, or any host, over https: the shapes of match pattern that the rows use. */
function matchesPattern(pattern: string, url: URL): boolean {
  const host = /^https:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
  if (!host || url.protocol !== 'https:') return false;
  return host === '*' || covers(host, url.hostname);
}

export type { Partial, Site } from './site.ts';
