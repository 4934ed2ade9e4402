import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the published vectors are: beside the project, or where VECTORS_DIR says. */
export const VECTORS =
  process.env.VECTORS_DIR ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'vectors');

/** One published case: a file, and what its source says of it. */
export interface Case {
  file: string;
  /** What a baked image holds, as text beside it. */
  payload?: string;
  /** What is to come out, where that is a text of its own. */
  result?: string | null;
  group: string;
  format: string;
  proof: string;
  expected: string;
  needs: { url: string; kind: string; file?: string | null }[];
  /** Measured apart: is the signature right, and is the key the issuer's. */
  layers?: { signature: boolean | null; issuerBoundToKey: boolean | null };
  validUntil?: string;
  /** A public key that lies beside it, where nothing in it leads to one. */
  key?: string;
}

export const CASES: readonly Case[] = existsSync(join(VECTORS, 'manifest.json'))
  ? (readJson('manifest.json') as Case[])
  : [];

/** The published vectors are large and not ours to ship: without them these tests are skipped, and say so. */
export const HAS_VECTORS = CASES.length > 0;

if (!HAS_VECTORS)
  console.warn(`SKIPPED conformance: no published vectors in ${VECTORS}; VECTORS_DIR names another folder`);

export function readVector(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(VECTORS, file)));
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(VECTORS, file), 'utf8'));
}

export function readText(file: string): string {
  return readFileSync(join(VECTORS, file), 'utf8');
}

export function casesOf(group: string): Case[] {
  return CASES.filter((each) => each.group === group);
}

/** The groups that the whole verifier answers; a group is switched on here, and taken out of later.ts. */
export const COVERED = [
  'w3c-eddsa',
  'w3c-ecdsa',
  'w3c-ecdsa-sd',
  'w3c-bbs',
  'dcc-fixtures',
  'dcc-verifier-core',
  '1edtech-ob2',
  '1edtech-ob3',
  'baked',
  'blockcerts',
  'credo-jwt',
  'credo-ld',
  'dif-jws',
  'ietf-sd-jwt',
  'w3c-jose-cose',
];

export const COVERED_CASES = CASES.filter(({ group }) => COVERED.includes(group));
