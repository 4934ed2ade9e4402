import { describe, expect, test } from 'vitest';
import { HOST } from '../badges.ts';
import type { Json } from '../signing.ts';
import { refuse } from '../table-network.ts';
import { statusOf } from './tokens.ts';

const LIST_URL = `https://${HOST}/ob2/revoked.json`;
const ISSUER_ID = `https://${HOST}/ob2/issuer.json`;
const ID = 'urn:uuid:7a0d52a4-19c5-4c5e-8f1c-2c0b8e1d9b11';
const UID = 'tidal-2093';

const listOf = (revokedAssertions: unknown, over: Json = {}): Json => ({
  '@context': 'https://w3id.org/openbadges/v2',
  id: LIST_URL,
  type: 'RevocationList',
  issuer: ISSUER_ID,
  revokedAssertions,
  ...over,
});

const ask = (served: unknown, over: Json = {}) =>
  statusOf([{ type: 'RevocationList', listUrl: LIST_URL, names: [ID, UID], ...over }], {
    issuerId: ISSUER_ID,
    table: { [LIST_URL]: served },
  });

describe('A revocation list of Open Badges 2.0', () => {
  test.each<[string, unknown]>([
    ['its id, bare', ID],
    ['its id', { id: ID }],
    ['its uid', { uid: UID }],
    ['its uid beside an id', { uid: UID, id: 'urn:uuid:else' }],
  ])('revokes what it names by %s', async (_, named) => {
    expect((await ask(listOf(['urn:uuid:else', named]))).codes).toEqual(['revoked']);
  });

  test('says why', async () => {
    const { checks } = await ask(listOf([{ id: ID, revocationReason: 'Issued in error' }]));
    expect(checks[0]?.detail).toBe('Issued in error');
  });

  test('clears what it does not name', async () => {
    expect((await ask(listOf([]))).codes).toEqual([]);
    const near = [`${ID}1`, ID.slice(1), { id: UID.toUpperCase() }, { uid: `${UID} ` }];
    expect((await ask(listOf(near))).codes).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['another issuer’s', listOf([], { issuer: 'https://else.example/issuer.json' })],
    ['without its list', listOf(undefined)],
    ['with one name for a list', listOf(`${ID}1`)],
    ['with entries that name nobody', listOf([{ revocationReason: 'x' }])],
    ['with the code of a check', { code: 'in_force', axis: 'current', outcome: 'pass' }],
    ['a page', '<!doctype html>'],
    ['empty', ''],
    ['not there', refuse('not_found')],
    ['silent', refuse('unreachable')],
  ])('that is %s clears nobody', async (_, served) => {
    expect((await ask(served)).codes).toEqual(['status_unavailable']);
  });

  test('clears no badge that has nothing by which it could be named', async () => {
    expect((await ask(listOf([]), { names: [] })).codes).toEqual(['status_unavailable']);
    expect((await ask(listOf([]), { listUrl: undefined })).codes).toEqual(['status_unavailable']);
  });
});
