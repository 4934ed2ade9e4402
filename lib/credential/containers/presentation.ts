import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';

/** More than a transcript holds; a bound for what one file makes us examine. */
export const MAX_PRESENTED = 200;

/**
 * The credentials that a presentation shows (Verifiable Credentials 2.0, section 4.13), each of which gets a
 * verdict of its own; the presentation's own signature changes none of them. `undefined` for anything else.
 */
export function presentedIn(document: JsonObject): JsonObject[] | undefined {
  const presentation = asObject(document.vp) ?? document;
  if (!asArray(presentation.type).includes('VerifiablePresentation')) return undefined;
  return asArray(presentation.verifiableCredential)
    .slice(0, MAX_PRESENTED)
    .flatMap((each): JsonObject[] => {
      const credential = asObject(each);
      return credential ? [credential] : [];
    });
}
