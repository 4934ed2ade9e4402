import { describe, expect, it } from 'vitest';
import { read } from '../stand-in.ts';

const ID = 'Vn4cQx8RTfy1hKpM0sWzLg';
const RECORD = `https://api.badgr.io/public/assertions/${ID}`;
const ASKED = `${RECORD}?v=2_0&expand=badge&expand=badge.issuer`;
const issuer = { id: 'https://api.badgr.io/public/issuers/x', name: 'Riverbend' };
const badge = { id: 'https://api.badgr.io/public/badges/y', name: 'Open Data', issuer };
const assertion = { id: RECORD, badge, issuedOn: '2026-01-02T00:00:00Z' };

describe('a badge at Badgr', () => {
  it('comes with badge class and issuer in one request', async () => {
    const { source, asked } = await read(`https://badges.parchment.com/public/assertions/${ID}`, {
      [ASKED]: assertion,
    });
    expect(asked).toEqual([ASKED]);
    expect(source).toMatchObject({
      kind: 'record',
      platform: { accounts: 'open' },
      servedFrom: RECORD,
      badge,
      issuer,
    });
  });

  it('may state its id with the parameters that we added', async () => {
    const id = `${RECORD}?v=2_0`;
    const { source, asked } = await read(RECORD, { [ASKED]: { ...assertion, id } });
    expect(asked).toHaveLength(1);
    expect(source).toMatchObject({ servedFrom: id });
  });

  it('that is revoked is a record that says so, with or without its badge class', async () => {
    const revoked = { id: RECORD, revoked: true, revocationReason: 'mistake' };
    expect((await read(RECORD, { [ASKED]: revoked })).source).toMatchObject({
      kind: 'record',
      assertion: revoked,
    });
    const unread = { ...revoked, badge: 'https://api.badgr.io/public/badges/y' };
    expect((await read(RECORD, { [ASKED]: unread })).source).toMatchObject({
      kind: 'record',
      assertion: unread,
    });
  });

  it('is asked in its region', async () => {
    const { asked } = await read(`https://eu.badgr.com/public/assertions/${ID}`, {});
    expect(new URL(asked[0] ?? '').host).toBe('api.eu.badgr.io');
  });

  it.each([
    { error: 'try again later' },
    { status: { success: true }, result: [assertion] },
    { ...assertion, badge: undefined },
    { ...assertion, badge: [badge] },
    { ...assertion, badge: { ...badge, name: 7 } },
    { ...assertion, badge: '' },
    [assertion],
  ])('of another shape (%j) is not read, and says that Assay may be out of date', async (said) => {
    expect((await read(RECORD, { [ASKED]: said })).source).toMatchObject({
      kind: 'failed',
      code: 'malformed',
      detail: expect.stringMatching(/may be out of date for Canvas Credentials/),
    });
  });

  it('that is unknown or pending is not found', async () => {
    expect((await read(RECORD, {})).source).toMatchObject({ kind: 'failed', code: 'not_found' });
  });
});

describe('a badge at Open Badge Factory', () => {
  const address = 'https://openbadgefactory.com/v1/assertion/82bbcb86b6b7e6a2c6f137d36f79a22cea247f5f';

  it('is its hosted record', async () => {
    const { source, asked } = await read(`${address}.html`, {
      [address]: { id: address, badge: { name: 'x', issuer } },
    });
    expect(asked).toEqual([address]);
    expect(source).toMatchObject({ kind: 'record', platform: { id: 'obf' } });
  });

  it('that is gone is revoked', async () => {
    const { source } = await read(address, { [address]: { refused: 'gone', status: 410 } });
    expect(source).toMatchObject({ kind: 'record', assertion: { id: address, revoked: true } });
  });
});
