import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { keyFromBase58, keyFromMultibase } from './multikey.ts';
import { keyFromJwk, type PublicKey } from './public-key.ts';

export interface VerificationMethod {
  /** Absolute DID URL. */
  id: string;
  controller?: string;
  /** Absent for a kind of key that is not read. */
  key?: PublicKey;
  /** Withdrawn or past its end by the issuer's own word, ISO 8601. */
  endedAt?: string;
}

/** What matters of a DID document (DID Core 1.0, section 5). */
export interface DidDocument {
  id: string;
  /** The methods that may make assertions, by absolute DID URL. */
  assertionMethods: Map<string, VerificationMethod>;
  /** Those that it names for assertions and leaves to another document to describe (DID Core 1.0, section 5.3). */
  elsewhere: ReadonlySet<string>;
}

/** `#key` and bare DIDs made absolute: a published `verificationMethod` may be any of the three. */
export function absoluteMethodId(written: string, did: string): string {
  if (written.startsWith('#')) return did + written;
  const bareKey = /^did:key:([^#?/]+)$/.exec(written);
  return bareKey ? `${written}#${bareKey[1]}` : written;
}

/** Reads a DID document; `undefined` if it is not that of the DID. */
export function readDidDocument(value: unknown, did: string): DidDocument | undefined {
  const raw = asObject(value);
  if (!raw || raw.id !== did) return undefined;
  const listed = asArray(raw.verificationMethod).flatMap((each) => readMethod(each, did) ?? []);
  const byId = new Map(listed.map((method) => [method.id, method]));
  const assertionMethods = new Map<string, VerificationMethod>();
  const elsewhere = new Set<string>();
  for (const each of asArray(raw.assertionMethod)) {
    const named = typeof each === 'string' ? absoluteMethodId(each, did) : undefined;
    const method = named === undefined ? readMethod(each, did) : byId.get(named);
    if (method) assertionMethods.set(method.id, method);
    else if (named?.startsWith('did:') && !named.startsWith(`${did}#`)) elsewhere.add(named);
  }
  return { id: did, assertionMethods, elsewhere };
}

function readMethod(value: unknown, did: string): VerificationMethod | undefined {
  const raw = asObject(value);
  const id = asText(raw?.id);
  if (!raw || !id) return undefined;
  const key = readKey(raw);
  const controller = asText(raw.controller);
  const endedAt = asText(raw.revoked) ?? asText(raw.expires);
  return {
    id: absoluteMethodId(id, did),
    ...(controller ? { controller } : {}),
    ...(key ? { key } : {}),
    ...(endedAt ? { endedAt } : {}),
  };
}

function readKey(raw: JsonObject): PublicKey | undefined {
  const multibase = asText(raw.publicKeyMultibase);
  if (multibase) return keyFromMultibase(multibase);
  if (raw.type === 'Ed25519VerificationKey2018' && raw.publicKeyBase58 !== undefined)
    return keyFromBase58(asText(raw.publicKeyBase58));
  return keyFromJwk(asObject(raw.publicKeyJwk));
}
