/**
 * A signed presentation (Verifiable Credentials 2.0, section 4.13): the holder's own signature over those credentials
 * that were issued to their key, for one receiver and one day. It proves who sends them, and changes none of them.
 */
import { toBase58 } from '../base/base58.ts';
import { fromBase64url, utf8Encode } from '../base/bytes.ts';
import { parseJson } from '../base/json.ts';
import { asArray, asObject, type JsonObject, objectIn } from '../base/json-values.ts';
import { openBytes } from '../credential/containers/index.ts';
import { isPresentation } from '../credential/containers/presentation.ts';
import { CONTEXTS, unknownContext } from '../credential/contexts/index.ts';
import { jcsPayload } from '../credential/proofs/jcs-payload.ts';
import { proofsOf } from '../credential/proofs/proof.ts';
import { optionsOf, rdfPayload, securable } from '../credential/proofs/rdf-payload.ts';
import type { SharedBadge } from './model.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';

/** A key of the holder; `sign` answers `undefined` where the wallet no longer has it. */
export interface HolderSigner {
  did: string;
  sign(bytes: Uint8Array): Promise<Uint8Array | undefined>;
}

/** For whom it is made: shown to the user before, and never anybody else. */
export interface Audience {
  /** The host of the form, as the user saw it. */
  domain: string;
  /** Makes this act of showing different from every other: random, 128 bits or more. */
  nonce: string;
}

/** Those that were issued to one of the keys. */
export function issuedTo(badges: readonly SharedBadge[], dids: readonly string[]): SharedBadge[] {
  return badges.filter(({ subject }) => subject !== undefined && dids.includes(subject));
}

/**
 * The presentation as JSON; `undefined` where none of the badges was issued to this key, or none is a verifiable
 * credential. `now` is ms since the epoch.
 */
export async function presentationOf(
  badges: readonly SharedBadge[],
  signer: HolderSigner,
  audience: Audience,
  now: number,
): Promise<Uint8Array | undefined> {
  const shown = await Promise.all(issuedTo(badges, [signer.did]).map(credentialIn));
  const credentials = shown.filter((each) => each !== undefined);
  if (credentials.length === 0) return undefined;
  const document = {
    '@context': [V2],
    type: ['VerifiablePresentation'],
    holder: signer.did,
    verifiableCredential: credentials,
  };
  const proof = await proofOver(document, signer, audience, now);
  return proof && utf8Encode(`${JSON.stringify({ ...document, proof }, null, 2)}\n`);
}

async function proofOver(
  document: JsonObject,
  signer: HolderSigner,
  { domain, nonce }: Audience,
  now: number,
) {
  const created = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const [, key = ''] = signer.did.split(/^did:key:/);
  const options = {
    type: 'DataIntegrityProof',
    created,
    verificationMethod: `${signer.did}#${key}`,
    proofPurpose: 'authentication',
    domain,
    // Nobody has asked yet, so that it is ours: of this receiver, this day and this once.
    challenge: `${domain} ${created.slice(0, 10)} ${nonce}`,
  };
  const payload = await payloadOf(document, options);
  const signature = payload && (await signer.sign(payload.bytes));
  if (!payload || !signature) return undefined;
  const { type, ...rest } = options;
  return { type, cryptosuite: payload.cryptosuite, ...rest, proofValue: `z${toBase58(signature)}` };
}

/**
 * Over the statements, as most verifiers know it; over the JSON itself where a credential has a context whose terms
 * are not known here, or statements that cannot be worked out.
 */
async function payloadOf(document: JsonObject, options: JsonObject) {
  const rdfc = { ...options, cryptosuite: 'eddsa-rdfc-2022' };
  const bytes = unknownContext(document) === undefined ? await overStatements(document, rdfc) : undefined;
  if (bytes) return { cryptosuite: rdfc.cryptosuite, bytes };
  const jcs = { ...options, cryptosuite: 'eddsa-jcs-2022' };
  const [proof] = proofsOf({ proof: jcs });
  const overJson = proof && (await jcsPayload(document, proof, 'SHA-256'));
  return overJson && { cryptosuite: jcs.cryptosuite, bytes: overJson };
}

async function overStatements(document: JsonObject, options: JsonObject): Promise<Uint8Array | undefined> {
  const [proof] = proofsOf({ proof: options });
  const secured = securable(document, CONTEXTS);
  try {
    return proof && (await rdfPayload(secured, await optionsOf(secured, proof), 'SHA-256'));
  } catch {
    return undefined;
  }
}

/** The first original that is a verifiable credential: as it stands, or its token in an envelope (section 4.13). */
async function credentialIn({ originals }: SharedBadge): Promise<JsonObject | undefined> {
  for (const { bytes } of originals) {
    const contents = await openBytes(bytes);
    for (const text of 'texts' in contents ? contents.texts : []) {
      const credential = envelopeOf(text.trim()) ?? documentOf(text);
      if (credential) return credential;
    }
  }
  return undefined;
}

/** A JSON object that a presentation may hold, and that carries its own signature. */
function documentOf(text: string): JsonObject | undefined {
  const parsed = parseJson(text);
  const document = parsed.ok ? asObject(parsed.value) : undefined;
  if (!document || isPresentation(document)) return undefined;
  const isSigned = asArray(document.proof).length > 0;
  return isSigned && asArray(document.type).includes('VerifiableCredential') ? document : undefined;
}

const TOKEN = /^([\w-]+)\.([\w-]+)\.[\w-]+$/;

function envelopeOf(text: string): JsonObject | undefined {
  const [, , payload = ''] = TOKEN.exec(text) ?? [];
  if (!payload || !isCredential(payload)) return undefined;
  return { '@context': [V2], id: `data:application/vc+jwt,${text}`, type: 'EnvelopedVerifiableCredential' };
}

/** The claims are the credential itself (VC-JOSE-COSE, section 3.1.1), or hold it under `vc` (data model 1.1). */
function isCredential(payload: string): boolean {
  const bytes = fromBase64url(payload);
  const claims = bytes && objectIn(bytes);
  const types = asArray((asObject(claims?.vc) ?? claims)?.type);
  return types.includes('VerifiableCredential');
}
