/**
 * The JSON-LD contexts that count: those of packages, and those whose published bytes are known by their hash. Nothing
 * else is ever loaded. A context decides what a signature means, so one that somebody else chose could make a signed
 * document say something else.
 */
import { sha256Hex } from '../../base/bytes.ts';
import { type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Network, Refused } from '../../base/network.ts';
import { onceFor } from '../seen.ts';
import { type Check, check } from '../verdict.ts';
import { type ContextMap, layered } from './context-map.ts';
import { CONTEXTS } from './packaged.ts';
import { publishedHash } from './published.ts';

export type { ContextMap } from './context-map.ts';
export { CONTEXTS } from './packaged.ts';

const ACCEPT = 'application/ld+json, application/json';
/** Bytes. The largest of the published ones has 26 kB. */
const MAX_CONTEXT_BYTES = 64 * 1024;
/** A credential names two or three; each may cost a request. */
const MAX_FETCHED = 6;

/**
 * The contexts of a document, those that they refer to included. A check where one is not to be had: written into the
 * document, at an address that nobody has read, not what was published there, or at a host that waits for a click.
 */
export async function contextsFor(document: JsonObject, network: Network): Promise<ContextMap | Check> {
  const waiting = [...namedOnce(document)];
  // Before any request: a document with one bad context asks nobody for its others.
  const bad = waiting.find((each) => typeof each !== 'string' || !isKnown(each));
  if (bad !== undefined) return check('context_unknown', nameOf(bad));
  if (waiting.every((each) => typeof each === 'string' && CONTEXTS.has(each))) return CONTEXTS;
  const fetched = new Map<string, unknown>();
  const contexts = layered(CONTEXTS, fetched);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (typeof next !== 'string' || contexts.has(next)) continue;
    if (fetched.size >= MAX_FETCHED)
      return check('context_unknown', `it names more than ${MAX_FETCHED} contexts`);
    const answer = await fetchPublished(next, network);
    if ('code' in answer) return answer;
    fetched.set(next, answer.context);
    waiting.push(...namedIn(answer.context));
  }
  return contexts;
}

function isKnown(url: string): boolean {
  return CONTEXTS.has(url) || publishedHash(url) !== undefined;
}

/**
 * The first `@context` anywhere in the document that is not the URL of a known one: an unknown URL, or an inline
 * definition. `undefined` if all are known.
 */
export function unknownContext(document: unknown, known: ContextMap = CONTEXTS): string | undefined {
  const unknown = namedIn(document).find((each) => typeof each !== 'string' || !known.has(each));
  return unknown === undefined ? undefined : nameOf(unknown);
}

const namedOnce = onceFor((document: JsonObject) => namedIn(document));

function nameOf(context: unknown): string {
  return typeof context === 'string' ? context : 'a definition written into the document';
}

/** Every entry of every `@context`, in order; `null`, which takes definitions away, is one of them. */
function namedIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document.flatMap(namedIn);
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    if (key !== '@context') return key === '@import' ? [value] : namedIn(value);
    const entries: unknown[] = Array.isArray(value) ? value : [value];
    return entries.flatMap((each) => [each, ...(typeof each === 'object' ? namedIn(each) : [])]);
  });
}

/** From its own address, which may send on: what comes is held to the hash, wherever it comes from. */
async function fetchPublished(url: string, network: Network): Promise<{ context: unknown } | Check> {
  const sha256 = publishedHash(url);
  if (sha256 === undefined) return check('context_unknown', url);
  const address = url.replace(/^http:/, 'https:');
  const request = { accept: ACCEPT, redirect: 'follow', maxBytes: MAX_CONTEXT_BYTES, sha256 } as const;
  const answer = await network.get(address, request);
  if (!answer.ok) return refusal(url, answer);
  if ((await sha256Hex(answer.bytes)) !== sha256)
    return check('context_unknown', `what stands at ${url} is not what was published there`);
  const context = READ.get(sha256) ?? objectIn(answer.bytes);
  if (!context) return check('context_unknown', url);
  READ.set(sha256, context);
  return { context };
}

/**
 * By the hash that they are held to, of which there are as many as `published.ts` lists. What is worked out of a context
 * is remembered at the object.
 */
const READ = new Map<string, JsonObject>();

function refusal(url: string, { code, host, detail }: Refused): Check {
  if (code === 'permission_needed')
    return check('permission_needed', `the meaning of its terms stands at ${host}`, host);
  return check('unreachable', `the meaning of its terms, at ${url}: ${detail}`);
}
