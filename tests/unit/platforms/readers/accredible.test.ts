import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../../lib/credential/model.ts';
import { examine, judge } from '../../../../lib/credential/verify.ts';
import { platformOf } from '../../../../lib/platforms/index.ts';
import { readAward } from '../../../../lib/platforms/read-award.ts';
import { type Said, table } from '../stand-in.ts';

const ID = '4c1e9d70-82b6-4f35-a9d8-60b7f3e5c214';
const NUMBER = 61_408_337;
const API = 'https://api.accredible.com/v1/credential-net/credentials';
const CUSTOMER = 'credentials.halden.example';
const NOW = Date.parse('2026-11-22T10:00:00Z');

const data = {
  id: NUMBER,
  uuid: ID,
  name: 'Welding, Level 2',
  issued_on: '2026-02-03',
  expired_on: null,
  expired: false,
  revoked_at: null,
  private: false,
  approve: true,
  recipient: { name: 'Maren Okafor', email: 'm****@o*****.example' },
  issuer: {
    id: 30_771,
    name: 'Halden Works',
    url: 'https://halden.example',
    whitelisted_domain: null as unknown,
  },
  url: `https://www.credential.net/${ID}` as unknown,
};
const ofCustomer = {
  ...data,
  url: `https://${CUSTOMER}/${ID}`,
  issuer: { ...data.issuer, whitelisted_domain: `https://${CUSTOMER}/` },
};

/** An award as `links.ts` gives it, on any host. */
async function read(said: Said, url = `https://www.credential.net/${ID}`, id = ID) {
  const { network, asked } = table({ [`${API}/${id}`]: said });
  const row = platformOf('accredible');
  if (!row) throw new Error('no row');
  const source = await readAward(row, { key: url, url, id }, { network, readPages: false });
  return { source, asked: asked.map((each) => each.url) };
}

const MAREN: Owner = { kind: 'named', name: 'Maren Okafor' };

async function verdictOn(said: Said, url?: string, trusted: string[] = []) {
  const { source } = await read(said, url);
  const { network } = table({});
  const [finding] = await examine(source, { now: NOW, network, trusted });
  if (!finding) throw new Error('no finding');
  const verdict = await judge(finding, { owner: MAREN, addresses: [] }, NOW);
  return { ...verdict, finding, codes: verdict.checks.map(({ code }) => code) };
}

describe('a record that lies', () => {
  it.each([
    ['edu', 'of a whole top level'],
    ['https://edu', 'of a whole top level'],
    ['example', 'of a whole top level'],
    ['halden.example', 'of the domain above'],
    ['https://evil.halden.example/', 'of a host beside'],
    [`https://${CUSTOMER}.evil.example/`, 'that begins like it'],
    [`https://evil.example/?${CUSTOMER}`, 'that mentions it'],
    [`https://${CUSTOMER}@evil.example/`, 'that hides behind it'],
    [`https://${CUSTOMER}:8443/`, 'at another port'],
    ['*.halden.example', 'as a pattern'],
    [[`https://${CUSTOMER}/`], 'as a list'],
    [{ host: CUSTOMER }, 'as an object'],
    [7, 'as a number'],
    ['', 'as nothing'],
    ['x'.repeat(1_000_000), 'without end'],
  ])('names an issuer’s host %j (%s) and does not bind a page there', async (whitelisted_domain, _) => {
    const lie = { ...data, issuer: { ...data.issuer, whitelisted_domain } };
    const verdict = await verdictOn({ data: lie }, `https://${CUSTOMER}/${ID}`);
    expect(verdict.state).toBe('unchecked');
    expect(verdict.headline).toBe('page_only');
    expect(verdict.checks[0]?.detail).toContain(CUSTOMER);
  });

  it.each(['https://github.com/', 'https://storage.googleapis.com/', 'https://docs.google.com/'])(
    'names %s, which is everybody’s, and has no issuer’s host',
    async (whitelisted_domain) => {
      const lie = { ...data, issuer: { ...data.issuer, whitelisted_domain } };
      const verdict = await verdictOn({ data: lie }, `${whitelisted_domain}${ID}`);
      expect(verdict.state).toBe('caution');
      expect(verdict.codes).toContain('issuer_unknown');
      expect(verdict.finding.credential?.issuer).not.toHaveProperty('domain');
    },
  );

  it('names a university’s host, and is no better than a domain that nobody confirms', async () => {
    const whitelisted_domain = 'https://badges.lakeside.edu/';
    const lie = { ...data, issuer: { ...data.issuer, whitelisted_domain } };
    const verdict = await verdictOn({ data: lie }, `${whitelisted_domain}${ID}`);
    expect(verdict.state).toBe('caution');
    expect(verdict.codes).toContain('issuer_domain');
  });

  it('is of another credential than the one asked for, and says nothing about it', async () => {
    for (const over of [
      { uuid: '0d6b2a91-5e7c-4b83-9f10-c2a8e4d7b365', id: 1 },
      { uuid: null, id: null },
      { uuid: [ID], id: {} },
    ])
      expect((await read({ data: { ...data, ...over } })).source).toMatchObject({ code: 'malformed' });
  });

  it.each([
    { revoked_at: false },
    { revoked_at: {} },
    { revoked_at: '' },
    { revoked_at: undefined },
    { revoked_at: 0 },
    { private: 'false' },
    { private: undefined },
    { expired: 'false' },
    { expired: 1 },
    { name: 7, group: { course_name: [] } },
    { name: ' \u200b ', group: null },
    { name: 'x'.repeat(1_000_000) },
  ])('says %j, and is not taken for one that is in force', async (over) => {
    expect((await read({ data: { ...data, ...over } })).source).toMatchObject({
      kind: 'failed',
      code: 'malformed',
      detail: expect.stringMatching(/may be out of date for Accredible$/),
    });
  });

  it.each(['2024-13-45', '2024-02-30', 'soon', '', [], {}, true])(
    'has %j for a date, and is in force on none',
    async (day) => {
      for (const field of ['issued_on', 'expired_on']) {
        const verdict = await verdictOn(
          { data: { ...ofCustomer, [field]: day } },
          `https://${CUSTOMER}/${ID}`,
        );
        expect(verdict.codes, field).toContain('status_unavailable');
        expect(verdict.codes, field).not.toContain('in_force');
      }
    },
  );

  it('names its holder in a way that is no name, and names nobody', async () => {
    for (const name of [7, ['Maren Okafor'], { first: 'Maren' }, '', '\u202e', null]) {
      const verdict = await verdictOn({ data: { ...data, recipient: { name } } });
      expect(verdict.codes).toContain('holder_not_stated');
    }
    for (const recipient of [undefined, null, 'Maren Okafor', []])
      expect((await verdictOn({ data: { ...data, recipient } })).codes).toContain('holder_not_stated');
  });

  it.each([
    '<!doctype html><title>Accredible</title>',
    '[]',
    'null',
    '"x"',
    '{"data":[]}',
    '{"data":"x"}',
    '{"error":"x"}',
    '{',
  ])('that is %s is malformed', async (text) => {
    expect((await read(text)).source).toMatchObject({ kind: 'failed', code: 'malformed' });
  });
});

describe('a credential at Accredible', () => {
  it('is its record: title, holder, days and the issuer’s account', async () => {
    const { source, asked } = await read({ data: { ...data, expired_on: '2029-02-03' } });
    expect(asked).toEqual([`${API}/${ID}`]);
    expect(source).toMatchObject({
      kind: 'stated',
      by: 'record',
      platform: { id: 'accredible', accounts: 'open' },
      servedFrom: `${API}/${ID}`,
      title: 'Welding, Level 2',
      holder: { name: 'Maren Okafor' },
      issuer: { name: 'Halden Works' },
      issuedOn: '2026-02-03',
      expiresOn: '2029-02-03',
    });
  });

  it('is found by its number as well, and by no other', async () => {
    expect(
      (await read({ data }, `https://www.credential.net/${NUMBER}`, String(NUMBER))).source,
    ).toMatchObject({
      kind: 'stated',
    });
    const other = await read({ data }, `https://www.credential.net/${NUMBER + 1}`, String(NUMBER + 1));
    expect(other.source).toMatchObject({ code: 'malformed' });
  });

  it('at a short address stands on a page alone, and nothing is asked', async () => {
    const { source, asked } = await read({ data }, 'https://www.credential.net/k7q2w9xz', 'k7q2w9xz');
    expect(source).toMatchObject({ kind: 'failed', code: 'page_only' });
    expect(asked).toEqual([]);
  });

  it('takes its course’s name where it has none of its own, in plain characters', async () => {
    const { source } = await read({
      data: { ...data, name: null, group: { course_name: 'Wel\u200bding\u202e 2' } },
    });
    expect(source).toMatchObject({ title: 'Welding 2' });
  });

  it('is never better than its open accounts on Accredible’s own hosts, whatever host the record names', async () => {
    for (const host of ['www.credential.net', 'skills.credential.net', 'learn.accredible.com']) {
      const verdict = await verdictOn({ data: ofCustomer }, `https://${host}/${ID}`);
      expect(verdict.state).toBe('caution');
      expect(verdict.headline).toBe('issuer_on_open_platform');
    }
  });

  it('on the issuer’s own host, which the record names, is that host’s', async () => {
    const byAddress = { ...ofCustomer, issuer: { ...data.issuer, whitelisted_domain: null } };
    const bare = { ...ofCustomer, url: null, issuer: { ...data.issuer, whitelisted_domain: CUSTOMER } };
    for (const each of [ofCustomer, byAddress, bare]) {
      const verdict = await verdictOn({ data: each }, `https://${CUSTOMER}/${ID}`);
      expect(verdict.headline).toBe('issuer_domain');
      expect(verdict.finding.credential?.issuer).toEqual({ name: 'Halden Works', domain: CUSTOMER });
      expect(verdict.finding.platform?.accounts).toBe('host');
    }
  });

  it('that is over by its own word is over whatever its dates say', async () => {
    for (const expired_on of [null, '2031-01-01', '2020-01-01']) {
      const verdict = await verdictOn({ data: { ...data, expired: true, expired_on } });
      expect(verdict.headline).toBe('expired');
      expect(verdict.codes.filter((code) => code === 'expired')).toHaveLength(1);
    }
  });

  it('that is revoked is so on any host', async () => {
    const revoked_at = '2026-05-01T08:00:00Z';
    for (const host of ['www.credential.net', CUSTOMER]) {
      const verdict = await verdictOn({ data: { ...ofCustomer, revoked_at } }, `https://${host}/${ID}`);
      expect(verdict.state).toBe('invalid');
      expect(verdict.headline).toBe('revoked');
    }
  });

  it('that is private, not published, a sample or deleted says which', async () => {
    expect((await read({ data: { private: true } })).source).toMatchObject({ code: 'not_shared' });
    expect((await read({ data: { ...data, approve: false } })).source).toMatchObject({ code: 'not_shared' });
    expect((await read({ data: { ...data, sample: true } })).source).toMatchObject({ code: 'not_an_award' });
    expect((await read({ refused: 'not_found', status: 404 })).source).toMatchObject({ code: 'not_found' });
    expect((await read({ refused: 'unreachable' })).source).toMatchObject({ code: 'unreachable' });
    expect((await read({ refused: 'permission_needed' })).source).toMatchObject({
      code: 'permission_needed',
    });
  });
});
