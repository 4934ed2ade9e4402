/** Every suite of proofs, signed with jsonld, JSON.stringify and node:crypto: nothing of what is tested. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { base58 } from '@scure/base';
import { loadContext } from './contexts.ts';
import type { KeyPair } from './key-pairs.ts';

const jsonld = createRequire(import.meta.url)('jsonld');

type Json = Record<string, unknown>;

export type SuiteName =
  | 'ecdsa-jcs-2019'
  | 'ecdsa-rdfc-2019'
  | 'eddsa-jcs-2022'
  | 'eddsa-rdfc-2022'
  | 'EcdsaSecp256k1Signature2019'
  | 'Ed25519Signature2018'
  | 'Ed25519Signature2020';

export interface Signatory {
  key: KeyPair;
  method: string;
  created: string;
}

/** The document with a proof of that suite. */
export async function signWith(suite: SuiteName, document: Json, by: Signatory): Promise<Json> {
  const named = /^E.*Signature/.test(suite)
    ? { type: suite }
    : { type: 'DataIntegrityProof', cryptosuite: suite };
  const isJcs = suite.includes('-jcs-');
  const options: Json = {
    ...named,
    created: by.created,
    verificationMethod: by.method,
    proofPurpose: 'assertionMethod',
    ...(isJcs ? { '@context': document['@context'] } : {}),
  };
  // Data Integrity ECDSA Cryptosuites 1.0, section 3: the digest goes with the curve, inside RDFC-1.0 too.
  const digest = by.key.kind === 'p384' ? 'sha384' : 'sha256';
  const hash = isJcs ? jcsHash : rdfHash;
  const hashed = [{ ...options, '@context': document['@context'] }, document];
  const payload = Buffer.concat(await Promise.all(hashed.map((each) => hash(each, digest))));
  return { ...document, proof: { ...options, ...signatureOver(suite, payload, by.key) } };
}

const DETACHED: readonly SuiteName[] = ['EcdsaSecp256k1Signature2019', 'Ed25519Signature2018'];

function signatureOver(suite: SuiteName, payload: Uint8Array, key: KeyPair): Json {
  if (!DETACHED.includes(suite)) return { proofValue: `z${base58.encode(key.sign(payload))}` };
  // A detached JWS (RFC 7797): the payload is not in it, and not encoded.
  const header = { alg: key.algorithm, b64: false, crit: ['b64'] };
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const signature = key.sign(Buffer.concat([Buffer.from(`${head}.`), payload]));
  return { jws: `${head}..${Buffer.from(signature).toString('base64url')}` };
}

/** The hash of what a document says. */
export async function rdfHash(document: object, digest = 'sha256'): Promise<Buffer> {
  return createHash(digest)
    .update(await statementsOf(document, digest))
    .digest();
}

/** What a document says, as canonical N-Quads. Throws where a term is defined by no context. */
export function statementsOf(document: object, digest = 'sha256'): Promise<string> {
  return jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    messageDigestAlgorithm: digest,
    format: 'application/n-quads',
    documentLoader: loadContext,
    safe: true,
  });
}

async function jcsHash(document: object, digest: string): Promise<Buffer> {
  return createHash(digest).update(canonicalJson(document)).digest();
}

/** JSON in its one canonical form. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** RFC 8785 for what credentials hold: members by UTF-16 code units, numbers and texts as ECMAScript writes them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, each]) => [name, sorted(each)]));
}
