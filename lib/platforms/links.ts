import { imitates } from '../base/confusables.ts';
import { bareHost, isPublicHost, isWithin, parseUrl } from '../base/urls.ts';
import { LINK_PATTERNS, type LinkPattern } from './patterns.ts';

/**
 * `award` a platform's address of one; `shape` an address that looks like a credential document, on any host;
 * `not_an_award` a template or catalogue page; `placeholder` a sample or mistyped id; `look_alike` a host that
 * imitates a platform's. The last three never lead to a request.
 */
export type LinkKind = 'award' | 'shape' | 'not_an_award' | 'placeholder' | 'look_alike';

export interface Recognised {
  kind: LinkKind;
  /** Normalised address of the award: the same award under different links has the same key. */
  key: string;
  /** The link itself, unwrapped, https, without tracking and personal parameters. */
  url: string;
  host: string;
  /** Row of the platform; for a look-alike, the one that it imitates. */
  platform?: string;
  id?: string;
}

/** Characters. LinkedIn's wrapped links stay under 2,000. */
const MAX_LINK_LENGTH = 4096;
/** LinkedIn wraps its own wrapper in posts. */
const MAX_WRAPPERS = 3;

const NOISE = /^(?:utm_\w+|trk\w*|identity__\w+|ref|source|fbclid|gclid|mc_[ce]id|originalsubdomain)$/i;

const ASSERTION = /^\/public\/assertions\/[\w-]{8,64}(?:\.json)?\/?$/;
const CREDENTIAL_WORD = /credential|badge|assertion|certificate/i;
const DOCUMENT_ENDING = /\.(?:json|jsonld|jwt)$/i;

/**
 * What a link leads to, or `undefined` for what Assay leaves alone. Makes no request. `presented`: the page or the
 * user says that it leads to a credential, so that an address which nothing else speaks for is a shape too.
 */
export function recognise(href: string, presented = false): Recognised | undefined {
  if (href.length > MAX_LINK_LENGTH) return undefined;
  const url = normalised(unwrap(href));
  if (!url || !isPublicHost(url.hostname)) return undefined;
  const host = url.hostname;
  for (const row of LINK_PATTERNS) {
    const found = row.domains.some((domain) => isWithin(host, domain))
      ? onPlatform(row, url)
      : elsewhere(row, url);
    if (found) return found;
  }
  if (!presented && !isShape(url.pathname)) return undefined;
  return { kind: 'shape', key: url.href, url: url.href, host };
}

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

function wrappedIn(url: URL): string | undefined {
  const host = bareHost(url.hostname);
  if (isWithin(host, 'linkedin.com') && /^\/(?:safety\/go|redir\/redirect)\/?$/.test(url.pathname)) {
    return url.searchParams.get('url') ?? undefined;
  }
  if (isWithin(host, 'verifierplus.org') && url.hash.startsWith('#verify?')) {
    return new URLSearchParams(url.hash.slice('#verify?'.length)).get('vc') ?? undefined;
  }
  return undefined;
}

/** https, no credentials, fragment, tracking or personal parameters; old http links of awards count as https. */
function normalised(href: string): URL | undefined {
  const url = parseUrl(href);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hash = '';
  url.hostname = bareHost(url.hostname);
  for (const name of noiseIn(url)) url.searchParams.delete(name);
  return url;
}

/** By `forEach`: Firefox hides the iterators of URLSearchParams from content scripts (153, 2026-11). */
function noiseIn(url: URL): string[] {
  const names: string[] = [];
  url.searchParams.forEach((_, name) => {
    if (NOISE.test(name)) names.push(name);
  });
  return names;
}

function onPlatform(row: LinkPattern, url: URL): Recognised | undefined {
  const host = url.hostname;
  const page = `https://${host}${url.pathname}`;
  // Another port is another server, of which the platform's name says nothing.
  if (url.port) return undefined;
  if (row.templates?.test(url.pathname))
    return { kind: 'not_an_award', key: page, url: page, host, platform: row.id };
  const id = idIn(row, url.pathname);
  if (id === undefined) return undefined;
  if (!row.ids.test(id) || isSample(id))
    return { kind: 'placeholder', key: page, url: page, host, platform: row.id };
  return { kind: 'award', key: row.address(id, host, url.pathname), url: page, host, platform: row.id, id };
}

/** A host that is not the platform's, but made to be taken for it: only where the path is that of an award too. */
function elsewhere(row: LinkPattern, url: URL): Recognised | undefined {
  const id = idIn(row, url.pathname);
  if (id === undefined || !row.ids.test(id)) return undefined;
  if (!row.domains.some((domain) => imitates(url.hostname, domain))) return undefined;
  const page = `https://${url.host}${url.pathname}`;
  return { kind: 'look_alike', key: page, url: page, host: url.hostname, platform: row.id };
}

/** The platform's domain that a host imitates, whatever its path; for hosts that a credential names as its issuer's. */
export function imitatedDomain(host: string): string | undefined {
  return LINK_PATTERNS.flatMap((row) => row.domains).find((domain) => imitates(host, domain));
}

function idIn(row: LinkPattern, path: string): string | undefined {
  for (const pattern of row.paths) {
    const id = pattern.exec(path)?.[1];
    if (id) return id;
  }
  return undefined;
}

/** Runs that people type when they need an id; a random one holds none of them (one in 100 million). */
const TYPED_RUN = /01234567|12345678|23456789|89abcdef|abcdef12|abcdefab|abcdefgh|a1b2c3d4/i;
/** Different characters: a random id of 20 and more has fewer once in 10 million. */
const MIN_VARIETY = 7;
const RANDOM_ID = /^[\w-]{20,}$/;

/** Whether an id is one of the samples that fill templates of résumés: `6b6b6b6b-…`, `abcdef123456`. */
function isSample(id: string): boolean {
  if (TYPED_RUN.test(id)) return true;
  if (!RANDOM_ID.test(id)) return new Set(id).size === 1;
  return new Set(id.replaceAll('-', '').toLowerCase()).size < MIN_VARIETY;
}

function isShape(path: string): boolean {
  return ASSERTION.test(path) || (DOCUMENT_ENDING.test(path) && CREDENTIAL_WORD.test(path));
}
