import { describe, expect, test } from 'vitest';
import { badge } from '../badges.ts';
import { base64url, joseIssuerAt, makeJoseKey, signVc } from '../jose-signing.ts';
import { NOW, type Outcome, outcomeOf } from '../scene.ts';
import { refuse, type Table } from '../table-network.ts';
import {
  about,
  aboutOf,
  chainOf,
  configuration,
  keysOf,
  type Member,
  member,
  selfOf,
  statement,
} from './federation-world.ts';

const HOST = 'badges.halden.example';
const issuer = joseIssuerAt(HOST);
const [school, region, anchor] = [member(HOST), member('region.example'), member('anchor.example')];
const members = [school, region, anchor];
const table: Table = { ...issuer.documents, ...chainOf(members) };
const ANCHORS = [anchor.id];
const honest = signVc(badge({ id: issuer.id } as never), issuer);

function outcome(over: Table = {}, anchors: readonly string[] = ANCHORS): Promise<Outcome> {
  return outcomeOf(honest, { table: { ...table, ...over }, anchors });
}

const issuerCodes = ({ checks }: Outcome) =>
  checks.filter(({ axis }) => axis === 'issuer').map(({ code }) => code);

async function expectUnvouched(over: Table, anchors?: readonly string[]): Promise<Outcome> {
  const found = await outcome(over, anchors);
  expect(issuerCodes(found)).not.toContain('issuer_recognised');
  expect(issuerCodes(found)).toContain('issuer_domain');
  return found;
}

describe('An issuer in a federation', () => {
  test('is recognised through an anchor that the user has set', async () => {
    const found = await outcome();
    expect(found.state).toBe('verified');
    expect(issuerCodes(found)).toEqual(['issuer_recognised']);
    const detail = found.checks.find(({ axis }) => axis === 'issuer')?.detail;
    expect(detail).toBe('did:web:badges.halden.example in the federation of anchor.example, which you added');
  });

  test('is called by the name that who stands above it uses, and not by its own', async () => {
    const metadata = { federation_entity: { organization_name: 'Halden College' } };
    const own = configuration(school, [region], {
      metadata: { federation_entity: { organization_name: 'MIT' } },
    });
    const found = await outcome({
      [selfOf(school)]: own,
      [aboutOf(region, school.id)]: about(region, school, { metadata }),
    });
    expect(found.checks.find(({ axis }) => axis === 'issuer')?.detail).toMatch(/^“Halden College”/);
  });

  test('is recognised where the anchor speaks of it at once, by its DID, and nobody else is asked', async () => {
    const found = await outcome({ [aboutOf(anchor, issuer.id)]: statement(anchor, issuer.id) });
    expect(issuerCodes(found)).toEqual(['issuer_recognised']);
    expect(found.requests).not.toContain(selfOf(school));
  });

  test('is only its domain without an anchor, and no federation is asked', async () => {
    const found = await expectUnvouched({}, []);
    expect(found.requests).toEqual([`https://${HOST}/.well-known/did.json`]);
  });

  test('is only its domain to an anchor of another federation, or one that looks alike', async () => {
    const other = member('other.example');
    await expectUnvouched(chainOf([other]), [other.id]);
    await expectUnvouched({}, ['https://anchor.example.evil.example']);
    await expectUnvouched({}, ['http://anchor.example']);
  });

  test('may be written with a slash at its end', async () => {
    expect(issuerCodes(await outcome({}, [`${anchor.id}/`]))).toEqual(['issuer_recognised']);
  });

  test('is believed no longer than the first statement that ends', async () => {
    const soon = NOW / 1_000 + 60;
    const over = { [aboutOf(anchor, region.id)]: about(anchor, region, { exp: soon }) };
    expect((await outcome(over)).finding.maxAge).toBe(60_000);
  });
});

describe('Hosts of a federation are asked after a click that names them', () => {
  test.each([
    ['the anchor', anchor, anchor],
    ['whoever stands between', region, region],
  ])('%s', async (_who, waiting: Member) => {
    const found = await expectUnvouched({ [selfOf(waiting)]: refuse('permission_needed') });
    const check = found.checks.find(({ code }) => code === 'registry_unavailable');
    expect(check?.host).toBe(new URL(waiting.id).host);
    expect(found.finding.maxAge).toBe(0);
  });

  test('nobody below an anchor that waits', async () => {
    const found = await expectUnvouched({ [selfOf(anchor)]: refuse('permission_needed') });
    expect(found.requests).not.toContain(selfOf(school));
    expect(found.requests).not.toContain(selfOf(region));
  });

  test('and not at all about an issuer whom the user trusts', async () => {
    const found = await outcomeOf(honest, { table, anchors: ANCHORS, trusted: [issuer.id] });
    expect(issuerCodes(found)).toEqual(['issuer_trusted']);
    expect(found.requests).toEqual([`https://${HOST}/.well-known/did.json`]);
  });

  test('one that does not answer leaves it open', async () => {
    const found = await expectUnvouched({ [selfOf(anchor)]: refuse('unreachable') });
    expect(issuerCodes(found)).toContain('registry_unavailable');
  });

  test('one that knows nobody leaves nothing open', async () => {
    const over = { [selfOf(school)]: refuse('not_found'), [aboutOf(anchor, issuer.id)]: refuse('not_found') };
    const found = await expectUnvouched({ ...over, [aboutOf(anchor, school.id)]: refuse('not_found') });
    expect(issuerCodes(found)).toEqual(['issuer_domain']);
  });
});

describe('A chain vouches for nobody', () => {
  const mallory = member('mallory.example');

  test.each<[string, Table]>([
    [
      'whose anchor did not sign',
      { [aboutOf(anchor, region.id)]: about({ ...anchor, key: mallory.key }, region) },
    ],
    [
      'whose middle was signed by another',
      { [aboutOf(region, school.id)]: about({ ...region, key: mallory.key }, school) },
    ],
    [
      'whose middle states other keys than the anchor knows',
      {
        [selfOf(region)]: configuration({ ...region, key: mallory.key }, [anchor]),
        [aboutOf(region, school.id)]: about({ ...region, key: mallory.key }, school),
      },
    ],
    [
      'whose middle speaks with a second key, of which the anchor does not know',
      {
        [selfOf(region)]: configuration(region, [anchor], {
          jwks: { keys: [...keysOf(region).keys, { ...mallory.key.jwk, kid: 'key-2' }] },
        }),
        [aboutOf(region, school.id)]: statement(
          { ...region, key: mallory.key },
          school.id,
          { jwks: keysOf(school) },
          { kid: 'key-2' },
        ),
      },
    ],
    [
      'whose issuer states other keys than those above know',
      { [selfOf(school)]: configuration({ ...school, key: mallory.key }, [region]) },
    ],
    ['whose middle speaks of another', { [aboutOf(region, school.id)]: about(region, mallory) }],
    [
      'whose middle speaks in the name of another',
      { [aboutOf(region, school.id)]: about(region, school, { iss: anchor.id }) },
    ],
    [
      'whose anchor speaks in the name of another',
      { [selfOf(anchor)]: configuration(anchor, [], { iss: mallory.id }) },
    ],
    ['whose issuer names no one above', { [selfOf(school)]: configuration(school) }],
    [
      'whose middle has no keys',
      { [aboutOf(anchor, region.id)]: about(anchor, region, { jwks: undefined }) },
    ],
    [
      'that has ended at the top',
      { [aboutOf(anchor, region.id)]: about(anchor, region, { exp: NOW / 1_000 }) },
    ],
    [
      'that has ended at the bottom',
      { [selfOf(school)]: configuration(school, [region], { exp: NOW / 1_000 - 1 }) },
    ],
    [
      'that has not begun',
      { [aboutOf(region, school.id)]: about(region, school, { iat: NOW / 1_000 + 600 }) },
    ],
    ['without an end', { [aboutOf(region, school.id)]: about(region, school, { exp: undefined }) }],
    ['with an end in words', { [aboutOf(region, school.id)]: about(region, school, { exp: 'never' }) }],
    [
      'with conditions that are not known',
      { [aboutOf(anchor, region.id)]: about(anchor, region, { crit: ['moon'], moon: 1 }) },
    ],
    [
      'with rules that are not known',
      { [aboutOf(anchor, region.id)]: about(anchor, region, { metadata_policy_crit: ['x'] }) },
    ],
    [
      'that is shorter than it may be',
      { [selfOf(anchor)]: configuration(anchor, [], { constraints: { max_path_length: 0 } }) },
    ],
    [
      'that is shorter than it may be below its middle',
      { [aboutOf(anchor, region.id)]: about(anchor, region, { constraints: { max_path_length: 0 } }) },
    ],
    [
      'whose length is no number',
      { [selfOf(anchor)]: configuration(anchor, [], { constraints: { max_path_length: '9' } }) },
    ],
    ['whose conditions are a list', { [selfOf(anchor)]: configuration(anchor, [], { constraints: [] }) }],
    [
      'with a name that is excluded',
      {
        [selfOf(anchor)]: configuration(anchor, [], {
          constraints: { naming_constraints: { excluded: ['.halden.example'] } },
        }),
      },
    ],
    [
      'with a name that is not permitted',
      {
        [aboutOf(anchor, region.id)]: about(anchor, region, {
          constraints: { naming_constraints: { permitted: ['region.example', 'halden.example'] } },
        }),
      },
    ],
    [
      'with a name that is excluded, in capitals',
      {
        [selfOf(anchor)]: configuration(anchor, [], {
          constraints: { naming_constraints: { excluded: ['Badges.Halden.Example.'] } },
        }),
      },
    ],
    [
      'of whoever may only ask for credentials',
      {
        [aboutOf(anchor, region.id)]: about(anchor, region, {
          constraints: { allowed_entity_types: ['openid_relying_party'] },
        }),
      },
    ],
    [
      'of whoever may be nothing',
      { [selfOf(anchor)]: configuration(anchor, [], { constraints: { allowed_entity_types: [] } }) },
    ],
    [
      'with names that cannot be read',
      {
        [selfOf(anchor)]: configuration(anchor, [], {
          constraints: { naming_constraints: { excluded: 'x' } },
        }),
      },
    ],
    [
      'with a statement of another kind',
      {
        [aboutOf(region, school.id)]: statement(region, school.id, { jwks: keysOf(school) }, { typ: 'JWT' }),
      },
    ],
    [
      'with a statement that names no key',
      {
        [aboutOf(region, school.id)]: statement(
          region,
          school.id,
          { jwks: keysOf(school) },
          { kid: undefined },
        ),
      },
    ],
    ['with a statement that is not signed', { [aboutOf(region, school.id)]: unsigned(region, school) }],
    [
      'with a critical header',
      {
        [aboutOf(region, school.id)]: statement(
          region,
          school.id,
          { jwks: keysOf(school) },
          { crit: ['x'], x: 1 },
        ),
      },
    ],
    [
      'with keys for encryption',
      {
        [selfOf(anchor)]: configuration(anchor, [], {
          jwks: { keys: [{ ...anchor.key.jwk, kid: 'key-1', use: 'enc' }] },
        }),
      },
    ],
    ['of garbage', { [selfOf(school)]: '<html>' }],
    ['of nothing', { [selfOf(school)]: '' }],
  ])('%s', async (_name, over) => {
    await expectUnvouched(over);
  });

  test('that runs in a ring, which is not gone round', async () => {
    const loop = {
      [selfOf(region)]: configuration(region, [school]),
      [aboutOf(school, region.id)]: about(school, region),
    };
    const found = await expectUnvouched(loop);
    expect(found.requests).not.toContain(aboutOf(school, region.id));
  });

  test('that is longer than is climbed, or wider than is asked', async () => {
    const long = [school, ...Array.from({ length: 6 }, (_, at) => member(`m${at}.example`)), anchor];
    await expectUnvouched(chainOf(long));
    const wide = Array.from({ length: 40 }, (_, at) => member(`w${at}.example`));
    const each = wide.map((one) => chainOf([school, one, ...wide.slice(0, 4)]));
    const found = await expectUnvouched(
      Object.assign({ [selfOf(school)]: configuration(school, wide) }, ...each, {
        [selfOf(school)]: configuration(school, wide),
      }),
    );
    expect(found.requests.length).toBeLessThan(40);
  });
});

describe('Where there is more than is asked', () => {
  const others = Array.from({ length: 5 }, (_, at) => member(`other${at}.example`));
  /** Who knows nobody says so, and leaves nothing open. */
  const knowsNobody = (one: Member): Table => ({
    [selfOf(one)]: configuration(one),
    ...Object.fromEntries([issuer.id, school.id].map((id) => [aboutOf(one, id), refuse('not_found')])),
  });
  const table: Table = Object.assign({}, ...[...others, anchor].map(knowsNobody));
  const anchors = [...others.map(({ id }) => id), anchor.id];

  test('a chain to the sixth anchor counts', async () => {
    expect(issuerCodes(await outcome(table, anchors))).toEqual(['issuer_recognised']);
  });

  test.each<[string, Table, (readonly string[])?]>([
    ['the sixth anchor’s own word', { ...table, [selfOf(school)]: configuration(school) }, anchors],
    [
      'a fifth member above',
      { ...table, [selfOf(school)]: configuration(school, [...others.slice(0, 4), region]) },
    ],
    [
      'a chain of many',
      {
        ...table,
        ...chainOf([school, ...Array.from({ length: 6 }, (_, at) => member(`m${at}.example`)), anchor]),
      },
    ],
  ])('%s is left open, and not called absent', async (_, over, set) => {
    const found = await expectUnvouched(over, set);
    expect(issuerCodes(found)).toContain('registry_unavailable');
  });
});

describe('Conditions of a chain', () => {
  test.each<[string, Table]>([
    [
      'are kept to by one as long as it may be',
      { [selfOf(anchor)]: configuration(anchor, [], { constraints: { max_path_length: 1 } }) },
    ],
    [
      'are kept to by names that are permitted',
      {
        [selfOf(anchor)]: configuration(anchor, [], {
          constraints: { naming_constraints: { permitted: ['.halden.example', 'region.example'] } },
        }),
      },
    ],
    [
      'are kept to by names that are not excluded',
      {
        [aboutOf(anchor, region.id)]: about(anchor, region, {
          constraints: { naming_constraints: { excluded: ['evil.example'] } },
        }),
      },
    ],
    [
      'are kept to by an issuer, where issuers may be below',
      {
        [aboutOf(anchor, region.id)]: about(anchor, region, {
          constraints: { allowed_entity_types: ['openid_credential_issuer', 'openid_provider'] },
        }),
      },
    ],
  ])('%s', async (_name, over) => {
    expect(issuerCodes(await outcome(over))).toEqual(['issuer_recognised']);
  });
});

test('A signature by the anchor’s key over a badge says nothing of who the issuer is', async () => {
  const other = joseIssuerAt('evil.example', makeJoseKey());
  const forged = signVc(badge({ id: other.id } as never), other);
  const found = await outcomeOf(forged, { table: { ...table, ...other.documents }, anchors: ANCHORS });
  expect(issuerCodes(found)).not.toContain('issuer_recognised');
});

function unsigned(by: Member, of: Member): string {
  const [, payload] = about(by, of).split('.');
  return `${base64url(JSON.stringify({ alg: 'none', typ: 'entity-statement+jwt', kid: 'key-1' }))}.${payload}.`;
}
