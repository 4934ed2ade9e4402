import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';

/** More than a transcript holds; a bound for what one file makes us examine. */
export const MAX_PRESENTED = 200;

/**
 * What a presentation shows (Verifiable Credentials 2.0, section 4.13), each of which gets a verdict of its own; the
 * presentation's own signature changes none of them. A credential signed as a JWT stands in it as text. The same for
 * the list that an API of Open Badges 3.0 answers with. `undefined` for anything else.
 */
export function presentedIn(document: JsonObject): readonly unknown[] | undefined {
  const presentation = asObject(document.vp) ?? document;
  if (isPresentation(presentation)) return asArray(presentation.verifiableCredential);
  return listedIn(document);
}

/** By the type that a document states of itself. */
export function isPresentation(document: JsonObject): boolean {
  return asArray(document.type).includes('VerifiablePresentation');
}

/** GetOpenBadgeCredentialsResponse (Open Badges 3.0, section B.2.1; Comprehensive Learner Record 2.0 has the same). */
function listedIn({ type, credential, compactJwsString }: JsonObject): readonly unknown[] | undefined {
  if (type !== undefined || !(Array.isArray(credential) || Array.isArray(compactJwsString))) return undefined;
  return [...asArray(credential), ...asArray(compactJwsString)];
}
