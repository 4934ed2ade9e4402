/**
 * Pages that list all that one person shows at a platform: a profile, a collection, a wallet. Where the platform gives
 * the list to programs, its reader brings the links of the awards; where it does not, it is said what to do instead.
 */
import type { Network } from '../base/network.ts';
import { isWithin, parseUrl } from '../base/urls.ts';
import type { FailedSource } from '../credential/model.ts';
import { failed } from './reader.ts';
import { unwrap } from './wrappers.ts';

export interface ListedAwards {
  /** Of awards, as `links.ts` knows them. */
  links: string[];
  /** How many more there are, where the list is longer than is read. */
  left: number;
}

/** `url` is the profile's own address, `id` what its path names. */
export type ProfileReader = (
  profile: { url: URL; id: string },
  network: Network,
) => Promise<ListedAwards | FailedSource>;

export interface ProfileRow {
  /** The row of the platform. */
  id: string;
  /** Each stands for its sub-domains as well. */
  domains: readonly string[];
  /** Held against the path; its group is the profile's id. */
  path: RegExp;
  list: { load: () => Promise<ProfileReader> } | { refuses: string };
}

const INSTEAD = 'Open it, and choose “Add all” in Assay on that page, or add the links of its badges.';

/** By the platform's id. */
export const PROFILES: readonly ProfileRow[] = [
  {
    id: 'accredible',
    domains: ['credential.net', 'accredible.com'],
    path: /^\/profile\/([^/]+)/,
    // Since 2026 its own application signs each request for a wallet.
    list: { refuses: `Accredible gives a whole wallet to its own page alone. ${INSTEAD}` },
  },
  {
    id: 'badgr',
    domains: ['badgr.io', 'badgr.com', 'badges.parchment.com'],
    path: /^\/public\/collections\/([\w-]{8,64})/,
    list: { load: () => import('./readers/badgr-collection.ts').then((file) => file.readBadgrCollection) },
  },
  {
    id: 'credly',
    domains: ['credly.com', 'youracclaim.com'],
    path: /^\/users\/([\w.%-]{1,100})/,
    list: { load: () => import('./readers/credly-profile.ts').then((file) => file.readCredlyProfile) },
  },
  {
    id: 'google-skills',
    domains: ['skills.google', 'cloudskillsboost.google'],
    path: /^\/public_profiles\/([\da-f-]{36})\/?$/i,
    list: { refuses: `Google Skills has no list for programs. ${INSTEAD}` },
  },
  {
    id: 'linkedin-learning',
    domains: ['linkedin.com'],
    path: /^\/in\/([^/]+)/,
    list: {
      refuses: `LinkedIn gives no list to programs. ${INSTEAD} Its own export has Certifications.csv.`,
    },
  },
  {
    id: 'obp',
    domains: ['openbadgepassport.com'],
    path: /^\/app\/(?:profile|page\/view|gallery)\/([^/]+)/,
    list: { refuses: `Open Badge Passport has no list for programs. ${INSTEAD}` },
  },
  {
    id: 'sertifier',
    domains: ['verified.sertifier.com'],
    path: /^\/[a-z]{2}\/profile\/([\w-]+)/,
    list: { refuses: `Sertifier has no list for programs. ${INSTEAD}` },
  },
];

/** The row of the profile at an address; `undefined` for what is none. */
export function profileAt(href: string): { row: ProfileRow; url: URL; id: string } | undefined {
  const url = parseUrl(unwrap(href));
  if (url?.protocol !== 'https:' || url.port) return undefined;
  for (const row of PROFILES) {
    if (!row.domains.some((domain) => isWithin(url.hostname, domain))) continue;
    const id = row.path.exec(url.pathname)?.[1];
    if (id !== undefined) return { row, url, id };
  }
  return undefined;
}

/** What a profile lists; `undefined` where the address is no profile's. */
export async function awardsAt(
  href: string,
  network: Network,
): Promise<ListedAwards | FailedSource | undefined> {
  const profile = profileAt(href);
  if (!profile) return undefined;
  const { row, url, id } = profile;
  if ('refuses' in row.list) return failed('page_only', row.list.refuses);
  const read = await row.list.load();
  return read({ url, id }, network);
}

/** One answer that could not be had, in a sentence. */
export function unlisted(code: FailedSource['code'], platform: string, host?: string): FailedSource {
  const said: Partial<Record<FailedSource['code'], string>> = {
    not_found: `${platform} shows nothing at this address: it is private, deleted or mistyped.`,
    permission_needed: `${host ?? platform} has not been asked.`,
    unreachable: `${platform} could not be reached.`,
    malformed: `${platform} answered in a way that Assay does not know; Assay may be out of date for it.`,
  };
  return failed(code, said[code] ?? `${platform} gave no list.`, host);
}
