/** JWS in its compact form (RFC 7515, section 3.1), read strictly: what two readers could take differently is refused. */
import { fromBase64url, toBase64url, utf8Encode } from '../../base/bytes.ts';
import { type JsonObject, objectIn } from '../../base/json-values.ts';

export interface CompactJws {
  header: JsonObject;
  payload: Uint8Array;
  /** Absent where it is not base64url: no signature at all, or one that was changed. */
  signature?: Uint8Array;
  /** The first two parts as they stand: what is signed (section 5.1). */
  input: Uint8Array;
}

/** Characters. A transcript with images inside has under 1 MB. */
export const MAX_TOKEN_LENGTH = 4 * 1024 * 1024;

/** Three parts of base64url, the last of which may be empty. */
const THREE_PARTS = /^([\w-]+)\.([\w-]*)\.([^.]*)$/;

/** `undefined` for what is no JWS; nothing is said yet of who signed it. */
export function parseCompactJws(text: string): CompactJws | undefined {
  const [, head = '', body = '', tail = ''] =
    (text.length <= MAX_TOKEN_LENGTH && THREE_PARTS.exec(text)) || [];
  const [headBytes, payload, signature] = [head, body, tail].map(strictBase64url);
  const header = headBytes?.length ? objectIn(headBytes) : undefined;
  if (!header || !payload) return undefined;
  const input = utf8Encode(`${head}.${body}`);
  return { header, payload, input, ...(signature ? { signature } : {}) };
}

/** RFC 7515, section 2: no padding, no white space, and no bits beside the bytes, so that a text has one spelling. */
export function strictBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64url(text);
  return bytes && toBase64url(bytes) === text ? bytes : undefined;
}
