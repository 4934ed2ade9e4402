/** Selective disclosure (RFC 9901): the claims that the holder shows, put back where the issuer signed their hashes. */

import { digestOf, toBase64url, utf8Decode, utf8Encode } from '../../base/bytes.ts';
import { parseJson } from '../../base/json.ts';
import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { strictBase64url } from './compact-jws.ts';

/** A claim or an element that was held back, or shown; absent `name`: an element of an array. */
interface Disclosure {
  name?: string;
  value: unknown;
}

export type Disclosed =
  | {
      claims: JsonObject;
      /** Something of the top level, or of a `vc` in it, or of a status there, is held back, or seems to be. */
      isPartial: boolean;
    }
  /** The holder shows what the issuer did not sign, or twice. */
  | { forged: string }
  | { unsupported: string };

/** A transcript has hundreds of claims, each of which may be held back. */
const MAX_DISCLOSURES = 2_000;
/** Section 4.1.1; the names of the IANA registry, and WebCrypto's. */
const DIGESTS = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/**
 * The payload with the disclosed claims in place and without the traces of others (section 7.1). Strict: every
 * disclosure is one that the issuer signed, stands in one place, and overrides nothing.
 */
export async function disclose(payload: JsonObject, written: readonly string[]): Promise<Disclosed> {
  const name = payload._sd_alg ?? 'sha-256';
  const digest = DIGESTS.get(name as string);
  if (!digest) return { unsupported: 'hashes of a kind that is not read' };
  if (written.length > MAX_DISCLOSURES) return { unsupported: `more than ${MAX_DISCLOSURES} disclosures` };
  const disclosures = new Map<string, Disclosure>();
  for (const each of written) {
    const disclosure = readDisclosure(each);
    const key = toBase64url(await digestOf(utf8Encode(each), digest));
    if (!disclosure || disclosures.has(key)) return { forged: 'a disclosure that is none, or stands twice' };
    disclosures.set(key, disclosure);
  }
  return putBack(payload, disclosures);
}

/** Section 4.2: salt, name and value of a claim; salt and value of an element. */
function readDisclosure(written: string): Disclosure | undefined {
  const bytes = strictBase64url(written);
  const parsed = bytes && parseJson(utf8Decode(bytes) ?? '');
  const parts = parsed?.ok && Array.isArray(parsed.value) ? parsed.value : [];
  const [salt, second, third] = parts as unknown[];
  if (typeof salt !== 'string') return undefined;
  if (parts.length === 2) return { value: second };
  const isClaim = parts.length === 3 && typeof second === 'string' && !RESERVED.includes(second);
  return isClaim ? { name: second, value: third } : undefined;
}

/** `__proto__` would be set as the prototype of what it is put into. */
const RESERVED = ['_sd', '...', '__proto__'];

class Forged extends Error {}
class TooDeep extends Error {}

interface Work {
  disclosures: ReadonlyMap<string, Disclosure>;
  /** Hashes met so far: each may stand once in the whole payload (section 7.1, step 4). */
  met: Set<string>;
  used: number;
  depth: number;
  /** Those of which something is held back. */
  partial: Set<unknown>;
}

function putBack(payload: JsonObject, disclosures: ReadonlyMap<string, Disclosure>): Disclosed {
  const work: Work = { disclosures, met: new Set(), used: 0, depth: 0, partial: new Set() };
  try {
    const whole = resolved(payload, work) as JsonObject;
    if (work.used < disclosures.size) return { forged: 'a disclosure that the issuer did not sign' };
    const { _sd_alg: _, ...claims } = whole;
    return { claims, isPartial: decisive(whole).some((each) => work.partial.has(each)) };
  } catch (error) {
    if (error instanceof Forged) return { forged: error.message };
    if (error instanceof TooDeep) return { unsupported: error.message };
    throw error;
  }
}

/** The parts of a credential that decide whether it counts: whoever holds back of them must not look better. */
function decisive(whole: JsonObject): unknown[] {
  return [whole, asObject(whole.vc) ?? {}].flatMap((part) => {
    const status = part.credentialStatus;
    return [part, status, ...asArray(status), whole.status];
  });
}

/** Deeper than claims are nested; disclosures inside disclosures count with what they stand in. */
const MAX_DEPTH = 100;

function resolved(value: unknown, work: Work): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (work.depth >= MAX_DEPTH) throw new TooDeep('claims that are nested too deeply');
  work.depth += 1;
  const whole = Array.isArray(value) ? resolvedList(value, work) : resolvedObject(value as JsonObject, work);
  work.depth -= 1;
  return whole;
}

function resolvedList(list: readonly unknown[], work: Work): unknown[] {
  const whole: unknown[] = [];
  for (const element of list) {
    const held = asObject(element);
    if (!held || !Object.hasOwn(held, '...')) {
      whole.push(resolved(element, work));
      continue;
    }
    if (Object.keys(held).length > 1) throw new Forged('an element that is held back and shown at once');
    const disclosure = shown(held['...'], work);
    if (disclosure?.name !== undefined) throw new Forged('a claim in the place of an element');
    if (disclosure) whole.push(resolved(disclosure.value, work));
    else work.partial.add(whole);
  }
  return whole;
}

function resolvedObject({ _sd: hashes, ...open }: JsonObject, work: Work): JsonObject {
  if (Object.hasOwn(open, '...')) throw new Forged('an element in the place of a claim');
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(open)) whole[name] = resolved(value, work);
  if (hashes === undefined) return whole;
  if (!Array.isArray(hashes)) throw new Forged('hashes that are no list');
  for (const hash of hashes) {
    const disclosure = shown(hash, work);
    if (!disclosure) {
      work.partial.add(whole);
      continue;
    }
    const { name, value } = disclosure;
    if (name === undefined) throw new Forged('an element in the place of a claim');
    if (Object.hasOwn(whole, name)) throw new Forged(`${quoted(name)} is stated twice`);
    whole[name] = resolved(value, work);
  }
  return whole;
}

/** The disclosure of a hash; `undefined` for one that is held back, and for those that stand there to mislead. */
function shown(hash: unknown, work: Work): Disclosure | undefined {
  if (typeof hash !== 'string') throw new Forged('a hash that is no text');
  if (work.met.has(hash)) throw new Forged('a hash that stands twice');
  work.met.add(hash);
  const disclosure = work.disclosures.get(hash);
  if (disclosure) work.used += 1;
  return disclosure;
}
