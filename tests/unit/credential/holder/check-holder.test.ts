import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkHolder } from '../../../../lib/credential/holder/check-holder.ts';
import type { Credential, Recipient, RecipientIdentity, Viewer } from '../../../../lib/credential/model.ts';
import { check, type Finding } from '../../../../lib/credential/verdict.ts';

const ADDRESS = 'maren@okafor.example';
const hash = (value: string, algorithm = 'sha256') =>
  `${algorithm}$${createHash(algorithm).update(value).digest('hex')}`;
const hashed = (value: string, over: Partial<RecipientIdentity> = {}): RecipientIdentity => ({
  type: 'email',
  value,
  hashed: true,
  ...over,
});
const named = (name: string, ...addresses: Viewer['addresses']): Viewer => ({
  owner: { kind: 'named', name },
  addresses,
});
const typed = (value: string) => ({ value, from: 'typed' as const });
const written = (value: string) => ({ value, from: 'written' as const });

async function codesFor(
  recipient: Partial<Recipient>,
  viewer: Viewer,
  over: Partial<Finding & Credential> = {},
) {
  const credential: Credential = {
    format: 'open-badge-2',
    title: 'Welding, Level 2',
    issuer: { name: 'Halden Works' },
    achievement: { skills: [] },
    recipient: { names: [], identities: [], ...recipient },
    evidence: [],
    ...(over.title === undefined ? {} : { title: over.title }),
  };
  const finding: Finding = {
    checks: [check('platform_record')],
    method: 'platform_record',
    asked: [],
    at: 0,
    maxAge: 0,
    ...over,
  };
  return (await checkHolder(credential, finding, viewer)).map((each) => each.code);
}

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
