import { joinBytes } from '../../base/bytes.ts';
import { idOf, type JsonObject } from '../../base/json-values.ts';
import type { ContextMap } from '../contexts/index.ts';
import { absoluteMethodId } from '../keys/verification-method.ts';
import { hashOf } from '../rdf/index.ts';
import { canonicalise, type Digest, type Expanded, expand, type Quad, quadsOf, toQuads } from '../rdf.ts';
import type { Proof } from './proof.ts';

export type { Digest } from '../rdf.ts';

/** A document to be verified, with its statements worked out once for all of its proofs. */
export interface Securable {
  /** As it is hashed: without `proof`, or with the proofs that a chain builds on. */
  document: JsonObject;
  contexts: ContextMap;
  expanded(): Promise<Expanded>;
  quads(): Promise<Quad[]>;
  hash(digest: Digest): Promise<Uint8Array>;
}

/** Throws nothing itself; its functions throw where the document cannot be expanded. */
export function securable(document: JsonObject, contexts: ContextMap): Securable {
  let expanded: Promise<Expanded> | undefined;
  let quads: Promise<Quad[]> | undefined;
  const hashes = new Map<Digest, Promise<Uint8Array>>();
  const once: Securable = {
    document,
    contexts,
    expanded() {
      expanded ??= expand(document, contexts);
      return expanded;
    },
    quads() {
      quads ??= once.expanded().then(quadsOf);
      return quads;
    },
    hash(digest) {
      const hash = hashes.get(digest) ?? once.quads().then((all) => hashOfQuads(all, digest));
      hashes.set(digest, hash);
      // Given up by the clock, because the machine was busy, it is tried again another time.
      hash.catch(() => hashes.delete(digest));
      return hash;
    },
  };
  return once;
}

/** A document as its proofs sign it: without them. */
export function unsecured({ proof: _, ...document }: JsonObject, contexts: ContextMap): Securable {
  return securable(document, contexts);
}

/**
 * The statements that a proof makes of itself, without its value, which stands in `signedIn`. They carry the document's
 * own context.
 */
export function optionsOf(
  secured: Securable,
  proof: Proof,
  signedIn: 'proofValue' | 'jws' = 'proofValue',
): Promise<Quad[]> {
  const known = OPTIONS.get(proof) ?? optionsIn(secured, proof, signedIn);
  OPTIONS.set(proof, known);
  return known;
}

/** Worked out once for all keys that a proof may be by. */
const OPTIONS = new WeakMap<Proof, Promise<Quad[]>>();

function optionsIn(secured: Securable, proof: Proof, signedIn: string): Promise<Quad[]> {
  const { [signedIn]: _, ...options } = proof.raw;
  const context = options['@context'] ?? secured.document['@context'];
  return toQuads({ ...withAbsoluteMethod(options, secured), '@context': context }, secured.contexts);
}

/** Statements have no room for an address without a beginning: that of a key begins with whose it is. */
function withAbsoluteMethod(options: JsonObject, { document: { issuer } }: Securable): JsonObject {
  const { verificationMethod } = options;
  const owner = idOf(issuer);
  if (!isRelative(verificationMethod) || !owner) return options;
  return { ...options, verificationMethod: absoluteMethodId(verificationMethod, owner) };
}

/** `#key`: what was signed for it is known where its issuer is, and nowhere said. */
export function isRelative(method: unknown): method is string {
  return typeof method === 'string' && method.startsWith('#');
}

const EXPIRATION = 'https://w3id.org/security#expiration';

/** Whether the signed options state an end in a spelling that a plain reader of the proof misses. */
export function hidesItsEnd(options: readonly Quad[], { expires }: Proof): boolean {
  return options.some(({ predicate, object }) => predicate.value === EXPIRATION && object.value !== expires);
}

/**
 * What an rdfc suite signs: the hash of the proof's options, then that of the document (Data Integrity EdDSA
 * Cryptosuites 1.0, section 3.2.4; the 2020 suite agrees).
 */
export async function rdfPayload(secured: Securable, options: Quad[], digest: Digest): Promise<Uint8Array> {
  return joinBytes(await Promise.all([hashOfQuads(options, digest), secured.hash(digest)]));
}

/** The digest of the canonical N-Quads, as the rdfc suites sign it. */
async function hashOfQuads(quads: Quad[], digest: Digest): Promise<Uint8Array> {
  return hashOf(await canonicalise(quads, digest), digest);
}
