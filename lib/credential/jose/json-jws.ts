/** JWS in its JSON form (RFC 7515, section 7.2), read strictly, its payload in base64url or as it is (RFC 7797). */
import { utf8Decode, utf8Encode } from '../../base/bytes.ts';
import { asArray, asObject, asText, defined, type JsonObject, objectIn } from '../../base/json-values.ts';
import { type CompactJws, MAX_TOKEN_LENGTH, strictBase64url } from './compact-jws.ts';

/** What it looks like; nothing is said yet of what is in it. */
export function isJsonJws({ payload, signatures, signature }: JsonObject): boolean {
  return typeof payload === 'string' && (Array.isArray(signatures) || typeof signature === 'string');
}

/** Signatures over one payload: one is common. */
const MAX_SIGNATURES = 4;

export interface JsonJws {
  /** What every one of the signatures covers. */
  payload: string;
  /** Each as if it stood in a compact form by itself. */
  signatures: readonly CompactJws[];
}

/**
 * Takes it apart; `undefined` for what two readers could take differently: both forms at once, a header that is stated
 * twice, signatures that disagree about how the payload is written.
 */
export function parseJsonJws(document: JsonObject): JsonJws | undefined {
  const { payload: written, signatures } = document;
  if (signatures !== undefined && (document.signature !== undefined || document.protected !== undefined))
    return undefined;
  const list = signatures === undefined ? [document] : asArray(signatures).map(asObject);
  if (typeof written !== 'string' || written.length > MAX_TOKEN_LENGTH) return undefined;
  if (list.length === 0 || list.length > MAX_SIGNATURES) return undefined;
  const parsed = list.map((each) => each && parseSignature(each, written));
  const [first, ...others] = parsed;
  if (!first || others.some((each) => each?.text !== first.text)) return undefined;
  return { payload: first.text, signatures: parsed.flatMap((each) => each?.jws ?? []) };
}

function parseSignature(
  { protected: head, header: open, signature }: JsonObject,
  written: string,
): { text: string; jws: CompactJws } | undefined {
  const headBytes = strictBase64url(asText(head) ?? '');
  const header = headBytes?.length ? objectIn(headBytes) : undefined;
  // Section 7.2.1: no name in both. What is not protected is not looked at: anybody can write it.
  const isTwice = Object.keys(asObject(open) ?? {}).some((name) => header && Object.hasOwn(header, name));
  if (!header || isTwice) return undefined;
  const payload = header.b64 === false ? utf8Encode(written) : strictBase64url(written);
  const text = payload && utf8Decode(payload);
  if (!payload || text === undefined) return undefined;
  const input = utf8Encode(`${head}.${written}`);
  const bytes = strictBase64url(asText(signature) ?? '');
  return { text, jws: { header, payload, input, ...defined({ signature: bytes }) } };
}
