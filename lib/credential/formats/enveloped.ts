import { asArray, asText, type JsonObject } from '../../base/json-values.ts';
import { type Check, check } from '../verdict.ts';

const TYPES = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'];
/** A token in a data: URL (Verifiable Credentials 2.0, section 4.13; RFC 2397), with its media type's subtype. */
const DATA_URL = /^data:application\/([a-z0-9.+-]+)(?:;base64(?:url)?)?,(.*)$/s;
const TOKEN_TYPES = [
  'vc+jwt',
  'vc+sd-jwt',
  'vp+jwt',
  'vp+sd-jwt',
  'vc-ld+jwt',
  'vc-ld+sd-jwt',
  'vc+ld+json+jwt',
];

export function isEnveloped(document: JsonObject): boolean {
  return asArray(document.type).some((type) => TYPES.includes(type as string));
}

/** The token in an envelope; or why there is none. */
export function envelopedText(document: JsonObject): string | Check {
  const [, type = '', text = ''] = DATA_URL.exec(asText(document.id) ?? '') ?? [];
  if (type.endsWith('+cose')) return AS_COSE;
  return TOKEN_TYPES.includes(type) && text
    ? text
    : check('malformed', 'an envelope that holds no credential');
}

export const AS_COSE = check('proof_unsupported', 'a credential signed with COSE');

/** CBOR tag 18 and an array of four (RFC 9052, section 4.2), in base64 or hexadecimal. */
const COSE_SIGN1 = /^(?:0oR[\w+/-]+=*|d284[0-9a-f]+)$/i;

export function isCose(text: string): boolean {
  return COSE_SIGN1.test(text);
}
