import { asText, type JsonObject } from '../../base/json-values.ts';
import { bindingOf, type Check } from '../verdict.ts';
import { checkJws, type JwsScene } from './check-jws.ts';
import { readToken } from './token.ts';

/** A token whose signature is that of the issuer named beside it. */
export interface VerifiedToken {
  typ: string;
  claims: JsonObject;
  issuerId: string;
}

/**
 * A token of claims, such as a status list, if its signature is its issuer's; else the check of `authentic` that says
 * why not. One that names no issuer is verified in the name of `scene.issuerId`. Dates are not looked at.
 */
export async function verifiedToken(text: string, scene: JwsScene): Promise<VerifiedToken | Check> {
  const token = await readToken(text);
  if ('code' in token) return token;
  const { jws, typ, claims } = token;
  const issuerId = asText(claims.iss) ?? scene.issuerId;
  const checks = await checkJws(jws, { ...scene, issuerId });
  const doubt = checks.find(({ code }) => code !== 'proof_valid' && code !== 'key_of_issuer');
  if (issuerId && bindingOf(checks) && !doubt) return { typ, claims, issuerId };
  return doubt ?? (checks[0] as Check);
}
