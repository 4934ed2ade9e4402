/** The entries of a log, one a line, as they are written, and the hashes and signatures over them. */
import canonicalize from 'canonicalize';
import { toBase58 } from '../../../base/base58.ts';
import { digestOf, joinBytes, utf8Encode } from '../../../base/bytes.ts';
import { parseJson } from '../../../base/json.ts';
import { asObject, asText, type JsonObject } from '../../../base/json-values.ts';
import { jcsPayload } from '../../proofs/jcs-payload.ts';
import { type Proof, proofsOf } from '../../proofs/proof.ts';
import { signatureIn } from '../../proofs/proof-value.ts';
import { verifySignature } from '../../signatures/verify-signature.ts';
import { keyFromMultibase } from '../multikey.ts';
import { type Flaw, unread } from './flaw.ts';

export interface Entry {
  /** What is hashed and signed: the entry without its proofs. */
  content: JsonObject;
  versionId: string;
  /** ISO 8601, as written. */
  versionTime: string;
  parameters: JsonObject;
  state: JsonObject;
  proofs: readonly Proof[];
}

/** An issuer that changes its keys every month needs that many in eight years; each costs a signature. */
const MAX_ENTRIES = 100;

/** All entries; what is no log at all, such as a page in its place, is not read. */
export function readEntries(text: string): Entry[] | Flaw {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MAX_ENTRIES) return unread('it has more entries than are read');
  const entries = lines.flatMap((line) => readEntry(line) ?? []);
  return lines.length > 0 && entries.length === lines.length
    ? entries
    : unread('what stands there is no log');
}

function readEntry(line: string): Entry | undefined {
  const parsed = parseJson(line);
  const raw = parsed.ok ? asObject(parsed.value) : undefined;
  if (!raw) return undefined;
  const { proof: _, ...content } = raw;
  const [versionId, versionTime] = [asText(raw.versionId), asText(raw.versionTime)];
  const [parameters, state] = [asObject(raw.parameters), asObject(raw.state)];
  if (!versionId || !versionTime || !parameters || !state) return undefined;
  return { content, versionId, versionTime, parameters, state, proofs: proofsOf(raw) };
}

const SHA_256_OF_32_BYTES = Uint8Array.of(0x12, 0x20);

/** base58 of the multihash of a text (did:webvh 1.0, SCID Generation). */
export async function hashOfText(text: string): Promise<string> {
  return toBase58(joinBytes([SHA_256_OF_32_BYTES, await digestOf(utf8Encode(text), 'SHA-256')]));
}

/** The same of JSON in its canonical form; '' for what has none. */
export async function hashOfJson(value: unknown): Promise<string> {
  const text = canonicalize(value);
  return text === undefined ? '' : hashOfText(text);
}

/** A did:key twice, as its own document names its key: what stands before the `#` is what stands behind it. */
const KEY_OF_DID_KEY = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{1,100})#\1$/;

/** The multikey that a proof is by, if it is one of those and rightly signed by it; by `eddsa-jcs-2022` alone. */
export async function signedBy(
  content: JsonObject,
  proof: Proof,
  keys: readonly string[],
): Promise<string | undefined> {
  const { type, cryptosuite, proofPurpose, verificationMethod = '' } = proof;
  if (type !== 'DataIntegrityProof' || cryptosuite !== 'eddsa-jcs-2022') return undefined;
  const multikey = KEY_OF_DID_KEY.exec(verificationMethod)?.[1];
  if (proofPurpose !== 'assertionMethod' || !multikey || !keys.includes(multikey)) return undefined;
  const [key, signature] = [keyFromMultibase(multikey), signatureIn(proof.proofValue)];
  const payload = await jcsPayload(content, proof, 'SHA-256');
  const isRight = key && signature && payload && (await verifySignature('EdDSA', key, signature, payload));
  return isRight ? multikey : undefined;
}
