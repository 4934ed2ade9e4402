import { asText, defined, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { domainOf } from '../issuers/domain.ts';
import { checkJws } from '../jose/check-jws.ts';
import type { Token } from '../jose/token.ts';
import type { Credential, Recipient } from '../model.ts';
import { checkStatus } from '../status/index.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { instantOf } from './jwt-claims.ts';
import { statusEntriesIn } from './status-claim.ts';
import type { TextFormat } from './text-format.ts';

/** `vc+sd-jwt` until the draft of November 2024. */
const TYPES = ['dc+sd-jwt', 'vc+sd-jwt'];
/** What no holder may hold back (SD-JWT VC, section 3.2.2.2): its end and its status above all. */
const ALWAYS_SHOWN = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status'];
/** The well-known place first (section 5). */
const WAYS = ['jwt-vc-issuer', 'profile'];

/** SD-JWT-based Verifiable Digital Credentials: claims of the IANA registry beside a type, `vct`, that names them. */
export const sdJwtVc: TextFormat = {
  id: 'sd-jwt-vc',
  reads: ({ claims, typ }) => claims.vct !== undefined || typ === 'dc+sd-jwt',
  async examine(token, scene) {
    const { network, now } = scene;
    const credential = { ...readClaims(token.claims), ...(token.isPartial && { isPartial: true as const }) };
    const objection = objectionTo(token);
    if (objection) return { credential, checks: [objection], method: 'none' };
    const issuerId = credential.issuer.id;
    const authentic = await checkJws(token.jws, { issuerId, ways: WAYS, network, now });
    if (!bindingOf(authentic) || !issuerId) return { credential, checks: authentic, method: 'none' };
    const status = await checkStatus(statusEntriesIn(token.claims), { ...scene, issuerId });
    return { credential, ...status, checks: [...authentic, ...status.checks], method: 'signature' };
  },
};

function objectionTo({ typ, claims, fixed, isSelective }: Token): Check | undefined {
  if (!TYPES.includes(typ)) return check('proof_invalid', `signed as ${quoted(typ)}, not as a credential`);
  if (!isSelective || !asText(claims.vct) || (claims.iss !== undefined && !asText(claims.iss)))
    return check('malformed', 'it lacks what makes it a credential');
  if ('@context' in claims || claims.vc !== undefined || claims.vp !== undefined)
    return check('malformed', 'it holds more than one content');
  const loose = ALWAYS_SHOWN.find((name) => Object.hasOwn(claims, name) && !fixed.includes(name));
  return loose ? check('malformed', `its ${loose} is one that the holder could hold back`) : undefined;
}

function readClaims(claims: JsonObject): Credential {
  const { vct, iss, sub, iat, nbf, exp } = claims;
  const issuerId = asText(iss);
  const title = asText(vct);
  return {
    format: 'sd-jwt-vc',
    issuer: defined({ id: issuerId, domain: issuerId && domainOf(issuerId) }),
    achievement: { skills: [], ...defined({ name: title }) },
    recipient: readRecipient(claims, asText(sub)),
    evidence: [],
    ...defined({
      title,
      issuedOn: iat === undefined ? undefined : instantOf(iat),
      validFrom: nbf === undefined ? undefined : instantOf(nbf),
      expiresOn: exp === undefined ? undefined : instantOf(exp),
      hasStatus: claims.status === undefined ? undefined : (true as const),
    }),
  };
}

/** OpenID Connect Core 1.0, section 5.1: the registered claims about a person. */
function readRecipient(claims: JsonObject, id: string | undefined): Recipient {
  const parts = [asText(claims.given_name), asText(claims.family_name)];
  const name = asText(claims.name) ?? (parts.every(Boolean) ? parts.join(' ') : undefined);
  const email = asText(claims.email);
  return {
    names: name ? [name] : [],
    identities: email ? [{ type: 'email', value: email, hashed: false }] : [],
    ...defined({ id }),
  };
}
