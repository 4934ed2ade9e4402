import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INSTALL_HOSTS } from '../../../lib/platforms/hosts.ts';
import { PLATFORMS, platformOf } from '../../../lib/platforms/index.ts';
import { TABLE_IF_PRESENTED } from '../../../lib/platforms/patterns-if-presented.ts';
import { PLACES, placesIn } from '../../../lib/platforms/table.ts';
import { read } from './stand-in.ts';

/** Files are nobody's awards; a document answers for itself. */
const WITHOUT_A_ROW = ['dhiway', 'file-host', 'linkedin-media', 'moodle'];

describe('the rows of platforms', () => {
  it('are the same on both lists, by id', () => {
    const ids = PLATFORMS.map((row) => row.id).sort();
    const places = [...PLACES, ...placesIn(TABLE_IF_PRESENTED)];
    const linked = [...new Set(places.map((place) => place.id))].sort();
    expect(linked.filter((id) => !WITHOUT_A_ROW.includes(id))).toEqual(ids);
    for (const row of PLATFORMS) expect(row.facts.id).toBe(row.id);
  });

  it('are as many as the README says', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`Links of ${PLATFORMS.length} platforms are recognised`);
  });

  it('say how accounts come about with a date', () => {
    for (const row of PLATFORMS) expect(row.source, row.id).toMatch(/\(.*20\d\d-\d\d\)$/);
  });

  it('each load a reader', async () => {
    for (const { records, pages } of PLATFORMS)
      for (const place of [records, pages]) if (place) expect(await place.load()).toBeTypeOf('function');
    expect(platformOf('nobody')).toBeUndefined();
  });

  it('make no request for an award that stands on a page alone', async () => {
    const link = 'https://learn.microsoft.com/en-us/users/idalund-2617/credentials/2f8b28cfeec1459b';
    const { source, asked } = await read(link, {}, true);
    expect(source).toMatchObject({ kind: 'failed', code: 'page_only' });
    expect(asked).toEqual([]);
  });
});

it('the hosts granted at install are exactly these: one more switches the extension off for everybody', () => {
  expect(INSTALL_HOSTS).toMatchInlineSnapshot(`
    [
      "*.linkedin.com",
      "github.com",
      "www.credly.com",
      "api.credly.com",
      "api.badgr.io",
      "api.eu.badgr.io",
      "badges.parchment.com",
      "api.accredible.com",
      "openbadgefactory.com",
      "learn.microsoft.com",
      "api.freecodecamp.org",
      "verifierplus.org",
    ]
  `);
  const asked = PLATFORMS.flatMap((row) => row.records?.hosts ?? []);
  const sites = ['*.linkedin.com', 'github.com'];
  for (const host of INSTALL_HOSTS) expect([...asked, ...sites], host).toContain(host);
});
