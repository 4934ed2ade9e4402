/** The media type under which an original is handed on: what it is by its own words, where the wallet knows less. */
import { fromBase64url, utf8Decode } from '../base/bytes.ts';
import { asArray, asText, objectIn } from '../base/json-values.ts';
import type { Original } from '../wallet/model.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';
/** As a token names its own type in its head (RFC 7515, section 4.1.9: without what all begin with). */
const TOKEN_TYPES = ['vc+jwt', 'dc+sd-jwt', 'vc+sd-jwt', 'vc+ld+json+jwt', 'vp+jwt'];
const HEAD = /^\s*([\w-]+)\.[\w-]+\./;

/** Only what says no more than JSON or "a token" is looked at. */
export function mediaTypeOf({ bytes, mediaType }: Pick<Original, 'bytes' | 'mediaType'>): string {
  if (/^application\/jwt\b/i.test(mediaType)) return tokenType(bytes) ?? mediaType;
  if (/^application\/json\b/i.test(mediaType)) return documentType(bytes) ?? mediaType;
  return mediaType;
}

function tokenType(bytes: Uint8Array): string | undefined {
  const [, head = ''] = HEAD.exec(utf8Decode(bytes) ?? '') ?? [];
  const header = fromBase64url(head);
  const type = asText(header && objectIn(header)?.typ)?.toLowerCase() ?? '';
  const short = type.replace(/^application\//, '');
  return TOKEN_TYPES.includes(short) ? `application/${short}` : undefined;
}

/**
 * Verifiable Credentials 2.0, section 6.3.1, has `application/vc`; documents of its first edition went by the name that
 * was meant for them then. Whatever else has a context is linked data.
 */
function documentType(bytes: Uint8Array): string | undefined {
  const document = objectIn(bytes);
  const contexts = asArray(document?.['@context']);
  const isPresentation = asArray(document?.type).includes('VerifiablePresentation');
  if (contexts.includes(V2)) return isPresentation ? 'application/vp' : 'application/vc';
  if (contexts.includes(V1)) return 'application/vc+ld+json';
  return contexts.length > 0 ? 'application/ld+json' : undefined;
}
