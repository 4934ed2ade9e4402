import { hostAddressOf } from '../keys/did-web.ts';

/**
 * The host that an issuer's identifier belongs to: of an https URL, or of a did:web or did:webvh, with its path
 * where it has one. On a host that many share the path is what tells them apart. `undefined` for keys and other DIDs.
 */
export function domainOf(id: string): string | undefined {
  if (/^did:web(?:vh)?:/.test(id)) return hostOfDid(id);
  if (!id.startsWith('https://') && !id.startsWith('http://')) return undefined;
  return authorityOf(id);
}

function hostOfDid(did: string): string | undefined {
  const url = hostAddressOf(did);
  const path = did.split(':').slice(did.startsWith('did:webvh:') ? 4 : 3);
  return url && [new URL(url).host, ...path.map(decodeURIComponent)].join('/');
}

/** Hosts on which the path says whose a file is, by the number of its parts that do. */
const SHARED_HOSTS = new Map([
  ['raw.githubusercontent.com', 1],
  ['gist.githubusercontent.com', 1],
  ['github.com', 1],
  ['gitlab.com', 1],
  ['bitbucket.org', 1],
  ['storage.googleapis.com', 1],
  ['sites.google.com', 2],
  ['cdn.jsdelivr.net', 2],
]);
/** Hosts on which the address says nothing about who put a file there: each speaks for itself alone. */
const ANONYMOUS_HOSTS = [
  'docs.google.com',
  'dl.dropboxusercontent.com',
  'drive.google.com',
  'drive.usercontent.google.com',
  'firebasestorage.googleapis.com',
  'pastebin.com',
  'verifierplus.org',
  'web.archive.org',
  'www.dropbox.com',
];
/** Amazon S3 in path style names the region in the host and the bucket in the path. */
const S3_PATH_STYLE = /^s3(?:[.-][a-z0-9.-]+)?\.amazonaws\.com$/;

/**
 * Who answers for what a URL serves: the host, and on shared hosts the first parts of the path with it. `~name` is how
 * universities give each of their people a place.
 */
export function authorityOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, href } = new URL(url);
  if (ANONYMOUS_HOSTS.includes(host)) return href.slice(href.indexOf(host));
  const isPersons = S3_PATH_STYLE.test(host) || pathname.startsWith('/~');
  const depth = SHARED_HOSTS.get(host) ?? (isPersons ? 1 : 0);
  return [host, ...pathname.split('/').slice(1, 1 + depth)].join('/');
}
