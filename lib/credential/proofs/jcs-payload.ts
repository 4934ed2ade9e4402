import { digestOf, joinBytes, utf8Encode } from '../../base/bytes.ts';
import { canonicalText } from '../../base/canonical-json.ts';
import { asArray, type JsonObject } from '../../base/json-values.ts';
import { type Proof, proofsOf } from './proof.ts';
import type { Digest } from './rdf-payload.ts';

/**
 * What a jcs suite signs: the hash of the proof's options, then that of the document, both as canonical JSON (RFC
 * 8785; Data Integrity EdDSA Cryptosuites 1.0, section 3.3). `undefined` where the options carry a context that the
 * document does not begin with, or where something has no canonical form.
 */
export async function jcsPayload(
  document: JsonObject,
  proof: Proof,
  digest: Digest,
): Promise<Uint8Array | undefined> {
  const { proofValue: _, ...options } = proof.raw;
  const context = options['@context'];
  if (context !== undefined && !beginsWith(asArray(document['@context']), asArray(context))) return undefined;
  const secured = context === undefined ? document : { ...document, '@context': context };
  const [optionsText, text] = [canonicalText(options), canonicalText(secured)];
  if (optionsText === undefined || text === undefined) return undefined;
  return joinBytes([
    await digestOf(utf8Encode(optionsText), digest),
    await digestOf(utf8Encode(text), digest),
  ]);
}

/**
 * The document with the contexts that its signatures cover: others may stand behind them (section 3.3.2), and say
 * nothing then. The document as it is where it is not signed as JSON alone, or not by one rule.
 */
export function asSigned(document: JsonObject): JsonObject {
  const proofs = proofsOf(document);
  const [context, ...others] = proofs.map(({ raw }) => raw['@context']);
  const isOne = others.every((other) => canonicalText(other) === canonicalText(context));
  if (context === undefined || !isOne || !isSignedAsJson(document)) return document;
  return beginsWith(asArray(document['@context']), asArray(context))
    ? { ...document, '@context': context }
    : document;
}

/** Whether all that signs the document signs its very JSON, so that nothing in it can have another place. */
export function isSignedAsJson(document: JsonObject): boolean {
  const proofs = proofsOf(document);
  return proofs.length > 0 && proofs.every(isOfJson);
}

function isOfJson({ type, cryptosuite }: Proof): boolean {
  return type === 'DataIntegrityProof' && /-jcs-/.test(cryptosuite ?? '');
}

/** Contexts stand in the document that this proof does not cover, so that it would be read by them too. */
export function leavesContexts(proof: Proof, document: JsonObject): boolean {
  const [covered, whole] = [asArray(proof.raw['@context']), asArray(document['@context'])];
  const isPart = proof.raw['@context'] !== undefined && covered.length < whole.length;
  return isOfJson(proof) && isPart && beginsWith(whole, covered);
}

function beginsWith(whole: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((each, at) => canonicalText(each) === canonicalText(whole[at]));
}
