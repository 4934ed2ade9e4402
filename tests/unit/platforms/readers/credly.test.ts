import { describe, expect, it } from 'vitest';
import { read, type Said } from '../stand-in.ts';

const ID = '5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
const API = 'https://www.credly.com/api/v1/obi/v2';
const RECORD = `${API}/badge_assertions/${ID}`;
const CLASS = `${API}/issuers/i/badge_classes/c`;
const ISSUER = `${API}/issuers/i`;
const PAGE = `https://www.credly.com/badges/${ID}/public_url`;
const LINK = `https://www.credly.com/badges/${ID}`;

const assertion = { id: RECORD, type: 'Assertion', badge: CLASS, issuedOn: '2026-01-02T00:00:00Z' };
const badge = { id: CLASS, name: 'From A to B', issuer: ISSUER };
const issuer = { id: ISSUER, name: 'Northwind to Go' };
const page = (title: string, url = LINK) =>
  `<html><head><meta property="og:title" content="${title}"><meta property="og:url" content="${url}"></head><body>x</body></html>`;

const pages = (over: Record<string, Said> = {}): Record<string, Said> => ({
  [RECORD]: assertion,
  [CLASS]: badge,
  [ISSUER]: issuer,
  [PAGE]: page('From A to B was issued by Northwind to Go to Ida to Lund.'),
  ...over,
});

describe('a badge at Credly', () => {
  it('is its record, badge class and issuer, and the name out of the page', async () => {
    const { source, requests } = await read(LINK, pages());
    expect(source).toMatchObject({
      kind: 'record',
      platform: { id: 'credly', accounts: 'contract' },
      servedFrom: RECORD,
      assertion,
      badge,
      issuer,
      holder: { name: 'Ida to Lund' },
    });
    expect(requests.map(({ url, request }) => [url, request?.accept])).toEqual([
      [RECORD, undefined],
      [CLASS, undefined],
      [ISSUER, undefined],
      [PAGE, 'text/html'],
    ]);
  });

  it('keeps the record’s bytes as they came', async () => {
    const { source } = await read(LINK, pages({ [RECORD]: ` ${JSON.stringify(assertion)}\n` }));
    expect(source.kind === 'record' && new TextDecoder().decode(source.original)).toBe(
      ` ${JSON.stringify(assertion)}\n`,
    );
  });

  it('is not found where its record is not, whatever the page says', async () => {
    const { source, asked } = await read(LINK, pages({ [RECORD]: { refused: 'not_found', status: 404 } }));
    expect(source).toMatchObject({ kind: 'failed', code: 'not_found' });
    expect(asked).toEqual([RECORD]);
  });

  it('whose host hangs or is not allowed says so', async () => {
    const hangs = await read(LINK, pages({ [RECORD]: { refused: 'unreachable' } }));
    expect(hangs.source).toMatchObject({ kind: 'failed', code: 'unreachable' });
    const asks = await read(LINK, pages({ [RECORD]: { refused: 'permission_needed' } }));
    expect(asks.source).toMatchObject({ kind: 'failed', code: 'permission_needed', host: 'www.credly.com' });
  });

  it.each([
    '<!doctype html><title>Sign in</title>',
    'not json',
    '[]',
    '"text"',
    '{"a":1,"a":2}',
    '['.repeat(10_000),
  ])('that answers %.30s is malformed', async (text) => {
    const { source } = await read(LINK, pages({ [RECORD]: text }));
    expect(source).toMatchObject({ kind: 'failed', code: 'malformed' });
  });

  it('without a readable badge class or issuer is not shown as half a record', async () => {
    for (const url of [CLASS, ISSUER]) {
      const { source } = await read(LINK, pages({ [url]: { refused: 'unreachable' } }));
      expect(source).toMatchObject({ kind: 'failed', code: 'unreachable' });
    }
  });

  it('never asks a host that the record names elsewhere', async () => {
    const { source, asked } = await read(
      LINK,
      pages({ [RECORD]: { ...assertion, badge: 'https://evil.example/badge' } }),
    );
    expect(asked).toEqual([RECORD]);
    expect(source).toMatchObject({ kind: 'record', holder: { unavailable: expect.any(String) } });
  });
});

describe('the holder’s name in the title of the page', () => {
  const holderFrom = async (title: string, url?: string) => {
    const { source } = await read(LINK, pages({ [PAGE]: page(title, url) }));
    return source.kind === 'record' ? source.holder : undefined;
  };

  it('is found behind an expired badge', async () => {
    expect(await holderFrom('From A to B (Expired) was issued by Northwind to Go to Ida Lund.')).toEqual({
      name: 'Ida Lund',
    });
  });

  it('loses one full stop and no more', async () => {
    expect(await holderFrom('From A to B was issued by Northwind to Go to Ida Lund Jr..')).toEqual({
      name: 'Ida Lund Jr.',
    });
  });

  it.each([
    'Another badge was issued by Northwind to Go to Ida Lund.',
    'From A to B was issued by Somebody to Ida Lund.',
    'From A to B was issued by Northwind to Go to Ida Lund',
    'From A to B was issued by Northwind to Go to .',
    'Credly',
  ])('is not guessed from “%s”', async (title) => {
    expect(await holderFrom(title)).toEqual({ unavailable: expect.any(String) });
  });

  it('is not taken from the page of another badge', async () => {
    const other = 'https://www.credly.com/badges/b86d2f10-e4a7-4c39-95b1-7d03f8ce6a52';
    expect(await holderFrom('From A to B was issued by Northwind to Go to Ida Lund.', other)).toEqual({
      unavailable: expect.any(String),
    });
  });

  it('is read at the badge’s other address where the first does not answer', async () => {
    const over = {
      [PAGE]: { refused: 'unreachable' as const },
      [LINK]: page('From A to B was issued by Northwind to Go to Ida.'),
    };
    const { source } = await read(LINK, pages(over));
    expect(source).toMatchObject({ holder: { name: 'Ida' } });
  });
});

describe('an id that differs from the address asked', () => {
  const OTHER = `${API}/badge_assertions/b86d2f10-e4a7-4c39-95b1-7d03f8ce6a52`;

  it('on the same platform is asked once, and that answer counts', async () => {
    const { source, asked } = await read(
      LINK,
      pages({
        [RECORD]: { ...assertion, id: OTHER },
        [OTHER]: { ...assertion, id: OTHER, issuedOn: '2020-01-01' },
      }),
    );
    expect(source).toMatchObject({
      kind: 'record',
      servedFrom: OTHER,
      assertion: { issuedOn: '2020-01-01' },
    });
    expect(asked.filter((url) => url === OTHER)).toHaveLength(1);
  });

  it('that sends on again is followed no further', async () => {
    const { source, asked } = await read(
      LINK,
      pages({ [RECORD]: { ...assertion, id: OTHER }, [OTHER]: assertion }),
    );
    expect(source).toMatchObject({ servedFrom: OTHER, assertion: { id: RECORD } });
    expect(asked.filter((url) => url === RECORD)).toHaveLength(1);
  });

  it('on another host is not asked, and left to be seen', async () => {
    const id = `https://credly.com.evil.example/badge_assertions/${ID}`;
    const { source, asked } = await read(LINK, pages({ [RECORD]: { ...assertion, id } }));
    expect(source).toMatchObject({ kind: 'record', servedFrom: RECORD, assertion: { id } });
    expect(asked.some((url) => url.includes('evil'))).toBe(false);
  });
});
