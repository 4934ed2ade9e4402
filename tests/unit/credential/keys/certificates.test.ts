import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyFromPem, keyFromSpki } from '../../../../lib/credential/keys/spki.ts';
import { readCertificate } from '../../../../lib/credential/keys/x509.ts';
import { badge } from '../badges.ts';
import { type JoseKey, type Kind, makeJoseKey, signToken } from '../jose-signing.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { certificate } from './making-certificates.ts';

const key = makeJoseKey();
const root = makeJoseKey();
const leaf = certificate('badges.brackwater.edu', 'Root of Brackwater', key, root);
const chain = [leaf, certificate('Root of Brackwater', 'Root of Brackwater', root)];

describe('A certificate', () => {
  test('says whose it claims to be, and with which key', () => {
    expect(new X509Certificate(Buffer.from(leaf, 'base64')).subject).toContain('badges.brackwater.edu');
    const { kty, crv, x, y } = key.jwk;
    expect(readCertificate(leaf)).toEqual({
      subject: 'badges.brackwater.edu',
      issuer: 'Root of Brackwater',
      key: { type: 'p256', jwk: { kty, crv, x, y } },
    });
    expect(readCertificate(certificate('', '', key))?.subject).toBe('Brackwater');
  });

  test('that is cut off anywhere, or is none, is not read, and throws nothing', () => {
    const bytes = Buffer.from(leaf, 'base64');
    for (let length = 0; length < bytes.length; length++)
      expect(readCertificate(bytes.subarray(0, length).toString('base64'))).toBeUndefined();
    for (const text of [
      '',
      '!',
      'AAAA',
      'MIID',
      Buffer.alloc(9_000, 0x30).toString('base64'),
      'A'.repeat(100_000),
    ])
      expect(readCertificate(text)).toBeUndefined();
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 0xff;
      expect(() => readCertificate(changed.toString('base64'))).not.toThrow();
    }
  });
});

describe('A credential whose key comes in a certificate', () => {
  const id = 'https://brackwater.edu/issuer';
  const check = (header: Json, table = {}, signer = key) =>
    outcomeOf(signToken({ ...badge(), issuer: id }, signer, { typ: 'vc+jwt', ...header }), { table });

  test('is right but unproven: who answers for the chain is not known', async () => {
    const outcome = await check({ x5c: chain });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_unproven');
    expect(outcome.checks.find(({ code }) => code === 'key_unproven')?.detail).toBe(
      'by a certificate that nobody checked: “badges.brackwater.edu”, issued by “Root of Brackwater”',
    );
  });

  test('by another key than the certificate’s is not valid', async () => {
    expect((await check({ x5c: chain }, {}, root)).headline).toBe('proof_invalid');
    expect((await check({ x5c: chain, jwk: root.jwk }, {}, root)).headline).toBe('proof_invalid');
  });

  test('that the issuer lists itself is the issuer’s', async () => {
    const listing = { [id]: { id, jwks: { keys: [key.jwk] } } };
    expect((await check({ x5c: chain }, listing)).codes).toContain('key_of_issuer');
    expect((await check({ x5c: chain }, { [id]: { id, jwks: { keys: [root.jwk] } } })).headline).toBe(
      'key_not_authorised',
    );
  });

  test('whose certificate is none, or says things about itself, is not confirmed', async () => {
    for (const x5c of [['AAAA'], [7], 'AAAA', [{}]]) {
      const outcome = await check({ x5c } as Json);
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('key_unavailable');
    }
    const loud = certificate('Verified\u202e\u0007 “Uni”\n', 'x', key);
    const outcome = await check({ x5c: [loud] });
    expect(outcome.checks.find(({ code }) => code === 'key_unproven')?.detail).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('A public key in PEM', () => {
  const pem = (each: JoseKey, type: 'spki' | 'pkcs1' = 'spki') =>
    String(each.publicKey.export({ format: 'pem', type: type as 'spki' }));

  test.each(['ed25519', 'p256', 'p384', 'p521', 'rsa'] as Kind[])('of %s is read', (kind) => {
    const each = makeJoseKey(kind);
    expect(keyFromPem(pem(each))?.jwk).toEqual(each.jwk);
    expect(keyFromPem(`\r\n${pem(each).replaceAll('\n', '\r\n')}`)?.jwk).toEqual(each.jwk);
    expect(keyFromSpki(each.publicKey.export({ format: 'der', type: 'spki' }))?.jwk).toEqual(each.jwk);
  });

  test('of RSA is read in its own form too', () => {
    const each = makeJoseKey('rsa');
    expect(keyFromPem(pem(each, 'pkcs1'))?.jwk).toEqual(each.jwk);
  });

  test.each([
    ['a private key', String(key.privateKey.export({ format: 'pem', type: 'pkcs8' }))],
    ['a certificate', `-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----`],
    ['two keys', pem(key) + pem(root)],
    ['a key of 1024 bits', pem(makeJoseKey('rsa', 1024))],
    ['a key with a wrong end', pem(key).replace('END PUBLIC', 'END RSA PUBLIC')],
    ['nothing', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----'],
    ['a megabyte', `-----BEGIN PUBLIC KEY-----\n${'A'.repeat(1_000_000)}\n-----END PUBLIC KEY-----`],
  ])('%s is none', (_, text) => expect(keyFromPem(text)).toBeUndefined());
});
