import { describe, expect, it } from 'vitest';
import type { PlatformRow } from '../../../lib/platforms/index.ts';
import { readAward } from '../../../lib/platforms/read-award.ts';
import { failed } from '../../../lib/platforms/reader.ts';
import { table } from './stand-in.ts';

const url = 'https://harbour.example/awards/7';
const award = { key: url, url, id: '7' };

function rowWith(by: 'fetch' | 'tab', code: 'page_only' | 'not_found'): PlatformRow {
  return {
    id: 'harbour',
    facts: { id: 'harbour', name: 'Harbour', domain: 'harbour.example', accounts: 'itself' },
    source: '',
    records: {
      hosts: ['api.harbour.example'],
      load: async () => async () => failed(code, 'no record of it'),
    },
    pages: { hosts: ['harbour.example'], by, load: async () => () => ({ title: 'Welding' }) },
  };
}

const readWith = async (row: PlatformRow, readPages: boolean) => {
  const { network, asked } = table({ [url]: '<title>Welding</title>' });
  return { source: await readAward(row, award, { network, readPages }), asked: asked.length };
};

describe('an award of a platform that has records of some and pages of all', () => {
  it('is read from its page where there is no record, on the click alone', async () => {
    expect(await readWith(rowWith('fetch', 'page_only'), true)).toMatchObject({
      source: { kind: 'stated', by: 'page', title: 'Welding' },
      asked: 1,
    });
    expect(await readWith(rowWith('fetch', 'page_only'), false)).toMatchObject({
      source: { code: 'page_only', host: 'harbour.example', detail: 'no record of it' },
      asked: 0,
    });
  });

  it('waits for the tab that the user opens', async () => {
    expect(await readWith(rowWith('tab', 'page_only'), true)).toMatchObject({
      source: { code: 'page_only', host: 'harbour.example' },
      asked: 0,
    });
  });

  it('is not looked for on a page where the record says that it is not there', async () => {
    expect(await readWith(rowWith('fetch', 'not_found'), true)).toMatchObject({
      source: { code: 'not_found' },
      asked: 0,
    });
  });
});
