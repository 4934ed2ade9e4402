import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { plainText } from '../../base/text.ts';
import { type PublicKey, readJwk } from './public-key.ts';
import { readCertificate } from './x509.ts';

/** A key that a signature brings along. It proves nothing of whose it is. */
export interface BroughtKey {
  key?: PublicKey;
  /** Why it does not bind, for people. */
  detail: string;
}

/** One header of JOSE that may bring a key. */
interface KeyHeader {
  id: string;
  bring(header: JsonObject): BroughtKey | undefined;
}

/** RFC 7515, section 4.1.3. */
const jwkHeader: KeyHeader = {
  id: 'jwk',
  bring({ jwk }) {
    const written = asObject(jwk);
    const { key, unfit } = written ? readJwk(written) : {};
    return (
      written && { ...(key && !unfit ? { key } : {}), detail: 'only the credential itself states the key' }
    );
  },
};

/** Certificates between a leaf and its root: two are common. */
const MAX_CHAIN = 8;

/** RFC 7515, section 4.1.6: whose the chain claims to be is said; whether its root may say so is not known. */
const x5cHeader: KeyHeader = {
  id: 'x5c',
  bring({ x5c }) {
    const chain = asArray(x5c).slice(0, MAX_CHAIN);
    if (!chain.length) return undefined;
    const read = chain.map((each) => readCertificate(asText(each) ?? ''));
    const [leaf] = read;
    if (!leaf) return { detail: 'its certificate is not readable' };
    const names = [leaf.subject, ...read.map((each) => each?.issuer ?? '')].map(quoted);
    const said = names.filter((name, at) => name !== names[at - 1]).join(', issued by ');
    return {
      ...(leaf.key ? { key: leaf.key } : {}),
      detail: `by a certificate that nobody checked: ${said}`,
    };
  },
};

function quoted(name: string): string {
  return name ? `“${plainText(name)}”` : 'no name';
}

/** The headers that bring a key; of two, the certificate says more. */
export const KEY_HEADERS: readonly KeyHeader[] = [x5cHeader, jwkHeader];

export function broughtIn(header: JsonObject): BroughtKey | undefined {
  for (const each of KEY_HEADERS) {
    const brought = each.bring(header);
    if (brought) return brought;
  }
  return undefined;
}
