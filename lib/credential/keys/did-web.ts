import { parseJsonBytes } from '../../base/json.ts';
import type { Answer, Network } from '../../base/network.ts';
import type { DidMethod, Resolution } from './did-method.ts';
import { readDidDocument } from './verification-method.ts';

const ACCEPT = 'application/did+json, application/did+ld+json, application/json';
/** A DID document lists a handful of keys; the largest seen has 30 kB. */
const MAX_DID_DOCUMENT_BYTES = 256 * 1024;

/** did:web (did:web method specification, section 3.2): the document stands on the host that the DID names. */
export const didWeb: DidMethod = {
  id: 'did:web',
  async resolve(did, network) {
    const url = didWebUrl(did);
    if (!url) return { ok: false, code: 'key_unavailable', detail: 'a did:web that names no host' };
    return readAnswer(did, await fetchDocument(url, network));
  },
};

/** A host in ASCII, with a port or without: no `#` or `?` that would end it before its suffix. */
const HOST = /^[a-z0-9._-]+(?::\d+)?$/i;
/** What would lead out of the path that the identifier names. */
const ESCAPING = /[/?#\\]|^\.{0,2}$/;

/** The https URL of the document; `undefined` for what is no did:web. */
export function didWebUrl(did: string): string | undefined {
  if (!did.startsWith('did:web:')) return undefined;
  try {
    const [host = '', ...path] = did.split(':').slice(2).map(decodeURIComponent);
    if (!HOST.test(host) || path.some((part) => ESCAPING.test(part))) return undefined;
    const where = path.length ? path.map(encodeURIComponent).join('/') : '.well-known';
    return new URL(`https://${host}/${where}/did.json`).href;
  } catch {
    return undefined;
  }
}

function fetchDocument(url: string, network: Network): Promise<Answer> {
  return network.get(url, { accept: ACCEPT, maxBytes: MAX_DID_DOCUMENT_BYTES });
}

function readAnswer(did: string, answer: Answer): Resolution {
  if (!answer.ok) {
    if (answer.code !== 'permission_needed')
      return { ok: false, code: 'key_unavailable', detail: answer.detail };
    return { ok: false, code: 'permission_needed', detail: answer.detail, host: answer.host };
  }
  const parsed = parseJsonBytes(answer.bytes);
  const document = parsed.ok ? readDidDocument(parsed.value, did) : undefined;
  if (document) return { ok: true, document };
  return {
    ok: false,
    code: 'key_unavailable',
    detail: 'what stands there is not the document of this identifier',
  };
}
