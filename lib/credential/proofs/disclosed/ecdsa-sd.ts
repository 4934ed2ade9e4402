/** Data Integrity ECDSA Cryptosuites 1.0, section 3.4: parts of a document, each statement signed by itself. */
import { joinBytes, toBase64url, utf8Encode } from '../../../base/bytes.ts';
import { keyFromPoint } from '../../keys/multikey.ts';
import type { PublicKey } from '../../keys/public-key.ts';
import { verifySignature } from '../../signatures/verify-signature.ts';
import type { Proof } from '../proof.ts';
import type { Securable } from '../rdf-payload.ts';
import { isBytes, isIndexes, type Labels, labelsFrom, partsOf } from './proof-value.ts';
import { disclosedIn } from './statements.ts';

interface Value {
  /** The issuer's, over the options, the key below and the statements that must be shown. */
  baseSignature: Uint8Array;
  /** A key of this credential alone, with its multicodec: it signed each other statement. */
  publicKey: Uint8Array;
  signatures: readonly Uint8Array[];
  labels: Labels;
  mandatory: readonly number[];
}

/** Section 3.4.2: `0xd9 0x5d 0x01`. */
const DERIVED = 1;
/** Bytes, of P-256. */
const SIGNATURE_BYTES = 64;
const HASH_BYTES = 32;
/** Multicodec of a compressed point of P-256, and its bytes. */
const P256 = [0x80, 0x24];
const KEY_BYTES = 35;

/** Whether all statements are the issuer's, and none is missing that must be shown. Throws where canonicalisation does. */
export async function verifyEcdsaSd(secured: Securable, proof: Proof, key: PublicKey): Promise<boolean> {
  const value = valueIn(proof.proofValue);
  const own = value && statementKey(value.publicKey);
  const disclosed = value && (await disclosedIn(secured, proof, value));
  if (!own || !disclosed || disclosed.chosen.length !== value.signatures.length) return false;
  const base = joinBytes([disclosed.proofHash, value.publicKey, disclosed.mandatoryHash]);
  if (!(await verifySignature('ES256', key, value.baseSignature, base))) return false;
  for (const [at, signature] of value.signatures.entries()) {
    const statement = utf8Encode(disclosed.chosen[at] ?? '');
    if (!(await verifySignature('ES256', own, signature, statement))) return false;
  }
  return true;
}

/** The statements that were chosen: how many others there are, nobody can tell. */
export async function chosenBySignature(
  secured: Securable,
  proof: Proof,
): Promise<readonly string[] | undefined> {
  const value = valueIn(proof.proofValue);
  return value && (await disclosedIn(secured, proof, value))?.chosen;
}

function valueIn(proofValue: string | undefined): Value | undefined {
  const parts = partsOf(proofValue, DERIVED);
  const [baseSignature, publicKey, signatures, map, mandatory] = parts ?? [];
  const labels = labelsFrom(map, (hash) => (isBytes(hash, HASH_BYTES) ? `u${toBase64url(hash)}` : undefined));
  if (parts?.length !== 5 || !labels || !isIndexes(mandatory)) return undefined;
  if (!isBytes(baseSignature, SIGNATURE_BYTES) || !isBytes(publicKey, KEY_BYTES)) return undefined;
  if (!Array.isArray(signatures) || !signatures.every((each) => isBytes(each, SIGNATURE_BYTES)))
    return undefined;
  return { baseSignature, publicKey, signatures, labels, mandatory };
}

function statementKey(publicKey: Uint8Array): PublicKey | undefined {
  const isP256 = P256.every((byte, at) => publicKey[at] === byte);
  return isP256 ? keyFromPoint('P-256', publicKey.subarray(P256.length)) : undefined;
}
