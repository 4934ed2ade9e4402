import { describe, expect, test } from 'vitest';
import type {
  FailureCode,
  PlatformFacts,
  RecordSource,
  StatedSource,
  Viewer,
} from '../../../lib/credential/model.ts';
import { examine as examineSource, judge } from '../../../lib/credential/verify.ts';
import { hostedAt } from './formats/hosted-badges.ts';
import { bindingCodes, NOBODY, NOW, outcomesOfSource, type Scene } from './scene.ts';
import { tableNetwork } from './table-network.ts';

const platform = (accounts: PlatformFacts['accounts']): PlatformFacts => ({
  id: 'harbour',
  name: 'Harbour',
  domain: 'harbour.example',
  accounts,
});
const { assertion, badge, issuer } = hostedAt('https://api.harbour.example');
const named: Viewer = { owner: { kind: 'named', name: 'Maren Okafor' }, addresses: [] };

const record = (over: Partial<RecordSource> = {}): RecordSource => ({
  kind: 'record',
  platform: platform('contract'),
  servedFrom: 'https://api.harbour.example/7',
  assertion,
  badge,
  issuer,
  holder: { name: 'Maren Okafor' },
  original: new Uint8Array(),
  ...over,
});
const examine = async (source: Parameters<typeof outcomesOfSource>[0], scene: Scene = {}) => {
  const [outcome] = await outcomesOfSource(source, { viewer: named, ...scene });
  if (!outcome) throw new Error('no outcome');
  return outcome;
};

describe('A platform’s record', () => {
  test.each([
    ['contract', 'verified', 'platform_record'],
    ['itself', 'verified', 'platform_record'],
    ['open', 'caution', 'issuer_on_open_platform'],
  ] as const)('of a platform whose accounts are %s is %s by %s', async (accounts, state, headline) => {
    const outcome = await examine(record({ platform: platform(accounts) }));
    expect(outcome.state).toBe(state);
    expect(outcome.headline).toBe(headline);
    expect(outcome.requests).toEqual([]);
  });

  test('that is revoked is not valid, with the reason', async () => {
    const outcome = await examine(
      record({ assertion: { ...assertion, revoked: true, revocationReason: 'Cheated' } }),
    );
    expect(outcome.headline).toBe('revoked');
    expect(outcome.checks.find((each) => each.code === 'revoked')?.detail).toBe('Cheated');
  });

  test('that has ended has expired', async () => {
    const ended = { ...assertion, expires: '2026-11-22T10:00:00Z' };
    expect((await examine(record({ assertion: ended }), { now: NOW })).headline).toBe('expired');
    expect((await examine(record({ assertion: ended }), { now: NOW - 1 })).state).toBe('verified');
  });

  test('without a name says why it is missing', async () => {
    const outcome = await examine(record({ holder: { unavailable: 'the page could not be read' } }));
    expect(outcome.headline).toBe('holder_unavailable');
    expect(outcome.checks.find((each) => each.code === 'holder_unavailable')?.detail).toBe(
      'the page could not be read',
    );
    const { holder: _, ...silent } = record();
    expect((await examine(silent)).headline).toBe('holder_not_stated');
  });

  test('that is no object is malformed and binds nothing', async () => {
    for (const each of [undefined, null, 'x', 7, [assertion]]) {
      const outcome = await examine(record({ assertion: each }));
      expect(outcome.state).toBe('unchecked');
      expect(outcome.headline).toBe('malformed');
    }
  });

  test('of strange parts is read as far as it goes, and vouches for nothing', async () => {
    const strange = record({
      badge: 'x',
      issuer: 7,
      assertion: { id: 7, badge: [], recipient: 'me', issuedOn: {}, evidence: { x: 1 } },
    });
    const outcome = await examine(strange);
    expect(outcome.credential?.title).toBeUndefined();
    expect(outcome.headline).toBe('malformed');
    expect(bindingCodes(outcome)).toEqual([]);
  });

  test.each([
    ['an error in JSON', { assertion: { error: 'try again later' }, badge: undefined, issuer: undefined }],
    ['an empty object', { assertion: {}, badge: undefined, issuer: undefined }],
    ['a badge without a name', { badge: { ...badge, name: undefined } }],
    ['a badge that nobody gave', { badge: { ...badge, issuer: undefined }, issuer: undefined }],
  ])('that is %s is not confirmed, also where no name is asked for', async (_, over) => {
    const { holder: __, ...unnamed } = record(over as Partial<RecordSource>);
    for (const viewer of [named, NOBODY]) {
      const outcome = await examine(unnamed, { viewer });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('malformed');
    }
  });

  test('that says no more than that it was revoked is revoked', async () => {
    const revoked = { assertion: { id: assertion.id, revoked: true }, badge: undefined, issuer: undefined };
    expect((await examine(record(revoked))).headline).toBe('revoked');
  });

  test('whose holder could not be read is asked again after five minutes, any other after a day', async () => {
    const late = await examine(record({ holder: { unavailable: 'harbour.example did not answer' } }));
    expect(late.finding.maxAge).toBe(5 * 60_000);
    expect((await examine(record())).finding.maxAge).toBe(24 * 3_600_000);
  });
});

describe('A platform’s page', () => {
  const page: StatedSource = {
    kind: 'stated',
    by: 'page',
    platform: platform('itself'),
    servedFrom: 'https://harbour.example/verify/7',
    title: 'Welding, Level 2',
    holder: { name: 'Maren Okafor' },
    original: new Uint8Array(),
  };

  test('that states holder and title is verified, by the page', async () => {
    const outcome = await examine(page);
    expect(outcome.state).toBe('verified');
    expect(outcome.headline).toBe('platform_page');
    expect(outcome.credential).toMatchObject({
      format: 'page',
      title: 'Welding, Level 2',
      issuer: { domain: 'harbour.example' },
    });
  });

  test('about somebody else is another name', async () => {
    expect((await examine({ ...page, holder: { name: 'Ilse Brandvold' } })).state).toBe('other');
  });
});

describe('A record in a platform’s own words', () => {
  const stated: StatedSource = {
    kind: 'stated',
    by: 'record',
    platform: platform('itself'),
    servedFrom: 'https://api.harbour.example/7',
    title: 'Welding, Level 2',
    holder: { name: 'Maren Okafor' },
    issuedOn: '2026-02-03',
    original: new Uint8Array(),
  };

  test.each([
    ['itself', 'verified', 'platform_record'],
    ['contract', 'verified', 'platform_record'],
    ['open', 'caution', 'issuer_on_open_platform'],
    ['host', 'caution', 'issuer_unknown'],
  ] as const)('of a platform whose accounts are %s is %s by %s', async (accounts, state, headline) => {
    const outcome = await examine({ ...stated, platform: platform(accounts) });
    expect(outcome.state).toBe(state);
    expect(outcome.headline).toBe(headline);
  });

  test('on the host that it names as its issuer’s is that domain’s, and no more', async () => {
    const issuer = { name: 'Halden Works', domain: 'badges.halden.example' };
    const outcome = await examine({ ...stated, platform: platform('host'), issuer });
    expect(outcome.headline).toBe('issuer_domain');
    expect(outcome.credential?.issuer).toEqual(issuer);
    const imitates = () => 'harbour.example';
    expect((await examine({ ...stated, platform: platform('host'), issuer }, { imitates })).headline).toBe(
      'issuer_impersonation',
    );
  });

  test('that names a host of many has no domain', async () => {
    for (const domain of ['github.com', 'docs.google.com', 's3.amazonaws.com', 'github.com/halden']) {
      const outcome = await examine({ ...stated, platform: platform('host'), issuer: { domain } });
      expect(outcome.codes).toContain(domain.includes('/') ? 'issuer_domain' : 'issuer_unknown');
    }
  });

  test('that is over, withdrawn, or not begun says so', async () => {
    expect((await examine({ ...stated, ended: true })).headline).toBe('expired');
    const revoked = await examine({ ...stated, ended: true, revoked: { reason: 'Cheated' } });
    expect(revoked.headline).toBe('revoked');
    expect(revoked.checks.find((each) => each.code === 'revoked')?.detail).toBe('Cheated');
    expect((await examine({ ...stated, issuedOn: '2027-01-01T00:00:00Z' })).headline).toBe('not_yet_valid');
    expect((await examine({ ...stated, issuedOn: 'not a date' })).headline).toBe('status_unavailable');
  });
});

describe('A device whose clock is off', () => {
  const DAY = 24 * 3_600_000;
  const off = (ms: number) => () => ({ host: 'api.harbour.example', ms });
  const withClock = async (source: Parameters<typeof examineSource>[0], ms: number) => {
    const [finding] = await examineSource(source, {
      now: NOW,
      network: tableNetwork({}),
      trusted: [],
      clockSkew: off(ms),
    });
    if (!finding) throw new Error('no finding');
    const verdict = await judge(finding, named, NOW);
    return { ...verdict, finding, codes: verdict.checks.map(({ code }) => code) };
  };

  test('by over a day says so, in either direction, and is not kept', async () => {
    for (const [ms, detail] of [
      [DAY + 1, 'about 1 day ahead of api.harbour.example'],
      [-400 * DAY, 'about 400 days behind api.harbour.example'],
    ] as const) {
      const verdict = await withClock(record(), ms);
      expect(verdict.state).toBe('caution');
      expect(verdict.headline).toBe('clock_doubtful');
      expect(verdict.codes).not.toContain('in_force');
      expect(verdict.checks.find(({ code }) => code === 'clock_doubtful')?.detail).toBe(detail);
      expect(verdict.finding.maxAge).toBe(0);
    }
  });

  test('by a day and less is not doubted', async () => {
    for (const ms of [DAY, 0, -DAY]) expect((await withClock(record(), ms)).state).toBe('verified');
  });

  test('turns around no evidence against, and no other doubt', async () => {
    const revoked = await withClock(record({ assertion: { ...assertion, revoked: true } }), 9 * DAY);
    expect(revoked.state).toBe('invalid');
    expect(revoked.headline).toBe('revoked');
    const expired = await withClock(record({ assertion: { ...assertion, expires: '2026-11-20' } }), 9 * DAY);
    expect(expired.headline).toBe('expired');
    expect(expired.codes).toContain('clock_doubtful');
    expect((await withClock(record({ holder: { name: 'Ilse Brandvold' } }), 9 * DAY)).state).toBe('other');
  });

  test('is no matter where nothing was confirmed', async () => {
    const verdict = await withClock({ kind: 'failed', code: 'not_found', detail: 'why' }, 9 * DAY);
    expect(verdict.codes).not.toContain('clock_doubtful');
    expect(verdict.headline).toBe('not_found');
  });
});

describe('A source that failed', () => {
  test.each([
    'not_an_award',
    'not_found',
    'not_shared',
    'permission_needed',
    'page_only',
    'unreachable',
    'malformed',
  ] as FailureCode[])('with %s is not confirmed, for that reason', async (code) => {
    const outcome = await examine({ kind: 'failed', code, detail: 'why', host: 'a.example' });
    expect(outcome.state).toBe('unchecked');
    expect(outcome.headline).toBe(code);
    expect(outcome.codes.slice(1)).not.toContain('in_force');
    expect(outcome.checks[0]).toMatchObject({ detail: 'why', host: 'a.example' });
  });

  test('as a look-alike is not valid, and nothing was asked', async () => {
    const outcome = await examine({
      kind: 'failed',
      code: 'issuer_impersonation',
      detail: 'credly.com.evil.example',
    });
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('issuer_impersonation');
    expect(outcome.codes).toEqual(['not_reached', 'not_reached', 'issuer_impersonation', 'not_reached']);
    expect(outcome.requests).toEqual([]);
  });
});
