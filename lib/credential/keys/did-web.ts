import type { DidMethod } from './did-method.ts';
import { fetchObject, unavailable } from './issuer-way.ts';
import { readDidDocument } from './verification-method.ts';

const ACCEPT = 'application/did+json, application/did+ld+json, application/json';

/** did:web (did:web method specification, section 3.2): the document stands on the host that the DID names. */
export const didWeb: DidMethod = {
  id: 'did:web',
  async resolve(did, network) {
    const url = didWebUrl(did);
    if (!url) return unavailable('a did:web that names no host');
    const answer = await fetchObject(url, network, ACCEPT);
    if (!answer.ok) return answer;
    const document = readDidDocument(answer.value, did);
    return document
      ? { ok: true, document }
      : unavailable('what stands there is not the document of this identifier');
  },
};

/** A host in ASCII, with a port or without: no `#` or `?` that would end it before its suffix. */
const HOST = /^[a-z0-9._-]+(?::\d+)?$/i;
/** What would lead out of the path that the identifier names. */
const ESCAPING = /[/?#\\]|^\.{0,2}$/;

/** The https URL of the document; `undefined` for what is no did:web. */
export function didWebUrl(did: string): string | undefined {
  return did.startsWith('did:web:') ? hostedUrl(did.split(':').slice(2), 'did.json') : undefined;
}

/** Where the document of a DID of a host, or of a path on it, stands or would stand: of did:web, and of did:webvh. */
export function hostAddressOf(did: string): string | undefined {
  // Its identifier begins with a hash of itself.
  return did.startsWith('did:webvh:') ? hostedUrl(did.split(':').slice(3), 'did.json') : didWebUrl(did);
}

/** The https URL of a file under a host, with a path or without, as the parts of a DID name them. */
export function hostedUrl(parts: readonly string[], file: string): string | undefined {
  try {
    const [host = '', ...path] = parts.map(decodeURIComponent);
    if (!HOST.test(host) || path.some((part) => ESCAPING.test(part))) return undefined;
    const where = path.length ? path.map(encodeURIComponent).join('/') : '.well-known';
    return new URL(`https://${host}/${where}/${file}`).href;
  } catch {
    return undefined;
  }
}
