import { beforeAll, expect, test } from 'vitest';
import { recognise } from '../../../lib/platforms/links.ts';
import { SITES, siteOf } from '../../../lib/sites/index.ts';
import { PLACES } from '../../world/index.ts';
import { type OpenWorld, openPlaces } from '../../world/map.ts';
import { createScene } from '../../world/scene.ts';
import { SITE_PAGES } from '../../world/site-pages.ts';
import { DEMO_PROFILE } from '../../world/story.ts';
import { documentAt } from './document.ts';

/** What scripts and frames bring is looked at in real browsers. */
const NEEDS_A_BROWSER = [
  DEMO_PROFILE,
  'https://www.xing.com/profile/Nadia_Kestrel',
  'https://cv.kestrel.example/framed',
  'https://cv.kestrel.example/components',
];
const still = SITE_PAGES.filter(({ url }) => !NEEDS_A_BROWSER.includes(url));

let world: OpenWorld;
beforeAll(async () => {
  const shown = PLACES.filter(({ hosts }) => still.some(({ url }) => hosts.includes(new URL(url).hostname)));
  world = await openPlaces(shown, createScene());
});

async function load(address: string) {
  const url = new URL(address);
  const asked = { at: 0, method: 'GET', host: url.host, path: url.pathname + url.search, url };
  const more = { accept: 'text/html', origin: '', referer: '', cookie: '', fetchMode: '', fetchDest: '' };
  const reply = await world.answer({ ...asked, ...more, body: Buffer.alloc(0) });
  if (typeof reply.body !== 'string') throw new Error(`${address} is no page`);
  return documentAt(address, reply.body);
}

test.each(still)(
  '$url is read as $owner, with $links awards',
  async ({ site: id, url: address, owner, links }) => {
    const { document, url } = await load(address);
    const site = siteOf(url, SITES);
    expect(site?.id).toBe(id);
    expect(site?.pageOf(url)).toBeDefined();
    expect(site?.ownerOf(document, url)).toEqual(owner ? { kind: 'named', name: owner } : { kind: 'unread' });
    const counting = [...document.querySelectorAll<HTMLAnchorElement>(site?.links ?? '')].filter((link) =>
      site?.counts(link),
    );
    const awards = counting.map(
      (link) => recognise(link.href) ?? (site?.presents?.(link) ? recognise(link.href, true) : undefined),
    );
    expect(new Set(awards.flatMap((award) => award?.key ?? [])).size).toBe(links);
  },
);

test.each(still.filter(({ owner }) => owner))(
  'on $url each award is claimed as what it is',
  async ({ url: address }) => {
    const { document, url } = await load(address);
    const site = siteOf(url, SITES);
    const links = [...document.querySelectorAll<HTMLAnchorElement>(site?.links ?? '')].filter((link) =>
      site?.counts(link),
    );
    const claims = links
      .filter((link) => /northfield(?:\.|%2E)edu.*data-literacy/.test(link.href))
      .map((link) => site?.claimOf(link)?.title);
    expect(claims.filter(Boolean).length > 0 || address.includes('candidates')).toBe(true);
    for (const title of claims.filter(Boolean)) expect(title).toBe('Data Literacy');
  },
);
