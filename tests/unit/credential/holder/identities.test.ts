import { describe, expect, test } from 'vitest';
import type { RecipientIdentity, Viewer } from '../../../../lib/credential/model.ts';
import { ADDRESS, codesFor, hash, hashed, named, typed, written } from './people.ts';

describe('An e-mail address', () => {
  const agrees = (identity: RecipientIdentity, ...addresses: Viewer['addresses']) =>
    codesFor({ identities: [identity] }, named('Maren Okafor', ...addresses));

  test('that the user typed is a match, one that the page wrote only similar', async () => {
    for (const identity of [
      hashed(hash(ADDRESS)),
      { type: 'email', value: ADDRESS, hashed: false } as const,
    ]) {
      expect(await agrees(identity, typed(ADDRESS))).toEqual(['holder_match']);
      expect(await agrees(identity, written(ADDRESS))).toEqual(['holder_similar']);
      expect(await agrees(identity, written(ADDRESS), typed(ADDRESS))).toEqual(['holder_match']);
    }
  });

  test('counts salted, in every legal hash, and with the hash in capitals', async () => {
    expect(await agrees(hashed(hash(`${ADDRESS}sea`), { salt: 'sea' }), typed(ADDRESS))).toEqual([
      'holder_match',
    ]);
    expect(await agrees(hashed(hash(ADDRESS, 'sha512')), typed(ADDRESS))).toEqual(['holder_match']);
    expect(await agrees(hashed(hash(ADDRESS, 'sha1')), typed(ADDRESS))).toEqual(['holder_match']);
    expect(await agrees(hashed(hash(ADDRESS).toUpperCase()), typed(ADDRESS))).toEqual(['holder_match']);
  });

  test('counts in capitals as in small letters, and with blanks around it', async () => {
    expect(await agrees(hashed(hash(ADDRESS)), typed(' Maren@Okafor.EXAMPLE '))).toEqual(['holder_match']);
    expect(await agrees(hashed(hash('Maren@Okafor.example')), typed('Maren@Okafor.example'))).toEqual([
      'holder_match',
    ]);
    expect(
      await agrees({ type: 'email', value: 'Maren@Okafor.example', hashed: false }, typed(ADDRESS)),
    ).toEqual(['holder_match']);
  });

  test.each([
    ['without its salt', hashed(hash(`${ADDRESS}sea`))],
    ['with a salt too many', hashed(hash(ADDRESS), { salt: 'sea' })],
    ['in a hash nobody knows', hashed(`crc32$${'0'.repeat(8)}`)],
    ['in a hash named like a property of every object', hashed(`constructor$${'0'.repeat(64)}`)],
    ['without a hash', hashed('sha256$')],
    ['that is empty', hashed('')],
    ['as the hash itself', { type: 'email', value: hash(ADDRESS), hashed: false }],
    ['of another kind', hashed(hash(ADDRESS), { type: 'url' })],
    ['cut short', hashed(hash(ADDRESS).slice(0, -2))],
  ] as [string, RecipientIdentity][])('%s agrees with nothing', async (_, identity) => {
    expect(await agrees(identity, typed(ADDRESS))).toEqual(['holder_not_stated']);
  });

  test('of somebody else is no mismatch: people have many', async () => {
    expect(await agrees(hashed(hash('x@y.example')), typed(ADDRESS))).toEqual(['holder_not_stated']);
    expect(await agrees({ type: 'email', value: 'x@y.example', hashed: false }, typed(ADDRESS))).toEqual([
      'holder_not_stated',
    ]);
  });

  test('is tried without a name, for a file', async () => {
    const viewer: Viewer = { owner: { kind: 'none' }, addresses: [typed(ADDRESS)] };
    expect(await codesFor({ identities: [hashed(hash(ADDRESS))] }, viewer)).toEqual(['holder_match']);
  });
});
