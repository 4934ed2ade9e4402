/** What one member of a federation says of another, or of itself (OpenID Federation 1.0, section 3). */
import { utf8Decode } from '../../../base/bytes.ts';
import { asArray, asObject, asText, defined, type JsonObject, objectIn } from '../../../base/json-values.ts';
import { plainText } from '../../../base/text.ts';
import { type CompactJws, parseCompactJws } from '../../jose/compact-jws.ts';
import { algorithmIn, mediaTypeIn } from '../../jose/header.ts';
import { type JwkReading, readJwk } from '../../keys/public-key.ts';
import { algorithmNamed, algorithmsOf, verifySignature } from '../../signatures/verify-signature.ts';

export interface EntityStatement {
  iss: string;
  sub: string;
  /** ms since the epoch. */
  endsAt: number;
  /** Of whom it is about. */
  keys: readonly JwkReading[];
  /** Who stands above, in its own words. */
  hints: readonly string[];
  /** Where it can be asked about those below. */
  fetchEndpoint?: string;
  /** What it calls whom it is about. */
  name?: string;
  constraints?: JsonObject;
  jws: CompactJws;
}

/** A logo may stand in it, as a data: URL. */
export const MAX_STATEMENT_BYTES = 256 * 1024;
/** Keys of one member, and members above one. */
const MAX_KEYS = 20;
/** ms by which two clocks may differ. */
const CLOCK_MS = 60_000;
const TYPE = 'entity-statement+jwt';

/** What was served as a statement; why it is none that counts, in words, where it is none. Its signature is not looked at. */
export function readStatement(bytes: Uint8Array, now: number): EntityStatement | string {
  const jws = parseCompactJws((utf8Decode(bytes) ?? '').trim());
  const claims = jws && objectIn(jws.payload);
  if (!claims || mediaTypeIn(jws.header.typ) !== TYPE) return 'it is no statement of a federation';
  const { iss, sub, iat, exp, crit, metadata_policy_crit: critical, constraints } = claims;
  if (typeof iss !== 'string' || typeof sub !== 'string') return 'it does not say who speaks of whom';
  if (typeof iat !== 'number' || typeof exp !== 'number') return 'it does not say when it holds';
  if (iat * 1_000 > now + CLOCK_MS) return 'it does not hold yet';
  if (exp * 1_000 <= now) return 'it has ended';
  // Section 3.1.1: whoever does not know them must refuse the statement, and the standard's own never stand there.
  if (crit !== undefined || critical !== undefined) return 'it makes conditions that are not known';
  if (constraints !== undefined && !asObject(constraints)) return 'its conditions cannot be read';
  const entity = asObject(asObject(claims.metadata)?.federation_entity);
  return {
    iss,
    sub,
    endsAt: exp * 1_000,
    keys: asArray(asObject(claims.jwks)?.keys).slice(0, MAX_KEYS).flatMap(keyIn),
    hints: asArray(claims.authority_hints).flatMap((each) => asText(each) ?? []),
    jws,
    ...defined({
      fetchEndpoint: asText(entity?.federation_fetch_endpoint),
      name: plainText(asText(entity?.organization_name) ?? '') || undefined,
      constraints: asObject(constraints),
    }),
  };
}

function keyIn(jwk: unknown): JwkReading[] {
  const written = asObject(jwk);
  return written ? [readJwk(written)] : [];
}

/** Whether it is signed by the key among these that its header names (section 3.2, step 12). */
export async function isSignedBy({ jws }: EntityStatement, keys: readonly JwkReading[]): Promise<boolean> {
  const algorithm = algorithmIn(jws.header);
  const named = asText(jws.header.kid);
  if (typeof algorithm !== 'string' || named === undefined || !jws.signature) return false;
  for (const { key, kid, unfit, algorithm: only } of keys) {
    const isForIt = only === undefined || algorithmNamed(only) === algorithm;
    if (kid !== named || !key || unfit || !isForIt || !algorithmsOf(key).includes(algorithm)) continue;
    if (await verifySignature(algorithm, key, jws.signature, jws.input)) return true;
  }
  return false;
}
