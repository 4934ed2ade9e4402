/** The test vectors of did:key: the keys that the identifiers are, against those that the documents write out. */
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../lib/base/network.ts';
import { resolveDid } from '../../lib/credential/keys/index.ts';
import { keyFromMultibase } from '../../lib/credential/keys/multikey.ts';
import type { PublicJwk } from '../../lib/credential/keys/public-key.ts';
import { casesOf, HAS_VECTORS, readJson } from './vectors.ts';

const FILES = casesOf('did-vectors')
  .map(({ file }) => file)
  .filter((file) => file.endsWith('.json'));

/** Kinds of key that are not read, by the first characters of their identifiers. */
const UNREAD = [
  { start: 'z5Tc', why: 'BLS12-381 in both groups at once: bbs-2023 signs with keys of the second alone' },
  { start: 'z6LS', why: 'X25519 agrees on secrets, and signs nothing' },
];

const OFFLINE: Network = {
  get: async () => ({ ok: false, code: 'unreachable', host: '', detail: 'offline' }),
};

type Method = { id?: string; publicKeyJwk?: PublicJwk; publicKeyBase58?: string };

/** Every did:key of the files, with what its document says of the key. */
const VECTORS = FILES.flatMap((file) => {
  const found = new Map<string, Method | undefined>();
  collect(readJson(file), found);
  return [...found].map(([did, method]) => ({ did, method, file }));
});

function collect(value: unknown, found: Map<string, Method | undefined>): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, verificationMethod } = value as { id?: unknown; verificationMethod?: Method[] };
  if (typeof id === 'string' && /^did:key:[^#]+$/.test(id) && !found.has(id)) {
    const own = [verificationMethod].flat().find((each) => each?.id?.endsWith(`#${id.split(':')[2]}`));
    found.set(id, own);
  }
  for (const each of Object.values(value)) collect(each, found);
}

const multibaseOf = (did: string) => did.slice('did:key:'.length);
const unreadOf = (did: string) => UNREAD.find(({ start }) => multibaseOf(did).startsWith(start));
const read = VECTORS.filter(({ did }) => !unreadOf(did));

const USES = ['use', 'alg', 'kid', 'key_ops', 'ext'];

/** What the document says of the key, without what it is to be used for. */
function statedKey({ publicKeyJwk, publicKeyBase58 = '' }: Method): object {
  if (publicKeyJwk)
    return Object.fromEntries(Object.entries(publicKeyJwk).filter(([name]) => !USES.includes(name)));
  const bytes = Buffer.from(base58.decode(publicKeyBase58));
  // A compressed point says x, and in a byte before it of y whether it is odd; that of BLS12-381 does in a bit.
  const hasHead = bytes.length % 2 === 1;
  return { x: bytes.subarray(hasHead ? 1 : 0).toString('base64url') };
}

describe.skipIf(!HAS_VECTORS)('did:key', () => {
  test('vectors of every kind are here', () => {
    const kinds = new Set(read.map(({ did }) => keyFromMultibase(multibaseOf(did))?.type));
    expect([...kinds].sort()).toEqual([
      'bls12-381-g2',
      'ed25519',
      'p256',
      'p384',
      'p521',
      'rsa',
      'secp256k1',
    ]);
  });

  test.each(read)('$did is the key of its document', async ({ did, method }) => {
    const key = keyFromMultibase(multibaseOf(did));
    expect(method).toBeDefined();
    expect(key?.jwk).toMatchObject(statedKey(method as Method));
    const resolution = await resolveDid(did, OFFLINE);
    const methods = resolution.ok ? [...resolution.document.assertionMethods.values()] : [];
    expect(methods).toEqual([{ id: `${did}#${multibaseOf(did)}`, controller: did, key }]);
  });

  test.each(UNREAD)('$start… is not read: $why', ({ start }) => {
    const vectors = VECTORS.filter(({ did }) => multibaseOf(did).startsWith(start));
    expect(vectors.length).toBeGreaterThan(0);
    expect(vectors.filter(({ did }) => keyFromMultibase(multibaseOf(did)))).toEqual([]);
  });
});
