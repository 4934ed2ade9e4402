/** The published statements of a real federation, whose issuers it knows by their DIDs. */
import { describe, expect, test } from 'vitest';
import {
  type EntityStatement,
  isSignedBy,
  readStatement,
} from '../../lib/credential/issuers/federation/entity-statement.ts';
import { NOW } from './answers.ts';
import { HAS_VECTORS, readVector } from './vectors.ts';

const FOLDER = 'dcc-registries/client';
/** When they held, seconds since the epoch: each for one day. */
const CONFIGURED_S = 1_746_000_000;
const FETCHED_S = 1_745_650_000;

const read = (name: string, seconds: number) =>
  readStatement(readVector(`${FOLDER}/${name}.jwt`), seconds * 1_000);

describe.skipIf(!HAS_VECTORS)('published statements of a federation', () => {
  const registry = () => read('oidfECResponseDCC', CONFIGURED_S) as EntityStatement;

  test('a registry speaks for itself, and says where it can be asked', async () => {
    const own = registry();
    expect(own).toMatchObject({
      iss: 'https://test.registry.dcconsortium.org',
      sub: 'https://test.registry.dcconsortium.org',
      fetchEndpoint: 'https://test.registry.dcconsortium.org/fetch',
    });
    expect(await isSignedBy(own, own.keys)).toBe(true);
  });

  test.each([
    ['oidfFetchResponseA', 'did:web:oneuni.testuni.edu', 'OneUni University'],
    ['oidfFetchResponseB', 'did:web:twotr.testschool.edu', 'TwoTraining Nursing School'],
  ])('%s is what it says of an issuer', async (name, sub, called) => {
    const statement = read(name, FETCHED_S) as EntityStatement;
    expect(statement).toMatchObject({ iss: registry().sub, sub, name: called });
    expect(await isSignedBy(statement, registry().keys)).toBe(true);
  });

  test('each has ended since', () => {
    for (const name of ['oidfECResponseDCC', 'oidfFetchResponseA', 'oidfFetchResponseB'])
      expect(read(name, NOW / 1_000)).toBe('it has ended');
  });

  test('one by a shared secret is none', () => {
    expect(read('oidfECResponseDCC2', CONFIGURED_S)).toBe('it is no statement of a federation');
  });
});
