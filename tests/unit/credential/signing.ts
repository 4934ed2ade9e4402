/** Signs what the tests attack: with jsonld and node:crypto directly, so that it shares nothing with what it tests. */
import { base58 } from '@scure/base';
import { didKeyOf, didWebDocument, makeKey, type SigningKey } from '../../world/signing/keys.ts';
import { rdfHash } from '../../world/signing/suites.ts';

export { addContext, packagedContext } from '../../world/signing/contexts.ts';

export type Json = Record<string, unknown>;

/** Somebody who signs. */
export interface Signer {
  /** What stands in `issuer`. */
  id: string;
  /** What stands in `verificationMethod`. */
  method: string;
  key: SigningKey;
  /** The DID document, by the address where it stands; empty for did:key. */
  documents: Record<string, Json>;
}

/** `did:web` of a host, with its document. */
export function signerAt(host: string, key = makeKey()): Signer {
  const { id, method, document } = didWebDocument(host, key);
  return { id, method, key, documents: { [`https://${host}/.well-known/did.json`]: document as Json } };
}

export function signerByKey(key = makeKey()): Signer {
  return { ...didKeyOf(key), key, documents: {} };
}

export const RDFC = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' };
export const SIGNATURE_2020 = { type: 'Ed25519Signature2020', cryptosuite: undefined };

/** A proof over the document, which is to be given without one. `options` replace those of an honest proof. */
export async function proofOver(document: Json, { key, method }: Signer, options: Json = {}): Promise<Json> {
  const written = {
    ...RDFC,
    created: '2026-03-01T09:00:00Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const proof = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  const payload = await payloadOf(document, proof);
  return { ...proof, proofValue: `z${base58.encode(key.sign(payload))}` };
}

/** What an rdfc suite signs: hash of the options, hash of the document. */
export async function payloadOf(document: Json, proof: Json): Promise<Uint8Array> {
  const { proofValue: _, ...options } = proof;
  const context = document['@context'];
  return Buffer.concat([await rdfHash({ ...options, '@context': context }), await rdfHash(document)]);
}

export async function sign(document: Json, signer: Signer, options?: Json): Promise<Json> {
  return { ...document, proof: await proofOver(document, signer, options) };
}
