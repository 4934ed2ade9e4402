/**
 * Proofs of parts, made with jsonld, rdf-canonize, node:crypto, cborg and a library of BBS: nothing of what is tested.
 * Each function is the issuer and the holder at once: it signs a document, and shows some members of it.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import * as bbs from '@digitalbazaar/bbs-signatures';
import { base58 } from '@scure/base';
import { encode } from 'cborg';
import { loadContext } from './contexts.ts';
import { type KeyPair, makeKeyPair } from './key-pairs.ts';
import { rdfHash, type Signatory } from './suites.ts';

const require = createRequire(import.meta.url);
const jsonld = require('jsonld');
const rdfCanonize = require('rdf-canonize');

type Json = Record<string, unknown>;

/** What the issuer signs, what of it must be shown, and what of it is shown: each a part of the one before. */
export interface Parts {
  whole: Json;
  mandatory: Json;
  shown: Json;
}

/** What stands in a proof value, to be forged before it is encoded. */
export interface SelectiveValue {
  baseSignature: Uint8Array;
  publicKey: Uint8Array;
  signatures: Uint8Array[];
  labels: Map<number, unknown>;
  mandatory: number[];
}

const SKOLEM = 'urn:part:';

/** Every object gets a name that it keeps in each part. Objects of a part are told by their place. */
function named(value: unknown, path = ''): unknown {
  if (Array.isArray(value)) return value.map((each, at) => named(each, `${path}-${at}`));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as Json).map(([key, each]) => [
    key,
    key === '@context' || key === '@value' ? each : named(each, `${path}-${key}`),
  ]);
  const node = Object.fromEntries(members) as Json;
  return 'id' in node || '@value' in node ? node : { ...node, id: `${SKOLEM}${path || 'root'}` };
}

/** The statements of a document, with the names of its objects as blank nodes. */
async function linesOf(document: Json): Promise<string[]> {
  const text: string = await jsonld.toRDF(named(document), {
    format: 'application/n-quads',
    documentLoader: loadContext,
    safe: true,
  });
  const lines = text.trim().split('\n');
  return lines.map(
    (line) => `${line.replace(/<urn:part:([\w-]+)>/g, (_, path: string) => `_:${hexOf(path)}`)}\n`,
  );
}

const hexOf = (path: string) => `n${Buffer.from(path).toString('hex')}`;

/** From the blank nodes of a dataset to their canonical labels: `n…` → `c14n0`. */
async function canonicalLabels(lines: readonly string[]): Promise<Map<string, string>> {
  const canonicalIdMap = new Map<string, string>();
  await rdfCanonize.canonize(rdfCanonize.NQuads.parse(lines.join('')), {
    algorithm: 'RDFC-1.0',
    canonicalIdMap,
  });
  const bare = (label: string) => label.replace(/^_:/, '');
  return new Map([...canonicalIdMap].map(([from, to]) => [bare(from), bare(to)]));
}

export interface Signing {
  /** All statements, and those that are shown, under the labels that are signed, in order. */
  all: string[];
  shown: string[];
  /** Places of mandatory statements among those that are shown. */
  mandatory: number[];
  labels: Map<number, string>;
}

async function signingOf(
  { whole, mandatory, shown }: Parts,
  secret: (canonical: Map<string, string>) => Map<string, string>,
): Promise<Signing> {
  const wholeLines = await linesOf(whole);
  const secrets = secret(await canonicalLabels(wholeLines));
  const relabelled = (lines: readonly string[]) =>
    lines
      .map((line) => line.replace(/_:(n[0-9a-f]+)/g, (_, node: string) => `_:${secrets.get(node)}`))
      .sort();
  const shownLines = await linesOf(shown);
  const seen = relabelled(shownLines);
  const must = new Set(relabelled(await linesOf(mandatory)));
  const numbered = [...(await canonicalLabels(shownLines))].map(
    ([node, label]) => [Number(label.slice('c14n'.length)), secrets.get(node) ?? ''] as const,
  );
  return {
    all: relabelled(wholeLines),
    shown: seen,
    mandatory: seen.flatMap((line, at) => (must.has(line) ? [at] : [])),
    labels: new Map(numbered.sort(([a], [b]) => a - b)),
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

function optionsFor(cryptosuite: string, { method, created }: Pick<Signatory, 'method' | 'created'>): Json {
  const type = 'DataIntegrityProof';
  return { type, cryptosuite, created, verificationMethod: method, proofPurpose: 'assertionMethod' };
}

export const proofValue = (header: number, parts: unknown[]) =>
  `u${Buffer.concat([Uint8Array.of(0xd9, 0x5d, header), encode(parts)]).toString('base64url')}`;

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.4.7: `forge` may change the value before it is written. */
export async function signEcdsaSd(
  parts: Parts,
  by: Signatory,
  forge: (value: SelectiveValue, signing: Signing, own: KeyPair) => unknown[] | undefined = () => undefined,
): Promise<Json> {
  const hmacKey = randomBytes(32);
  const signing = await signingOf(parts, (canonical) => {
    const label = (id: string) => `u${createHmac('sha256', hmacKey).update(id).digest('base64url')}`;
    return new Map([...canonical].map(([node, id]) => [node, label(id)]));
  });
  const own = makeKeyPair('p256');
  const options = optionsFor('ecdsa-sd-2023', by);
  const must = signing.shown.filter((_, at) => signing.mandatory.includes(at));
  const others = signing.shown.filter((_, at) => !signing.mandatory.includes(at));
  const publicKey = base58.decode(own.multibase.slice(1));
  const proofHash = await rdfHash({ ...options, '@context': parts.whole['@context'] });
  const value: SelectiveValue = {
    baseSignature: by.key.sign(Buffer.concat([proofHash, publicKey, sha256(must.join(''))])),
    publicKey,
    signatures: others.map((line) => own.sign(Buffer.from(line))),
    labels: new Map(
      [...signing.labels].map(([at, label]) => [
        at,
        new Uint8Array(Buffer.from(label.slice(1), 'base64url')),
      ]),
    ),
    mandatory: signing.mandatory,
  };
  const written = forge(value, signing, own) ?? Object.values(value);
  return { ...parts.shown, proof: { ...options, proofValue: proofValue(1, written) } };
}

/** What the issuer hands to the holder (section 3.4.3): as much of it as makes it recognisable. */
export function baseProofOf(
  document: Json,
  cryptosuite: 'ecdsa-sd-2023' | 'bbs-2023',
  by: Pick<Signatory, 'method' | 'created'>,
): Json {
  const header = cryptosuite === 'bbs-2023' ? 2 : 0;
  const parts = [randomBytes(64), randomBytes(35), randomBytes(32), [], []];
  return { ...document, proof: { ...optionsFor(cryptosuite, by), proofValue: proofValue(header, parts) } };
}

export interface BbsKey {
  secretKey: Uint8Array;
  publicKey: Uint8Array;
  multibase: string;
}

export async function makeBbsKey(): Promise<BbsKey> {
  const pair = await bbs.generateKeyPair({ ciphersuite: CIPHERSUITE });
  return { ...pair, multibase: `z${base58.encode(Uint8Array.from([0xeb, 0x01, ...pair.publicKey]))}` };
}

const CIPHERSUITE = 'BLS12-381-SHA-256';

/** Data Integrity BBS Cryptosuites 1.0, section 3.3, baseline. */
export async function signBbs(
  parts: Parts,
  by: { key: BbsKey; method: string; created: string },
): Promise<Json> {
  const signing = await signingOf(parts, (canonical) => {
    const shuffled = [...canonical.keys()].reverse();
    return new Map(shuffled.map((node, at) => [node, `b${at}`]));
  });
  const options = optionsFor('bbs-2023', by);
  const must = signing.shown.filter((_, at) => signing.mandatory.includes(at));
  const chosen = signing.shown.filter((_, at) => !signing.mandatory.includes(at));
  const rest = signing.all.filter((line) => !must.includes(line));
  const proofHash = await rdfHash({ ...options, '@context': parts.whole['@context'] });
  const header = new Uint8Array(Buffer.concat([proofHash, sha256(must.join(''))]));
  const common = {
    publicKey: by.key.publicKey,
    header,
    ciphersuite: CIPHERSUITE,
    messages: rest.map(bytesOf),
  };
  const signature = await bbs.sign({ ...common, secretKey: by.key.secretKey });
  const places = chosen.map((line) => rest.indexOf(line));
  const presentationHeader = new Uint8Array(randomBytes(8));
  const proof = await bbs.deriveProof({
    ...common,
    signature,
    presentationHeader,
    disclosedMessageIndexes: places,
  });
  const labels = new Map([...signing.labels].map(([at, label]) => [at, Number(label.slice(1))]));
  const value = [proof, labels, signing.mandatory, places, presentationHeader];
  return { ...parts.shown, proof: { ...options, proofValue: proofValue(3, value) } };
}
