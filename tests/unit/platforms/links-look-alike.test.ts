import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { imitates, skeletonOf } from '../../../lib/base/confusables.ts';
import * as page from '../../../lib/platforms/links.ts';
import { imitatedDomain, recognise } from '../../../lib/platforms/recognise.ts';
import { addressAt, isAt, looksOf, PLACES, type Place, placesAt } from '../../../lib/platforms/table.ts';
import { SAMPLE_LINKS } from './sample-links.ts';

const ALL = Object.values(SAMPLE_LINKS)
  .flat()
  .filter(({ kind, presented }) => kind === 'award' && !presented);

/** For each domain with awards, the path and query of one. */
const AWARDS = PLACES.filter(
  ({ domain, paths }) => domain !== '*' && paths.some((path) => path.includes('<')),
).map((place) => ({
  domain: place.domain,
  href: ALL.find(({ href }) => isAwardAt(place, href))?.href ?? '',
}));

function isAwardAt(place: Place, href: string): boolean {
  const { pathname, search } = new URL(href);
  return addressAt(place, place.domain, pathname + search) !== undefined;
}

/** A label in front of a domain may look as it likes: it is the domain's own. */
const isOwn = (host: string) => placesAt(host).some((place) => isAt(place, host));

/** Letters of other scripts for one, as a forger picks them; the worker knows more. */
const HOMOGLYPHS: Record<string, string> = {
  a: 'аɑα',
  b: 'ƅ',
  c: 'сϲ',
  d: 'ԁɗ',
  e: 'еҽé',
  g: 'ɡ',
  h: 'һ',
  i: 'іıí',
  j: 'ј',
  k: 'кκ',
  l: 'ӏļ',
  m: 'мṃ',
  n: 'пո',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛ',
  r: 'гŕ',
  s: 'ѕş',
  t: 'тτ',
  u: 'υս',
  v: 'νѵ',
  w: 'ԝш',
  x: 'хχ',
  y: 'уγ',
  z: 'ᴢź',
};
const BY_ASCII: [string, string][] = [
  ['l', '1'],
  ['o', '0'],
  ['m', 'rn'],
  ['w', 'vv'],
];

function forgeries(domain: string): string[] {
  const embedded = [`${domain}.evil.example`, `www.${domain}.evil.example`, `a.b.${domain}.c.example`];
  const ascii = BY_ASCII.flatMap(([letter, like]) => [
    domain.replaceAll(letter, like),
    domain.replace(letter, like),
  ]);
  const foreign = [...domain].flatMap((letter, at) =>
    [...(HOMOGLYPHS[letter] ?? '')].map((like) => domain.slice(0, at) + like + domain.slice(at + 1)),
  );
  const hosts = [...embedded, ...ascii, ...foreign, ...foreign.map((host) => `www.${host}.evil.example`)];
  return [...new Set(hosts.map((host) => domainToASCII(host)))].filter(
    (host) => host && imitates(host, domain) && !isOwn(host),
  );
}

const at = (href: string, host: string) => {
  const url = new URL(href);
  return `https://${host}${url.pathname}${url.search}`;
};

describe.each(AWARDS)('hosts that are made to look like $domain', ({ domain, href }) => {
  const hosts = forgeries(domain);

  it('are all suspected in a page, and told in the worker under the same key', () => {
    expect(hosts.length).toBeGreaterThan(domain.length);
    for (const host of hosts) {
      const link = at(href, host);
      expect(page.recognise(link)?.kind, link).toBe('look_alike');
      const told = recognise(link);
      expect(told?.kind, link).toBe('look_alike');
      expect(told, link).toMatchObject({ key: page.recognise(link)?.key, host });
      expect(recognise(told?.url ?? ''), link).toEqual(told);
      expect(imitatedDomain(host), host).toBeDefined();
    }
  });

  it('are left alone on a path on which no award can stand', () => {
    for (const host of hosts.slice(0, 40)) expect(recognise(`https://${host}/ab`), host).toBeUndefined();
  });
});

describe('what a page suspects', () => {
  it('is what the worker knows, wherever a host is written in ASCII', () => {
    const labels = [
      'credly',
      'com',
      'evil',
      'www',
      'badgr',
      'io',
      'rnicrosoft',
      'learn',
      'cred1y',
      'c0ursera',
      'org',
    ];
    for (const one of labels)
      for (const two of labels)
        for (const three of labels) {
          const host = `${one}.${two}.${three}.example`;
          expect(looksOf(host)).toBe(skeletonOf(host));
          for (const { domain } of PLACES.filter((place) => place.domain !== '*'))
            expect(
              placesAt(host).some((place) => place.domain === domain),
              `${host} ${domain}`,
            ).toBe(imitates(host, domain));
        }
  });

  it('goes no further than the page where its foreign letters imitate nobody', () => {
    const id = 'c41e7d09-3b58-4f26-a9d3-70e5b2861fac';
    const host = domainToASCII('universität.example');
    expect(page.recognise(`https://${host}/badges/${id}`)?.kind).toBe('look_alike');
    expect(recognise(`https://${host}/badges/${id}`)).toBeUndefined();
    expect(recognise(`https://${host}/badges/${id}`, true)?.kind).toBe('shape');
  });

  it('is a shape in the worker, under the same key, where it has the form of one', () => {
    const host = domainToASCII('universität.example');
    for (const path of [
      '/public/assertions/qT7xKd2mRz-9LpVw3_HsYc',
      '/certificates/9d27c0e5b81f4a36d0573ec2184fb6a9?a=1',
      '/m/badges/badge.php?hash=3f8b1c6e0d9274a5e6b18c3d70f2945ba1e7c680',
      '/credentials/ida.json?id=4',
    ]) {
      const link = `https://${host}${path}`;
      expect(recognise(link)?.kind).toBe('shape');
      expect(recognise(page.recognise(link)?.url ?? '')?.key).toBe(page.recognise(link)?.key);
      expect(recognise(link)?.key).toBe(page.recognise(link)?.key);
    }
  });
});

describe('hosts that hold a domain without imitating it', () => {
  it.each(['skills.google.com', 'ec.europa.eu.int', 'www.google.com'])(
    '%s belongs to the same owner',
    (host) => {
      expect(imitatedDomain(host)).toBeUndefined();
    },
  );

  it.each([
    ['credley.com', 'letters more or less do not count'],
    ['notcredly.com', 'a label is a whole label'],
    ['credly.com', 'it is the platform'],
    ['www.credly.com', 'it is the platform'],
  ])('%s: %s', (host) => {
    expect(imitatedDomain(host)).toBeUndefined();
  });
});
