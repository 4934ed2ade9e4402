import { asObject } from '../../base/json-values.ts';
import { bindingOf } from '../verdict.ts';
import { HELD_BACK } from './held-back.ts';
import { isCredential, readPlainly } from './read-json.ts';
import { readVcJwt, worthOfToken } from './read-vc-jwt.ts';
import { statusEntriesIn } from './status-claim.ts';
import type { TextFormat } from './text-format.ts';
import { examinePayload } from './verifiable-credential.ts';

/**
 * Verifiable Credentials signed as a JWT or an SD-JWT: with the `vc` claim of version 1.1 (section 6.3.1), or being the
 * payload, as in version 2.0. Open Badges 3.0 and CLR 2.0 are such credentials.
 */
export const vcJwt: TextFormat = {
  id: 'vc-jwt',
  reads: ({ claims }) => asObject(claims.vc) !== undefined || isCredential(claims),
  async examine(token, scene) {
    const read = readVcJwt(token);
    const plain = asObject(token.claims.vc) ?? token.claims;
    if ('code' in read) return { credential: readPlainly(plain), checks: [read], method: 'none' };
    const worth = (issuerId: string | undefined) => worthOfToken(token, issuerId, scene);
    // The registered claim is an object; a credential may have a text of that name.
    const claimed = asObject(token.claims.status) ? statusEntriesIn(token.claims) : [];
    const examination = await examinePayload(read.document, worth, scene, claimed);
    if (!token.isPartial || !bindingOf(examination.checks)) return examination;
    const { credential, checks } = examination;
    return {
      ...examination,
      ...(credential && { credential: { ...credential, isPartial: true } }),
      checks: [...checks, HELD_BACK],
    };
  },
};
