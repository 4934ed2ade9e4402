import { asObject, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { checkJws } from '../jose/check-jws.ts';
import type { Token } from '../jose/token.ts';
import { type Check, check } from '../verdict.ts';
import type { FormatScene } from './format.ts';
import { withClaims } from './jwt-claims.ts';
import { isCredential } from './read-json.ts';

/** Issuers at an https address publish keys in their profile, or, since SD-JWT VC, at a well-known place. */
export const WAYS: readonly string[] = ['profile', 'jwt-vc-issuer'];

/**
 * What a header may say of itself (VC-JOSE-COSE, sections 3.1.1 and 3.2.1, and the names that drafts gave); a token of
 * another kind was not signed as a credential, whatever is in it (RFC 8725, section 3.11).
 */
const PLAIN_TYPES = ['', 'jwt', 'vc+jwt', 'vc-ld+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt'];
const SELECTIVE_TYPES = ['', 'vc+sd-jwt', 'vc-ld+sd-jwt', 'vc+ld+json+sd-jwt'];
const CONTENT_TYPES = ['', 'vc', 'vc+ld+json', 'vc-ld', 'jwt', 'json', 'ld+json'];

/** The credential in a token, not yet verified; or why it is none. */
export function readVcJwt({ claims, typ, cty, isSelective }: Token): { document: JsonObject } | Check {
  const types = isSelective ? SELECTIVE_TYPES : PLAIN_TYPES;
  const other = [types.includes(typ) ? '' : typ, CONTENT_TYPES.includes(cty) ? '' : cty].find(Boolean);
  if (other) return check('proof_invalid', `signed as ${quoted(other)}, not as a credential`);
  const { vc, vp, ...rest } = claims;
  const written = asObject(vc);
  // VC-JOSE-COSE, section 3.1.3: two readers could take either for the credential.
  if (vp !== undefined || (vc !== undefined && isCredential(rest)))
    return check('malformed', 'it holds more than one content');
  const read = withClaims(written ?? rest, claims);
  if ('code' in read || isCredential(read.document)) return read;
  return check('malformed', 'what it holds is no credential');
}

/** What the signature over a token is worth for the issuer that its content names. */
export async function worthOfToken(
  { jws, claims }: Token,
  issuerId: string | undefined,
  { network, now }: Pick<FormatScene, 'network' | 'now'>,
): Promise<Check[]> {
  // One that the graph does not name, as where it is relative, is nobody's key, and no forgery either.
  if (claims.iss !== undefined && issuerId !== undefined && claims.iss !== issuerId)
    return [check('proof_invalid', 'signed in the name of another than its issuer')];
  return checkJws(jws, { issuerId, ways: WAYS, network, now });
}
