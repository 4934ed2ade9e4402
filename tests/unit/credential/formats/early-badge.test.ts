/** Open Badges 0.5, as they were baked in 2012: one document, whose address is all that identifies it. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../../../lib/credential/model.ts';
import { png, tEXt } from '../containers/png.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse } from '../table-network.ts';

const ORIGIN = 'https://school.tollund.example';
const ADDRESS = `${ORIGIN}/badges/2012/41`;
const SALT = 'tollund';
const hash = createHash('sha256').update(`maren@okafor.example${SALT}`).digest('hex');

const early: Json = {
  recipient: `sha256$${hash}`,
  salt: SALT,
  evidence: '/work/41.html',
  expires: '2031-06-01',
  issued_on: '2012-09-14',
  badge: {
    version: '0.5.0',
    name: 'Peat Chemistry',
    image: '/img/peat.png',
    description: 'Knows a bog by its pH.',
    criteria: '/criteria/peat',
    issuer: {
      origin: ORIGIN,
      name: 'Tollund School',
      org: 'Department of Bogs',
      contact: 'bogs@school.tollund.example',
    },
  },
};
const table = { [ADDRESS]: early };
const typed: Viewer = {
  owner: { kind: 'none' },
  addresses: [{ value: 'maren@okafor.example', from: 'typed' }],
};

describe('An Open Badge of 2012', () => {
  test('is read by its address, out of the image that it was baked into', async () => {
    for (const file of [png(tEXt('openbadges', ADDRESS)), ADDRESS]) {
      const outcome = await outcomeOf(file, { table, viewer: typed });
      expect(outcome.codes).toEqual(['hosted_at_issuer', 'in_force', 'issuer_domain', 'holder_match']);
      expect(outcome.credential).toMatchObject({
        format: 'open-badge-2',
        id: ADDRESS,
        title: 'Peat Chemistry',
        issuer: { id: ORIGIN, name: 'Tollund School', domain: 'school.tollund.example' },
        achievement: { criteria: `${ORIGIN}/criteria/peat`, image: `${ORIGIN}/img/peat.png` },
        evidence: [`${ORIGIN}/work/41.html`],
        issuedOn: '2012-09-14',
        expiresOn: '2031-06-01',
      });
    }
  });

  test('that a link led to goes by that link', async () => {
    const outcome = await outcomeOf(early, { table, servedFrom: ADDRESS });
    expect(outcome.codes[0]).toBe('hosted_at_issuer');
    expect(outcome.requests).not.toContain(ADDRESS);
  });

  test('as a file by itself has neither signature nor address', async () => {
    expect((await outcomeOf(early, { table })).headline).toBe('proof_missing');
  });

  test('whose host is not the origin that it names is not that issuer’s', async () => {
    const elsewhere = 'https://evil.example/41';
    const outcome = await outcomeOf(elsewhere, { table: { [elsewhere]: early } });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('hosted_mismatch');
  });

  test.each([
    ['a sub-domain', 'https://evil.school.tollund.example'],
    ['a host that begins alike', 'https://school.tollund.example.evil.example'],
    ['no address', 'Tollund School'],
    ['an empty one', 'https://'],
  ])('whose origin is %s is not its host’s', async (_, origin) => {
    const badge = { ...(early.badge as Json), issuer: { origin, name: 'Tollund School' } };
    const outcome = await outcomeOf(ADDRESS, { table: { [ADDRESS]: { ...early, badge } } });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).not.toBe('verified');
  });

  test('may state the address of its holder in clear', async () => {
    const clear = { ...early, recipient: 'maren@okafor.example', salt: undefined };
    const outcome = await outcomeOf(ADDRESS, { table: { [ADDRESS]: clear }, viewer: typed });
    expect(outcome.codes).toContain('holder_match');
    const other = { ...early, salt: 'other' };
    expect((await outcomeOf(ADDRESS, { table: { [ADDRESS]: other }, viewer: typed })).codes).toContain(
      'holder_not_stated',
    );
  });

  test('that its host has withdrawn, or no longer has, is said to be so', async () => {
    const gone = await outcomeOf(ADDRESS, { table: { [ADDRESS]: { ...early, revoked: true } } });
    expect(gone.headline).toBe('revoked');
    const missing = await outcomeOf(ADDRESS, { table: { [ADDRESS]: refuse('not_found') } });
    expect(missing.headline).toBe('not_found');
  });

  test('is not taken for one because a later badge has its words', async () => {
    const later = { ...early, id: 'https://evil.example/9' };
    const outcome = await outcomeOf(ADDRESS, { table: { [ADDRESS]: later } });
    expect(bindingCodes(outcome)).toEqual([]);
  });
});

test('Open Badges 1.0 of three documents without identifiers is its issuer’s', async () => {
  const addresses = ['assertion', 'badge', 'issuer'].map((name) => `${ORIGIN}/${name}.json`) as [
    string,
    string,
    string,
  ];
  const [assertion, badge, issuer] = addresses;
  const outcome = await outcomeOf(assertion, {
    viewer: typed,
    table: {
      [assertion]: {
        uid: '41',
        recipient: { type: 'email', hashed: true, salt: SALT, identity: `sha256$${hash}` },
        badge,
        verify: { type: 'hosted', url: assertion },
        issuedOn: 1_380_000_000,
      },
      [badge]: {
        name: 'Peat Chemistry',
        description: 'pH.',
        image: 'x.png',
        criteria: `${ORIGIN}/c`,
        issuer,
      },
      [issuer]: { name: 'Tollund School', url: ORIGIN },
    },
  });
  expect(outcome.codes).toEqual(['hosted_at_issuer', 'in_force', 'issuer_domain', 'holder_match']);
  expect(outcome.credential).toMatchObject({ title: 'Peat Chemistry', issuedOn: '2013-09-24T05:20:00.000Z' });
});
