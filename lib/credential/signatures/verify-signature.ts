/** Whether a signature over bytes is by a key: WebCrypto, over keys that were looked at first. */
import { ed25519Bytes, type KeyType, type PublicKey } from '../keys/public-key.ts';
import { verifyEd25519 } from './ed25519.ts';

/** Names as JOSE has them (RFC 7518, section 3.1; RFC 8037, section 3.1; RFC 8812, section 3.2): no `none`, and nothing symmetric. */
export type SignatureAlgorithm =
  | 'EdDSA'
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'ES256K'
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512';

/** What each kind of key may sign with; nothing else is ever tried. */
const ALLOWED: Record<KeyType, readonly SignatureAlgorithm[]> = {
  ed25519: ['EdDSA'],
  p256: ['ES256'],
  p384: ['ES384'],
  p521: ['ES512'],
  secp256k1: ['ES256K'],
  // Its signatures are not over bytes, but over a list of messages.
  'bls12-381-g2': [],
  rsa: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
};

export function algorithmsOf(key: PublicKey): readonly SignatureAlgorithm[] {
  return ALLOWED[key.type];
}

/** The algorithm of a name; `Ed25519` is what RFC 9864, section 2.2, calls the one kind of EdDSA that is read. */
export function algorithmNamed(name: string): SignatureAlgorithm | undefined {
  if (name === 'Ed25519') return 'EdDSA';
  return Object.values(ALLOWED)
    .flat()
    .find((each) => each === name);
}

interface Native {
  name: string;
  hash: string;
  namedCurve?: string;
  saltLength?: number;
}

const DIGEST_BYTES: Record<string, number> = { '256': 32, '384': 48, '512': 64 };

/** The parameters of WebCrypto; a salt is as long as the digest (RFC 7518, section 3.5). */
function nativeOf(algorithm: SignatureAlgorithm, { jwk }: PublicKey): Native {
  const size = algorithm.slice(2);
  const hash = `SHA-${size}`;
  if (jwk.kty === 'EC') return { name: 'ECDSA', hash, namedCurve: jwk.crv };
  if (algorithm.startsWith('PS')) return { name: 'RSA-PSS', hash, saltLength: DIGEST_BYTES[size] ?? 0 };
  return { name: 'RSASSA-PKCS1-v1_5', hash };
}

/**
 * `false` for a signature that is wrong, and for an algorithm that the kind of key does not allow. ECDSA signatures
 * are `r` and `s` side by side (IEEE P1363), Ed25519 as in RFC 8032.
 */
export async function verifySignature(
  algorithm: SignatureAlgorithm,
  key: PublicKey,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (!algorithmsOf(key).includes(algorithm)) return false;
  const bytes = ed25519Bytes(key);
  if (bytes) return verifyEd25519(bytes, signature, message);
  if (algorithm === 'ES256K')
    return (await import('./secp256k1.ts')).verifySecp256k1(key, signature, message);
  const native = nativeOf(algorithm, key);
  try {
    const imported = await nativeKey(algorithm, key, native);
    return await crypto.subtle.verify(native, imported, signature as BufferSource, message as BufferSource);
  } catch {
    // A point that is not on its curve, a modulus that no backend takes.
    return false;
  }
}

/** The key as WebCrypto has it: a proof of parts verifies a thousand signatures by one. */
function nativeKey(algorithm: SignatureAlgorithm, key: PublicKey, native: Native): Promise<CryptoKey> {
  const known = IMPORTED.get(key) ?? new Map<SignatureAlgorithm, Promise<CryptoKey>>();
  IMPORTED.set(key, known);
  const imported = known.get(algorithm) ?? crypto.subtle.importKey('jwk', key.jwk, native, false, ['verify']);
  known.set(algorithm, imported);
  return imported;
}

const IMPORTED = new WeakMap<PublicKey, Map<SignatureAlgorithm, Promise<CryptoKey>>>();
