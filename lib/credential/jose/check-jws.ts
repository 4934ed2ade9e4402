import { asText } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { type FoundKeys, findKeys } from '../keys/find-keys.ts';
import { broughtIn } from '../keys/index.ts';
import { signerAmong } from '../keys/signer.ts';
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
  /** Who signed: `issuer`, if absent. */
  by?: 'holder';
  /** Extensions that the format knows, which a header may call critical. */
  understood?: readonly string[];
  /** The key, where the content names it rather than the header. */
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
  const algorithm = algorithmIn(jws.header, scene.understood);
  if (typeof algorithm !== 'string') return [algorithm];
  if (!jws.signature) return [check('proof_invalid', 'its signature was changed, or cut off')];
  const { issuerId, ways, by, listedKey, network, now } = scene;
  const keyId = listedKey ?? asText(jws.header.kid);
  const brought = broughtIn(jws.header);
  const found = await findKeys({ issuerId, ways, by, network, brought, ...(keyId ? { keyId } : {}) });
  if ('code' in found) return [found];
  return checkWith(found, algorithm, jws, now);
}

/** RFC 8725, section 3.1: the kind of key decides which algorithms are tried, never the header alone. */
async function checkWith(
  found: FoundKeys,
  algorithm: SignatureAlgorithm,
  { signature, input }: CompactJws,
  now: number,
): Promise<Check[]> {
  const fitting = found.methods.filter(({ key }) => key && algorithmsOf(key).includes(algorithm));
  const signing = await signerAmong(
    fitting,
    async (key) => !!signature && verifySignature(algorithm, key, signature, input),
  );
  if (!signing && !found.methods.every(({ key }) => key))
    return [check('proof_unsupported', 'a key of a kind that is not read')];
  if (!signing && !fitting.length)
    return [check('proof_invalid', `${algorithm} is no signature of the key that it names`)];
  if (!signing) return [check('proof_invalid')];
  const unfit = unfitFor(found, signing, algorithm);
  return unfit ? [unfit] : worthOf(found, signing, now);
}
