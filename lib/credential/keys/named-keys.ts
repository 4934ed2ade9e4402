import { digestOf, toBase64url, utf8Encode } from '../../base/bytes.ts';
import type { BroughtKey } from './key-header.ts';
import { isSameKey, thumbprintInput } from './public-key.ts';
import { absoluteMethodId, type KeyDocument, type VerificationMethod } from './verification-method.ts';

/** The keys of a document that the signature can mean: by the key's address, its short name, or the key itself. */
export async function keysNamed(
  document: KeyDocument,
  owner: string,
  { keyId, brought }: { keyId?: string; brought?: BroughtKey | undefined },
): Promise<VerificationMethod[]> {
  const all = [...document.assertionMethods.values()];
  if (keyId !== undefined) {
    const exact = document.assertionMethods.get(absoluteMethodId(keyId, owner));
    if (exact) return [exact];
    const short = keyId.startsWith(`${owner}#`) ? keyId.slice(owner.length + 1) : keyId;
    const named = all.filter(({ id, kid }) => kid === short || kid === keyId || id === `${owner}#${short}`);
    if (named.length) return named;
    const byThumbprint = await withThumbprint(all, short);
    if (byThumbprint.length) return byThumbprint;
  }
  const same = brought?.key;
  if (same) return all.filter(({ key }) => key && isSameKey(key, same));
  return keyId === undefined ? all : [];
}

/** RFC 7638: the hash of the key as its name. */
async function withThumbprint(methods: VerificationMethod[], name: string): Promise<VerificationMethod[]> {
  if (!/^[\w-]{43}$/.test(name)) return [];
  const found: VerificationMethod[] = [];
  for (const method of methods) {
    const hash = method.key && (await digestOf(utf8Encode(thumbprintInput(method.key)), 'SHA-256'));
    if (hash && toBase64url(hash) === name) found.push(method);
  }
  return found;
}
