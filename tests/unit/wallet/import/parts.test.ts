import { expect, test } from 'vitest';
import { partsOf } from '../../../../lib/wallet/import/parts.ts';

const SECRET = 'zrv3Q1hVnEXAMPLESECRETonlyForThisTest';
const KEY = {
  id: 'did:key:z6Mk#z6Mk',
  type: 'Ed25519VerificationKey2020',
  publicKeyMultibase: 'z6Mk',
  privateKeyMultibase: SECRET,
};
const badge = (name: string) => ({ type: ['VerifiableCredential', 'OpenBadgeCredential'], name });
const wallet = (contents: unknown[], status = 'UNLOCKED') => ({
  type: 'UniversalWallet2020',
  status,
  contents,
});

const texts = (value: unknown) => {
  const parts = partsOf(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
  return 'refused' in parts ? parts.refused : parts.map((part) => new TextDecoder().decode(part));
};

test('a backup of Learner Credential Wallet gives its credentials, and no key', () => {
  const backup = [
    wallet([badge('A'), { '@context': ['https://w3id.org/did/v1'], id: 'did:key:z6Mk' }, KEY]),
    wallet([badge('B'), KEY, { type: 'ProfileMetadata', data: { profileName: 'Work' } }, 'ey.J.x']),
  ];
  const parts = texts(backup);
  expect(parts).toEqual([JSON.stringify(badge('A')), JSON.stringify(badge('B')), 'ey.J.x']);
  expect(JSON.stringify(parts)).not.toContain(SECRET);
  expect(texts(wallet([badge('A')]))).toEqual([JSON.stringify(badge('A'))]);
});

test('each credential is cut out as it is written, so that what was signed is what is kept', () => {
  const written = '{ "type" : ["VerifiableCredential"], "score": 1.0, "name":"\\u00e9" }';
  expect(texts(`[{"type":"UniversalWallet2020","contents":[ ${written} ]}]`)).toEqual([written]);
});

test.each([
  ['a locked backup', [wallet([badge('A')], 'LOCKED')], 'locked'],
  ['a backup of keys alone', [wallet([KEY])], 'no credential'],
  ['a key file', KEY, 'private key'],
  ['a list with a key in it', [badge('A'), KEY], 'private key'],
  ['a credential that carries a key', { ...badge('A'), x: KEY }, 'private key'],
  ['ten thousand credentials', [wallet(Array.from({ length: 10_000 }, () => badge('A')))], 'more than 2000'],
])('%s is refused with its reason, which repeats nothing of it', (_, file, reason) => {
  const refused = texts(file);
  expect(refused).toContain(reason);
  expect(refused).not.toContain(SECRET);
});

test('a key inside a credential of a backup goes with that credential', () => {
  expect(texts([wallet([badge('A'), { ...badge('B'), holder: KEY }])])).toEqual([JSON.stringify(badge('A'))]);
});

test('a list of credentials, and tokens one a line, are parts; all else is read as it is', () => {
  expect(texts([badge('A'), badge('B')])).toHaveLength(2);
  expect(texts('ey.J.x\ney.J.y\n')).toEqual(['ey.J.x', 'ey.J.y']);
  for (const whole of ['ey.J.x', '{"a": 1}', '[1, 2]', '[', 'nothing', '<svg/>'])
    expect(texts(whole)).toEqual([whole]);
});
