import { describe, expect, test } from 'vitest';
import { checkIssuer } from '../../../../lib/credential/issuers/check-issuer.ts';
import { SHIPPED_REGISTRIES } from '../../../../lib/credential/issuers/registered.ts';
import type { RegisteredIssuer, RegistryCopy } from '../../../../lib/credential/issuers/registry.ts';
import { credentialOf, platform } from './issuer-scene.ts';

const HARBOUR = 'did:web:credentials.harbour.example';
const KEY = 'did:key:z6MkharbourQuay';
const NAME = 'Harbour College of Tides';

const copy = (registry: string, ...issuers: RegisteredIssuer[]): RegistryCopy => ({
  registry,
  readOn: '2026-11-25',
  issuers,
});
const REGISTRIES = [
  copy(
    'dcc-member',
    [HARBOUR, NAME, 'harbour.example'],
    [KEY, NAME],
    ['did:key:z6MkDemo', 'Harbour Demo Issuer'],
  ),
  copy('dcc-community', ['did:key:z6MkDemo', 'Harbour'], ['did:web:uni.example:x.Test', 'Tidal University']),
  copy('dcc-pilot'),
  copy('dcc-sandbox', ['did:key:z6MkSand', 'Anybody']),
];

function checksOf(
  id: string | undefined,
  name?: string,
  more: Partial<Parameters<typeof checkIssuer>[0]> = {},
) {
  return checkIssuer({ credential: credentialOf(id, name), trusted: [], registries: REGISTRIES, ...more });
}
const codesOf = (...scene: Parameters<typeof checksOf>) => checksOf(...scene).map(({ code }) => code);

describe('An issuer in a registry', () => {
  test('is recognised by its exact identifier, with the registry and the day', () => {
    expect(checksOf(HARBOUR, 'whatever it calls itself')).toMatchObject([
      { code: 'issuer_recognised', detail: `"${NAME}" in the DCC Member Registry, read on 2026-11-25` },
    ]);
    expect(codesOf(KEY)).toEqual(['issuer_recognised']);
  });

  test.each([
    `${HARBOUR}:x`,
    `${HARBOUR}#key-1`,
    `${HARBOUR} `,
    HARBOUR.toUpperCase(),
    'did:web:credentials.harbour.example.',
    'did:web:harbour.example',
    'https://credentials.harbour.example',
    KEY.toLowerCase(),
  ])('is not %j', (id) => expect(codesOf(id)).not.toContain('issuer_recognised'));

  test('is no more than the user’s own word', () => {
    expect(codesOf(HARBOUR, NAME, { trusted: [HARBOUR] })).toEqual(['issuer_trusted']);
  });

  test('is not an account at a platform that states its identifier', () => {
    for (const accounts of ['open', 'contract', 'itself'] as const)
      expect(codesOf(HARBOUR, undefined, { platform: platform(accounts) })).not.toContain(
        'issuer_recognised',
      );
    expect(codesOf(HARBOUR, undefined, { platform: platform('host') })).toEqual(['issuer_recognised']);
  });

  test('is nobody where it is listed for tests', () => {
    expect(checksOf('did:key:z6MkSand')).toMatchObject([
      { code: 'issuer_unknown', detail: 'a key for tests, by the DCC Sandbox Registry' },
    ]);
    // The member registry calls it a demo; that the community registry does not changes nothing.
    expect(codesOf('did:key:z6MkDemo')).toEqual(['issuer_unknown']);
    expect(codesOf('did:web:uni.example:x.Test')).toEqual(['issuer_domain']);
  });

  test('whose private key is published with test fixtures is not recognised either', () => {
    const registries = SHIPPED_REGISTRIES;
    for (const id of SHIPPED_REGISTRIES.find(({ registry }) => registry === 'dcc-sandbox')?.issuers ?? []) {
      const listed = SHIPPED_REGISTRIES.filter(({ issuers }) => issuers.some(([other]) => other === id[0]));
      if (listed.length === 1 || /test/i.test(id[1]))
        expect(codesOf(id[0], undefined, { registries })).not.toContain('issuer_recognised');
    }
  });
});

describe('The name of a registered issuer', () => {
  test.each([
    NAME,
    'harbour college OF tides',
    ' Harbour-College  of Tides. ',
    'Hárbour College of Tides',
    'H\u0430rbour Coll\u0435ge of Tides',
    'Harbour Col\u200blege of Tides',
    'Ｈａｒｂｏｕｒ College of Tides',
    'Harb0ur Co1lege of Tides',
  ])('is noticed under another identifier, however it is written: %j', (name) => {
    const checks = checksOf('did:web:evil.example', name);
    expect(checks.map(({ code }) => code)).toEqual(['issuer_domain', 'issuer_name_shared']);
    expect(checks[1]?.detail).toContain(HARBOUR);
    expect(codesOf('did:key:z6MkEvil', name)).toEqual(['issuer_unknown', 'issuer_name_shared']);
  });

  test.each([
    'Harbour College of Tide',
    'Harbour College of Tides Alumni',
    'New Harbour College of Tides',
    'Harbour',
    'Anybody',
    'Harbour Demo Issuer',
    '...',
    '',
  ])('is not %j: names are not compared by distance, and tests have none to lose', (name) =>
    expect(codesOf('did:web:evil.example', name)).toEqual(['issuer_domain']),
  );

  test('is its own on its own hosts, and under every identifier that is registered', () => {
    for (const id of [
      'did:web:harbour.example',
      'did:web:new.harbour.example',
      'https://harbour.example/issuer',
    ])
      expect(codesOf(id, NAME)).toEqual(['issuer_domain']);
    expect(codesOf(KEY, NAME)).toEqual(['issuer_recognised']);
    expect(codesOf('did:web:harbour.example.evil.example', NAME)).toContain('issuer_name_shared');
  });

  test('is used by whom somebody speaks for, and claimed by all others', () => {
    const shared = (more: Partial<Parameters<typeof checkIssuer>[0]>) =>
      codesOf('https://pier.example/i/7', NAME, more).includes('issuer_name_shared');
    expect(shared({ trusted: ['https://pier.example/i/7'] })).toBe(false);
    expect(shared({ platform: platform('contract') })).toBe(false);
    expect(shared({ platform: platform('open') })).toBe(true);
    expect(codesOf('did:web:tidal.edu', NAME)).toEqual(['issuer_restricted_domain', 'issuer_name_shared']);
  });
});

describe('The host of a registered issuer', () => {
  test.each([
    'did:web:harbour.example.evil.example',
    'https://credentials.harbour.example.evil.example/issuer',
    'did:web:h\u0430rbour.example'.replace(
      'h\u0430rbour',
      new URL('https://h\u0430rbour.example').hostname.split('.')[0] ?? '',
    ),
    'https://harb0ur.example/',
  ])('is imitated by %s', (id) => expect(codesOf(id)).toContain('issuer_impersonation'));

  test.each([
    'did:web:harbour.example',
    'did:web:badges.harbour.example',
    'did:web:harbour.example.uk',
    'did:web:old-harbour.example',
    'did:web:harbour-example.test',
    'did:web:example',
    KEY,
  ])('is not imitated by %s', (id) => expect(codesOf(id)).not.toContain('issuer_impersonation'));

  test('of a test is nobody’s to imitate', () => {
    const registries = [copy('dcc-sandbox', ['did:web:demo.example', 'Demo', 'demo.example'])];
    expect(codesOf('did:web:demo.example.evil.example', undefined, { registries })).not.toContain(
      'issuer_impersonation',
    );
  });
});

describe('A registry of which there is no copy', () => {
  test('is said where nothing else speaks for the issuer', () => {
    const checks = checksOf('did:web:evil.example', undefined, {
      registries: [REGISTRIES[0] as RegistryCopy],
    });
    expect(checks.map(({ code }) => code)).toEqual(['issuer_domain', 'registry_unavailable']);
    expect(checks[1]?.detail).toBe('DCC Community Registry, DCC Pilot Registry, DCC Sandbox Registry');
    expect(codesOf(undefined, undefined, { registries: [] })).toEqual([
      'issuer_unknown',
      'registry_unavailable',
    ]);
  });

  test('is not missed where another does', () => {
    expect(codesOf(HARBOUR, NAME, { registries: [REGISTRIES[0] as RegistryCopy] })).toEqual([
      'issuer_recognised',
    ]);
    expect(codesOf('did:web:tidal.edu', undefined, { registries: [] })).toEqual(['issuer_restricted_domain']);
    expect(codesOf(HARBOUR, undefined, { registries: [], trusted: [HARBOUR] })).toEqual(['issuer_trusted']);
  });
});
