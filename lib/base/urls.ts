/** Rules about addresses and hosts. Identity is a host or a path on it, never the look of it. */

/** Names that only ever resolve inside somebody's own network (RFC 6761, RFC 6762, RFC 8375, and custom). */
const PRIVATE_SUFFIXES = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
];

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

/** The URL, or `undefined` for what is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A scheme, or what passes for one: `localhost:8080` is none of ours either. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** `uni.edu/badge` as people write it: an address with a host of the internet and a path. */
export function withScheme(text: string): string {
  if (SCHEME.test(text) || !/^[^\s/?#@]+\.[^\s/?#@]+\/[^/\s]/.test(text)) return text;
  const url = parseUrl(`https://${text}`);
  return url && isPublicHost(url.hostname) ? `https://${text}` : text;
}

/**
 * The address as it is asked for: badges of the years before 2018 name their documents by http, and the same
 * documents are asked over https.
 */
export function parseAsked(text: string): URL | undefined {
  const url = parseUrl(text);
  if (url?.protocol === 'http:' && !url.port) url.protocol = 'https:';
  return url;
}

/** Lower-case host without port and without the root's dot; '' for what is no URL or has no host. */
export function hostOf(text: string): string {
  return bareHost(parseUrl(text)?.hostname ?? '');
}

/** `uni.edu.` and `uni.edu` are one host. */
export function bareHost(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/** Exactly that host, or a true sub-domain of it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** `*.` in front stands for the host itself and its sub-domains. */
export function covers(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? isWithin(host, pattern.slice(2)) : host === pattern;
}

/** An address up to its fragment: what names a page. '' for none. */
export function withoutFragment(url = ''): string {
  return url.split('#')[0] ?? '';
}

/**
 * Whether a host, as the URL parser writes it, may be one of the public internet. Addresses in numbers are
 * refused, public ones too: the parser has already turned decimal, hexadecimal and octal forms into dotted ones,
 * and nobody's identity is a number. So are names of one label and names kept for private networks.
 */
export function isPublicHost(hostname: string): boolean {
  const host = bareHost(hostname.toLowerCase());
  if (!host.includes('.') || host.startsWith('[') || IPV4.test(host)) return false;
  if (host.split('.').includes('')) return false;
  return !PRIVATE_SUFFIXES.some((suffix) => isWithin(host, suffix));
}

/** Why an address is not asked, in words that do not repeat its path; `undefined` if it may be. */
export function objectionToUrl(url: URL): string | undefined {
  if (url.protocol !== 'https:') return 'only https addresses are asked';
  if (url.username || url.password) return 'the address carries a user name or password';
  if (!isPublicHost(url.hostname)) return 'the address is not one of the public internet';
  return undefined;
}
