import { describe, expect, it } from 'vitest';
import { platformOf } from '../../../../lib/platforms/index.ts';
import { readAward } from '../../../../lib/platforms/read-award.ts';
import { read, table } from '../stand-in.ts';

const ID = 'Lm2RkT8wQaZx5VnY0pJhGs';
const recordAt = (host: string) =>
  `https://${host}/public/assertions/${ID}?v=2_0&expand=badge&expand=badge.issuer`;
const recordOf = (host: string) => ({
  id: `https://${host}/public/assertions/${ID}`,
  badge: {
    id: `https://${host}/public/badges/b`,
    name: 'Dike',
    issuer: { id: `https://${host}/public/issuers/i`, name: 'Polder' },
  },
  issuedOn: '2026-01-02T00:00:00Z',
});

describe('a badge at a site that runs Badgr', () => {
  it.each([
    ['www.edubadges.nl', 'api.edubadges.nl', 'edubadges', 'edubadges.nl'],
    ['api.edubadges.nl', 'api.edubadges.nl', 'edubadges', 'edubadges.nl'],
    ['openbadges.bestr.it', 'openbadges.bestr.it', 'Bestr', 'openbadges.bestr.it'],
  ])('%s has its record at %s, under the site’s own name', async (host, records, name, domain) => {
    const { source, asked } = await read(`https://${host}/public/assertions/${ID}`, {
      [recordAt(records)]: recordOf(records),
    });
    expect(asked).toEqual([recordAt(records)]);
    expect(source).toMatchObject({
      kind: 'record',
      platform: { id: 'badgr-whitelabel', accounts: 'open', name, domain },
      servedFrom: `https://${records}/public/assertions/${ID}`,
    });
  });

  it('is not taken from another of these sites', async () => {
    const { source, asked } = await read(`https://www.edubadges.nl/public/assertions/${ID}`, {
      [recordAt('api.edubadges.nl')]: recordOf('openbadges.bestr.it'),
    });
    expect(asked).toEqual([recordAt('api.edubadges.nl')]);
    expect(source).toMatchObject({ servedFrom: `https://api.edubadges.nl/public/assertions/${ID}` });
  });

  it('is asked nowhere where the site is not one of them', async () => {
    const { network, asked } = table({});
    const row = platformOf('badgr-whitelabel');
    if (!row) throw new Error('no row');
    const url = `https://edubadges.nl.evil.example/public/assertions/${ID}`;
    const source = await readAward(row, { key: url, url, id: ID }, { network, readPages: true });
    expect(source).toMatchObject({ code: 'page_only' });
    expect(asked).toEqual([]);
  });
});
