/** Blockcerts: badges that nobody signed, whose statements an issuer put into a blockchain. */
import { describe, expect, test, vi } from 'vitest';
import {
  anchored2019,
  BITCOIN_URL,
  bitcoinAddress,
  bitcoinAnswer,
  TRANSACTION,
  treeOf,
} from '../../../world/signing/anchored.ts';
import { addContext } from '../../../world/signing/contexts.ts';
import { makeKeyPair } from '../../../world/signing/key-pairs.ts';
import { withValue } from '../badges.ts';
import { makeJoseKey } from '../jose-signing.ts';
import { credentialDocument } from '../properties/documents.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';

const BADGES = 'https://w3id.org/openbadges/v2';
const BLOCKCERTS = 'https://w3id.org/blockcerts/v2';
const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const date = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });

/** As much of the two contexts as the badge below needs; what is published there is known by its hash alone. */
const WORDS: Record<string, Json> = {
  [BADGES]: {
    '@context': {
      id: '@id',
      type: '@type',
      Assertion: 'https://w3id.org/openbadges#Assertion',
      BadgeClass: 'https://w3id.org/openbadges#BadgeClass',
      Profile: 'https://w3id.org/openbadges#Profile',
      Extension: 'https://w3id.org/openbadges#Extension',
      badge: iri('https://w3id.org/openbadges#badge'),
      issuer: iri('https://w3id.org/openbadges#issuer'),
      recipient: iri('https://w3id.org/openbadges#recipient'),
      verification: iri('https://w3id.org/openbadges#verify'),
      identity: 'https://w3id.org/openbadges#identityHash',
      hashed: {
        '@id': 'https://w3id.org/openbadges#hashed',
        '@type': 'http://www.w3.org/2001/XMLSchema#boolean',
      },
      issuedOn: date('https://w3id.org/openbadges#issueDate'),
      expires: date('https://w3id.org/security#expiration'),
      email: 'http://schema.org/email',
      name: 'http://schema.org/name',
      description: 'http://schema.org/description',
      url: iri('http://schema.org/url'),
      publicKey: iri('https://w3id.org/security#publicKey'),
    },
  },
  [BLOCKCERTS]: {
    '@context': {
      recipientProfile: 'https://w3id.org/blockcerts#recipientProfile',
      RecipientProfile: 'https://w3id.org/blockcerts#RecipientProfile',
      MerkleProofVerification2017: 'https://w3id.org/blockcerts#MerkleProofVerification2017',
    },
  },
};
for (const [url, context] of Object.entries(WORDS)) addContext(url, context);

vi.mock('../../../../lib/credential/contexts/index.ts', async (original) => {
  const actual = await original<typeof import('../../../../lib/credential/contexts/index.ts')>();
  const known = () => new Map([...actual.CONTEXTS, ...Object.entries(WORDS)]);
  const contextsFor: typeof actual.contextsFor = async (document, network) =>
    actual.unknownContext(document, known()) === undefined ? known() : actual.contextsFor(document, network);
  return { ...actual, contextsFor };
});

const PROFILE = 'https://halden.example/issuer.json';
const LIST = 'https://halden.example/revoked.json';
const key = makeKeyPair('secp256k1');
const mallory = makeKeyPair('secp256k1');
const joseKey = makeJoseKey('secp256k1');
const address = bitcoinAddress(key);

const BADGE: Json = {
  '@context': [BADGES, BLOCKCERTS],
  id: 'urn:uuid:6f1c2f3e-1c63-4b1c-9a55-0d4c9a3f7b10',
  type: 'Assertion',
  recipient: { type: 'email', identity: 'maren@okafor.example', hashed: false },
  recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Maren Okafor' },
  issuedOn: '2026-02-28T09:00:00+00:00',
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: `ecdsa-koblitz-pubkey:${address}`,
  },
  badge: {
    id: 'urn:uuid:2ad8b3a7-90a5-4f8e-8f0c-3f6cf0b7d2a1',
    type: 'BadgeClass',
    name: 'Tide Tables',
    description: 'Reads them.',
    issuer: { id: PROFILE, type: 'Profile', name: 'Halden Institute', url: 'https://halden.example' },
  },
};
const listing = (over: Json = {}) => ({
  id: PROFILE,
  type: 'Profile',
  name: 'Halden Institute',
  publicKey: [{ id: `ecdsa-koblitz-pubkey:${address}`, created: '2025-01-01T00:00:00Z' }],
  revocationList: LIST,
  ...over,
});
const NOTHING_REVOKED = { id: LIST, type: 'RevocationList', issuer: PROFILE, revokedAssertions: [] };

const tree = await treeOf(BADGE);

/** The badge with what says where it is anchored; the place is no part of what is. */
function anchored(document: Json = BADGE, anchor: Json = {}, over: Json = {}): Json {
  const anchors = [{ type: 'BTCOpReturn', sourceId: TRANSACTION, chain: 'bitcoinMainnet', ...anchor }];
  const { path: proof, ...hashes } = tree;
  return {
    ...document,
    signature: { type: ['MerkleProof2017', 'Extension'], ...hashes, proof, anchors, ...over },
  };
}

function examine(document: unknown = anchored(), table: Table = {}): Promise<Outcome> {
  return outcomeOf(document, {
    table: {
      [PROFILE]: listing(),
      [LIST]: NOTHING_REVOKED,
      [BITCOIN_URL]: bitcoinAnswer(tree.merkleRoot, address),
      ...table,
    },
  });
}
async function codeOf(...of: Parameters<typeof examine>): Promise<string> {
  const outcome = await examine(...of);
  return bindingCodes(outcome)[0] ?? outcome.headline;
}

describe('A Blockcert of version 2', () => {
  test('is its issuer’s where an account of the issuer’s profile put it into the chain', async () => {
    const outcome = await examine();
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.codes).toEqual(expect.arrayContaining(['proof_valid', 'in_force', 'issuer_domain']));
    expect(outcome.credential).toMatchObject({
      title: 'Tide Tables',
      issuedOn: '2026-02-28T09:00:00+00:00',
      issuer: { id: PROFILE, name: 'Halden Institute', domain: 'halden.example' },
      recipient: {
        names: ['Maren Okafor'],
        identities: [{ type: 'email', value: 'maren@okafor.example', hashed: false }],
      },
    });
  });

  test.each([
    'badge.name',
    'recipientProfile.name',
    'recipient.identity',
    'issuedOn',
    'badge.issuer.name',
    'id',
  ])('is another document with %s changed', async (path) => {
    const outcome = await examine(withValue(anchored(), path, 'urn:x'));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).not.toBe('verified');
    expect(outcome.requests).toEqual([]);
  });

  test('is read by its statements, however the JSON writes them', async () => {
    const ending: Json = { ...BADGE, expires: '2026-04-01T00:00:00Z' };
    const { merkleRoot, targetHash, path: proof } = await treeOf(ending);
    const { expires, ...hidden } = ending;
    const end = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': expires };
    const spelled = { ...hidden, 'https://w3id.org/security#expiration': end };
    const document = anchored(spelled, {}, { merkleRoot, targetHash, proof });
    const outcome = await examine(document, { [BITCOIN_URL]: bitcoinAnswer(merkleRoot, address) });
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.codes).toContain('expired');
  });

  test('with a term that no context defines is not read, and one that says nothing changes nothing', async () => {
    expect(await codeOf({ ...anchored(), title: 'PhD' })).toBe('context_unknown');
    const shadowed = await examine({ ...anchored(), name: null });
    expect(shadowed.credential?.title).toBe('Tide Tables');
  });

  test.each([
    ['written into it', [BADGES, BLOCKCERTS, { name: 'http://schema.org/description' }]],
    ['at an address that nobody has read', [BADGES, 'https://halden.example/context.json']],
  ])('with a context %s is not read', async (_, context) => {
    expect(await codeOf({ ...anchored(), '@context': context })).toBe('context_unknown');
  });

  test.each<[string, Table, string]>([
    ['waits for a click', { [PROFILE]: refuse('permission_needed') }, 'permission_needed'],
    ['does not answer', { [PROFILE]: refuse('unreachable') }, 'key_unavailable'],
    ['is another’s', { [PROFILE]: listing({ id: 'https://other.example/issuer.json' }) }, 'key_unavailable'],
    [
      'calls itself a check',
      { [PROFILE]: { code: 'key_of_issuer', axis: 'authentic', outcome: 'pass' } },
      'key_not_authorised',
    ],
    ['lists nobody', { [PROFILE]: listing({ publicKey: [] }) }, 'key_not_authorised'],
    [
      'lists another account',
      { [PROFILE]: listing({ publicKey: [{ id: `ecdsa-koblitz-pubkey:${bitcoinAddress(mallory)}` }] }) },
      'key_not_authorised',
    ],
    [
      'had withdrawn the account',
      { [PROFILE]: listing({ publicKey: [{ id: address, revoked: '2026-01-01T00:00:00Z' }] }) },
      'key_not_authorised',
    ],
    [
      'took the account later',
      { [PROFILE]: listing({ publicKey: [{ id: address, created: '2026-04-01T00:00:00Z' }] }) },
      'key_not_authorised',
    ],
    [
      'withdrew it since',
      { [PROFILE]: listing({ publicKey: [{ id: address, revoked: '2026-05-01T00:00:00Z' }] }) },
      'key_of_issuer',
    ],
    [
      'has a time that is none',
      { [PROFILE]: listing({ publicKey: [{ id: address, created: 'in spring' }] }) },
      'key_unproven',
    ],
    [
      'is of version 2 alpha',
      {
        [PROFILE]: listing({
          publicKey: undefined,
          publicKeys: [{ publicKey: `ecdsa-koblitz-pubkey:${address}`, created: '2025-01-01T00:00:00+0000' }],
        }),
      },
      'key_of_issuer',
    ],
    [
      'is of version 1',
      { [PROFILE]: listing({ publicKey: undefined, issuerKeys: [{ key: address, date: '2025-01-01' }] }) },
      'key_of_issuer',
    ],
  ])('whose issuer’s profile %s', async (_, table, code) => {
    expect(await codeOf(anchored(), table)).toBe(code);
  });

  test('asks the chain where the profile is there, at the host that the click names', async () => {
    const outcome = await examine(anchored(), { [BITCOIN_URL]: refuse('permission_needed') });
    expect(outcome.headline).toBe('permission_needed');
    expect(outcome.checks[0]?.host).toBe('blockstream.info');
  });

  test('by somebody else’s transaction is not its issuer’s, whoever is paid in it', async () => {
    const vin = [{ prevout: { scriptpubkey_address: bitcoinAddress(mallory) } }];
    const answer = bitcoinAnswer(tree.merkleRoot, address, { vin });
    expect(await codeOf(anchored(), { [BITCOIN_URL]: answer })).toBe('key_not_authorised');
  });

  test.each<[string, unknown, string[]]>([
    [
      'names it',
      { ...NOTHING_REVOKED, revokedAssertions: [{ id: BADGE.id, revocationReason: 'in error' }] },
      ['revoked'],
    ],
    ['does not answer', refuse('unreachable'), ['status_unavailable']],
    ['is another’s', { ...NOTHING_REVOKED, issuer: 'https://other.example/' }, ['status_unavailable']],
  ])('whose issuer’s list of what was withdrawn %s', async (_, list, codes) => {
    const outcome = await examine(anchored(), { [LIST]: list });
    expect(outcome.codes).toEqual(expect.arrayContaining(codes));
    expect(outcome.codes).not.toContain('in_force');
  });

  test.each<[string, Json]>([
    ['that does not exist', { type: 'Mock', chain: 'mockchain' }],
    ['that does not exist, unnamed', { type: 'Mock', chain: undefined }],
    ['on one machine', { chain: 'bitcoinRegtest' }],
    ['of Bitcoin for tests', { chain: 'bitcoinTestnet' }],
    ['of Ethereum for tests', { type: 'ETHData', chain: 'ethereumSepolia' }],
  ])('in a chain %s is said to be a test, and asks nobody', async (_, anchor) => {
    const outcome = await examine(anchored(BADGE, anchor));
    expect(outcome.headline).toBe('test_chain');
    expect(outcome.state).toBe('unchecked');
    expect(outcome.requests).toEqual([]);
  });

  test('that names no chain is in the one of its account', async () => {
    expect(await codeOf(anchored(BADGE, { chain: undefined }))).toBe('key_of_issuer');
  });

  test.each<[string, Json, string]>([
    [
      'in a chain that nobody knows',
      { anchors: [{ type: 'X', chain: 'dogecoin', sourceId: TRANSACTION }] },
      'proof_unsupported',
    ],
    ['in no chain', { anchors: [] }, 'proof_unsupported'],
    ['over another hash', { targetHash: '0'.repeat(64) }, 'proof_invalid'],
    ['to another root', { merkleRoot: '0'.repeat(64) }, 'proof_invalid'],
    ['without its way', { proof: [] }, 'proof_invalid'],
    [
      'with a step to both sides',
      { proof: [{ left: '0'.repeat(64), right: '0'.repeat(64) }] },
      'proof_unsupported',
    ],
    [
      'with more steps than are gone',
      { proof: Array.from({ length: 25 }, () => ({ left: '0'.repeat(64) })) },
      'proof_unsupported',
    ],
    ['with a way that is none', { proof: 'left' }, 'proof_unsupported'],
  ])('anchored %s is not confirmed', async (_, over, code) => {
    expect(await codeOf(anchored(BADGE, {}, over))).toBe(code);
  });
});

const METHOD = `ecdsa-koblitz-pubkey:${address}`;
const unsigned: Json = {
  ...credentialDocument(PROFILE),
  type: ['VerifiableCredential', 'https://w3id.org/blockcerts#BlockcertsCredential'],
};
const signed = await anchored2019(unsigned, METHOD);
const { merkleRoot } = await treeOf(unsigned);

describe('A Blockcert of version 3', () => {
  const inChain = { [BITCOIN_URL]: bitcoinAnswer(merkleRoot, address) };

  test('is its issuer’s by an account that the profile lists by its address alone', async () => {
    const outcome = await examine(signed, inChain);
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.codes).toContain('in_force');
  });

  test.each<[string, unknown, string]>([
    ['names it', { ...NOTHING_REVOKED, revokedAssertions: [{ id: unsigned.id }] }, 'revoked'],
    ['does not answer', refuse('unreachable'), 'status_unavailable'],
  ])('that states no status is asked for in its issuer’s list, which %s', async (_, list, code) => {
    expect((await examine(signed, { ...inChain, [LIST]: list })).codes).toContain(code);
  });

  test('of an issuer that is a DID may have been withdrawn, in a list that is not looked for', async () => {
    const id = 'did:web:halden.example';
    const method = { id: `${id}#1`, type: 'JsonWebKey', controller: id, publicKeyJwk: joseKey.jwk };
    const byDid = { ...unsigned, issuer: id };
    const { merkleRoot: root } = await treeOf(byDid);
    const outcome = await examine(await anchored2019(byDid, method.id), {
      'https://halden.example/.well-known/did.json': {
        id,
        verificationMethod: [method],
        assertionMethod: [method.id],
      },
      [BITCOIN_URL]: bitcoinAnswer(root, bitcoinAddress(joseKey)),
    });
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.codes).toContain('status_unavailable');
    expect(outcome.codes).not.toContain('in_force');
  });
});
