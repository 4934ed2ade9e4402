import { describe, expect, test } from 'vitest';
import { withValue } from '../badges.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';
import { hostedAt } from './hosted-badges.ts';

const BASE = 'https://badges.halden.example';
const { assertion, badge, issuer, table, url } = hostedAt(BASE);
/** The internet with another document at an address. */
const served = (over: Table) => ({ table: { ...table, ...over } });

function expectMismatch(outcome: Outcome): void {
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.state).toBe('invalid');
  expect(outcome.headline).toBe('hosted_mismatch');
}

describe('A hosted badge', () => {
  test('is its issuer’s if the issuer’s own host serves it', async () => {
    const outcome = await outcomeOf(assertion, { table });
    expect(outcome.codes).toEqual(['hosted_at_issuer', 'in_force', 'issuer_domain', 'no_subject']);
    expect(outcome.state).toBe('caution');
    expect(outcome.finding.method).toBe('hosted');
    expect(outcome.credential).toMatchObject({
      format: 'open-badge-2',
      title: 'Welding, Level 2',
      issuer: { id: `${BASE}/issuer.json`, name: 'Halden Works', domain: 'badges.halden.example' },
      issuedOn: '2026-02-03T00:00:00Z',
    });
  });

  test('is verified where the user trusts that issuer, by its exact id', async () => {
    expect((await outcomeOf(assertion, { table, trusted: [`${BASE}/issuer.json`] })).state).toBe('verified');
    for (const id of [
      BASE,
      `${BASE}/issuer`,
      `${BASE}/issuer.json#x`,
      'Halden Works',
      'badges.halden.example',
    ]) {
      expect((await outcomeOf(assertion, { table, trusted: [id] })).state).toBe('caution');
    }
  });

  test('that a link led to is not asked for a second time', async () => {
    const outcome = await outcomeOf(assertion, { table, servedFrom: url });
    expect(outcome.codes[0]).toBe('hosted_at_issuer');
    expect(outcome.requests).toEqual([`${BASE}/badge.json`, `${BASE}/issuer.json`]);
  });

  test('that a link found elsewhere is asked for at its own address', async () => {
    const copy = {
      ...assertion,
      recipient: { ...(assertion.recipient as Json), identity: 'ilse@brandvold.example' },
    };
    const outcome = await outcomeOf(copy, { table, servedFrom: 'https://evil.example/assertions/7.json' });
    expectMismatch(outcome);
    expect(outcome.requests[0]).toBe(url);
  });

  test('with badge and issuer written in place is read as well', async () => {
    const whole = { ...assertion, badge: { ...badge, issuer } };
    const outcome = await outcomeOf(whole, served({ [url]: whole }));
    expect(outcome.codes[0]).toBe('hosted_at_issuer');
    // The issuer's own profile says which addresses of its host speak for it.
    expect(outcome.requests).toEqual([url, 'https://badges.halden.example/issuer.json']);
  });

  test('counts as the host has it, whatever else the file says', async () => {
    const file = { ...assertion, issuedOn: '2020-01-01', expires: '2099-01-01', narrative: 'Best of all.' };
    const outcome = await outcomeOf(
      file,
      served({ [url]: { ...assertion, expires: '2026-05-05T00:00:00Z' } }),
    );
    expect(outcome.headline).toBe('expired');
    expect(outcome.credential?.issuedOn).toBe('2026-02-03T00:00:00Z');
  });

  test('in a file that shows another title in place shows the title that is hosted', async () => {
    const file = { ...assertion, badge: { ...badge, name: 'Master of Welding' } };
    expect((await outcomeOf(file, { table })).credential?.title).toBe('Welding, Level 2');
  });

  test('given as its address alone is read from there', async () => {
    expect((await outcomeOf(url, { table })).codes[0]).toBe('hosted_at_issuer');
    expect((await outcomeOf(`  ${url}\n`, { table })).credential?.title).toBe('Welding, Level 2');
    const revoked = await outcomeOf(url, served({ [url]: { ...assertion, revoked: true } }));
    expect(revoked.headline).toBe('revoked');
  });
});

describe('A file whose hosted record differs', () => {
  test.each([
    ['the person', 'recipient.identity', 'ilse@brandvold.example'],
    ['the salt', 'recipient.salt', 'sea'],
    ['hashed or not', 'recipient.hashed', true],
    ['the kind of identity', 'recipient.type', 'url'],
    ['the badge', 'badge', `${BASE}/other.json`],
    ['the address', 'id', `${BASE}/assertions/8.json`],
  ])('in %s is not valid', async (_, path, value) => {
    const record = withValue(assertion, path, value);
    expectMismatch(await outcomeOf(assertion, served({ [url]: record, [`${BASE}/other.json`]: badge })));
  });

  test('in the issuer, written in place, is not valid', async () => {
    const file = { ...assertion, badge: { ...badge, issuer: 'https://oxbridge.example/issuer.json' } };
    expectMismatch(await outcomeOf(file, { table }));
  });

  test('in that it is no badge is not confirmed', async () => {
    for (const record of ['<!doctype html><title>Badge</title>', '[{}]', '"badge"', 'null', '', '{"id":']) {
      const outcome = await outcomeOf(assertion, served({ [url]: record }));
      expect(outcome.state).toBe('unchecked');
      expect(outcome.headline).toBe('malformed');
    }
  });
});

test('A file whose address answers with an empty list was withdrawn there, or never was', async () => {
  const outcome = await outcomeOf(assertion, served({ [url]: ' [ ] ' }));
  expect(outcome.state).toBe('unchecked');
  expect(outcome.headline).toBe('not_found');
});

describe('An assertion of Open Badges 1.x, with its address in `verify.url` alone,', () => {
  const { id: _, verification: __, ...without } = assertion;
  const old = { ...without, verify: { type: 'hosted', url } };

  test('goes by that address', async () => {
    const outcome = await outcomeOf(old, served({ [url]: old }));
    expect(outcome.codes).toContain('hosted_at_issuer');
    expect(outcome.credential?.id).toBe(url);
  });

  test('does not count where it is served from another address than the one it names', async () => {
    const elsewhere = 'https://evil.example/badge.json';
    const outcome = await outcomeOf(old, { ...served({ [url]: '[]' }), servedFrom: elsewhere });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('not_found');
    const verify = { type: 'hosted', url: elsewhere };
    const pointsAway = await outcomeOf(old, served({ [url]: { ...old, verify } }));
    expectMismatch(pointsAway);
  });

  test('with an `id` of its own goes by that, and never by a signature’s address', async () => {
    const other = 'https://evil.example/badge.json';
    const both = { ...assertion, verify: { type: 'hosted', url: other } };
    expect((await outcomeOf(both, served({ [url]: both }))).requests).not.toContain(other);
    const signed = { ...without, verify: { type: 'signed', url } };
    expect((await outcomeOf(signed, served({ [url]: signed }))).headline).toBe('proof_missing');
    const strange = { ...without, id: 7, verify: { type: 'hosted', url } };
    expect(bindingCodes(await outcomeOf(strange, served({ [url]: strange })))).toEqual([]);
  });
});

describe('A revoked badge', () => {
  test.each([
    ['with all its fields', { ...assertion, revoked: true, revocationReason: 'Wrong person' }],
    ['cut down to its id', { id: url, revoked: true, revocationReason: 'Wrong person' }],
    [
      'as 410 Gone, with a body',
      refuse('gone', JSON.stringify({ id: url, revoked: true, revocationReason: 'Wrong person' })),
    ],
  ])('%s is not valid, with the reason', async (_, record) => {
    const outcome = await outcomeOf(assertion, served({ [url]: record }));
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('revoked');
    expect(outcome.checks.find((each) => each.code === 'revoked')?.detail).toBe('Wrong person');
  });

  const FILE = {
    ...assertion,
    badge: { ...badge, name: 'Master of Welding' },
    recipient: { ...(assertion.recipient as Json), name: 'Ilse Brandvold' },
    expires: '2099-01-01T00:00:00Z',
  };

  test.each([
    ['cut down to its id', { id: url, revoked: true }],
    ['as 410 Gone', refuse('gone')],
    ['as 410 Gone, with a body', refuse('gone', JSON.stringify({ id: url, revoked: true }))],
    ['that still says whose it was', { id: url, revoked: true, recipient: FILE.recipient }],
    ['that still says what it was', { id: url, revoked: true, badge: badge.id }],
  ])('%s binds nothing that stands in the given file alone', async (_, record) => {
    const outcome = await outcomeOf(FILE, served({ [url]: record }));
    expect(outcome.headline).toBe('revoked');
    expect(outcome.credential?.onlyClaimed).toBe(true);
    expect(JSON.stringify(outcome.checks)).not.toMatch(/Ilse|Master/);
  });

  test('with all its fields is shown as its host has it', async () => {
    const { credential } = await outcomeOf(FILE, served({ [url]: { ...assertion, revoked: true } }));
    expect(credential).toMatchObject({ title: 'Welding, Level 2', recipient: { names: [] } });
    for (const field of ['onlyClaimed', 'expiresOn']) expect(credential).not.toHaveProperty(field);
  });

  test('as 410 Gone without a body, or with nonsense, is revoked too', async () => {
    for (const record of [refuse('gone'), refuse('gone', '<html>'), refuse('gone', '{"revoked":false}')]) {
      expect((await outcomeOf(assertion, served({ [url]: record }))).headline).toBe('revoked');
    }
  });

  test('by a host that is not the issuer’s says nothing about the issuer’s badge', async () => {
    const elsewhere = 'https://evil.example/7.json';
    const outcome = await outcomeOf({ ...assertion, id: elsewhere }, served({ [elsewhere]: refuse('gone') }));
    expectMismatch(outcome);
    expect(outcome.codes).not.toContain('revoked');
  });

  test('that says so in words is not in force', async () => {
    for (const revoked of ['true', 'yes', 1, {}]) {
      const outcome = await outcomeOf(assertion, served({ [url]: { ...assertion, revoked } }));
      expect(outcome.codes).not.toContain('in_force');
    }
    for (const revoked of [false, null]) {
      expect((await outcomeOf(assertion, served({ [url]: { ...assertion, revoked } }))).codes).toContain(
        'in_force',
      );
    }
  });
});
