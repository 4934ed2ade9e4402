/** Where a credential says that its status is published: all that a check has to go by while the wallet is locked. */
import { fromBase64url, utf8Decode } from '../base/bytes.ts';
import { parseJsonBytes } from '../base/json.ts';
import { asArray, asObject, asText, objectIn } from '../base/json-values.ts';

/** W3C credentialStatus (VCDM 2.0, section 4.10); a status claim of a token (Token Status List, section 6). */
export function statusAddressesIn(bytes: Uint8Array): string[] {
  const claims = objectIn(bytes) ?? payloadOf(bytes);
  if (!claims) return [];
  const inner = asObject(claims.vc) ?? claims;
  const listed = asObject(asObject(claims.status)?.status_list)?.uri;
  const stated = asArray(inner.credentialStatus).flatMap((each) => {
    const status = asObject(each);
    return [status?.id, status?.statusListCredential];
  });
  const found = [...stated, listed].map(asText).filter((each) => each?.startsWith('https://'));
  return [...new Set(found as string[])];
}

/** Three parts with dots between them, and disclosures behind: anything else is none. */
const TOKEN = /^[\w-]+\.([\w-]+)\.[\w-]*(?:~[\w.~-]*)?\s*$/;

function payloadOf(bytes: Uint8Array) {
  // An image is no token, and decoding it costs more than looking at its first byte.
  if ((bytes[0] ?? 0) > 0x7a) return undefined;
  const payload = TOKEN.exec(utf8Decode(bytes) ?? '')?.[1];
  const parsed =
    payload === undefined ? undefined : parseJsonBytes(fromBase64url(payload) ?? new Uint8Array());
  return parsed?.ok ? asObject(parsed.value) : undefined;
}
