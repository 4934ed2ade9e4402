/** What a sample is, and an issuer with a key of each kind to sign it. */
import { type Body, bodyByKey, type Kind, makeKeyPair } from '../../../world/signing/key-pairs.ts';

export interface Sample {
  name: string;
  bytes: Uint8Array;
  /** Where each credential of the file stands in the bytes, in the order of the findings. */
  places: readonly Place[];
  /** What its issuer's host serves, by address; nothing where the key is in the issuer's very name. */
  documents: Readonly<Record<string, unknown>>;
  /** Its signature is over statements: other words for the same statements are signed too. */
  isStatements?: true;
  /** Its proof is a place in a chain, and no part of what stands there. */
  isAnchored?: true;
}

export interface Place {
  from: number;
  to: number;
}

const KINDS: readonly Kind[] = ['ed25519', 'p256', 'p384', 'p521', 'secp256k1', 'rsa'];
export const CREATED = '2026-03-01T09:00:00Z';

/** An issuer with a key of each kind. */
export const bodies = Object.fromEntries(KINDS.map((kind) => [kind, bodyByKey(makeKeyPair(kind))])) as Record<
  Kind,
  Body
>;

type Options = Partial<Pick<Sample, 'isStatements' | 'isAnchored' | 'documents'>>;

export function sample(name: string, bytes: Uint8Array | string, more: Options = {}): Sample {
  const whole = Buffer.from(bytes as string);
  return {
    name,
    bytes: new Uint8Array(whole),
    places: [{ from: 0, to: whole.length }],
    documents: {},
    ...more,
  };
}
