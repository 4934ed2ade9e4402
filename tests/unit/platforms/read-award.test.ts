import { describe, expect, it } from 'vitest';
import type { Answer, Network } from '../../../lib/base/network.ts';
import type { PlatformRow } from '../../../lib/platforms/index.ts';
import { pageAddress, readAward, readOpenedPage } from '../../../lib/platforms/read-award.ts';
import type { ReadPage } from '../../../lib/platforms/reader.ts';

const URL_OF_AWARD = 'https://awards.harbour.example/7';
const award = { key: URL_OF_AWARD, url: URL_OF_AWARD, id: '7' };

const row = (by: 'fetch' | 'tab', accounts: 'itself' | 'host' = 'itself'): PlatformRow => ({
  id: 'harbour',
  facts: { id: 'harbour', name: 'Harbour', domain: 'harbour.example', accounts },
  source: 'invented (2026-11)',
  pages: {
    hosts: ['awards.harbour.example'],
    by,
    load: async () => () => ({
      title: 'Welding',
      holder: { name: 'Ida Lund' },
      issuer: { name: 'Brackwater' },
    }),
  },
});

function network(answer: Partial<Answer> = {}): { network: Network; asked: string[] } {
  const asked: string[] = [];
  const served = { ok: true, url: URL_OF_AWARD, status: 200, type: 'text/html', bytes: new Uint8Array() };
  return {
    asked,
    network: {
      get: async (url) => {
        asked.push(url);
        return { ...served, ...answer } as Answer;
      },
    },
  };
}

describe('a page for people', () => {
  it('is asked only where it may be read', async () => {
    const { network: net, asked } = network();
    const source = await readAward(row('fetch'), award, { network: net, readPages: false });
    expect(source).toMatchObject({ code: 'page_only', host: 'awards.harbour.example' });
    expect(asked).toEqual([]);
    expect(await readAward(row('fetch'), award, { network: net, readPages: true })).toMatchObject({
      kind: 'stated',
      by: 'page',
      title: 'Welding',
      servedFrom: URL_OF_AWARD,
    });
  });

  it('behind a wall is never asked, and says that it has to be opened', async () => {
    const { network: net, asked } = network();
    const source = await readAward(row('tab'), award, { network: net, readPages: true });
    expect(source).toMatchObject({
      code: 'page_only',
      detail: expect.stringContaining('opened in a browser'),
    });
    expect(asked).toEqual([]);
  });

  it.each([
    'https://login.harbour.example/7',
    'https://awards.harbour.example.evil.example/7',
    'https://evil.example/awards.harbour.example/7',
    'https://harbour.example/7',
    'http://awards.harbour.example/7',
    'https://awards.harbour.example:8443/7',
    'about:blank',
  ])('that ends at %s is not read', async (url) => {
    const { network: net } = network({ url });
    const fetched = await readAward(row('fetch'), award, { network: net, readPages: true });
    const opened = await readOpenedPage(row('tab'), award, { url, html: '' });
    for (const source of [fetched, opened])
      expect(source).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });

  it('is kept as the bytes that came', async () => {
    const page: ReadPage = { url: URL_OF_AWARD, html: '<p>Zoë</p>' };
    const source = await readOpenedPage(row('tab'), award, page);
    expect(source).toMatchObject({ original: new TextEncoder().encode(page.html) });
  });

  it('of a site without accounts is the site’s, whatever name it bears', async () => {
    const page: ReadPage = { url: URL_OF_AWARD, html: '' };
    expect(await readOpenedPage(row('fetch', 'host'), award, page)).toMatchObject({
      issuer: { name: 'Brackwater', domain: 'awards.harbour.example' },
    });
    expect(await readOpenedPage(row('fetch', 'itself'), award, page)).toMatchObject({
      issuer: { name: 'Brackwater' },
    });
  });

  it('stands at the award’s own address unless its row knows better', () => {
    expect(pageAddress(row('tab'), award)).toBe(URL_OF_AWARD);
    const { pages: _, ...bare } = row('tab');
    expect(pageAddress(bare, award)).toBeUndefined();
  });
});
