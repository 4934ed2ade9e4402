import { asArray, asObject, type JsonObject, objectsIn } from '../../base/json-values.ts';
import { TERMS } from './vocabulary.ts';

/** Credentials inside a credential, as they stand in it: objects, or texts that are signed as a whole. */
export interface Inside {
  /** The records of a learner record (Comprehensive Learner Record 2.0, ClrSubject). */
  held: readonly unknown[];
  /** What others say of the award, its achievement or its issuer (Open Badges 3.0, EndorsementCredential). */
  endorsements: readonly unknown[];
}

/** What stands inside; each is signed by itself, and by that signature alone it counts. */
export function insideOf(document: JsonObject): Inside {
  const subjects = objectsIn(document.credentialSubject);
  const achievements = subjects.flatMap((subject) => objectsIn(subject.achievement));
  const profiles = [document.issuer, ...achievements.map((each) => each.creator)].flatMap(objectsIn);
  const held = subjects.flatMap((subject) => listed(subject, ['verifiableCredential', ...TERMS.held]));
  const endorsements = [document, ...achievements, ...profiles].flatMap((each) =>
    listed(each, ['endorsement', 'endorsementJwt']),
  );
  const inContext = (each: unknown) => withContext(each, document['@context']);
  return { held: held.map(inContext), endorsements: endorsements.map(inContext) };
}

function listed(holder: JsonObject, keys: readonly string[]): unknown[] {
  return keys.flatMap((key) => asArray(holder[key]));
}

/** One that names no contexts is written in those of the document around it. */
function withContext(value: unknown, context: unknown): unknown {
  const inner = asObject(value);
  return inner && inner['@context'] === undefined ? { '@context': context, ...inner } : value;
}
