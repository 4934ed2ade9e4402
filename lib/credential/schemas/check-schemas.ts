import { digestOf, fromBase64, toHex } from '../../base/bytes.ts';
import { objectIn } from '../../base/json-values.ts';
import type { Answer, Network } from '../../base/network.ts';
import { type Check, check } from '../verdict.ts';
import type { Comparison } from './validate.ts';

/** A schema as the signed credential states it. */
export interface StatedSchema {
  type: string;
  /** Where it stands. */
  id: string;
  /** Subresource Integrity of what stands there (VC Data Model 2.0, section 5.3), where the issuer signed one. */
  digest?: string;
}

const TYPES = ['1EdTechJsonSchemaValidator2019', 'JsonSchema', 'JsonSchemaValidator2018'];
const ACCEPT = 'application/schema+json, application/json';
/** Bytes. The largest of the field, of a whole transcript, has about 150 kB. */
const MAX_SCHEMA_BYTES = 512 * 1024;
/** A credential states one; each may cost a request, and a tenth of a second. */
const MAX_SCHEMAS = 2;

/**
 * What the schemas of a credential add to the checks of `authentic`, once it is bound to its issuer: a warning where it
 * differs from one, and where one could not be compared, a word beside the signature, which says nothing against it.
 *
 * A schema is the issuer's own promise about the form: it gives no term a meaning, so that it need not be one that we
 * know. It is fetched from its own address, which the user's click must have named, and from no other.
 */
export async function withSchemas(
  checks: readonly Check[],
  stated: readonly StatedSchema[],
  document: unknown,
  network: Network,
): Promise<Check[]> {
  const found = await Promise.all(
    stated.slice(0, MAX_SCHEMAS).map((schema) => compare(schema, document, network)),
  );
  const differing = found.find((each) => typeof each === 'object' && 'differs' in each);
  if (differing && typeof differing === 'object' && 'differs' in differing)
    return [...checks, check('schema_mismatch', differing.differs)];
  const [reason] = found.flatMap((each) =>
    typeof each === 'object' && 'unusable' in each ? each.unusable : [],
  );
  return reason === undefined ? [...checks] : checks.map((each) => withNote(each, reason));
}

function withNote(each: Check, reason: string): Check {
  return each.code === 'proof_valid'
    ? { ...each, detail: `its form was not compared with its schema: ${reason}` }
    : each;
}

async function compare(
  { type, id, digest }: StatedSchema,
  document: unknown,
  network: Network,
): Promise<Comparison> {
  if (!TYPES.includes(type))
    return { unusable: `schemas of the kind ${type || 'that it states'} are not read` };
  if (!id.startsWith('https://')) return { unusable: 'it has no address' };
  const sha256 = digest === undefined ? undefined : hexOf(digest);
  const request = { accept: ACCEPT, maxBytes: MAX_SCHEMA_BYTES, ...(sha256 === undefined ? {} : { sha256 }) };
  const answer = await network.get(id, request);
  if (!answer.ok) return { unusable: refusal(answer) };
  if (digest !== undefined && !(await hasDigest(answer.bytes, digest)))
    return { unusable: 'what stands at its address is not what the issuer signed' };
  const schema = objectIn(answer.bytes);
  if (!schema) return { unusable: 'what stands at its address is no schema' };
  const { compareWithSchema } = await import('./validate.ts');
  return compareWithSchema(document, schema);
}

function refusal(answer: Extract<Answer, { ok: false }>): string {
  return answer.code === 'permission_needed' ? `${answer.host} has not been asked` : answer.detail;
}

const DIGESTS: Record<string, string> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
const INTEGRITY = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})$/;

/** The SHA-256 in hex, by which a copy can be kept; `undefined` for another digest. */
function hexOf(digest: string): string | undefined {
  const [, algorithm, base64 = ''] = INTEGRITY.exec(digest) ?? [];
  const bytes = algorithm === 'sha256' ? fromBase64(base64) : undefined;
  return bytes && toHex(bytes);
}

async function hasDigest(bytes: Uint8Array, digest: string): Promise<boolean> {
  const [, algorithm = '', base64 = ''] = INTEGRITY.exec(digest) ?? [];
  const name = DIGESTS[algorithm];
  const wanted = fromBase64(base64);
  if (!name || !wanted) return false;
  return toHex(await digestOf(bytes, name)) === toHex(wanted);
}
