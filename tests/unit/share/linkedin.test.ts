import { describe, expect, test } from 'vitest';
import type { Credential } from '../../../lib/credential/model.ts';
import type { Finding } from '../../../lib/credential/verdict.ts';
import { addToProfileLink, certificateOf } from '../../../lib/share/linkedin.ts';
import type { WalletEntry } from '../../../lib/wallet/model.ts';
import { finding } from '../wallet/credentials.ts';

function entry(change: Partial<Credential>, more: Partial<WalletEntry> = {}): WalletEntry {
  return {
    ...{ id: 'entry-1', kind: 'credential', originals: [], format: 'open-badge-3', addedAt: 0 },
    title: 'Data Literacy & Ethics',
    finding: finding(change),
    ...more,
  };
}

const NORTHWIND = {
  id: 'did:web:badges.northwind.edu',
  name: 'Northwind\u202e University',
  domain: 'badges.northwind.edu',
};

describe('what goes onto a profile', () => {
  test('is whole characters, of which an address can be made', () => {
    const halved = entry(
      { issuer: { ...NORTHWIND, name: 'North\udc00wind' } },
      { title: 'Data \ud83dLiteracy' },
    );
    const link = new URL(addToProfileLink(certificateOf(halved)));
    expect(link.searchParams.get('name')).toBe('Data Literacy');
    expect(link.searchParams.get('organizationName')).toBe('Northwind');
  });

  test.each([
    'urn:uuid:6f1d0c0a-0000-4000-8000-000000000001',
    'URN:UUID:6f1d0c0a-0000-4000-8000-000000000001',
    'did:key:z6Mk',
    'https://badges.northwind.edu/credentials/1',
  ])('is no name that only machines know: %s', (id) => {
    expect(certificateOf(entry({ id, issuer: NORTHWIND }))).not.toHaveProperty('id');
  });

  test('is no address but an https one', () => {
    const links = ['javascript:alert(1)', 'http://plain.example/1', 'https://jane:pw@evil.example/'];
    for (const link of links)
      expect(certificateOf(entry({ id: link, issuer: NORTHWIND }, { link }))).not.toHaveProperty('url');
  });

  test('is the title, the issuer by its name, the dates, a number and the page', () => {
    const dates = { issuedOn: '2026-03-01T00:30:00+02:00', expiresOn: '2028-11-30T00:00:00Z' };
    const link = 'https://www.credly.com/badges/1';
    expect(certificateOf(entry({ id: 'N-1042', issuer: NORTHWIND, ...dates }, { link }))).toEqual({
      name: 'Data Literacy & Ethics',
      organisation: 'Northwind University',
      issued: dates.issuedOn,
      expires: dates.expiresOn,
      id: 'N-1042',
      url: link,
    });
  });

  test('is what is there, and nothing in place of the rest', () => {
    const { issuedOn: _, ...undated } = finding().credential ?? {};
    const of = { ...finding(), credential: { ...undated, issuer: { domain: 'badges.northwind.edu' } } };
    const bare = certificateOf(entry({}, { finding: of as Finding }));
    expect(bare).toEqual({ name: 'Data Literacy & Ethics', organisation: 'badges.northwind.edu' });
  });
});

test('LinkedIn’s link carries what is there, encoded, with months from 1 as the date has them', () => {
  const link = addToProfileLink({
    name: 'Data Literacy & Ethics',
    organisation: 'Hôpital 100 %',
    issued: '2026-01-31T23:59:59-08:00',
    url: 'https://www.credly.com/badges/1?x=1&y=2',
  });
  expect(link).toBe(
    'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Data%20Literacy%20%26%20Ethics' +
      '&organizationName=H%C3%B4pital%20100%20%25&issueYear=2026&issueMonth=1' +
      '&certUrl=https%3A%2F%2Fwww.credly.com%2Fbadges%2F1%3Fx%3D1%26y%3D2',
  );
});
