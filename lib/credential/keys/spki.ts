/** Public keys as SubjectPublicKeyInfo (RFC 5280, section 4.1): what PEM and certificates hold. */
import { fromBase64, toBase64url, toHex } from '../../base/bytes.ts';
import { BIT_STRING, derValue, OBJECT_IDENTIFIER, partsOf, SEQUENCE } from './der.ts';
import { keyFromPoint, keyFromRsaDer } from './multikey.ts';
import { keyFromJwk, type PublicKey } from './public-key.ts';

/** Object identifiers in DER, hexadecimal (RFC 8017, appendix A.1; RFC 5480, section 2.1.1; SEC 2, appendix A.2; RFC 8410,
 * section 3). */
const RSA = '2a864886f70d010101';
const EC = '2a8648ce3d0201';
const ED25519 = '2b6570';
const CURVES = new Map([
  ['2a8648ce3d030107', 'P-256'],
  ['2b81040022', 'P-384'],
  ['2b81040023', 'P-521'],
  ['2b8104000a', 'secp256k1'],
] as const);

/** `undefined` for a kind of key that is not read, and for what is no key. */
export function keyFromSpki(der: Uint8Array): PublicKey | undefined {
  const [algorithm, bits] = partsOf(derValue(der, 0, SEQUENCE)?.value ?? new Uint8Array()) ?? [];
  if (algorithm?.tag !== SEQUENCE || bits?.tag !== BIT_STRING || bits.value[0] !== 0) return undefined;
  const [kind, curve] = partsOf(algorithm.value) ?? [];
  if (kind?.tag !== OBJECT_IDENTIFIER) return undefined;
  const key = bits.value.subarray(1);
  switch (toHex(kind.value)) {
    case RSA:
      return keyFromRsaDer(key);
    case EC:
      return keyFromPoint(CURVES.get(toHex(curve?.value ?? new Uint8Array()) as never), key);
    case ED25519:
      return keyFromJwk({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(key) });
    default:
      return undefined;
  }
}

/** Characters. RSA-8192 has about 1,500. */
const MAX_PEM_LENGTH = 4_096;
const PEM = /^\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]*)-----END \1-----\s*$/;

/** A key in PEM (RFC 7468, section 13), as the key documents of Open Badges 2.0 hold it; also PKCS #1 for RSA. */
export function keyFromPem(text: string): PublicKey | undefined {
  const [, label, body = ''] = (text.length <= MAX_PEM_LENGTH && PEM.exec(text)) || [];
  const der = label && fromBase64(body.replace(/\s+/g, ''));
  if (!der) return undefined;
  return label === 'PUBLIC KEY' ? keyFromSpki(der) : keyFromRsaDer(der);
}
