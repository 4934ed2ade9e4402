import { utf8Decode } from '../../base/bytes.ts';
import { parseJson } from '../../base/json.ts';
import { asObject, type JsonObject } from '../../base/json-values.ts';
import { type Check, check } from '../verdict.ts';
import { type CompactJws, parseCompactJws } from './compact-jws.ts';
import { disclose } from './disclosures.ts';
import { mediaTypeIn } from './header.ts';

/** A signed token, taken apart, not yet verified. */
export interface Token {
  jws: CompactJws;
  /** What the header says it is and holds: media types without `application/`, '' where it says nothing. */
  typ: string;
  cty: string;
  /** The payload; disclosed claims are in their places. */
  claims: JsonObject;
  /** With `~`: claims can be held back. */
  isSelective: boolean;
  /** The names that the payload itself has at the top: those of `claims` that could not be held back. */
  fixed: readonly string[];
  /** Something of the top level, or of a `vc` in it, is held back, or seems to be. */
  isPartial: boolean;
}

const JWS = /^[\w-]+\.[\w-]*\.[^.~]*$/;
/** An encrypted token has five parts (RFC 7516, section 3.1). */
const JWE = /^[\w-]+(?:\.[\w-]*){4}$/;

/** How `{` begins in base64url. */
const OBJECT = /^e[w-z]/;

/** Whether a text has the shape of a token; what is in it decides `readToken`. */
export function isToken(text: string): boolean {
  const [first = ''] = text.split('~', 1);
  return OBJECT.test(first) && (JWS.test(first) || JWE.test(first));
}

/** A text in the shape of a token, taken apart; or why that cannot be done. */
export async function readToken(text: string): Promise<Token | Check> {
  const [first = '', ...parts] = text.split('~');
  if (JWE.test(first)) return check('proof_unsupported', 'an encrypted credential');
  const jws = parseCompactJws(first);
  const payload = jws && parseJson(utf8Decode(jws.payload) ?? '');
  if (payload && !payload.ok) return check('malformed', payload.reason);
  const claims = asObject(payload?.value);
  if (!jws || !claims) return check('malformed', 'it looks like a signed token, and is none');
  const token: Token = {
    jws,
    typ: mediaTypeIn(jws.header.typ),
    cty: mediaTypeIn(jws.header.cty),
    claims,
    isSelective: parts.length > 0,
    fixed: Object.keys(claims),
    isPartial: false,
  };
  if (!parts.length) return token;
  // The last part is a proof of the holder, or empty (RFC 9901, section 4): it says nothing about the credential.
  const binding = parts.pop() ?? '';
  if (binding && !parseCompactJws(binding)) return check('malformed', 'its last part is cut off');
  const disclosed = await disclose(claims, parts);
  if ('unsupported' in disclosed) return check('proof_unsupported', disclosed.unsupported);
  return 'forged' in disclosed ? check('proof_invalid', disclosed.forged) : { ...token, ...disclosed };
}
