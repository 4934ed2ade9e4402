/** Issuers that are an account of a blockchain: an address is a hash, and by itself vouches for no signature. */
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { describe, expect, test } from 'vitest';
import { CONTEXTS } from '../../../../lib/credential/contexts/index.ts';
import { checkProofs } from '../../../../lib/credential/proofs/check-proofs.ts';
import { securable } from '../../../../lib/credential/proofs/rdf-payload.ts';
import { bitcoinAddress } from '../../../world/signing/anchored.ts';
import { addContext } from '../../../world/signing/contexts.ts';
import { makeKey } from '../../../world/signing/keys.ts';
import { badge } from '../badges.ts';
import { base64url } from '../jose-signing.ts';
import { bindingCodes, NOW, outcomeOf } from '../scene.ts';
import { type Json, payloadOf, sign } from '../signing.ts';
import { type Table, tableNetwork } from '../table-network.ts';

const secretKey = secp256k1.utils.randomSecretKey();
const point = secp256k1.getPublicKey(secretKey, false);
const [x, y] = [point.slice(1, 33), point.slice(33)].map((each) => base64url(each)) as [string, string];
const jwk = { kty: 'EC', crv: 'secp256k1', x, y };
const ETHEREUM = `0x${Buffer.from(keccak_256(point.slice(1)).subarray(-20)).toString('hex')}`;
const BITCOIN = bitcoinAddress({ jwk });
const BY_ETHEREUM = `did:pkh:eip155:1:${ETHEREUM}`;
const BY_BITCOIN = `did:pkh:bip122:000000000019d6689c085ae165831e93:${BITCOIN}`;

/** As the suite's context defines it; Assay ships none, and is given this one. */
const RECOVERY = 'https://w3id.org/security/suites/secp256k1recovery-2020/v2';
const SECURITY = 'https://w3id.org/security#';
const CONTEXT = {
  '@context': {
    EcdsaSecp256k1RecoverySignature2020: {
      '@id': `${SECURITY}EcdsaSecp256k1RecoverySignature2020`,
      '@context': {
        type: '@type',
        jws: `${SECURITY}jws`,
        created: {
          '@id': 'http://purl.org/dc/terms/created',
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
        verificationMethod: { '@id': `${SECURITY}verificationMethod`, '@type': '@id' },
        proofPurpose: {
          '@id': `${SECURITY}proofPurpose`,
          '@type': '@vocab',
          '@context': { assertionMethod: `${SECURITY}assertionMethod` },
        },
      },
    },
  },
};
addContext(RECOVERY, CONTEXT);
const contexts = new Map([...CONTEXTS, [RECOVERY, CONTEXT]]);
const HEADER = { alg: 'ES256K-R', b64: false, crit: ['b64'] };

interface Made {
  issuer?: string;
  method?: string;
  header?: Json;
  /** What is done to the 65 bytes: `r`, `s`, and which key it was. */
  change?: (signature: Uint8Array) => Uint8Array;
  tamper?: (document: Json) => Json;
  table?: Table;
}

/** The codes of a credential that is signed so. */
async function codesOf({ issuer = BY_ETHEREUM, header, change, tamper, table = {}, ...made }: Made = {}) {
  const document = {
    '@context': ['https://www.w3.org/2018/credentials/v1', RECOVERY],
    type: ['VerifiableCredential'],
    issuer,
    issuanceDate: '2026-03-01T09:00:00Z',
    credentialSubject: { id: 'did:example:maren' },
  };
  const proof = {
    type: 'EcdsaSecp256k1RecoverySignature2020',
    created: '2026-03-01T09:00:00Z',
    verificationMethod: made.method ?? `${issuer}#blockchainAccountId`,
    proofPurpose: 'assertionMethod',
  };
  const head = base64url(JSON.stringify({ ...HEADER, ...header }));
  const input = Buffer.concat([Buffer.from(`${head}.`), await payloadOf(document, proof)]);
  const [which = 0, ...rest] = secp256k1.sign(input, secretKey, { format: 'recovered' });
  const signature = Uint8Array.of(...rest, which);
  const jws = `${head}..${base64url(change?.(signature) ?? signature)}`;
  const signed = { ...document, ...tamper?.(document), proof: { ...proof, jws } };
  const { proof: _, ...unsigned } = signed;
  const scene = { signed, secured: securable(unsigned, contexts), issuerId: issuer, now: NOW };
  const checks = await checkProofs({ ...scene, network: tableNetwork(table) });
  return checks.map(({ code }) => code);
}

const withLast = (to: (last: number) => number) => (signature: Uint8Array) =>
  Uint8Array.of(...signature.slice(0, 64), to(signature[64] ?? 0));

describe('A signature that tells its key', () => {
  test.each([
    ['an account of Ethereum', BY_ETHEREUM],
    ['an account of another of its chains', BY_ETHEREUM.replace(':1:', ':137:')],
    [
      'an account of Ethereum, in capitals',
      BY_ETHEREUM.replace(ETHEREUM, ETHEREUM.toUpperCase().replace('0X', '0x')),
    ],
    ['an account of Bitcoin', BY_BITCOIN],
  ])('is by %s whose key that is', async (_, issuer) => {
    expect(await codesOf({ issuer })).toEqual(['proof_valid', 'key_of_issuer']);
  });

  test('counts its keys from 0, or from 27 as Bitcoin does', async () => {
    expect(await codesOf({ change: withLast((last) => last + 27) })).toContain('key_of_issuer');
  });

  test.each<[string, Made]>([
    ['another account of Ethereum', { issuer: `did:pkh:eip155:1:0x${'1'.repeat(40)}` }],
    [
      'another account of Bitcoin',
      { issuer: BY_BITCOIN.replace(BITCOIN, '1BoatSLRHtKNngkdXEeobR76b53LETtpyT') },
    ],
    ['the other key that could have made it', { change: withLast((last) => last ^ 1) }],
    ['a key that could not', { change: withLast((last) => last + 2) }],
    ['no key there is', { change: withLast(() => 9) }],
    ['nobody, cut short', { change: (signature) => signature.slice(0, 64) }],
    ['nobody, of zeros', { change: () => new Uint8Array(65) }],
    ['somebody who signed another date', { tamper: () => ({ issuanceDate: '2020-03-01T09:00:00Z' }) }],
    ['nobody by the name of its algorithm', { header: { alg: 'ES256K' } }],
    ['nobody with its bytes encoded', { header: { b64: true } }],
    ['nobody with an extension', { header: { crit: ['b64', 'x'], x: 1 } }],
  ])('is not by %s', async (_, made) => {
    expect(await codesOf(made)).toEqual(['proof_invalid']);
  });

  test.each([
    'did:pkh:tezos:NetXdQprcVkpaWU:tz1TzrmTBSuiVHV2VfMnGRMYvTEPCP42oSM8',
    'did:pkh:bip122:000000000933ea01ad0ee984209779ba:msBCHdwaQ7N2ypBYupkp6uNxtr9Pg76imj',
    'did:pkh:solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:CKg5d12Jhpej1JqtmxLJgaFqqeYjxgPqToJ4LBdvG9Ev',
  ])('is not confirmed, and not called wrong, for %s', async (issuer) => {
    expect(await codesOf({ issuer })).toEqual(['proof_unsupported']);
  });

  test.each(['controller', 'Recovery2020', 'Eip712Method2021'])(
    'is by the account, also where its document calls it #%s',
    async (name) => {
      expect(await codesOf({ method: `${BY_ETHEREUM}#${name}` })).toContain('key_of_issuer');
    },
  );

  test('is by the account, and not by what its document does not have', async () => {
    expect(await codesOf({ method: `${BY_ETHEREUM}#owner` })).toEqual(['key_not_authorised']);
  });

  test('is by a key or an account that a did:web lists, if it is that one', async () => {
    const id = 'did:web:brackwater.edu';
    const listing = (method: Json) => ({
      'https://brackwater.edu/.well-known/did.json': {
        id,
        verificationMethod: [{ id: `${id}#a`, controller: id, ...method }],
        assertionMethod: [`${id}#a`],
      },
    });
    const of = (method: Json) => codesOf({ issuer: id, method: `${id}#a`, table: listing(method) });
    expect(await of({ blockchainAccountId: `eip155:1:${ETHEREUM}` })).toContain('key_of_issuer');
    expect(await of({ publicKeyJwk: jwk })).toContain('key_of_issuer');
    expect(await of({ blockchainAccountId: `eip155:1:0x${'1'.repeat(40)}` })).toEqual(['proof_invalid']);
    expect(await of({ publicKeyMultibase: makeKey().multibase })).toEqual(['proof_invalid']);
    expect(await of({ blockchainAccountId: 7 })).toEqual(['proof_unsupported']);
  });

  test('in another’s name is not the issuer’s', async () => {
    const codes = await codesOf({ method: `${BY_BITCOIN}#blockchainAccountId` });
    expect(codes).toEqual(['key_not_authorised']);
  });
});

describe('Any other signature in the name of a did:pkh', () => {
  test.each([
    [BY_ETHEREUM, 'proof_unsupported'],
    [BY_BITCOIN, 'proof_unsupported'],
    ['did:pkh:', 'key_unavailable'],
    ['did:pkh:eip155:1:0xb9c5#../..', 'key_unavailable'],
  ])('of %s is neither confirmed nor called wrong', async (id, code) => {
    const signer = { id, method: `${id}#blockchainAccountId`, key: makeKey(), documents: {} };
    const outcome = await outcomeOf(await sign(badge(signer), signer));
    expect(outcome.headline).toBe(code);
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.requests).toEqual([]);
  });

  test.each([
    ['solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:CKg5d12Jhpej1JqtmxLJgaFqqeYjxgPqToJ4LBdvG9Ev', 'controller'],
    ['tezos:NetXdQprcVkpaWU:tz1TzrmTBSuiVHV2VfMnGRMYvTEPCP42oSM8', 'TezosMethod2021'],
  ])('of %s is neither, by the name #%s of the account in its chain', async (account, name) => {
    const id = `did:pkh:${account}`;
    const signer = { id, method: `${id}#${name}`, key: makeKey(), documents: {} };
    expect((await outcomeOf(await sign(badge(signer), signer))).headline).toBe('proof_unsupported');
  });
});
