import { asText } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { type FoundKeys, findKeys } from '../keys/find-keys.ts';
import { broughtIn } from '../keys/index.ts';
import type { VerificationMethod } from '../keys/verification-method.ts';
import { unfitFor, worthOf } from '../keys/worth.ts';
import { algorithmsOf, type SignatureAlgorithm, verifySignature } from '../signatures/verify-signature.ts';
import { type Check, check } from '../verdict.ts';
import type { CompactJws } from './compact-jws.ts';
import { algorithmIn } from './header.ts';

export interface JwsScene {
  /** As the signed content names it. */
  issuerId: string | undefined;
  /** The ways by which an issuer at an https address publishes its keys: `profile`, `jwt-vc-issuer`. */
  ways: readonly string[];
  /** The key, where the content names it rather than the header, and the issuer's profile has to list it. */
  listedKey?: string;
  network: Network;
  /** ms since the epoch. */
  now: number;
}

/**
 * The checks of `authentic` that the signature over a whole token amounts to. `jku` and `x5u` are never followed: only
 * the issuer's own documents say which keys are its.
 */
export async function checkJws(jws: CompactJws, scene: JwsScene): Promise<Check[]> {
  const algorithm = algorithmIn(jws.header);
  if (typeof algorithm !== 'string') return [algorithm];
  if (!jws.signature) return [check('proof_invalid', 'its signature was changed, or cut off')];
  const { issuerId, ways, listedKey, network, now } = scene;
  const keyId = listedKey ?? asText(jws.header.kid);
  const isListed = listedKey !== undefined;
  const brought = broughtIn(jws.header);
  const found = await findKeys({ issuerId, ways, isListed, network, brought, ...(keyId ? { keyId } : {}) });
  if ('code' in found) return [found];
  return checkWith(found, algorithm, jws, now);
}

/** RFC 8725, section 3.1: the kind of key decides which algorithms are tried, never the header alone. */
async function checkWith(
  found: FoundKeys,
  algorithm: SignatureAlgorithm,
  jws: CompactJws,
  now: number,
): Promise<Check[]> {
  const readable = found.methods.filter(({ key }) => key);
  if (!readable.length) return [check('proof_unsupported', 'a key of a kind that is not read')];
  const fitting = readable.filter(({ key }) => key && algorithmsOf(key).includes(algorithm));
  if (!fitting.length)
    return [check('proof_invalid', `${algorithm} is no signature of the key that it names`)];
  const signing = await signerAmong(fitting, algorithm, jws);
  if (!signing) return [check('proof_invalid', 'the content or the signature was changed after signing')];
  const unfit = unfitFor(found, signing, algorithm);
  return unfit ? [unfit] : worthOf(found, signing, now);
}

async function signerAmong(
  methods: readonly VerificationMethod[],
  algorithm: SignatureAlgorithm,
  { signature, input }: CompactJws,
): Promise<VerificationMethod | undefined> {
  for (const method of methods) {
    const { key } = method;
    if (key && signature && (await verifySignature(algorithm, key, signature, input))) return method;
  }
  return undefined;
}
