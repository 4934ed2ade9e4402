import { beforeAll, describe, expect, it } from 'vitest';
import { createNetwork } from '../../../lib/net/index.ts';
import { UNHURRIED } from '../../../lib/net/pace.ts';
import { INSTALL_HOSTS } from '../../../lib/platforms/hosts.ts';
import { platformOf } from '../../../lib/platforms/index.ts';
import { awardsAt, PROFILES, profileAt } from '../../../lib/platforms/profiles.ts';
import { recognise } from '../../../lib/platforms/recognise.ts';
import { BADGR, BADGR_COLLECTION, CREDLY, CREDLY_PROFILE } from '../../world/awards.ts';
import { PLACES } from '../../world/index.ts';
import { type OpenWorld, openPlaces } from '../../world/map.ts';
import { createScene } from '../../world/scene.ts';
import { worldFetch } from '../../world/world-fetch.ts';
import { type Said, table } from './stand-in.ts';

const scene = createScene();
let world: OpenWorld;

beforeAll(async () => {
  world = await openPlaces(PLACES, scene);
});

function inWorld(url: string, asked: string[] = []) {
  const gate = (host: string) => INSTALL_HOSTS.includes(host);
  const fetch = worldFetch(world, asked);
  return awardsAt(url, createNetwork({ fetch, gate, followManually: true, pace: UNHURRIED }));
}

describe('a public profile', () => {
  it('at Credly lists what its owner shows, page by page', async () => {
    const asked: string[] = [];
    const listed = await inWorld(
      `https://www.credly.com/users/${CREDLY_PROFILE}/badges?sort=most_popular`,
      asked,
    );
    if (!listed || !('links' in listed)) throw new Error('not listed');
    expect(listed.links).toContain(`https://www.credly.com/badges/${CREDLY.practitioner.id}`);
    expect(listed.links.join()).not.toContain(CREDLY.ofSomebodyElse.id);
    expect(listed.links.length).toBeGreaterThan(20);
    expect(asked.map((url) => new URL(url).search)).toEqual(['', '?page=2']);
    for (const link of listed.links)
      expect(recognise(link)).toMatchObject({ kind: 'award', platform: 'credly' });
  });

  it('as a collection at Badgr lists its badges', async () => {
    const listed = await inWorld(`https://badgr.com/public/collections/${BADGR_COLLECTION}`);
    const links = [BADGR.hashed, BADGR.revoked, BADGR.expired].map(
      (id) => `https://api.badgr.io/public/assertions/${id}`,
    );
    expect(listed).toEqual({ links, left: 0 });
  });

  it('that is private or mistyped says so', async () => {
    for (const url of [
      'https://www.credly.com/users/nobody-of-that-name',
      'https://api.badgr.io/public/collections/0000000000000000',
    ])
      expect(await inWorld(url)).toMatchObject({ kind: 'failed', code: 'not_found' });
  });

  it('in a region that is not asked by itself names the host to be asked', async () => {
    expect(await inWorld('https://ca.badgr.com/public/collections/0000000000000000')).toMatchObject({
      code: 'permission_needed',
      host: 'api.ca.badgr.io',
    });
  });

  it.each([
    ['https://www.credential.net/profile/nadiakestrel/wallet', 'Accredible'],
    ['https://www.linkedin.com/in/nadia-kestrel/', 'LinkedIn'],
    ['https://openbadgepassport.com/app/profile/1234', 'Open Badge Passport'],
    ['https://www.skills.google/public_profiles/b2a54744-408e-43ec-a637-dbf86491c44d', 'Google'],
    ['https://verified.sertifier.com/en/profile/nadia', 'Sertifier'],
  ])('%s has no public data: refused with what to do instead, and nobody is asked', async (url, name) => {
    const { network, asked } = table({});
    const refused = await awardsAt(url, network);
    expect(refused).toMatchObject({
      kind: 'failed',
      code: 'page_only',
      detail: expect.stringContaining(name),
    });
    expect(asked).toEqual([]);
  });
});

describe('what is no profile', () => {
  it.each([
    `https://www.credly.com/badges/${CREDLY.practitioner.id}`,
    `https://api.badgr.io/public/assertions/${BADGR.hashed}`,
    'https://www.skills.google/public_profiles/b2a54744-408e-43ec-a637-dbf86491c44d/badges/16038712',
    'https://credly.com.evil.example/users/nadia',
    'http://www.credly.com/users/nadia',
    'https://www.credly.com:8443/users/nadia',
    'https://10.0.0.1/users/nadia',
    'nonsense',
  ])('%s', async (url) => {
    expect(profileAt(url)).toBeUndefined();
    expect(await awardsAt(url, table({}).network)).toBeUndefined();
  });
});

describe('a list that is not as it should be', () => {
  const CREDLY_LIST = 'https://www.credly.com/users/x/badges.json';
  const at = (said: Record<string, Said>) => awardsAt('https://www.credly.com/users/x', table(said).network);
  const id = CREDLY.practitioner.id;

  it('says that Assay may be out of date', async () => {
    for (const said of ['<!doctype html>', '[]', { data: {} }, { badges: [] }])
      expect(await at({ [CREDLY_LIST]: said })).toMatchObject({ code: 'malformed' });
  });

  it('gives links of that platform alone, whatever its ids hold', async () => {
    const ids = ['../../evil', 'https://evil.example/', `${id}/../..`, 7, null, {}, id];
    const said = {
      data: [...ids.map((each) => ({ id: each })), 'x', null],
      metadata: { total_pages: 'many' },
    };
    expect(await at({ [CREDLY_LIST]: said })).toEqual({
      links: [`https://www.credly.com/badges/${id}`],
      left: 0,
    });
  });

  it('that never ends is read for ten pages', async () => {
    const page = { data: [{ id }], metadata: { total_pages: 1_000_000_000 } };
    const pages = Array.from({ length: 12 }, (_, at) => [
      `${CREDLY_LIST}${at ? `?page=${at + 1}` : ''}`,
      page,
    ]);
    const { network, asked } = table(Object.fromEntries(pages));
    expect(await awardsAt('https://www.credly.com/users/x', network)).toMatchObject({ links: { length: 1 } });
    expect(asked).toHaveLength(10);
  });

  it('keeps the addresses of badges that lie elsewhere, to be asked on a click', async () => {
    const list = 'https://api.badgr.io/public/collections/abcdefgh1234?v=2_0';
    const badges = [
      { id: 'https://uni.example/badges/1' },
      { id: 'http://x.example' },
      'https://api.badgr.io/public/assertions/a?v=2_0',
      5,
    ];
    const { network } = table({ [list]: { badges } });
    expect(await awardsAt('https://badgr.io/public/collections/abcdefgh1234', network)).toEqual({
      links: ['https://uni.example/badges/1', 'https://api.badgr.io/public/assertions/a'],
      left: 0,
    });
  });
});

it('each row belongs to a platform, in alphabetical order, and loads a reader or says why not', async () => {
  expect(PROFILES.map(({ id }) => id)).toEqual(PROFILES.map(({ id }) => id).toSorted());
  for (const { id, list } of PROFILES) {
    expect(platformOf(id), id).toBeDefined();
    if ('load' in list) expect(await list.load()).toBeTypeOf('function');
    else expect(list.refuses).toMatch(/Open it/);
  }
});
