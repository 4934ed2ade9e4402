/** As much of a certificate (RFC 5280, section 4.1) as says whose it claims to be, and with which key. */
import { fromBase64, toHex, utf8Decode } from '../../base/bytes.ts';
import { derValue, OBJECT_IDENTIFIER, partsOf, SEQUENCE, SET } from './der.ts';
import type { PublicKey } from './public-key.ts';
import { keyFromSpki } from './spki.ts';

export interface Certificate {
  /** The common name, else the organisation; '' where it states neither. */
  subject: string;
  issuer: string;
  /** Absent for a kind of key that is not read. */
  key?: PublicKey;
}

/** Characters in base64. Certificates of issuers have 1 to 3 kB. */
const MAX_CERTIFICATE_LENGTH = 16_384;
const VERSION = 0xa0;
/** Attribute types in DER, hexadecimal, the most telling first (RFC 5280, appendix A.1). */
const NAME_ATTRIBUTES = ['550403', '55040a', '55040b'];

/** A certificate in base64 as a JOSE header writes it (RFC 7515, section 4.1.6); `undefined` for what is none. */
export function readCertificate(base64: string): Certificate | undefined {
  const der = base64.length <= MAX_CERTIFICATE_LENGTH ? fromBase64(base64) : undefined;
  const certificate = der && derValue(der, 0, SEQUENCE);
  const signed = certificate && derValue(certificate.value, 0, SEQUENCE);
  const parts = (signed && partsOf(signed.value)) ?? [];
  const [, , issuer, , subject, spki] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  if (issuer?.tag !== SEQUENCE || subject?.tag !== SEQUENCE || spki?.tag !== SEQUENCE) return undefined;
  const key = keyFromSpki(wrapped(signed?.value ?? new Uint8Array(), spki.end, spki.value.length));
  return { subject: nameIn(subject.value), issuer: nameIn(issuer.value), ...(key ? { key } : {}) };
}

/** A value with its tag and length again, out of what it stands in. */
function wrapped(whole: Uint8Array, end: number, length: number): Uint8Array {
  const head = length < 0x80 ? 2 : length < 0x100 ? 3 : 4;
  return whole.subarray(end - length - head, end);
}

/** Name: a SEQUENCE of SETs of pairs of type and value. */
function nameIn(name: Uint8Array): string {
  const pairs = (partsOf(name) ?? []).flatMap(({ tag, value }) => {
    const [pair] = (tag === SET && partsOf(value)) || [];
    const [type, text] = (pair && partsOf(pair.value)) ?? [];
    return type?.tag === OBJECT_IDENTIFIER && text
      ? [{ type: toHex(type.value), text: utf8Decode(text.value) ?? '' }]
      : [];
  });
  const named = NAME_ATTRIBUTES.map((type) => pairs.find((each) => each.type === type && each.text));
  return named.find(Boolean)?.text ?? '';
}
