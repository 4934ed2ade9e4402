import { describe, expect, test } from 'vitest';
import type { Json } from '../signing.ts';
import { bits, encoded } from './lists.ts';
import { ISSUER, packed, statusOf } from './tokens.ts';

const LIST_URL = 'https://lists.example/2020/1';
const INDEX = 94_562;

const ask = (bytes: Uint8Array, over: Json = {}, entry: Json = {}) =>
  statusOf([{ type: 'RevocationList2020Status', index: String(INDEX), listUrl: LIST_URL, ...entry }], {
    table: { [LIST_URL]: 'eyJ.list.here' },
    readings: {
      'eyJ.list.here': {
        type: 'RevocationList2020',
        purposes: [],
        issuerId: ISSUER,
        encodedList: encoded(bytes),
        ...over,
      },
    },
  });

describe('A revocation list of 2020', () => {
  test('revokes by a bit that is set in the order of today', async () => {
    expect((await ask(bits([INDEX]))).codes).toEqual(['revoked']);
  });

  test('is unknown where only the order of its first years says "revoked"', async () => {
    expect((await ask(packed(1, { [INDEX]: 1 }))).codes).toEqual(['status_unavailable']);
  });

  test('clears where neither order says it', async () => {
    expect((await ask(bits([INDEX - 1, INDEX + 8]))).codes).toEqual([]);
    expect((await ask(bits([]))).codes).toEqual([]);
  });

  test('of another type, of somebody else, or too short clears nobody', async () => {
    expect((await ask(bits([]), { type: 'StatusList2021' })).codes).toEqual(['status_unavailable']);
    expect((await ask(bits([]), { issuerId: 'did:web:else.example' })).codes).toEqual(['status_unavailable']);
    expect((await ask(bits([], 8))).codes).toEqual(['status_unavailable']);
    expect((await ask(bits([]), {}, { index: undefined })).codes).toEqual(['status_unavailable']);
  });
});
