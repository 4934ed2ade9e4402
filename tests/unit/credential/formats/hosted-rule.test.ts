import { describe, expect, test } from 'vitest';
import { authorityOf } from '../../../../lib/credential/issuers/domain.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { hostedAt } from './hosted-badges.ts';

const GOOD = 'https://halden.example';
const EVIL = 'https://evil.example';

function expectForeign(outcome: Outcome): void {
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.headline).toBe('hosted_mismatch');
}

describe('A badge on one host that names an issuer on another', () => {
  const good = hostedAt(GOOD);
  /** On the attacker's host; badge class and issuer as he likes. */
  const forged = (badge: Json, issuer: Json = {}) => hostedAt(EVIL, { badge, issuer });

  test('is not that issuer’s, named by address', async () => {
    const { assertion, table } = forged({ issuer: good.issuer.id });
    expectForeign(await outcomeOf(assertion, { table: { ...good.table, ...table } }));
  });

  test('is not that issuer’s, written in place, even if what is written allows it', async () => {
    for (const rule of [{ allowedOrigins: 'evil.example' }, { startsWith: `${EVIL}/` }]) {
      const { assertion, table } = forged({
        issuer: { ...good.issuer, verification: { type: 'HostedBadge', ...rule } },
      });
      expectForeign(await outcomeOf(assertion, { table: { ...good.table, ...table } }));
    }
  });

  test('is not that issuer’s because the attacker serves a copy of its profile that allows it', async () => {
    for (const rule of [{ allowedOrigins: ['evil.example'] }, { startsWith: [`${EVIL}/`] }]) {
      const copy = { ...good.issuer, verification: { type: 'HostedBadge', ...rule } };
      const { assertion, table } = forged({ issuer: `${EVIL}/copy.json` });
      const outcome = await outcomeOf(assertion, {
        table: { ...good.table, ...table, [`${EVIL}/copy.json`]: copy },
      });
      expectForeign(outcome);
    }
  });

  test('does not take another host’s name through a badge class of that host', async () => {
    const { assertion, table } = hostedAt(EVIL, { assertion: { badge: good.badge.id } });
    expectForeign(await outcomeOf(assertion, { table: { ...good.table, ...table } }));
  });

  test.each([
    'https://badges.halden.example',
    'https://halden.example:8443',
    'https://halden.example.evil.example',
  ])('does not belong together because %s looks alike', async (base) => {
    const { assertion, table } = hostedAt(base, { badge: { issuer: good.issuer.id } });
    expectForeign(await outcomeOf(assertion, { table: { ...good.table, ...table } }));
  });
});

describe('An issuer’s own profile', () => {
  test('counts where the badge has a copy of it written in place', async () => {
    const own = hostedAt(GOOD);
    const strict = { ...own.issuer, verification: { type: 'HostedBadge', startsWith: `${GOOD}/awards/` } };
    const { assertion, table } = hostedAt(GOOD, { badge: { issuer: own.issuer } });
    const askedOf = (profile: Json | undefined) =>
      outcomeOf(assertion, { table: { ...table, [String(own.issuer.id)]: profile as Json } });
    expectForeign(await askedOf(strict));
    expect(bindingCodes(await askedOf(own.issuer))).toEqual(['hosted_at_issuer']);
    expect(bindingCodes(await askedOf(undefined))).toEqual(['hosted_at_issuer']);
  });

  const withRule = (rule: Json) =>
    hostedAt(GOOD, { issuer: { verification: { type: 'HostedBadge', ...rule } } });
  const awardAt = (base: string, rule: Json, path = '/a/7.json') => {
    const issuer = withRule(rule);
    const award = hostedAt(base, {
      assertion: { id: `${base}${path}` },
      badge: { issuer: issuer.issuer.id },
    });
    return outcomeOf(award.assertion, { table: { ...award.table, ...issuer.table } });
  };

  test.each([
    { allowedOrigins: ['awards.example'] },
    { allowedOrigins: 'awards.example' },
    { allowedOrigins: ['https://awards.example'] },
    { startsWith: ['https://awards.example/a/'] },
    { startsWith: 'https://awards.example/a/' },
  ])('may name another host for its awards: %j', async (rule) => {
    expect((await awardAt('https://awards.example', rule)).codes[0]).toBe('hosted_at_issuer');
    expectForeign(await awardAt('https://awards.example.evil.example', rule));
    expectForeign(await awardAt('https://evil.example', rule));
  });

  test('that names a path covers nothing beside it', async () => {
    const rule = { startsWith: ['https://awards.example/good/'] };
    expect((await awardAt('https://awards.example', rule, '/good/7.json')).codes[0]).toBe('hosted_at_issuer');
    for (const path of [
      '/evil/7.json',
      '/good/../evil/7.json',
      '/good/%2e%2e/evil/7.json',
      '/good/./../evil/7.json',
    ]) {
      expectForeign(await awardAt('https://awards.example', rule, path));
    }
  });

  test('under another id of its own host still says where its awards may stand', async () => {
    const rule = { verification: { type: 'HostedBadge', startsWith: [`${GOOD}/awards/`] } };
    const inside = hostedAt(GOOD, { badge: { issuer: `${GOOD}/alias.json` }, issuer: rule });
    const outcome = await outcomeOf(inside.assertion, {
      table: { ...inside.table, [`${GOOD}/alias.json`]: inside.issuer },
    });
    expectForeign(outcome);
  });

  test('that names a prefix without its slash does not cover a longer host', async () => {
    expectForeign(
      await awardAt('https://awards.example.evil.example', { startsWith: ['https://awards.example'] }),
    );
  });
});

describe('On a host that many share', () => {
  const raw = (owner: string) => `https://raw.githubusercontent.com/${owner}/badges/main`;

  test('the owner’s path counts', async () => {
    const good = hostedAt(raw('good'));
    const outcome = await outcomeOf(good.assertion, { table: good.table });
    expect(outcome.codes[0]).toBe('hosted_at_issuer');
    expect(outcome.credential?.issuer.domain).toBe('raw.githubusercontent.com/good');
  });

  test('nobody speaks for the neighbour', async () => {
    const good = hostedAt(raw('good'));
    for (const path of ['evil', 'good/../evil', 'good%2f..%2fevil']) {
      const evil = hostedAt(raw(path), { badge: { issuer: good.issuer.id } });
      expectForeign(await outcomeOf(evil.assertion, { table: { ...good.table, ...evil.table } }));
    }
  });

  test('a whole host that an issuer allows does not open it to everybody on that host', async () => {
    const rule = { verification: { type: 'HostedBadge', allowedOrigins: ['raw.githubusercontent.com'] } };
    const good = hostedAt(raw('good'), { issuer: rule });
    const evil = hostedAt(raw('evil'), { badge: { issuer: good.issuer.id } });
    expectForeign(await outcomeOf(evil.assertion, { table: { ...good.table, ...evil.table } }));
  });

  test.each([
    [
      'https://raw.githubusercontent.com/good/x/main/a.json',
      'https://raw.githubusercontent.com/evil/x/main/a.json',
    ],
    [
      'https://gist.githubusercontent.com/good/1/raw/a.json',
      'https://gist.githubusercontent.com/evil/2/raw/a.json',
    ],
    ['https://storage.googleapis.com/good/a.json', 'https://storage.googleapis.com/evil/a.json'],
    ['https://s3.amazonaws.com/good/a.json', 'https://s3.amazonaws.com/evil/a.json'],
    [
      'https://s3.eu-central-1.amazonaws.com/good/a.json',
      'https://s3.eu-central-1.amazonaws.com/evil/a.json',
    ],
    ['https://s3-eu-west-1.amazonaws.com/good/a.json', 'https://s3-eu-west-1.amazonaws.com/evil/a.json'],
    [
      'https://s3.dualstack.us-west-2.amazonaws.com/good/a',
      'https://s3.dualstack.us-west-2.amazonaws.com/evil/a',
    ],
    ['https://cdn.jsdelivr.net/gh/good/b/a.json', 'https://cdn.jsdelivr.net/gh/evil/b/a.json'],
    ['https://cdn.jsdelivr.net/npm/good/a.json', 'https://cdn.jsdelivr.net/npm/evil/a.json'],
    ['https://sites.google.com/view/good/a', 'https://sites.google.com/view/evil/a'],
    ['https://drive.google.com/uc?id=1', 'https://drive.google.com/uc?id=2'],
    ['https://docs.google.com/uc?id=1', 'https://docs.google.com/uc?id=2'],
    ['https://www.dropbox.com/s/1/a.json', 'https://www.dropbox.com/s/2/a.json'],
    ['https://dl.dropboxusercontent.com/s/1/a.json', 'https://dl.dropboxusercontent.com/s/2/a.json'],
    ['https://pastebin.com/raw/a1', 'https://pastebin.com/raw/b2'],
    ['https://verifierplus.org/api/credentials/1', 'https://verifierplus.org/api/credentials/2'],
    [
      'https://web.archive.org/web/2026id_/https://good.example/a',
      'https://web.archive.org/web/2026id_/https://evil.example/a',
    ],
    ['https://good.github.io/a.json', 'https://evil.github.io/a.json'],
    ['https://good.s3.amazonaws.com/a.json', 'https://evil.s3.amazonaws.com/a.json'],
  ])('%s and %s are two authorities', (good, evil) => {
    expect(authorityOf(good)).toBeDefined();
    expect(authorityOf(good)).not.toBe(authorityOf(evil));
  });

  test('elsewhere the host is the authority', () => {
    expect(authorityOf('https://uni.example/good/a.json')).toBe('uni.example');
    expect(authorityOf('https://uni.example:8443/a')).toBe('uni.example:8443');
    expect(authorityOf('no address')).toBeUndefined();
  });
});
