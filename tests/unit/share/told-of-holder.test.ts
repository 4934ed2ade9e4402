import { describe, expect, test } from 'vitest';
import { toldOfHolder } from '../../../lib/share/told-of-holder.ts';
import { iTXt, png } from '../credential/containers/png.ts';
import { disclosure, makeJoseKey, signToken } from '../credential/jose-signing.ts';
import { badge, original } from './badges.ts';

const told = async (...documents: unknown[]) => {
  const badges = documents.map((each) =>
    badge({
      originals: [
        original(typeof each === 'string' || each instanceof Uint8Array ? each : JSON.stringify(each)),
      ],
    }),
  );
  return Object.fromEntries((await toldOfHolder(badges)).map(({ kind, values }) => [kind, values]));
};
const credential = (credentialSubject: unknown, rest = {}) => ({
  type: ['VerifiableCredential'],
  credentialSubject,
  ...rest,
});

describe('What badges tell of their holder', () => {
  test('is read from what is hostile without harm', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`claim${at}`, at]));
    expect((await told(credential(many))).other).toHaveLength(50);
    const odd = credential([
      null,
      'did:example:a',
      { __proto__: { name: 'x' }, identifier: [7, null], email: {} },
    ]);
    expect(await told(odd, '[', '\u0000', 'a.b.c', { recipient: 7 })).toEqual({
      identifier: ['did:example:a'],
    });
  });

  test('is put together from all of them: names, addresses, birth dates, identifiers and evidence', async () => {
    const one = credential(
      {
        id: 'did:key:z6MkExample',
        achievement: { name: 'Not a person' },
        identifier: [
          { identityType: 'name', identityHash: 'Jana Dvořáková', hashed: false },
          { identityType: 'emailAddress', identityHash: 'sha256$00', hashed: true, salt: 's' },
          { identityType: 'sourcedId', identityHash: '17', hashed: false },
        ],
      },
      { evidence: [{ id: 'https://work.example/jana/thesis.pdf' }, 'not an address'] },
    );
    const other = {
      type: 'Assertion',
      recipient: { type: 'email', identity: 'jana@mail.example', hashed: false },
      evidence: 'https://work.example/other',
    };
    const third = credential({
      id: 'mailto:j@uni.example',
      name: 'J. Dvořáková',
      birthDate: '1999-04-03',
      nationality: 'CZ',
    });
    expect(await told(one, other, third)).toEqual({
      name: ['Jana Dvořáková', 'J. Dvořáková'],
      email: ['jana@mail.example', 'j@uni.example'],
      email_hash: ['sha256$00'],
      birth_date: ['1999-04-03'],
      identifier: ['did:key:z6MkExample'],
      evidence: ['work.example'],
      other: ['sourcedId', 'nationality'],
    });
  });

  test('stands in pictures and tokens as well, and in what a token discloses', async () => {
    const baked = png(iTXt('openbadgecredential', JSON.stringify(credential({ email: 'a@mail.example' }))));
    const key = makeJoseKey();
    const token = signToken({ sub: 'did:example:b', vc: credential({ givenName: 'Jana' }) }, key);
    const claim = disclosure('1999-04-03', 'birthdate');
    const selective = `${signToken({ vct: 'x', iss: 'https://a.example', _sd: [] }, key)}~${claim.text}~`;
    expect(await told(baked, token, selective)).toEqual({
      name: ['Jana'],
      email: ['a@mail.example'],
      birth_date: ['1999-04-03'],
      identifier: ['did:example:b'],
    });
  });

  test('is nothing where the badge is a page only', async () => {
    expect(await toldOfHolder([badge({ originals: [original('<p>Jana</p>', 'text/html')] })])).toEqual([]);
  });
});
