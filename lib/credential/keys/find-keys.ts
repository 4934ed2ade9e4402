/**
 * From the name of a key, as a signature states it, to the key, and to whether the issuer itself publishes it. All
 * kinds of signature go this way: embedded proofs, JOSE, signed badges.
 */
import type { Network } from '../../base/network.ts';
import { type Check, check } from '../verdict.ts';
import type { Resolution } from './did-method.ts';
import { hostAddressOf } from './did-web.ts';
import { didOf, keysOfIssuer, resolveDid } from './index.ts';
import { fetchObject, isOfSameAuthority } from './issuer-way.ts';
import type { BroughtKey } from './key-header.ts';
import { readKeysAt } from './key-set.ts';
import { keysNamed } from './named-keys.ts';
import { absoluteMethodId, type KeyDocument, type VerificationMethod } from './verification-method.ts';

export interface KeyRequest {
  /** As the signed content names it. */
  issuerId: string | undefined;
  /** As written, in `verificationMethod` or `kid`: a URL, relative, or just a name. Without it, any key of the issuer's. */
  keyId?: string;
  brought?: BroughtKey | undefined;
  /** The ways by which an issuer at an https address publishes keys for this kind of credential. */
  ways: readonly string[];
  /** Who signed: `issuer`, if absent. */
  by?: 'holder' | undefined;
  network: Network;
}

export interface FoundKeys {
  /** At least one; several where the signature does not say which. */
  methods: readonly VerificationMethod[];
  /** The issuer's own document lists them for assertions. */
  ofIssuer: boolean;
  /** What is said instead of a binding pass where it does not. */
  doubt: Check;
}

/** Keys that are tried where a signature does not say which of them it is by. */
const MAX_TRIED = 8;

/** The keys that a signature can be by; a check of `authentic` where there is none. Never throws. */
export async function findKeys(request: KeyRequest): Promise<FoundKeys | Check> {
  const found = await keysMeant(request);
  return 'methods' in found && found.methods.length > MAX_TRIED
    ? check('key_unavailable', 'it could be by more keys of the issuer than are tried')
    : found;
}

async function keysMeant(request: KeyRequest): Promise<FoundKeys | Check> {
  const { issuerId = '', network } = request;
  if (issuerId.startsWith('did:')) return listedIn(await resolveDid(issuerId, network), issuerId, request);
  if (!isWebAddress(issuerId)) return unlisted(request, check('key_unproven', request.brought?.detail));
  const { resolution, owner } = await published(issuerId, request);
  if (resolution.ok) return listedIn(resolution, owner, request);
  const { code, detail, host } = resolution;
  const waiting = code === 'permission_needed' && check(code, detail, host);
  return unlisted(request, waiting || check('key_unproven', request.brought?.detail), detail);
}

function isWebAddress(id: string): boolean {
  return /^https?:\/\//.test(id) && URL.canParse(id);
}

/** What an issuer at an https address publishes, and in whose name that speaks. */
async function published(
  issuerId: string,
  { keyId = '', ways, network }: KeyRequest,
): Promise<{ resolution: Resolution; owner: string }> {
  const did = didOf(keyId);
  return isHostItself(did, issuerId)
    ? { resolution: await resolveDid(did, network), owner: did }
    : { resolution: await keysOfIssuer(issuerId, ways, network), owner: issuerId };
}

/** Whoever answers for a whole host does for each address on it; for a path of it others may, such as its users. */
function isHostItself(did: string, issuerId: string): boolean {
  const url = hostAddressOf(did);
  return !!url && new URL(url).pathname === HOST_DOCUMENT && isOfSameAuthority(url, issuerId);
}
/** did:web method specification, section 3.2: where an identifier without a path leads to. */
const HOST_DOCUMENT = '/.well-known/did.json';

/** The key among those of the issuer's own document. */
async function listedIn(
  resolution: Resolution,
  owner: string,
  request: KeyRequest,
): Promise<FoundKeys | Check> {
  if (!resolution.ok) return check(resolution.code, resolution.detail, resolution.host);
  const { document } = resolution;
  const all = await keysNamed(request.by === 'holder' ? ofHolder(document) : document, owner, request);
  const named = all.filter(({ controller = owner }) => controller === owner);
  const doubt = check('key_unproven');
  if (named.length) return { methods: named, ofIssuer: true, doubt };
  const keyId = absoluteMethodId(request.keyId ?? '', owner);
  const isElsewhere = document.elsewhere.has(keyId) || (!request.keyId && document.elsewhere.size > 0);
  if (!isElsewhere && document.isCut)
    return check('key_unavailable', 'the issuer lists more keys than are read');
  if (!isElsewhere)
    return check(
      'key_not_authorised',
      all.length
        ? 'the issuer lists this key as another’s'
        : 'the issuer does not list this key for assertions',
    );
  return keyElsewhere(request.keyId ? keyId : only(document.elsewhere), owner, request);
}

/** Who shows something signs with keys by which they prove who they are (DID Core 1.0, section 5.3.1), or assert. */
function ofHolder(document: KeyDocument): KeyDocument {
  const methods = new Map([...document.assertionMethods, ...(document.authentication ?? [])]);
  return { ...document, assertionMethods: methods };
}

function only(set: ReadonlySet<string>): string | undefined {
  return set.size === 1 ? [...set][0] : undefined;
}

/**
 * A key that the issuer's document lists by its address alone: the document there must name the issuer as its owner.
 * Between DIDs this is not followed.
 */
async function keyElsewhere(
  url: string | undefined,
  owner: string,
  { network }: KeyRequest,
): Promise<FoundKeys | Check> {
  if (!url || !isWebAddress(url))
    return check('key_unavailable', 'the issuer leaves this key to another document, which is not read');
  const [address = ''] = url.split('#');
  const answer = await fetchObject(address, network);
  if (!answer.ok) return check(answer.code, answer.detail, answer.host);
  const readable = keysMeantBy(url, readKeysAt(answer.value, url, owner)).filter(({ key }) => key);
  if (!readable.length)
    return check('key_unavailable', 'what stands at the address of the key is no key that is read');
  const own = readable.filter(({ controller = owner }) => controller === owner);
  return own.length
    ? { methods: own, ofIssuer: true, doubt: check('key_unproven') }
    : check('key_not_authorised', 'the key says that it is another’s');
}

/** The keys of that address alone: in a set they are told by a name, where the address has one. */
function keysMeantBy(url: string, { assertionMethods }: KeyDocument): VerificationMethod[] {
  const name = url.split('#')[1];
  return [...assertionMethods.values()].filter(
    ({ id, kid }) => id === url || kid === url || (name ? kid === name : assertionMethods.size === 1),
  );
}

/** A key that the issuer does not vouch for, for that reason, with which the signature may still be right. */
async function unlisted(request: KeyRequest, doubt: Check, reason?: string): Promise<FoundKeys | Check> {
  const { keyId = '', brought, network } = request;
  if (brought?.key) return { methods: [{ id: '', key: brought.key }], ofIssuer: false, doubt };
  if (keyId.startsWith('did:')) return keyOfDid(keyId, doubt, network);
  if (doubt.host) return doubt;
  const detail = brought?.detail ?? reason ?? 'the signature names no key that can be asked for';
  return check('key_unavailable', detail);
}

async function keyOfDid(keyId: string, doubt: Check, network: Network): Promise<FoundKeys | Check> {
  const did = didOf(keyId);
  const resolution = await resolveDid(did, network);
  if (!resolution.ok) return check(resolution.code, resolution.detail, resolution.host);
  const method = resolution.document.assertionMethods.get(absoluteMethodId(keyId, did));
  if (!method || (method.controller ?? did) !== did)
    return check('key_unavailable', 'the key is not where the signature says');
  return { methods: [method], ofIssuer: false, doubt };
}
