/** Logs of did:webvh, made with node:crypto and JSON.stringify: nothing of what is tested. */
import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { didKeyOf, type SigningKey } from './keys.ts';
import { canonicalJson } from './suites.ts';

type Json = Record<string, unknown>;

export interface Step {
  parameters?: Json;
  /** Replaces parts of the document. */
  state?: Json;
  /** Who signs; nobody, several. */
  by?: readonly SigningKey[];
  /** Replaces parts of the proofs. */
  proof?: Json;
  versionTime?: string;
  /** What is done to the entry after it is hashed, and before it is signed. */
  forge?(entry: Json): Json;
}

export interface Log {
  id: string;
  method: string;
  /** One an entry. */
  lines: string[];
  versionIds: string[];
}

const hash = (text: string) =>
  base58.encode(Buffer.concat([Buffer.from([0x12, 0x20]), createHash('sha256').update(text).digest()]));

/** What a key is promised by. */
export const promiseOf = (key: SigningKey): string => hash(key.multibase);

/**
 * A log whose document lists one key for assertions. `{SCID}` stands for the identifier in all that is given, which is
 * that of its first entry if none is given.
 */
export function makeLog(where: string, key: SigningKey, steps: readonly Step[], claimed = ''): Log {
  const placeholder = `did:webvh:{SCID}:${where}`;
  const log: Log = { id: '', method: '', lines: [], versionIds: [] };
  let scid = claimed;
  for (const [at, step] of steps.entries()) {
    const written = contentOf(step, at, placeholder, key);
    scid ||= hash(canonicalJson(written));
    const content = JSON.parse(JSON.stringify(written).replaceAll('{SCID}', scid)) as Json;
    const before = log.versionIds.at(-1) ?? scid;
    const versionId = `${at + 1}-${hash(canonicalJson({ ...content, versionId: before }))}`;
    const entry = step.forge?.({ ...content, versionId }) ?? { ...content, versionId };
    const proof = (step.by ?? []).map((by) => proofOver(entry, by, step.proof));
    log.versionIds.push(versionId);
    log.lines.push(JSON.stringify({ ...entry, proof }));
  }
  const id = placeholder.replace('{SCID}', scid);
  return { ...log, id, method: `${id}#key-1` };
}

function contentOf({ parameters, state, versionTime }: Step, at: number, id: string, key: SigningKey): Json {
  const first = at === 0 ? { method: 'did:webvh:1.0', scid: '{SCID}' } : {};
  const method = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase };
  return {
    versionId: '{SCID}',
    versionTime: versionTime ?? `2026-0${at + 1}-01T00:00:00Z`,
    parameters: { ...first, ...parameters },
    state: {
      '@context': ['https://www.w3.org/ns/did/v1'],
      id,
      verificationMethod: [method],
      assertionMethod: [method.id],
      ...state,
    },
  };
}

/** A proof by `eddsa-jcs-2022`; over the bare version, what a witness signs. */
export function proofOver(content: object, key: SigningKey, over: Json = {}): Json {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: didKeyOf(key).method,
    created: '2026-01-01T00:00:00Z',
    proofPurpose: 'assertionMethod',
    ...over,
  };
  const hashed = [options, content].map((each) => createHash('sha256').update(canonicalJson(each)).digest());
  return { ...options, proofValue: `z${base58.encode(key.sign(Buffer.concat(hashed)))}` };
}

/** A file of approvals: by version, those who give it. */
export function approvals(given: Readonly<Record<string, readonly SigningKey[]>>): Json[] {
  return Object.entries(given).map(([versionId, keys]) => ({
    versionId,
    proof: keys.map((key) => proofOver({ versionId }, key)),
  }));
}
