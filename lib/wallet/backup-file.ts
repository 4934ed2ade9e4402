/**
 * A backup on the disk: the wallet document as a JWE (RFC 7516) in its flattened JSON form, its key from a passphrase
 * by PBES2 (RFC 7518, section 4.8). Any JOSE library opens it.
 *
 *     { "protected": { "alg": "PBES2-HS512+A256KW", "enc": "A256GCM", "typ": "assay-wallet", "ver": 1,
 *                      "p2c": iterations, "p2s": salt },
 *       "unprotected": { "sha256": of "protected.encrypted_key.iv.ciphertext.tag", in hex },
 *       "encrypted_key", "iv", "ciphertext", "tag" }
 *
 * The hash guards nothing against whoever changes the file on purpose, as encryption does: it tells a file that was
 * damaged from a passphrase that is wrong.
 */
import { FlattenedEncrypt, type FlattenedJWE, flattenedDecrypt } from 'jose';
import { type Bytes, fromBase64url, sha256Hex, utf8Decode, utf8Encode } from '../base/bytes.ts';
import { asObject, objectIn } from '../base/json-values.ts';
import {
  DOCUMENT_TYPE,
  DOCUMENT_VERSION,
  readDocument,
  type WalletDocument,
  writeDocument,
} from './document.ts';
import { spelled } from './passphrase.ts';

const ALG = 'PBES2-HS512+A256KW';
const ENC = 'A256GCM';
/** Of PBKDF2 with HMAC-SHA-512. Three times what OWASP advises (210,000, 2026-11), as a backup lies about for years; under a second. */
const ITERATIONS = 630_000;
/** A file that asks for more would keep the browser busy for half a minute and longer. */
const MAX_ITERATIONS = 20_000_000;
/** As PBKDF2's own specification (RFC 8018, section 4.1) has it twice over. */
const SALT_BYTES = 16;
const MiB = 1024 * 1024;
/** A string of a browser ends at about 512 Mi characters, and encryption makes it longer by a third. */
export const MAX_BACKUP_BYTES = 480 * MiB;
const MAX_DOCUMENT_BYTES = 350 * MiB;

export type Refused = { result: 'refused'; reason: string };

/** A file that was opened again with the passphrase, and holds to the last byte what was put into it. */
export async function sealBackup(
  document: WalletDocument,
  passphrase: string,
): Promise<{ result: 'done'; file: Bytes } | Refused> {
  const plain = utf8Encode(writeDocument(document));
  if (plain.length > MAX_DOCUMENT_BYTES) return refused('The wallet is too large for one backup.');
  const jwe = await new FlattenedEncrypt(plain)
    .setProtectedHeader({ alg: ALG, enc: ENC, typ: DOCUMENT_TYPE, ver: DOCUMENT_VERSION })
    .setKeyManagementParameters({ p2c: ITERATIONS, p2s: crypto.getRandomValues(new Uint8Array(SALT_BYTES)) })
    .encrypt(spelled(passphrase));
  const unprotected = { sha256: await hashOf(jwe) };
  const file = utf8Encode(JSON.stringify({ ...jwe, unprotected }));
  const opened = await plainIn(file, passphrase);
  const isSame = opened.result === 'done' && sameBytes(opened.plain, plain);
  const isRead = isSame && (await documentIn(opened.plain)).result === 'done';
  return isRead ? { result: 'done', file } : refused('The backup could not be read back. Nothing was saved.');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** What is wrong with a file is said in words for people. */
export async function openBackup(
  file: Uint8Array,
  passphrase: string,
): Promise<{ result: 'done'; document: WalletDocument } | Refused> {
  const opened = await plainIn(file, passphrase);
  return opened.result === 'done' ? documentIn(opened.plain) : opened;
}

async function plainIn(
  file: Uint8Array,
  passphrase: string,
): Promise<{ result: 'done'; plain: Uint8Array } | Refused> {
  if (file.length > MAX_BACKUP_BYTES) return refused('This file is too large to be a backup.');
  const jwe = jweIn(file);
  if (!jwe) return refused('This is no backup of Assay, or only a part of one.');
  if ((await hashOf(jwe)) !== jwe.unprotected?.sha256) return refused(DAMAGED);
  const header = objectIn(fromBase64url(jwe.protected ?? '') ?? new Uint8Array());
  if (header?.typ !== DOCUMENT_TYPE) return refused('This is no backup of Assay.');
  if (isNewer(header.ver)) return refused(NEWER);
  if (typeof header.p2c !== 'number' || header.p2c > MAX_ITERATIONS) return refused(DAMAGED);
  const plain = await decrypted(jwe, passphrase);
  return plain ? { result: 'done', plain } : refused('That passphrase does not open this backup.');
}

const DAMAGED = 'This backup was changed or damaged after it was made.';
const NEWER = 'This backup was made by a newer version of Assay. Update Assay, then try again.';

async function documentIn(
  plain: Uint8Array,
): Promise<{ result: 'done'; document: WalletDocument } | Refused> {
  const document = parsed(plain);
  if (document?.type !== DOCUMENT_TYPE) return refused(DAMAGED);
  if (isNewer(document.version)) return refused(NEWER);
  const read = await readDocument(document);
  return read ? { result: 'done', document: read } : refused(DAMAGED);
}

function isNewer(version: unknown): boolean {
  return typeof version !== 'number' || version > DOCUMENT_VERSION;
}

const PARTS = ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag'] as const;

function jweIn(file: Uint8Array): FlattenedJWE | undefined {
  const jwe = parsed(file);
  const isJwe = jwe && PARTS.every((part) => typeof jwe[part] === 'string') && asObject(jwe.unprotected);
  return isJwe ? (jwe as unknown as FlattenedJWE) : undefined;
}

/** Without the bounds for what strangers write: the size was looked at, and it is our own or it does not open. */
function parsed(bytes: Uint8Array) {
  try {
    return asObject(JSON.parse(utf8Decode(bytes) ?? ''));
  } catch {
    return undefined;
  }
}

function hashOf(jwe: FlattenedJWE): Promise<string> {
  return sha256Hex(utf8Encode(PARTS.map((part) => jwe[part]).join('.')));
}

async function decrypted(jwe: FlattenedJWE, passphrase: string): Promise<Uint8Array | undefined> {
  try {
    const { plaintext } = await flattenedDecrypt(jwe, spelled(passphrase), {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
      maxPBES2Count: MAX_ITERATIONS,
      // Ours are not packed: a small file that unpacks into a huge one is none.
      maxDecompressedLength: 0,
    });
    return plaintext;
  } catch {
    return undefined;
  }
}

const refused = (reason: string): Refused => ({ result: 'refused', reason });
