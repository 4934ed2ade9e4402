import { utf8Encode } from '../../base/bytes.ts';
import { asObject, type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Source } from '../../credential/model.ts';
import { type Award, changedShape, failed, failedBy, type ReadContext } from '../reader.ts';

/**
 * VerifierPlus keeps what anybody posts, so its host vouches for nothing and is not named as the place that
 * served the credential: the proof inside has to speak. An award that is no longer shared answers with any error.
 */
export async function readVerifierPlus(award: Award, { network, facts }: ReadContext): Promise<Source> {
  const answer = await network.get(
    `https://verifierplus.org/api/credentials/${encodeURIComponent(award.id)}`,
  );
  if (!answer.ok) {
    const unshared = answer.code !== 'permission_needed' && answer.status !== undefined;
    return unshared
      ? failed('not_shared', 'verifierplus.org does not share it, or no longer')
      : failedBy(answer);
  }
  const stored = objectIn(answer.bytes);
  // `{ id, vp, … }`; a credential that is stored bare has a type of its own.
  const presentation = asObject(stored?.vp) ?? (stored?.type === undefined ? undefined : stored);
  if (!presentation)
    return changedShape(facts, 'verifierplus.org answered with something that is not a credential');
  return { kind: 'document', bytes: bytesOf(onlyCredentialIn(presentation)) };
}

/** The credential, where the presentation around it holds exactly one; else the presentation. */
function onlyCredentialIn(presentation: JsonObject): unknown {
  const held = [presentation.verifiableCredential].flat();
  return held.length === 1 && held[0] !== undefined ? held[0] : presentation;
}

function bytesOf(credential: unknown): Uint8Array {
  return utf8Encode(typeof credential === 'string' ? credential : JSON.stringify(credential));
}
