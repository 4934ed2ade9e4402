import type { JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { type FoundKeys, findKeys } from '../keys/find-keys.ts';
import { signerAmong } from '../keys/signer.ts';
import { unfitFor, worthOf } from '../keys/worth.ts';
import { type Check, check } from '../verdict.ts';
import { isOfParts, suiteOf } from './index.ts';
import { leavesContexts } from './jcs-payload.ts';
import { MAX_PROOFS, type Proof, proofsOf } from './proof.ts';
import { isRelative, type Securable, securable } from './rdf-payload.ts';
import type { KeylessSuite, Suite } from './suite.ts';
import { verifiedOnce } from './verified-once.ts';

/** Proofs of parts in one document: a holder makes one, and the largest costs as much as all else that is allowed. */
const MAX_PROOFS_OF_PARTS = 1;
/** Keys that are tried for it: it costs the same for each. */
const MAX_KEYS_OF_PARTS = 1;

/** How issuers at an https address publish keys for proofs in documents. */
const PROFILE = ['profile'];

/** Presentations are made to show who one is (Verifiable Credentials 2.0, section 4.13), some to assert. */
const PURPOSES_OF_HOLDERS = ['authentication', 'assertionMethod'];

/** What a proof is checked against. */
export interface ProofScene {
  /** The document as signed, `proof` included. */
  signed: JsonObject;
  secured: Securable;
  issuerId: string | undefined;
  network: Network;
  now: number;
  /** Who signed: `issuer`, if absent. */
  by?: 'holder';
}

/**
 * The checks of `authentic` that the document's proofs amount to. Every proof of a set counts: one that is wrong
 * fails the whole, one that cannot be read is said, one that binds, binds.
 */
export async function checkProofs(scene: ProofScene): Promise<Check[]> {
  const proofs = proofsOf(scene.signed);
  if (proofs.length === 0) return [check('proof_missing')];
  if (proofs.length > MAX_PROOFS) return [check('malformed', `more than ${MAX_PROOFS} proofs`)];
  if (proofs.filter(isOfParts).length > MAX_PROOFS_OF_PARTS)
    return [check('proof_unsupported', 'several signatures of parts')];
  const found: Check[] = [];
  for (const proof of proofs) found.push(...(await checkProof(proof, proofs, scene)));
  return withoutLesser(found);
}

/** Each code once; after a binding pass a key that is merely unproven says nothing more (product contract). */
function withoutLesser(checks: Check[]): Check[] {
  const unique = checks.filter((each, at) => checks.findIndex((other) => other.code === each.code) === at);
  const bound = unique.some((each) => each.code === 'key_of_issuer');
  return bound ? unique.filter((each) => each.code !== 'key_unproven') : unique;
}

async function checkProof(proof: Proof, all: Proof[], scene: ProofScene): Promise<Check[]> {
  const suite = suiteOf(proof);
  if (!suite) return [check('proof_unsupported', proof.cryptosuite ?? proof.type)];
  const { issuerId, network, by } = scene;
  const purposes = by === 'holder' ? PURPOSES_OF_HOLDERS : ['assertionMethod'];
  if (!purposes.includes(proof.proofPurpose ?? '')) {
    return [
      check('proof_invalid', `made for ${proof.proofPurpose ?? 'no stated purpose'}, not for assertions`),
    ];
  }
  if ('load' in suite) return checkKeyless(suite, proof, all, scene);
  const left = suite.leaves?.(proof);
  if (left) return [check('proof_unsupported', left)];
  if (leavesContexts(proof, scene.signed))
    return [check('proof_unsupported', 'the signature does not cover all contexts of the document')];
  if (!proof.verificationMethod) return [check('key_unavailable', 'the proof names no key')];
  const found = await findKeys({ issuerId, keyId: proof.verificationMethod, ways: PROFILE, by, network });
  if ('code' in found) return [found];
  return verifyWith(suite, found, proof, all, scene);
}

async function checkKeyless(
  suite: KeylessSuite,
  proof: Proof,
  all: Proof[],
  scene: ProofScene,
): Promise<Check[]> {
  const secured = chained(proof, all, scene);
  if (!secured) return [check('proof_invalid')];
  const worth = await suite.load();
  return endOf(proof, scene.now) ?? worth(secured, proof, scene);
}

async function verifyWith(
  suite: Suite,
  found: FoundKeys,
  proof: Proof,
  all: Proof[],
  scene: ProofScene,
): Promise<Check[]> {
  const fitting = found.methods.filter(({ key }) => key && suite.keys.includes(key.type));
  if (isOfParts(proof) && fitting.length > MAX_KEYS_OF_PARTS)
    return [check('key_unavailable', 'it could be by more keys of the issuer than are tried')];
  const secured = chained(proof, all, scene);
  const signing = secured && (await signerAmong(fitting, (key) => verifiedOnce(suite, secured, proof, key)));
  if (!signing && fitting.length < found.methods.length)
    return [check('proof_unsupported', `${suite.id} with another kind of key`)];
  if (!signing && isRelative(proof.verificationMethod))
    return [check('proof_unsupported', 'the signature names its key by an address without a beginning')];
  if (!signing) return [check('proof_invalid')];
  const unfit = unfitFor(found, signing);
  if (unfit) return [unfit];
  return endOf(proof, scene.now) ?? worthOf(found, signing, scene.now);
}

/** What the end that a proof states amounts to; `undefined` while it has none, or is before it. */
function endOf({ expires }: Proof, now: number): Check[] | undefined {
  if (expires === undefined) return undefined;
  if (Number.isNaN(Date.parse(expires)))
    return [check('proof_unsupported', 'the end of the signature is no date')];
  return Date.parse(expires) <= now
    ? [check('proof_invalid', `the signature ended on ${expires}`)]
    : undefined;
}

/** A proof that names earlier ones signs the document with those in it (Data Integrity 1.0, section 2.1.2). */
function chained(proof: Proof, all: Proof[], { secured }: ProofScene): Securable | undefined {
  if (proof.previousProof.length === 0) return secured;
  const previous = proof.previousProof.map((id) => all.find((each) => each.id === id)?.raw);
  if (previous.includes(undefined)) return undefined;
  return securable({ ...secured.document, proof: previous }, secured.contexts);
}
