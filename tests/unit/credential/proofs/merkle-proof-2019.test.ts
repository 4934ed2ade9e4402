/** Credentials whose only proof is a place in a blockchain: who writes there, or says so, is not yet the issuer. */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58, bech32 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { CHAINS } from '../../../../lib/credential/anchors/index.ts';
import { FAILURE_AGE_MS } from '../../../../lib/credential/when.ts';
import { INSTALL_HOSTS } from '../../../../lib/platforms/hosts.ts';
import {
  anchored2019,
  BITCOIN,
  BITCOIN_URL,
  bitcoinAddress,
  bitcoinAnswer,
  ETHEREUM,
  type Place,
  proofValue2019,
  TRANSACTION,
  treeOf,
} from '../../../world/signing/anchored.ts';
import { bodyByKey, makeKeyPair } from '../../../world/signing/key-pairs.ts';
import { HOST, withValue } from '../badges.ts';
import { joseIssuerAt, makeJoseKey } from '../jose-signing.ts';
import { credentialDocument } from '../properties/documents.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';

const key = makeJoseKey('secp256k1');
const issuer = joseIssuerAt(HOST, key);
const mallory = makeKeyPair('secp256k1');
const document = credentialDocument(issuer.id);
const tree = await treeOf(document);
const { merkleRoot } = tree;
const address = bitcoinAddress(key);
const chain = (over: Json = {}, by = address) => ({ [BITCOIN_URL]: bitcoinAnswer(merkleRoot, by, over) });

async function examine(signed: unknown, table: Table = chain()): Promise<Outcome> {
  return outcomeOf(await signed, { table: { ...issuer.documents, ...table } });
}
async function codeOf(...of: Parameters<typeof examine>): Promise<string> {
  const outcome = await examine(...of);
  return bindingCodes(outcome)[0] ?? outcome.headline;
}
const anchored = (place: Place = BITCOIN, over: Json = {}) => anchored2019(document, issuer.kid, place, over);

describe('A credential in a blockchain', () => {
  test('is its issuer’s where the issuer’s key put it there', async () => {
    const outcome = await examine(anchored());
    expect(outcome.state).toBe('verified');
    expect(outcome.codes).toContain('proof_valid');
  });

  test('asks the chain at a host that waits for a click, and only once the rest is right', async () => {
    const waiting = await examine(anchored(), { [BITCOIN_URL]: refuse('permission_needed') });
    expect(waiting.headline).toBe('permission_needed');
    expect(waiting.checks[0]?.host).toBe('blockstream.info');
    const changed = await examine(withValue(await anchored(), 'name', 'Doctor of Tides'));
    expect(changed.headline).toBe('proof_invalid');
    expect(changed.requests).toEqual([]);
  });

  test('is its issuer’s by the type of older documents, and by another spelling of the account', async () => {
    const { type: _, cryptosuite: __, ...rest } = (await anchored()).proof as Json;
    const older = {
      ...document,
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      proof: { type: 'MerkleProof2019', ...rest },
    };
    expect(await codeOf(older)).toBe('key_of_issuer');
    const words = bech32.toWords(base58.decode(address).subarray(1, 21));
    const segwit = bech32.encode('bc', [0, ...words]);
    expect(await codeOf(anchored(), chain({}, segwit))).toBe('key_of_issuer');
  });

  test.each([
    ['does not answer', refuse('unreachable'), 'unreachable'],
    ['has no such transaction', refuse('not_found'), 'anchor_missing'],
    [
      'has it not yet',
      bitcoinAnswer(merkleRoot, address, { status: { confirmed: false } }),
      'anchor_missing',
    ],
    [
      'answers with another one',
      bitcoinAnswer(merkleRoot, address, { txid: '0'.repeat(64) }),
      'anchor_missing',
    ],
    ['answers with a page', '<!doctype html>', 'anchor_missing'],
    ['answers with nothing', { vin: null, vout: 7 }, 'anchor_missing'],
  ])('is not confirmed, and not called wrong, where the chain %s', async (_, answer, code) => {
    const outcome = await examine(anchored(), { [BITCOIN_URL]: answer });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe(code);
    expect(outcome.state).toBe('unchecked');
    // Nothing waits for a click, and it is asked again soon.
    expect(outcome.checks.filter(({ host }) => host)).toEqual([]);
    expect(outcome.finding.maxAge).toBe(FAILURE_AGE_MS);
  });

  test.each<[string, Json, string]>([
    [
      'by somebody else, who pays the issuer',
      { vin: [{ prevout: { scriptpubkey_address: bitcoinAddress(mallory) } }] },
      'key_not_authorised',
    ],
    ['by nobody', { vin: [] }, 'key_not_authorised'],
    ['and holds another root', { vout: [{ scriptpubkey: `6a20${'a'.repeat(64)}` }] }, 'proof_invalid'],
    ['and holds the root beside more', { vout: [{ scriptpubkey: `6a21${merkleRoot}00` }] }, 'proof_invalid'],
    ['and names the root as an address', { vout: [{ scriptpubkey_address: merkleRoot }] }, 'proof_invalid'],
    ['and holds nothing', { vout: [] }, 'proof_invalid'],
  ])('is not valid where the transaction is %s', async (_, over, code) => {
    const outcome = await examine(anchored(), chain(over));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe(code);
    expect(outcome.state).toBe('invalid');
  });

  test('was anchored while the key was the issuer’s, or not at all', async () => {
    const withEnd = (revoked: string) =>
      joseIssuerAt(HOST, key, {
        verificationMethod: [
          { id: issuer.kid, type: 'JsonWebKey', controller: issuer.id, publicKeyJwk: key.jwk, revoked },
        ],
      }).documents;
    const of = (revoked: string) => codeOf(anchored(), { ...chain(), ...withEnd(revoked) });
    expect(await of('2026-05-01T00:00:00Z')).toBe('key_of_issuer');
    expect(await of('2026-02-01T00:00:00Z')).toBe('key_not_authorised');
    expect(await of('whenever')).toBe('key_unproven');
  });

  test('is shown to nobody in particular by what its proof says, which anybody can have written', async () => {
    const presentation = {
      '@context': document['@context'],
      type: ['VerifiablePresentation'],
      holder: issuer.id,
      verifiableCredential: [document],
    };
    const { merkleRoot: root } = await treeOf(presentation);
    const shown = await anchored2019(presentation, issuer.kid, BITCOIN, { domain: 'evil.example' });
    const outcome = await examine(shown, { [BITCOIN_URL]: bitcoinAnswer(root, address) });
    expect(outcome.finding.presentation?.checks.map(({ code }) => code)).toEqual(['proof_valid']);
    expect(outcome.finding.presentation?.signedFor).toBeUndefined();
  });

  test.each([
    ['whose private part is public', { ...key.jwk, d: 'AQ' }],
    ['that is not for signatures', { ...key.jwk, use: 'enc' }],
  ])('by a key %s is nobody’s', async (_, publicKeyJwk) => {
    const method = { id: issuer.kid, type: 'JsonWebKey', controller: issuer.id, publicKeyJwk };
    const { documents } = joseIssuerAt(HOST, key, { verificationMethod: [method] });
    expect(await codeOf(anchored(), { ...chain(), ...documents })).toBe('key_not_authorised');
  });

  test('anchored twice is anchored by the first, where the second may be over both', async () => {
    const once = await anchored();
    const both = await anchored2019(once, issuer.kid, [0, 3]);
    const list = [once.proof, both.proof];
    const outcome = await examine({ ...document, proof: list });
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.codes).toContain('proof_unsupported');
    expect(outcome.state).toBe('caution');
    expect((await examine({ ...document, proof: list.reverse() })).headline).toBe('proof_invalid');
  });

  test('anchored again with the first proof in it, and saying so, is right in both', async () => {
    const id = 'urn:uuid:3c1d5b1e-9d9f-4a63-8a5c-2f0d6d1a7c11';
    const once = await anchored(BITCOIN, { id });
    const again = await anchored2019(once, issuer.kid, BITCOIN, { previousProof: id });
    const { merkleRoot: second } = await treeOf(once);
    const vout = [{ scriptpubkey: `6a20${merkleRoot}` }, { scriptpubkey: `6a20${second}` }];
    const outcome = await examine({ ...document, proof: [once.proof, again.proof] }, chain({ vout }));
    expect(outcome.state).toBe('verified');
  });

  test('by a key of another curve is by none that could have', async () => {
    const other = joseIssuerAt(HOST, makeJoseKey('p256'));
    const outcome = await outcomeOf(await anchored(), { table: { ...other.documents, ...chain() } });
    expect(outcome.headline).toBe('proof_unsupported');
    expect(outcome.requests).not.toContain(BITCOIN_URL);
  });

  test('by a key that is its own name is that key’s', async () => {
    const { id, method, key: pair } = bodyByKey(makeKeyPair('secp256k1'));
    const byKey = credentialDocument(id);
    const own = await treeOf(byKey);
    const table = { [BITCOIN_URL]: bitcoinAnswer(own.merkleRoot, bitcoinAddress(pair)) };
    expect(await codeOf(anchored2019(byKey, method), table)).toBe('key_of_issuer');
  });
});

test('No keeper of a chain is a host that may be asked without a click', () => {
  expect(CHAINS.length).toBeGreaterThan(0);
  for (const { url } of CHAINS) expect(INSTALL_HOSTS).not.toContain(new URL(url(TRANSACTION)).host);
});

describe('Ethereum', () => {
  const url = `https://eth.blockscout.com/api?module=transaction&action=gettxinfo&txhash=0x${TRANSACTION}`;
  const [x, y] = [key.jwk.x, key.jwk.y].map((each) => Buffer.from(String(each), 'base64url')) as [
    Buffer,
    Buffer,
  ];
  const account = `0x${Buffer.from(keccak_256(Buffer.concat([x, y])).subarray(-20)).toString('hex')}`;
  const answer = (over: Json = {}) => ({
    [url]: {
      status: '1',
      result: {
        hash: `0x${TRANSACTION}`,
        from: account.toUpperCase().replace('0X', '0x'),
        input: `0x${merkleRoot}`,
        success: true,
        confirmations: '12',
        timeStamp: '1772359200',
        ...over,
      },
    },
  });

  test('is asked in the same way', async () => {
    expect(await codeOf(anchored(ETHEREUM), answer())).toBe('key_of_issuer');
    expect(await codeOf(anchored(ETHEREUM), { [url]: refuse('permission_needed') })).toBe(
      'permission_needed',
    );
  });

  test.each<[string, Json, string]>([
    ['by somebody else', { from: `0x${'1'.repeat(40)}` }, 'key_not_authorised'],
    ['with more than the root', { input: `0x${merkleRoot}00` }, 'proof_invalid'],
    ['without the root', { input: '0x' }, 'proof_invalid'],
    ['that failed', { success: false }, 'anchor_missing'],
    ['that waits', { confirmations: '0' }, 'anchor_missing'],
    ['of another name', { hash: `0x${'0'.repeat(64)}` }, 'anchor_missing'],
  ])('does not vouch for it by a transaction %s', async (_, over, code) => {
    expect(await codeOf(anchored(ETHEREUM), answer(over))).toBe(code);
  });
});

describe('A chain for tests', () => {
  test.each<[string, Place]>([
    ['of Bitcoin', [0, 3]],
    ['of Bitcoin, on one machine', [0, 2]],
    ['of Ethereum', [1, 11_155_111]],
    ['of Ethereum, gone', [1, 3]],
    ['that does not exist', [2, 0]],
  ])('%s proves nothing, asks nobody, and is said', async (_, place) => {
    const outcome = await examine(anchored(place));
    expect(outcome.headline).toBe('test_chain');
    expect(outcome.state).toBe('unchecked');
    expect(outcome.requests).toEqual([]);
  });

  test('does not hide that it is another document', async () => {
    expect(await codeOf(withValue(await anchored([0, 3]), 'name', 'Doctor of Tides'))).toBe('proof_invalid');
  });

  test.each<[string, Place]>([
    ['a chain that is not read', [2, 137]],
    ['one that nobody knows', [9, 9]],
  ])('is not what %s is', async (_, place) => {
    expect(await codeOf(anchored(place))).toBe('proof_unsupported');
  });
});

describe('A receipt', () => {
  const withTree = (over: object) =>
    anchored(BITCOIN, { proofValue: proofValue2019({ ...tree, ...over }, BITCOIN, TRANSACTION) });
  const long = Array.from({ length: 25 }, () => ({ left: '0'.repeat(64) }));

  test.each<[string, object, string]>([
    ['over another document', { targetHash: '0'.repeat(64) }, 'proof_invalid'],
    ['to another root', { merkleRoot: '0'.repeat(64) }, 'proof_invalid'],
    ['without its way', { path: [] }, 'proof_invalid'],
    ['whose way is turned round', { path: [...tree.path].reverse() }, 'proof_invalid'],
    [
      'whose sides are changed over',
      { path: tree.path.map(({ left, right }) => (left ? { right: left } : { left: right })) },
      'proof_invalid',
    ],
    ['with a step that is none', { path: [{ left: 'zz' }] }, 'proof_unsupported'],
    ['with more steps than are gone', { path: long }, 'proof_unsupported'],
    ['with a hash that is none', { targetHash: 'x' }, 'proof_unsupported'],
  ])('%s counts for nothing', async (_, over, code) => {
    const outcome = await examine(withTree(over));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe(code);
    expect(outcome.requests).not.toContain(BITCOIN_URL);
  });

  test.each([
    ['nothing', ''],
    ['text', 'zhello'],
    ['base64url', `u${Buffer.from('[]').toString('base64url')}`],
    ['a number', 'z2'],
    ['very long', `z${'1'.repeat(9_000)}`],
    ['nested without end', `z${Buffer.alloc(5_000, 0x81).toString('hex').replaceAll('0', '1')}`],
  ])('that is %s is not read', async (_, proofValue) => {
    expect(await codeOf(anchored(BITCOIN, { proofValue }))).toBe('proof_unsupported');
  });

  test.each(['x', '0'.repeat(63), '../../etc', `${'0'.repeat(64)}/../x`])(
    'for the transaction %j asks nobody for it',
    async (transaction) => {
      const outcome = await examine(
        anchored(BITCOIN, { proofValue: proofValue2019(tree, BITCOIN, transaction) }),
      );
      expect(outcome.headline).toBe('proof_unsupported');
      expect(outcome.requests.filter((url) => url.includes('blockstream'))).toEqual([]);
    },
  );

  test('made for another purpose, by no key, or ended, is no better than such a signature', async () => {
    expect(await codeOf(anchored(BITCOIN, { proofPurpose: 'authentication' }))).toBe('proof_invalid');
    expect(await codeOf(anchored(BITCOIN, { expires: '2026-04-01T00:00:00Z' }))).toBe('proof_invalid');
    expect(await codeOf(anchored(BITCOIN, { verificationMethod: undefined }))).toBe('key_unavailable');
    expect(await codeOf(anchored(BITCOIN, { verificationMethod: `${issuer.id}#other` }))).toBe(
      'key_not_authorised',
    );
  });
});
