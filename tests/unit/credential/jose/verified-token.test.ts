import { describe, expect, test } from 'vitest';
import { verifiedToken } from '../../../../lib/credential/jose/verified-token.ts';
import { badge, HOST } from '../badges.ts';
import { joseIssuerAt, makeJoseKey, signToken, signVc } from '../jose-signing.ts';
import { bindingCodes, NOW, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { BITSTRING, INDEX, LIST_URL } from '../status/lists.ts';
import { refuse, tableNetwork } from '../table-network.ts';

const issuer = joseIssuerAt(HOST);
const claims = { sub: 'https://badges.brackwater.edu/list', iat: 1 };
const sign = (payload: Json, key = issuer.key) =>
  signToken(payload, key, { typ: 'statuslist+jwt', kid: issuer.kid });

describe('A token that is no credential', () => {
  const verify = (text: string, issuerId?: string, table = issuer.documents as Record<string, unknown>) =>
    verifiedToken(text, { issuerId, ways: ['profile'], network: tableNetwork(table), now: NOW });

  test('is verified in the name that it states, or that is asked for', async () => {
    const named = { ...claims, iss: issuer.id };
    expect(await verify(sign(named))).toEqual({ typ: 'statuslist+jwt', claims: named, issuerId: issuer.id });
    expect(await verify(sign(claims), issuer.id)).toMatchObject({ issuerId: issuer.id });
  });

  test('by another key, of another issuer, of nobody, or changed is a check', async () => {
    const other = 'did:web:elsewhere.example';
    for (const text of [
      sign(claims, makeJoseKey()),
      `${sign(claims)}x`,
      'x.y.z',
      sign({ ...claims, iss: other }),
    ])
      expect(await verify(text, issuer.id)).toMatchObject({ axis: 'authentic' });
    expect(await verify(sign(claims))).toMatchObject({ code: 'key_unproven' });
    const waiting = { [Object.keys(issuer.documents)[0] as string]: refuse('permission_needed') };
    expect(await verify(sign(claims), issuer.id, waiting)).toMatchObject({
      code: 'permission_needed',
      host: HOST,
    });
  });
});

describe('A status list that is signed as a whole', () => {
  const held = { ...badge({ id: issuer.id } as never), credentialStatus: BITSTRING.entry() };
  const listBy = async (by = issuer, header: Json = {}, set: number[] = []) => {
    const { proof: _, ...list } = await BITSTRING.list({ set });
    return signVc(list, by, header);
  };
  const check = async (list: unknown) =>
    outcomeOf(signVc(held, issuer), { table: { ...issuer.documents, [LIST_URL]: list } });

  test('counts like one that is a document', async () => {
    expect((await check(await listBy())).state).toBe('verified');
    expect((await check(await listBy(issuer, {}, [INDEX]))).headline).toBe('revoked');
  });

  test('by another, of another type, or as a presentation does not', async () => {
    const mallory = { ...issuer, key: makeJoseKey() };
    for (const list of [
      await listBy(mallory),
      await listBy(issuer, { typ: 'statuslist+jwt' }),
      `${await listBy()}x`,
      'e.y.z',
    ]) {
      const outcome = await check(list);
      expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
      expect(outcome.headline).toBe('status_unavailable');
    }
  });
});
