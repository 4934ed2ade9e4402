import { describe, expect, test } from 'vitest';
import { checkHolder } from '../../../../lib/credential/holder/check-holder.ts';
import type { Credential, Viewer } from '../../../../lib/credential/model.ts';
import type { Finding } from '../../../../lib/credential/verdict.ts';
import { ADDRESS, codesFor, hash, hashed, named, typed, written } from './people.ts';

describe('A stated name', () => {
  test.each([
    ['Maren Okafor', 'holder_match'],
    ['M. Okafor', 'holder_similar'],
    ['Ilse Brandvold', 'holder_mismatch'],
    ['王小明', 'holder_not_stated'],
  ])('%s against the owner Maren Okafor is %s', async (name, code) => {
    expect(await codesFor({ names: [name] }, named('Maren Okafor'))).toEqual([code]);
  });

  test('of several is met by the best of them', async () => {
    const names = ['Ilse Brandvold', 'M. Okafor', 'Maren Okafor'];
    expect(await codesFor({ names }, named('Maren Okafor'))).toEqual(['holder_match']);
    expect(await codesFor({ names: names.slice(0, 2) }, named('Maren Okafor'))).toEqual(['holder_similar']);
    expect(await codesFor({ names: ['Ilse Brandvold', 'Ada Hale'] }, named('Maren Okafor'))).toEqual([
      'holder_mismatch',
    ]);
  });

  test('among more than one person has says nothing: a list would match anybody', async () => {
    const names = [...Array.from({ length: 10 }, (_, at) => `Ilse Brandvold ${at}`), 'Maren Okafor'];
    expect(await codesFor({ names }, named('Maren Okafor'))).toEqual(['holder_not_stated']);
  });

  test('as long as a page is compared with nobody', async () => {
    const names = [`Maren Okafor${' Ada'.repeat(400_000)}`];
    expect(await codesFor({ names }, named('Maren Okafor'))).toEqual(['holder_not_stated']);
  });

  test('that differs outweighs a hash that agrees', async () => {
    const recipient = { names: ['Ilse Brandvold'], identities: [hashed(hash(ADDRESS))] };
    for (const address of [typed(ADDRESS), written(ADDRESS)]) {
      expect(await codesFor(recipient, named('Maren Okafor', address))).toEqual(['holder_mismatch']);
    }
  });

  test('that cannot be compared leaves the hash to say it', async () => {
    const recipient = { names: ['王小明'], identities: [hashed(hash(ADDRESS))] };
    expect(await codesFor(recipient, named('Maren Okafor', typed(ADDRESS)))).toEqual(['holder_match']);
    expect(await codesFor(recipient, named('Maren Okafor', written(ADDRESS)))).toEqual(['holder_similar']);
    expect(await codesFor(recipient, named('Maren Okafor', typed('x@y.example')))).toEqual([
      'holder_not_stated',
    ]);
  });

  test('is said to be the same name, never the same person', async () => {
    const credential = { title: 'x', recipient: { names: ['Maren Okafor'], identities: [] } };
    const finding = { checks: [], method: 'hosted', asked: [], at: 0, maxAge: 0 } as Finding;
    const full = {
      format: 'open-badge-2',
      issuer: {},
      achievement: { skills: [] },
      evidence: [],
      ...credential,
    } as Credential;
    const [match] = await checkHolder(full, finding, named('Maren Okafor'));
    expect(match?.detail).toContain('"Maren Okafor"');
    expect(match?.detail).not.toMatch(/person/);
  });
});

describe('Nobody to compare with', () => {
  test('is skipped for a file, and said for a page', async () => {
    const recipient = { names: ['Maren Okafor'] };
    expect(await codesFor(recipient, { owner: { kind: 'none' }, addresses: [] })).toEqual(['no_subject']);
    expect(await codesFor(recipient, { owner: { kind: 'unread' }, addresses: [] })).toEqual(['owner_unread']);
    expect(await codesFor(recipient, { owner: { kind: 'unread' }, addresses: [written(ADDRESS)] })).toEqual([
      'owner_unread',
    ]);
  });

  test('because the issuer states nothing, or its page was not there, is said', async () => {
    expect(await codesFor({}, named('Maren Okafor'))).toEqual(['holder_not_stated']);
    expect(await codesFor({}, named('Maren Okafor'), { holderUnavailable: 'no page' })).toEqual([
      'holder_unavailable',
    ]);
    const recipient = { identities: [hashed(hash(ADDRESS))] };
    expect(await codesFor(recipient, named('Maren Okafor'), { holderUnavailable: 'no page' })).toEqual([
      'holder_unavailable',
    ]);
    expect(
      await codesFor(recipient, named('Maren Okafor', typed(ADDRESS)), { holderUnavailable: 'x' }),
    ).toEqual(['holder_match']);
  });
});

describe('A claim beside the link', () => {
  const claiming = (
    title: string,
    owner: Viewer['owner'] = { kind: 'named', name: 'Maren Okafor' },
  ): Viewer => ({
    owner,
    claim: { title },
    addresses: [],
  });
  const recipient = { names: ['Maren Okafor'] };

  test('of the same award adds nothing, of a bigger one says so beside the holder', async () => {
    expect(await codesFor(recipient, claiming('Welding Level 2'))).toEqual(['holder_match']);
    expect(await codesFor(recipient, claiming('Master of Welding'))).toEqual([
      'holder_match',
      'claim_differs',
    ]);
    expect(await codesFor({ names: ['Ilse Brandvold'] }, claiming('Master of Welding'))).toEqual([
      'holder_mismatch',
      'claim_differs',
    ]);
  });

  test('of another issuer or another year differs like one of another title', async () => {
    const viewer = (claim: Viewer['claim']): Viewer => ({ ...claiming(''), ...(claim ? { claim } : {}) });
    expect(
      await codesFor(recipient, viewer({ issuer: 'Halden Works GmbH', dates: 'Issued Mar 2021' })),
    ).toEqual(['holder_match']);
    expect(await codesFor(recipient, viewer({ issuer: 'Oxford University' }))).toEqual([
      'holder_match',
      'claim_differs',
    ]);
    expect(await codesFor(recipient, viewer({ title: 'Diving', issuer: 'Oxford University' }))).toEqual([
      'holder_match',
      'claim_differs',
    ]);
  });

  test('is checked where nobody is asked about', async () => {
    expect(await codesFor(recipient, claiming('Master of Welding', { kind: 'none' }))).toEqual([
      'claim_differs',
    ]);
    expect(await codesFor(recipient, claiming('Welding Level 2', { kind: 'none' }))).toEqual(['no_subject']);
  });

  test('may name the issuer or the platform', async () => {
    const platform = {
      id: 'harbour',
      name: 'Harbour',
      domain: 'harbour.example',
      accounts: 'contract',
    } as const;
    expect(await codesFor(recipient, claiming('Halden Works Welding Level 2'))).toEqual(['holder_match']);
    expect(await codesFor(recipient, claiming('Welding Level 2 – Harbour'), { platform })).toEqual([
      'holder_match',
    ]);
    expect(await codesFor(recipient, claiming('Welding Level 2 – Harbour'))).toContain('claim_differs');
  });
});
