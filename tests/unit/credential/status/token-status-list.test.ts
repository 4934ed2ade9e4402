import { describe, expect, test } from 'vitest';
import { HOST } from '../badges.ts';
import { NOW } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse } from '../table-network.ts';
import { ISSUER, listClaims, lstOf, packed, signedBy, statusOf, TOKEN_URL } from './tokens.ts';

const INDEX = 5_003;
const entry = (over: Json = {}) => ({
  type: 'TokenStatusListEntry',
  index: String(INDEX),
  listUrl: TOKEN_URL,
  ...over,
});
const ask = (served: unknown, over: Json = {}) => statusOf([entry(over)], { table: { [TOKEN_URL]: served } });
const askList = (claims: Json, typ?: string) => ask(signedBy(ISSUER, claims, typ));
const NOW_S = NOW / 1000;

describe('A token status list', () => {
  test.each([1, 2, 4, 8])(
    'with values of %i bits says of each place what stands there, and not beside it',
    async (bits) => {
      const list = (index: number) => askList(listClaims({ [index]: 1 }, {}, bits));
      expect((await list(INDEX)).codes).toEqual(['revoked']);
      expect((await list(INDEX - 1)).codes).toEqual([]);
      expect((await list(INDEX + 1)).codes).toEqual([]);
    },
  );

  test('says suspended with 2, and with a value of its application nothing that is known', async () => {
    const codes = async (value: number, bits: number) =>
      (await askList(listClaims({ [INDEX]: value }, {}, bits))).codes;
    expect(await codes(2, 2)).toEqual(['suspended']);
    expect(await codes(3, 2)).toEqual(['status_unavailable']);
    expect(await codes(12, 4)).toEqual(['status_unavailable']);
    expect(await codes(0, 8)).toEqual([]);
  });

  test('is referred to by the mechanism’s own name as well', async () => {
    const served = signedBy(ISSUER, listClaims({ [INDEX]: 1 }));
    expect((await ask(served, { type: 'status_list' })).codes).toEqual(['revoked']);
  });

  test('begins with the least significant bit, unlike the lists of W3C', async () => {
    const lst = lstOf(Uint8Array.of(0b0000_0010));
    const served = signedBy(ISSUER, listClaims({}, { status_list: { bits: 1, lst } }));
    const at = async (index: string) => (await ask(served, { index })).codes;
    expect(await at('1')).toEqual(['revoked']);
    expect(await at('6')).toEqual([]);
  });

  test.each<[string, Json]>([
    ['is one for another address', { sub: `${TOKEN_URL}0` }],
    ['names no address', { sub: undefined }],
    ['has ended', { exp: NOW_S }],
    ['has not begun', { nbf: NOW_S + 3_600 }],
    ['is dated ahead', { iat: NOW_S + 86_400 }],
    ['has no date', { iat: undefined }],
    ['has an end that is no number', { exp: '2099-01-01' }],
    ['has an end in words of JavaScript', { exp: 'Infinity' }],
    ['may be believed for no time', { ttl: 0 }],
    ['may be believed for less than that', { ttl: -5 }],
    ['holds nothing', { status_list: undefined }],
    ['holds values of three bits', { status_list: { bits: 3, lst: lstOf(packed(1, {})) } }],
    ['holds values of "1" bits', { status_list: { bits: '1', lst: lstOf(packed(1, {})) } }],
    [
      'is not compressed',
      { status_list: { bits: 1, lst: Buffer.from(packed(1, {})).toString('base64url') } },
    ],
    [
      'is cut off',
      { status_list: { bits: 1, lst: lstOf(packed(1, { 5: 1, 77: 1, 3000: 1 })).slice(0, 24) } },
    ],
    ['is no base64url', { status_list: { bits: 1, lst: 'eN~~' } }],
    ['is shorter than the place', { status_list: { bits: 1, lst: lstOf(packed(1, {}, 8)) } }],
  ])('that %s clears nobody', async (_, over) => {
    expect((await askList(listClaims({}, over))).codes).toEqual(['status_unavailable']);
  });

  test('that has another value set does not become ours by its address', async () => {
    expect((await askList(listClaims({ [INDEX]: 1 }, { sub: `${TOKEN_URL}0` }))).codes).toEqual([
      'status_unavailable',
    ]);
  });

  test('signed as something else than a status list clears nobody', async () => {
    for (const typ of ['JWT', 'vc+jwt', ''])
      expect((await askList(listClaims({}), typ)).codes).toEqual(['status_unavailable']);
  });

  test('that was changed after signing clears nobody', async () => {
    const [head, , tail] = signedBy(ISSUER, listClaims({ [INDEX]: 1 })).split('.');
    const [, clean] = signedBy('did:web:else.example', listClaims({})).split('.');
    expect((await ask([head, clean, tail].join('.'))).codes).toEqual(['status_unavailable']);
  });

  test('of somebody else clears nobody, but what it withdraws at the signed address counts', async () => {
    const other = 'did:web:lists.example';
    const by = (values: Record<number, number>) => ask(signedBy(other, listClaims(values, { iss: other })));
    expect((await by({})).codes).toEqual(['status_unavailable']);
    expect((await by({ [INDEX]: 1 })).codes).toEqual(['revoked']);
  });

  test('without an issuer is taken as the issuer’s where its key is', async () => {
    expect((await askList(listClaims({}, { iss: undefined }))).codes).toEqual([]);
  });

  test.each<[string, Json]>([
    ['beyond the end', { index: '131072' }],
    ['far beyond the end', { index: '9007199254740991' }],
    ['below zero', { index: '-1' }],
    ['with a fraction', { index: '1.5' }],
    ['that is missing', { index: undefined }],
    ['in no list', { listUrl: undefined }],
  ])('has no known value at a place %s', async (_, over) => {
    expect((await ask(signedBy(ISSUER, listClaims({})), over)).codes).toEqual(['status_unavailable']);
  });

  test.each<[string, unknown]>([
    ['silent', refuse('unreachable')],
    ['gone', refuse('gone')],
    ['a page', '<!doctype html>'],
    ['empty', ''],
    ['JSON', listClaims({})],
    ['no text', Uint8Array.of(0xd8, 0x40, 0xff)],
  ])('whose address is %s clears nobody', async (_, served) => {
    expect((await ask(served)).codes).toEqual(['status_unavailable']);
  });

  test('waits for the click on its host, which is named', async () => {
    const { checks } = await ask(refuse('permission_needed'));
    expect(checks.map(({ code, host }) => [code, host])).toEqual([['status_unavailable', HOST]]);
  });

  test('is believed as long as its ttl and its end allow, whichever is the earlier', async () => {
    const until = async (over: Json) => (await askList(listClaims({}, over))).until;
    expect(await until({})).toBeUndefined();
    expect(await until({ ttl: 900 })).toBe(NOW + 900_000);
    expect(await until({ exp: NOW_S + 60 })).toBe(NOW + 60_000);
    expect(await until({ ttl: 900, exp: NOW_S + 60 })).toBe(NOW + 60_000);
    expect(await until({ ttl: 30, exp: NOW_S + 60 })).toBe(NOW + 30_000);
  });

  test('that inflates past all bounds is given up early', async () => {
    const lst = lstOf(new Uint8Array(64 * 1024 * 1024));
    const { codes } = await askList(listClaims({}, { status_list: { bits: 1, lst } }));
    expect(codes).toEqual(['status_unavailable']);
  });
});
