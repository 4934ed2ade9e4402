import { didWebUrl } from '../keys/did-web.ts';

/**
 * The host that an issuer's identifier belongs to: of an https URL, or of a did:web, with its path where it has
 * one. On a host that many share the path is what tells them apart. `undefined` for keys and other DIDs.
 */
export function domainOf(id: string): string | undefined {
  if (id.startsWith('did:web:')) return didWebDomain(id);
  if (!id.startsWith('https://') && !id.startsWith('http://')) return undefined;
  return URL.canParse(id) ? new URL(id).hostname : undefined;
}

function didWebDomain(did: string): string | undefined {
  const url = didWebUrl(did);
  if (!url) return undefined;
  const path = did.split(':').slice(3).map(decodeURIComponent);
  return [new URL(url).host, ...path].join('/');
}

/** Hosts on which the first part of the path, not the host, says whose a file is. */
const SHARED_HOSTS = [
  'raw.githubusercontent.com',
  'gist.githubusercontent.com',
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'storage.googleapis.com',
  's3.amazonaws.com',
  'drive.google.com',
  'sites.google.com',
  'cdn.jsdelivr.net',
];
/** Amazon S3 in path style names the region in the host and the bucket in the path. */
const S3_PATH_STYLE = /^s3[.-][a-z0-9-]+\.amazonaws\.com$/;

/** Who answers for what a URL serves: the host, and on shared hosts the first part of the path with it. */
export function authorityOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  const isShared = SHARED_HOSTS.includes(host) || S3_PATH_STYLE.test(host);
  return isShared ? `${host}/${pathname.split('/')[1] ?? ''}` : host;
}
