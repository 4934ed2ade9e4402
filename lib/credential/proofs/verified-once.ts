import { type PublicKey, thumbprintInput } from '../keys/public-key.ts';
import type { Proof } from './proof.ts';
import type { Securable } from './rdf-payload.ts';
import type { Suite } from './suite.ts';

/** Keys by which one document was verified: more are tried only where a signature names none. */
const MAX_ANSWERS = 64;

const ANSWERS = new WeakMap<Securable, Map<string, Promise<boolean>>>();

/**
 * Whether a proof over the document is by the key, which follows from these three and never changes: whose key it is, and
 * whether it or the credential counts today, is asked elsewhere each time. What throws is asked again.
 */
export function verifiedOnce(
  suite: Suite,
  secured: Securable,
  proof: Proof,
  key: PublicKey,
): Promise<boolean> {
  const answers = ANSWERS.get(secured) ?? new Map<string, Promise<boolean>>();
  ANSWERS.set(secured, answers);
  const name = JSON.stringify([suite.id, key.type, thumbprintInput(key), proof.raw]);
  const known = answers.get(name);
  if (known) return known;
  const answer = suite.verify(secured, proof, key);
  if (answers.size < MAX_ANSWERS) answers.set(name, answer);
  answer.catch(() => answers.delete(name));
  return answer;
}
