import { secp256k1 } from '@noble/curves/secp256k1.js';
import { joinBytes, utf8Encode } from '../../base/bytes.ts';
import { asText } from '../../base/json-values.ts';
import { parseCompactJws } from '../jose/compact-jws.ts';
import { findKeys } from '../keys/find-keys.ts';
import { keyFromPoint } from '../keys/multikey.ts';
import { isSameKey, type PublicKey } from '../keys/public-key.ts';
import type { VerificationMethod } from '../keys/verification-method.ts';
import { unfitFor, worthOf } from '../keys/worth.ts';
import type { ProofScene } from '../proofs/check-proofs.ts';
import type { Proof } from '../proofs/proof.ts';
import { hidesItsEnd, optionsOf, rdfPayload, type Securable } from '../proofs/rdf-payload.ts';
import { type Check, check } from '../verdict.ts';
import { isAccountOf } from './account-id.ts';

/**
 * A signature out of which its key is recovered, by an account that is known by its address alone: right where the
 * address is that key's (EcdsaSecp256k1RecoverySignature2020). Throws where canonicalisation does.
 */
export async function checkRecovered(secured: Securable, proof: Proof, scene: ProofScene): Promise<Check[]> {
  const { issuerId, by, network, now } = scene;
  if (!proof.verificationMethod) return [check('key_unavailable', 'the proof names no key')];
  const found = await findKeys({
    issuerId,
    keyId: proof.verificationMethod,
    ways: ['profile'],
    by,
    network,
  });
  if ('code' in found) return [found];
  const key = await recoveredKey(secured, proof);
  if (!key) return [check('proof_invalid')];
  const signing = found.methods.find((method) => isBy(method, key) === true);
  const isRead = found.methods.some((method) => isBy(method, key) !== undefined);
  if (!signing && !isRead) return [check('proof_unsupported', 'an account of a kind that is not read')];
  if (!signing) return [check('proof_invalid')];
  const unfit = unfitFor(found, signing);
  return unfit ? [unfit] : worthOf(found, signing, now);
}

function isBy({ key, account }: VerificationMethod, recovered: PublicKey): boolean | undefined {
  if (key) return isSameKey(key, recovered);
  return account === undefined ? undefined : isAccountOf(account, recovered);
}

/** Characters: 65 bytes, and a short header. */
const MAX_JWS_LENGTH = 512;
/** `r` and `s`, and which of the keys that could have made them it was: bare, or as Bitcoin counts. */
const SIGNATURE_BYTES = 65;
const BITCOINS_COUNT = 27;

async function recoveredKey(secured: Securable, proof: Proof): Promise<PublicKey | undefined> {
  const written = asText(proof.raw.jws) ?? '';
  const jws = written.length <= MAX_JWS_LENGTH ? parseCompactJws(written) : undefined;
  const { alg, b64, crit } = jws?.header ?? {};
  const isDetached = jws?.payload.length === 0 && b64 === false && JSON.stringify(crit) === '["b64"]';
  if (alg !== 'ES256K-R' || !isDetached || jws?.signature?.length !== SIGNATURE_BYTES) return undefined;
  const options = await optionsOf(secured, proof, 'jws');
  if (hidesItsEnd(options, proof)) return undefined;
  const payload = await rdfPayload(secured, options, 'SHA-256');
  const [head = ''] = written.split('.', 1);
  return keyOf(jws.signature, joinBytes([utf8Encode(`${head}.`), payload]));
}

function keyOf(signature: Uint8Array, message: Uint8Array): PublicKey | undefined {
  const last = signature[SIGNATURE_BYTES - 1] ?? 0;
  const which = last >= BITCOINS_COUNT ? last - BITCOINS_COUNT : last;
  try {
    // Which key comes first, as the library has it.
    const ordered = joinBytes([Uint8Array.of(which), signature.subarray(0, SIGNATURE_BYTES - 1)]);
    return keyFromPoint('secp256k1', secp256k1.recoverPublicKey(ordered, message));
  } catch {
    // No point of the curve, or no signature.
    return undefined;
  }
}
