import { describe, expect, it } from 'vitest';
import { awardIn, resolveBytes, resolveLink, verdictsOf } from '../../../lib/resolve/resolve.ts';
import { type Said, table } from '../platforms/stand-in.ts';

const ID = '5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
const NOW = Date.parse('2026-11-22T10:00:00Z');

async function resolve(url: string, pages: Record<string, Said> = {}) {
  const { network, asked } = table(pages);
  return {
    source: await resolveLink(url, network, { readPages: false }),
    asked: asked.map((each) => each.url),
  };
}

describe('a link that needs no request', () => {
  it.each([
    [
      `https://credly.com.evil.example/badges/${ID}`,
      'issuer_impersonation',
      /credly\.com\.evil\.example imitates credly\.com/,
    ],
    ['https://www.credly.com/org/northwind/badge/practitioner', 'not_an_award', /credly\.com/],
    ['https://www.credly.com/badges/sample-badge-id', 'not_found', /not a valid id/],
    [
      `https://www.credly.com/badges/${'0'.repeat(8)}-0000-4000-8000-000000000000`,
      'not_found',
      /not a valid id/,
    ],
    ['https://certification.pmi.org/registry.aspx', 'not_an_award', /pmi\.org.*form/],
    ['https://drive.google.com/file/d/1Kz83qLmTqT7/view', 'not_an_award', /file.*drive\.google\.com/],
    [
      'https://www.linkedin.com/in/ida/details/certifications/1740182654417/single-media-viewer/?profileId=ACo',
      'not_an_award',
      /file.*linkedin\.com/,
    ],
    ['https://openbadgepassport.com/app/badge/info/704418', 'page_only', /does not read pages of Open Badge/],
    ['https://digilocker.gov.in/verify/704418', 'page_only', /does not read pages of DigiLocker/],
    ['https://lnkd.in/gKEzv4', 'page_only', /shortens links/],
    ['bit.ly/3Kz83q', 'page_only', /shortens links/],
    ['https://www.credly.com/users/ida-lund/badges', 'page_only', /not the address of one award at Credly/],
  ])('%s is %s', async (url, code, detail) => {
    const { source, asked } = await resolve(url);
    expect(source).toMatchObject({ kind: 'failed', code, detail: expect.stringMatching(detail) });
    expect(asked).toEqual([]);
  });
});

describe('a link without its scheme', () => {
  it('is read as one', async () => {
    const { source } = await resolve('uni.edu/credentials/ida.json', {
      'https://uni.edu/credentials/ida.json': '{"a":1}',
    });
    expect(source).toMatchObject({ kind: 'document', servedFrom: 'https://uni.edu/credentials/ida.json' });
    expect((await resolve('credly.com/badges/sample-badge-id')).source).toMatchObject({ code: 'not_found' });
  });

  it('is an award only where a platform is named, so that a file that is not there is asked of nobody', () => {
    expect(awardIn('ude.my/UC-7QX2ZK9T')).toBe('https://ude.my/UC-7QX2ZK9T');
    expect(awardIn('coursera.org/verify/K3RW8ZPX4QTB')).toBe('https://coursera.org/verify/K3RW8ZPX4QTB');
    for (const text of [
      'old.badges/ida.json',
      'ida.json',
      './credly.com/badges/x',
      '/credly.com/badges/x',
      'credly.com',
      'localhost/badges/x.json',
      '10.0.0.1/credentials/x.json',
      'javascript:alert(1)/credly.com',
      'evil@credly.com/badges/x',
      '',
    ])
      expect(awardIn(text), text).toBeUndefined();
  });
});

describe('a shape', () => {
  it('is read where it answers machines, whatever address people have', async () => {
    const hash = '3f8b1c6e0d9274a5e6b18c3d70f2945ba1e7c680';
    const data = `https://moodle.kestrel.example/badges/assertion.php?b=${hash}&obversion=2`;
    const { source, asked } = await resolve(`https://moodle.kestrel.example/badges/badge.php?hash=${hash}`, {
      [data]: '{"a":1}',
    });
    expect(source).toMatchObject({ kind: 'document', servedFrom: data });
    expect(asked).toEqual([data]);
  });
});

describe('a document behind a link', () => {
  const url = 'https://uni.edu/credentials/ida.json';

  it('is handed over with the address that served it', async () => {
    const { source } = await resolve(`${url}?utm_source=x`, { [url]: '{"a":1}' });
    expect(source).toEqual({ kind: 'document', bytes: new TextEncoder().encode('{"a":1}'), servedFrom: url });
  });

  it('that is a page is malformed where a credential was due, and a page for people elsewhere', async () => {
    expect((await resolve(url, { [url]: '<html>' })).source).toMatchObject({ code: 'malformed' });
    const other = 'https://uni.edu/people/ida';
    expect((await resolve(other, { [other]: '<html>' })).source).toMatchObject({ code: 'page_only' });
  });

  it.each([
    [{ refused: 'not_found' as const }, 'not_found'],
    [{ refused: 'gone' as const }, 'not_found'],
    [{ refused: 'unreachable' as const }, 'unreachable'],
    [{ refused: 'permission_needed' as const }, 'permission_needed'],
  ])('that is refused as %o is %s', async (said, code) => {
    expect((await resolve(url, { [url]: said })).source).toMatchObject({ kind: 'failed', code });
  });

  it('of a link that no page would mark is asked too, since the user named it', async () => {
    const bare = 'https://uni.edu/ida';
    expect((await resolve(bare, { [bare]: '{}' })).source).toMatchObject({
      kind: 'document',
      servedFrom: bare,
    });
  });
});

describe('a badge from a file, whose record a platform keeps,', () => {
  const RECORD = `https://www.credly.com/api/v1/obi/v2/badge_assertions/${ID}`;
  const issuer = { id: 'https://www.credly.com/issuers/1', type: 'Issuer', name: 'Northwind Cloud' };
  const badge = { id: 'https://www.credly.com/classes/1', type: 'BadgeClass', name: 'Practitioner', issuer };
  const recipient = { type: 'email', hashed: true, identity: 'sha256$ab' };
  const record = { id: RECORD, type: 'Assertion', recipient, badge, issuedOn: '2026-01-02T00:00:00Z' };
  const title = 'Practitioner was issued by Northwind Cloud to Maren Okafor.';
  const world = {
    [RECORD]: record,
    [`https://www.credly.com/badges/${ID}/public_url`]: `<meta property="og:title" content="${title}">`,
  };
  const found = async (file: unknown, pages: Record<string, Said> = world) => {
    const { network } = table(pages);
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    const bytes = new TextEncoder().encode(text);
    const [finding] = await verdictsOf({ bytes }, { now: NOW, network, trusted: [] }, { readPages: false });
    return finding;
  };
  const codes = (finding: Awaited<ReturnType<typeof found>>) => finding?.checks.map((each) => each.code);

  it('is what the platform says, with the holder and the account of its issuer, however it is written', async () => {
    for (const file of [record, { ...record, issuedOn: undefined, badge: badge.id }, RECORD]) {
      const finding = await found(file);
      expect(codes(finding)).toEqual(['platform_record', 'issuer_on_platform']);
      expect(finding?.credential).toMatchObject({
        title: 'Practitioner',
        recipient: { names: ['Maren Okafor'] },
      });
    }
  });

  it.each([
    ['another recipient', { recipient: { ...recipient, identity: 'sha256$cd' } }],
    ['another badge', { badge: { ...badge, id: 'https://www.credly.com/classes/2' } }],
    ['another issuer', { badge: { ...badge, issuer: { ...issuer, id: 'https://uni.edu/issuer' } } }],
  ])('with %s in the file is no copy of it', async (_, over) => {
    expect(codes(await found({ ...record, ...over }))).toEqual(['hosted_mismatch']);
  });

  it('is revoked where the record says no more than that', async () => {
    const revoked = { ...world, [RECORD]: { id: RECORD, revoked: true } };
    expect(codes(await found(record, revoked))).toContain('revoked');
  });

  it('shows the record and not what the file says besides', async () => {
    const finding = await found({ ...record, badge: { ...badge, name: 'Architect' }, expires: '2099-01-01' });
    expect(finding?.credential).toMatchObject({ title: 'Practitioner' });
    expect(finding?.credential).not.toHaveProperty('expiresOn');
  });

  it('and that is not there, or not to be asked, binds nothing and can still be kept', async () => {
    for (const refused of ['not_found', 'permission_needed', 'unreachable'] as const) {
      const finding = await found(record, { [RECORD]: { refused } });
      expect(codes(finding)).toEqual([refused]);
      expect(finding?.credential).toMatchObject({ id: RECORD });
    }
  });
});

describe('verdicts', () => {
  it('name each host that was asked, once, and none that was refused', async () => {
    const { network } = table({
      'https://uni.edu/badge.json': {
        id: 'https://issuer.example/1',
        type: 'Assertion',
        badge: {},
        recipient: {},
      },
      'https://issuer.example/1': { refused: 'permission_needed' },
    });
    const env = { now: NOW, network, trusted: [] };
    const [finding] = await verdictsOf({ url: 'https://uni.edu/badge.json' }, env, { readPages: false });
    expect(finding?.asked).toEqual([{ host: 'uni.edu', requests: 1 }]);
  });

  it('of any bytes at all are at least one, and never an exception', async () => {
    const { network } = table({});
    for (const text of [
      '',
      '{',
      '[]',
      '\u0000\u0001',
      '['.repeat(10_000),
      'https://10.0.0.1/x',
      'a.b.c',
      '{"badge":1,"recipient":2}',
    ]) {
      const bytes = new TextEncoder().encode(text);
      const findings = await verdictsOf({ bytes }, { now: NOW, network, trusted: [] }, { readPages: false });
      expect(findings.length, text).toBeGreaterThan(0);
    }
    expect(resolveBytes(new Uint8Array(3))).toEqual({ kind: 'document', bytes: new Uint8Array(3) });
  });
});
