import { describe, expect, test } from 'vitest';
import { checkIssuer } from '../../../../lib/credential/issuers/check-issuer.ts';
import { domainOf } from '../../../../lib/credential/issuers/domain.ts';
import { restrictedSuffix } from '../../../../lib/credential/issuers/restricted-domains.ts';
import type { Credential } from '../../../../lib/credential/model.ts';
import { credentialOf, platform } from './issuer-scene.ts';

const codes = (scene: Parameters<typeof checkIssuer>[0]) => checkIssuer(scene).map((each) => each.code);
const EDU = 'did:web:brackwater.edu';

describe('Who the issuer is', () => {
  test('is one answer, the first that holds', () => {
    const credential = credentialOf(EDU, 'Brackwater');
    expect(codes({ credential, platform: platform('open'), trusted: [EDU] })).toEqual(['issuer_trusted']);
    expect(codes({ credential, platform: platform('contract'), trusted: [] })).toEqual([
      'issuer_on_platform',
    ]);
    expect(codes({ credential, platform: platform('itself'), trusted: [] })).toEqual(['issuer_on_platform']);
    expect(codes({ credential, platform: platform('open'), trusted: [] })).toEqual([
      'issuer_on_open_platform',
    ]);
    expect(codes({ credential, trusted: [] })).toEqual(['issuer_restricted_domain']);
    expect(codes({ credential: credentialOf('https://brackwater.edu/issuer'), trusted: [] })).toEqual([
      'issuer_domain',
    ]);
    expect(codes({ credential: credentialOf('did:key:z6Mk'), trusted: [] })).toEqual(['issuer_unknown']);
    expect(codes({ credential: credentialOf(undefined), trusted: [] })).toEqual(['issuer_unknown']);
  });

  test('is never decided by what it calls itself', () => {
    const credential = credentialOf('did:key:z6Mk', EDU);
    expect(codes({ credential, trusted: [EDU, 'Brackwater'] })).toEqual(['issuer_unknown']);
  });

  test('is trusted by the exact identifier only', () => {
    const nearly = [
      'did:web:brackwater.edu:x',
      'DID:web:brackwater.edu',
      'brackwater.edu',
      `${EDU}#key-1`,
      `${EDU} `,
      '',
    ];
    expect(codes({ credential: credentialOf(EDU), trusted: nearly })).toEqual(['issuer_restricted_domain']);
    expect(codes({ credential: credentialOf(undefined), trusted: ['', 'undefined'] })).toEqual([
      'issuer_unknown',
    ]);
  });

  test('at a platform is its account there, named as what it is', () => {
    const [check] = checkIssuer({
      credential: credentialOf(undefined, 'Kestrel'),
      platform: platform('open'),
      trusted: [],
    });
    expect(check?.detail).toBe('Kestrel, account at pier.example');
  });
});

describe('A site that issues at its own host', () => {
  const served = (id: string, domain: string): Credential => ({
    ...credentialOf(undefined, 'Brackwater'),
    id,
    issuer: { name: 'Brackwater', domain },
  });
  const onSite = (id: string, domain: string) =>
    checkIssuer({ credential: served(id, domain), platform: platform('host'), trusted: [] });

  test('is recognised by a domain that only such bodies get', () => {
    const [check] = onSite('https://moodle.brackwater.edu/badges/7', 'moodle.brackwater.edu');
    expect(check).toMatchObject({ code: 'issuer_restricted_domain', detail: 'moodle.brackwater.edu' });
  });

  test('is only its domain anywhere else', () => {
    expect(onSite('https://learn.kestrel.example/7', 'learn.kestrel.example')[0]?.code).toBe('issuer_domain');
  });

  test('gains nothing by a domain that it names and that did not serve the award', () => {
    for (const id of ['https://kestrel.example/7', 'https://brackwater.edu.kestrel.example/7', '', 'urn:7'])
      expect(onSite(id, 'brackwater.edu')[0]?.code).toBe('issuer_domain');
  });

  test('is no restricted domain by a name or an address without such a site', () => {
    const credential = served('https://brackwater.edu/~ida/7', 'brackwater.edu');
    expect(codes({ credential, trusted: [] })).toEqual(['issuer_domain']);
  });
});

describe('A look-alike host', () => {
  const imitates = (host: string) => (host === 'credly.com.evil.example' ? 'credly.com' : undefined);

  test('is said beside who holds it, whatever its path or port', () => {
    for (const id of [
      'https://credly.com.evil.example/i',
      'did:web:credly.com.evil.example',
      'did:web:credly.com.evil.example:i',
    ]) {
      expect(codes({ credential: credentialOf(id), trusted: [], imitates })).toEqual([
        'issuer_domain',
        'issuer_impersonation',
      ]);
    }
    const withPort = credentialOf('https://credly.com.evil.example:8443/i');
    expect(codes({ credential: withPort, trusted: [], imitates })).toContain('issuer_impersonation');
  });

  test('is not taken back by trust', () => {
    const id = 'did:web:credly.com.evil.example';
    expect(codes({ credential: credentialOf(id), trusted: [id], imitates })).toContain(
      'issuer_impersonation',
    );
  });

  test('is not seen where there is none', () => {
    expect(codes({ credential: credentialOf('did:web:kestrel.example'), trusted: [], imitates })).toEqual([
      'issuer_domain',
    ]);
    expect(codes({ credential: credentialOf('did:key:z6Mk'), trusted: [], imitates })).toEqual([
      'issuer_unknown',
    ]);
  });
});

test('The place of one of a host’s people is not the host', () => {
  const credential = credentialOf('https://web.brackwater.edu/~eve/issuer.json', 'Brackwater University');
  expect(checkIssuer({ credential, trusted: [] })[0]).toMatchObject({
    code: 'issuer_domain',
    detail: 'web.brackwater.edu/~eve',
  });
});

describe('A restricted suffix', () => {
  test.each([
    ['brackwater.edu', 'edu'],
    ['cs.brackwater.edu', 'edu'],
    ['brackwater.ac.uk', 'ac.uk'],
    ['brackwater.edu.au', 'edu.au'],
    ['harbour.gov', 'gov'],
    ['harbour.gov.uk', 'gov.uk'],
    ['fleet.mil', 'mil'],
    ['sea.int', 'int'],
    ['harbour.nhs.uk', 'nhs.uk'],
    ['brackwater.ac.jp', 'ac.jp'],
    ['brackwater.edu.in', 'edu.in'],
    ['brackwater.edu.br', 'edu.br'],
    ['harbour.govt.nz', 'govt.nz'],
  ])('%s is under .%s', (host, suffix) => expect(restrictedSuffix(host)).toBe(suffix));

  test.each([
    'edu',
    'ac.uk',
    'brackwateredu',
    'brackwater.edu.example',
    'edu.evil.example',
    'brackwater.uk',
    'brackwater.ac.nz',
    'brackwater.edu.sg',
    'brackwater.ac.jp.example',
    'x.ac.uk.example',
    'x-ac.uk',
    'brackwater.edu/x',
    'brackwater.edu:8443',
  ])('%s is under none', (host) => expect(restrictedSuffix(host)).toBeUndefined());
});

describe('The domain of an identifier', () => {
  test.each([
    ['https://uni.example/issuers/7', 'uni.example'],
    ['http://uni.example/issuers/7', 'uni.example'],
    ['https://UNI.example/', 'uni.example'],
    ['https://uni.example:8443/', 'uni.example:8443'],
    ['https://uni.example@evil.example/', 'evil.example'],
    ['did:web:uni.example', 'uni.example'],
    ['did:web:uni.example:a:b', 'uni.example/a/b'],
    ['did:web:uni.example%3A8443', 'uni.example:8443'],
  ])('%s is %s', (id, domain) => expect(domainOf(id)).toBe(domain));

  test.each([
    'did:key:z6Mk',
    'urn:uuid:1',
    'uni.example',
    'mailto:a@uni.example',
    'https://',
    'ftp://uni.example',
    '',
  ])('%j has none', (id) => expect(domainOf(id)).toBeUndefined());
});
