/**
 * From the name of a key, as a signature states it, to the key, and to whether the issuer itself publishes it. All
 * kinds of signature go this way: embedded proofs, JOSE, signed badges.
 */
import type { Network } from '../../base/network.ts';
import { type Check, check } from '../verdict.ts';
import type { Resolution } from './did-method.ts';
import { didWebUrl } from './did-web.ts';
import { didOf, keysOfIssuer, resolveDid } from './index.ts';
import { fetchObject, isOfSameAuthority } from './issuer-way.ts';
import type { BroughtKey } from './key-header.ts';
import { readKeysAt } from './key-set.ts';
import { keysNamed } from './named-keys.ts';
import { absoluteMethodId, type VerificationMethod } from './verification-method.ts';

export interface KeyRequest {
  /** As the signed content names it. */
  issuerId: string | undefined;
  /** As written, in `verificationMethod` or `kid`: a URL, relative, or just a name. Without it, any key of the issuer's. */
  keyId?: string;
  brought?: BroughtKey | undefined;
  /** The ways by which an issuer at an https address publishes keys for this kind of credential. */
  ways: readonly string[];
  /** Only the issuer's own document says which keys are its, not the place of a key (Open Badges 2.0). */
  isListed?: boolean;
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

/** The keys that a signature can be by; a check of `authentic` where there is none. Never throws. */
export async function findKeys(request: KeyRequest): Promise<FoundKeys | Check> {
  const { issuerId = '', network } = request;
  if (issuerId.startsWith('did:')) return listedIn(await resolveDid(issuerId, network), issuerId, request);
  if (!isWebAddress(issuerId)) return unlisted(request, check('key_unproven', request.brought?.detail));
  const { resolution, owner, request: wanted } = await published(issuerId, request);
  if (resolution.ok) return listedIn(resolution, owner, wanted);
  const { code, detail, host } = resolution;
  const waiting = code === 'permission_needed' && check(code, detail, host);
  return unlisted(request, waiting || check('key_unproven', request.brought?.detail), detail);
}

function isWebAddress(id: string): boolean {
  return /^https?:\/\//.test(id) && URL.canParse(id);
}

interface Published {
  resolution: Resolution;
  /** In whose name the document speaks. */
  owner: string;
  /** What is still to be looked for in it. */
  request: KeyRequest;
}

/**
 * What an issuer at an https address publishes: the document that the key's own name leads to, if whoever answers for
 * the issuer's address answers for that too; else the issuer's document.
 */
async function published(issuerId: string, request: KeyRequest): Promise<Published> {
  const { keyId = '', ways, isListed, network } = request;
  if (isListed) return { resolution: await keysOfIssuer(issuerId, ways, network), owner: issuerId, request };
  const [address = ''] = keyId.split('#');
  const did = didOf(keyId);
  if (isOfSameAuthority(didWebUrl(did) ?? '', issuerId))
    return { resolution: await resolveDid(did, network), owner: did, request };
  if (isWebAddress(address) && address !== issuerId && isOfSameAuthority(address, issuerId)) {
    const { keyId: _, ...rest } = request;
    return { resolution: await keysAt(keyId, issuerId, network), owner: issuerId, request: rest };
  }
  return { resolution: await keysOfIssuer(issuerId, ways, network), owner: issuerId, request };
}

/** The key of that address alone: in a set it is told by its name, where the address has one. */
async function keysAt(keyId: string, issuerId: string, network: Network): Promise<Resolution> {
  const [address = '', name] = keyId.split('#');
  const answer = await fetchObject(address, network);
  if (!answer.ok) return answer;
  const document = readKeysAt(answer.value, keyId, issuerId);
  const meant = [...document.assertionMethods].filter(
    ([id, { kid }]) =>
      id === keyId || kid === keyId || (name ? kid === name : document.assertionMethods.size === 1),
  );
  return { ok: true, document: { ...document, assertionMethods: new Map(meant), elsewhere: new Set() } };
}

/** The key among those of the issuer's own document. */
async function listedIn(
  resolution: Resolution,
  owner: string,
  request: KeyRequest,
): Promise<FoundKeys | Check> {
  if (!resolution.ok) return check(resolution.code, resolution.detail, resolution.host);
  const { document } = resolution;
  const named = (await keysNamed(document, owner, request)).filter(
    ({ controller = owner }) => controller === owner,
  );
  const doubt = check('key_unproven');
  if (named.length) return { methods: named, ofIssuer: true, doubt };
  const keyId = absoluteMethodId(request.keyId ?? '', owner);
  const isElsewhere = document.elsewhere.has(keyId) || (!request.keyId && document.elsewhere.size > 0);
  if (!isElsewhere) return check('key_not_authorised', 'the issuer does not list this key for assertions');
  return keyElsewhere(request.keyId ? keyId : only(document.elsewhere), owner, request);
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
  const answer = await fetchObject(url, network);
  if (!answer.ok) return check(answer.code, answer.detail, answer.host);
  const [method] = readKeysAt(answer.value, url, owner).assertionMethods.values();
  if (!method?.key)
    return check('key_unavailable', 'what stands at the address of the key is no key that is read');
  if ((method.controller ?? owner) !== owner)
    return check('key_not_authorised', 'the key says that it is another’s');
  return { methods: [method], ofIssuer: true, doubt: check('key_unproven') };
}

/** A key that the issuer does not vouch for, for that reason, with which the signature may still be right. */
async function unlisted(request: KeyRequest, doubt: Check, reason?: string): Promise<FoundKeys | Check> {
  const { keyId, brought, network } = request;
  if (brought?.key) return { methods: [{ id: '', key: brought.key }], ofIssuer: false, doubt };
  if (!keyId?.startsWith('did:'))
    return doubt.host
      ? doubt
      : check(
          'key_unavailable',
          brought?.detail ?? reason ?? 'the signature names no key that can be asked for',
        );
  const did = didOf(keyId);
  const resolution = await resolveDid(did, network);
  if (!resolution.ok) return check(resolution.code, resolution.detail, resolution.host);
  const method = resolution.document.assertionMethods.get(absoluteMethodId(keyId, did));
  if (!method || (method.controller ?? did) !== did)
    return check('key_unavailable', 'the key is not where the signature says');
  return { methods: [method], ofIssuer: false, doubt };
}
