import { describe, expect, test } from 'vitest';
import type { Credential, Viewer } from '../../../lib/credential/model.ts';
import { type AxisCode, check, type Finding } from '../../../lib/credential/verdict.ts';
import { judge } from '../../../lib/credential/verify.ts';
import { maxAgeOf } from '../../../lib/credential/when.ts';
import { NOBODY, NOW } from './scene.ts';

const maren: Viewer = { owner: { kind: 'named', name: 'Maren Okafor' }, addresses: [] };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function findingOf(
  over: Partial<Credential> = {},
  codes: AxisCode[] = ['key_of_issuer', 'issuer_trusted'],
): Finding {
  const credential: Credential = {
    format: 'open-badge-3',
    title: 'Foundations of Tidal Engineering',
    issuer: { id: 'did:web:brackwater.edu', name: 'Brackwater University' },
    achievement: { name: 'Foundations of Tidal Engineering', skills: [] },
    recipient: { names: ['Maren Okafor'], identities: [] },
    evidence: [],
    ...over,
  };
  return {
    credential,
    checks: codes.map((code) => check(code)),
    method: 'signature',
    asked: [],
    at: NOW,
    maxAge: DAY,
  };
}

const codesOf = async (finding: Finding, viewer = NOBODY, now = NOW) =>
  (await judge(finding, viewer, now)).checks.map((each) => each.code);
const iso = (at: number) => new Date(at).toISOString();

describe('The dates', () => {
  test.each([
    ['a second before its end', { expiresOn: iso(NOW + 1000) }, 'in_force'],
    ['a millisecond before its end', { expiresOn: iso(NOW + 1) }, 'in_force'],
    ['at its end', { expiresOn: iso(NOW) }, 'expired'],
    ['after its end', { expiresOn: iso(NOW - 1) }, 'expired'],
    ['at its beginning', { validFrom: iso(NOW) }, 'in_force'],
    ['a millisecond before its beginning', { validFrom: iso(NOW + 1) }, 'not_yet_valid'],
    ['with neither', {}, 'in_force'],
    ['on the day it ends, stated as a day', { expiresOn: '2026-11-22' }, 'expired'],
    ['on the day before it ends, stated as a day', { expiresOn: '2026-11-23' }, 'in_force'],
    ['on a day that has begun in the east', { validFrom: '2026-11-23' }, 'in_force'],
    ['before a day that has begun nowhere', { validFrom: '2026-11-24' }, 'not_yet_valid'],
    ['with an end in another time zone', { expiresOn: '2026-11-22T12:00:00+03:00' }, 'expired'],
    ['with an end in another time zone, later', { expiresOn: '2026-11-22T09:00:00-03:00' }, 'in_force'],
  ] as [string, Partial<Credential>, string][])('%s: %j is %s', async (_, over, code) => {
    expect(await codesOf(findingOf(over))).toEqual(['key_of_issuer', code, 'issuer_trusted', 'no_subject']);
  });

  test('say no more than the platform has said already', async () => {
    const ended = { ...findingOf({ expiresOn: iso(NOW - 1) }) };
    ended.checks = [...ended.checks, check('expired')];
    expect((await codesOf(ended)).filter((code) => code === 'expired')).toHaveLength(1);
    const early = { ...findingOf({ expiresOn: iso(NOW + 1) }), checks: ended.checks };
    expect(await codesOf(early)).toContain('expired');
    expect(await codesOf(early)).not.toContain('in_force');
  });

  test('that contradict each other are both said', async () => {
    const codes = await codesOf(findingOf({ expiresOn: iso(NOW - 1), validFrom: iso(NOW + 1) }));
    expect(codes).toEqual(expect.arrayContaining(['expired', 'not_yet_valid']));
    expect(codes).not.toContain('in_force');
  });

  test('are said beside a status, and neither hides the other', async () => {
    for (const status of ['revoked', 'suspended', 'status_unavailable'] as const) {
      const finding = findingOf({ expiresOn: iso(NOW - 1) }, ['key_of_issuer', status, 'issuer_trusted']);
      expect(await codesOf(finding)).toEqual(expect.arrayContaining([status, 'expired']));
      const current = findingOf({ expiresOn: iso(NOW + 1) }, ['key_of_issuer', status, 'issuer_trusted']);
      expect(await codesOf(current)).not.toContain('in_force');
    }
  });

  test('that the issuer does not state are said to be missing', async () => {
    const inForce = async (over: Partial<Credential>) =>
      (await judge(findingOf(over), NOBODY, NOW)).checks.find((each) => each.code === 'in_force')?.detail;
    expect(await inForce({})).toContain('states neither');
    expect(await inForce({ hasStatus: true })).not.toContain('neither');
    expect(await inForce({ expiresOn: iso(NOW + DAY) })).toContain(iso(NOW + DAY));
  });
});

describe('What nothing binds to its issuer', () => {
  test.each([
    'proof_valid',
    'proof_invalid',
    'proof_missing',
    'key_unproven',
    'key_not_authorised',
    'hosted_mismatch',
    'context_unknown',
    'permission_needed',
  ] as AxisCode[])('(%s) is asked nothing further, however good it looks', async (code) => {
    const finding = findingOf({ expiresOn: iso(NOW - 1) }, [code]);
    expect(await codesOf(finding, maren)).toEqual([code, 'not_reached', 'not_reached', 'not_reached']);
    expect(await codesOf(finding, { ...maren, owner: { kind: 'unread' } })).toContain('not_reached');
  });

  test('and could not even be read is asked nothing further', async () => {
    const { credential: _, ...finding } = findingOf({}, ['malformed']);
    expect(await codesOf(finding, maren)).toEqual(['malformed', 'not_reached', 'not_reached', 'not_reached']);
  });
});

test('A verdict leaves the finding as it was, so that it can be judged for the next viewer', async () => {
  const finding = findingOf();
  const before = structuredClone(finding);
  await judge(finding, maren, NOW);
  expect(finding).toEqual(before);
  expect((await judge(finding, maren, NOW)).state).toBe('verified');
});

describe('An award by the holder, or by the owner of the page', () => {
  const issuedBy = (issuer: Credential['issuer'], recipient: Partial<Credential['recipient']> = {}) =>
    findingOf({ issuer, recipient: { names: ['Maren Okafor'], identities: [], ...recipient } });

  test.each([
    ['with one identifier', issuedBy({ id: 'did:key:z6Mk' }, { id: 'did:key:z6Mk' })],
    ['with the holder’s name', issuedBy({ id: 'did:key:z6Mk', name: 'Okafor, Maren' })],
    ['with the owner’s name', issuedBy({ id: 'did:key:z6Mk', name: 'Dr Maren Okafor' }, { names: [] })],
  ])('%s is said to be self-issued', async (_, finding) => {
    const verdict = await judge(finding, maren, NOW);
    expect(verdict.state).toBe('caution');
    expect(verdict.headline).toBe('self_issued');
  });

  test('is not seen where an organisation bears a person’s name, or a person that of a company', async () => {
    for (const name of [
      'Maren Okafor Academy',
      'Université Maren Okafor',
      'Maren & Okafor',
      'Okafor Maren Ltd',
    ]) {
      expect(await codesOf(issuedBy({ name }), maren)).not.toContain('self_issued');
    }
    const alison: Viewer = { owner: { kind: 'named', name: 'Alison' }, addresses: [] };
    expect(await codesOf(issuedBy({ name: 'Alison' }, { names: ['Alison'] }), alison)).not.toContain(
      'self_issued',
    );
  });

  test('is not seen where only a surname is shared, or nothing is stated', async () => {
    for (const issuer of [{ name: 'Okafor Institute' }, { name: 'Okafor' }, { name: '' }, {}]) {
      expect(await codesOf(issuedBy(issuer), maren)).not.toContain('self_issued');
    }
  });
});

describe('A finding keeps', () => {
  const age = (codes: AxisCode[], credential?: Partial<Credential>) =>
    maxAgeOf(
      codes.map((code) => check(code)),
      findingOf(credential).credential,
    );

  test('a day, an hour with a status, five minutes as a failure, and not at all while it waits', () => {
    expect(age(['key_of_issuer'])).toBe(DAY);
    expect(age(['key_of_issuer', 'revoked'], { hasStatus: true })).toBe(HOUR);
    for (const code of [
      'not_found',
      'not_shared',
      'unreachable',
      'key_unavailable',
      'status_unavailable',
    ] as const) {
      expect(age([code])).toBe(300_000);
    }
    expect(age(['permission_needed'])).toBe(0);
    expect(age(['page_only'])).toBe(0);
    expect(maxAgeOf([check('key_of_issuer'), check('status_unavailable', '', 'lists.example')])).toBe(0);
  });
});
