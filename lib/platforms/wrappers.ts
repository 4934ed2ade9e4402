/** From a link as it stands in a page to the address that it leads to. */
import { bareHost, isWithin, parseUrl } from '../base/urls.ts';

export interface Target {
  /** https, no user, no fragment, no tracking or personal parameters. */
  url: URL;
  /** Of the fragment, what names a page of an application (`#/…`), or is Accredible's (`#acc.…`, `#gs.…`). */
  route: string;
  /** Path, query and route: what the patterns are held against. */
  text: string;
}

/** LinkedIn wraps its own wrapper in posts. */
const MAX_WRAPPERS = 3;

const NOISE = /^(?:utm_\w+|trk\w*|identity__\w+|ref|source|fbclid|gclid|mc_[ce]id|originalsubdomain)$/i;
/** Where Badgr's share links say to whom the badge was issued. */
const ADDRESS = 'identity__email';

/** The target of LinkedIn's and VerifierPlus's wrappers; any other link as it is. */
export function unwrap(href: string): string {
  let target = href;
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const url = parseUrl(target);
    const inner = url && wrappedIn(url);
    if (!inner) return target;
    target = /^[a-z][a-z0-9+.-]*:/i.test(inner) ? inner : `https://${inner}`;
  }
  return target;
}

function wrappedIn(url: URL): string | null {
  const host = bareHost(url.hostname);
  if (isWithin(host, 'linkedin.com') && /^\/(?:safety\/go|redir\/redirect)\/?$/.test(url.pathname)) {
    return url.searchParams.get('url');
  }
  if (isWithin(host, 'verifierplus.org') && url.hash.startsWith('#verify?')) {
    return new URLSearchParams(url.hash.slice('#verify?'.length)).get('vc');
  }
  return null;
}

const ROUTE = /^#(?:\/|(?:acc|gs)\.)/;

/** Old http links of awards count as https. */
export function targetOf(href: string): Target | undefined {
  const url = parseUrl(unwrap(href));
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const route = ROUTE.test(url.hash) ? url.hash : '';
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hash = '';
  url.hostname = bareHost(url.hostname);
  const names: string[] = [];
  const noise: string[] = [];
  // By `forEach`: Firefox hides the iterators of URLSearchParams from content scripts (153, 2026-11).
  url.searchParams.forEach((_, name) => {
    (NOISE.test(name) ? noise : names).push(name);
  });
  for (const name of noise) url.searchParams.delete(name);
  // Of two parameters of one name, only that server knows which one counts.
  const query = new Set(names).size < names.length ? '' : url.search;
  return { url, route, text: url.pathname + query + route };
}

/** The e-mail address that a link carries. Somebody's own: it is compared once, and is in no key and no list. */
export function addressInLink(href: string): string | null | undefined {
  return href.includes(ADDRESS) ? parseUrl(unwrap(href))?.searchParams.get(ADDRESS) : undefined;
}
