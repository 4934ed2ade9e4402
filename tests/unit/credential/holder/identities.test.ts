import { describe, expect, test, vi } from 'vitest';
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

  test('counts in the hashes that are rare, in every way of naming one, and where none is named', async () => {
    const bare = (algorithm: string) => hash(ADDRESS, algorithm).split('$')[1] ?? '';
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha384', 'sha512']) {
      const value = hash(ADDRESS, algorithm);
      expect(await agrees(hashed(value), typed(ADDRESS))).toEqual(['holder_match']);
      expect(await agrees(hashed(value.toUpperCase()), typed(ADDRESS))).toEqual(['holder_match']);
      expect(await agrees(hashed(bare(algorithm)), typed(ADDRESS))).toEqual(['holder_match']);
      expect(await agrees(hashed(hash(`${ADDRESS}seå`, algorithm), { salt: 'seå' }), typed(ADDRESS))).toEqual(
        ['holder_match'],
      );
    }
    expect(await agrees(hashed(`SHA-256$${bare('sha256')}`), typed(ADDRESS))).toEqual(['holder_match']);
  });

  test('with the salt before it is not what the specification says', async () => {
    expect(await agrees(hashed(hash(`sea${ADDRESS}`), { salt: 'sea' }), typed(ADDRESS))).toEqual([
      'holder_not_stated',
    ]);
  });

  test('under a domain of its own script counts as in ASCII, either way', async () => {
    const [own, ascii] = ['Maren@bücher.example', 'Maren@xn--bcher-kva.example'];
    for (const issued of [own, ascii, own.toLowerCase(), ascii.toLowerCase()]) {
      for (const given of [own, ascii]) {
        expect(await agrees(hashed(hash(issued)), typed(given))).toEqual(['holder_match']);
        expect(await agrees({ type: 'email', value: issued, hashed: false }, typed(given))).toEqual([
          'holder_match',
        ]);
      }
    }
  });

  test('keeps what stands behind a plus: that may be another mailbox', async () => {
    const tagged = 'maren+badges@okafor.example';
    expect(await agrees(hashed(hash(tagged)), typed(tagged))).toEqual(['holder_match']);
    expect(await agrees(hashed(hash(tagged)), typed(ADDRESS))).toEqual(['holder_not_stated']);
    expect(await agrees(hashed(hash(ADDRESS)), typed(tagged))).toEqual(['holder_not_stated']);
  });

  test('counts where the issuer does not say what kind of address it hashed', async () => {
    expect(await agrees(hashed(hash(ADDRESS), { type: 'other' }), typed(ADDRESS))).toEqual(['holder_match']);
    expect(
      await agrees({ type: 'email', value: `mailto:${ADDRESS}`, hashed: false }, typed(ADDRESS)),
    ).toEqual(['holder_match']);
  });

  test('is not the only kind: a profile or a telephone number may be named', async () => {
    const profile = 'https://people.example/maren';
    for (const identity of [
      hashed(hash(`${profile}/`), { type: 'url' }),
      { type: 'url', value: profile, hashed: false } as const,
    ]) {
      expect(await agrees(identity, typed(profile))).toEqual(['holder_match']);
      expect(await agrees(identity, typed('https://people.example/ilse'))).toEqual(['holder_not_stated']);
    }
    const phone = hashed(hash('+4912345678'), { type: 'telephone' });
    expect(await agrees(phone, typed('+49 (1234) 56-78'))).toEqual(['holder_match']);
    expect(await agrees(phone, typed('+49 (1234) 56-79'))).toEqual(['holder_not_stated']);
  });

  test('is tried a bounded number of times, whatever a credential and a page hold', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => typed(`${at}@okafor.example`));
    const identities = many.map(({ value }) => hashed(hash(`no-${value}`), { salt: 's'.repeat(900) }));
    const digest = vi.spyOn(crypto.subtle, 'digest');
    expect(await codesFor({ identities }, named('Maren Okafor', ...many))).toEqual(['holder_not_stated']);
    expect(digest.mock.calls.length).toBeLessThan(5_000);
    digest.mockRestore();
    const salt = 's'.repeat(2_000_000);
    expect(await agrees(hashed(hash(ADDRESS + salt), { salt }), typed(ADDRESS))).toEqual([
      'holder_not_stated',
    ]);
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
