import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';

/** More than a transcript holds; a bound for what one file makes us examine. */
export const MAX_PRESENTED = 200;

/**
 * What a presentation shows (Verifiable Credentials 2.0, section 4.13), each of which gets a verdict of its own; the
 * presentation's own signature changes none of them. A credential signed as a JWT stands in it as text. `undefined`
 * for anything but a presentation.
 */
export function presentedIn(document: JsonObject): readonly unknown[] | undefined {
  const presentation = asObject(document.vp) ?? document;
  if (!asArray(presentation.type).includes('VerifiablePresentation')) return undefined;
  return asArray(presentation.verifiableCredential);
}
