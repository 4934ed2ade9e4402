import { expect, test } from 'vitest';
import { signOf } from '../../../lib/background/echo.ts';
import { issuerOf } from '../../../lib/background/marks.ts';
import { mediaTypeOf } from '../../../lib/background/media-type.ts';
import { pageViewer, walletViewer } from '../../../lib/background/viewer.ts';
import { waitsFor } from '../../../lib/background/waiting.ts';
import { utf8Encode } from '../../../lib/base/bytes.ts';
import type { Options } from '../../../lib/browser/messages.ts';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import type { PlatformFacts } from '../../../lib/credential/model.ts';
import { type AxisCode, check } from '../../../lib/credential/verdict.ts';

const credly: PlatformFacts = { id: 'credly', name: 'Credly', domain: 'credly.com', accounts: 'contract' };
const badgr: PlatformFacts = { id: 'badgr', name: 'Badgr', domain: 'badgr.io', accounts: 'open' };
const coursera: PlatformFacts = {
  id: 'coursera',
  name: 'Coursera',
  domain: 'coursera.org',
  accounts: 'itself',
};

test.each<[string, AxisCode, object, PlatformFacts | undefined, object]>([
  [
    'an organisation under contract',
    'issuer_on_platform',
    { name: 'Northwind' },
    credly,
    { proven: 'Northwind, account at credly.com', domain: 'credly.com' },
  ],
  [
    'one that states no name',
    'issuer_on_platform',
    {},
    credly,
    { proven: 'an account at credly.com', domain: 'credly.com' },
  ],
  [
    'a platform that issues itself',
    'issuer_on_platform',
    { name: 'Partner College' },
    coursera,
    { proven: 'Coursera', claimed: 'Partner College', domain: 'coursera.org' },
  ],
  [
    'an account that anybody can open',
    'issuer_on_open_platform',
    { name: 'MIT', domain: 'mit.edu' },
    badgr,
    { proven: 'an account at badgr.io', claimed: 'MIT', domain: 'badgr.io' },
  ],
  [
    'a bare domain',
    'issuer_domain',
    { name: 'MIT', domain: 'smallco.example' },
    undefined,
    { proven: 'smallco.example', claimed: 'MIT', domain: 'smallco.example' },
  ],
  [
    'a restricted domain',
    'issuer_restricted_domain',
    { name: 'Uni', domain: 'uni.edu' },
    undefined,
    { proven: 'uni.edu', claimed: 'Uni', domain: 'uni.edu' },
  ],
  [
    'a key of nobody',
    'issuer_unknown',
    { id: 'did:key:z6Mk', name: 'MIT' },
    undefined,
    { proven: 'a key nobody vouches for', claimed: 'MIT' },
  ],
  [
    'a key that the user trusts',
    'issuer_trusted',
    { id: 'did:key:z6Mk', name: 'Club' },
    undefined,
    { proven: 'did:key:z6Mk', claimed: 'Club' },
  ],
])('the issuer is shown as proven: %s', (_, code, issuer, platform, expected) => {
  expect(issuerOf({ issuer }, [check('key_of_issuer'), check(code)], platform)).toEqual(expected);
});

test('only hosts that a click would ask are waited for', () => {
  const checks = [
    check('key_of_issuer'),
    check('status_unavailable', '', 'status.example'),
    check('permission_needed', '', 'uni.edu'),
    check('unreachable', '', 'dead.example'),
    check('registry_unavailable', '', 'anchor.example'),
  ];
  expect(waitsFor({ checks, asked: [] })).toEqual(['status.example', 'uni.edu', 'anchor.example']);
  const asked = [{ host: 'status.example', requests: 1 }];
  expect(waitsFor({ checks, asked })).toEqual(['uni.edu', 'anchor.example']);
});

test('the toolbar is empty where nothing is verified, and never counts doubts', () => {
  expect(signOf([]).badge).toBe('');
  expect(signOf(['caution', 'other', 'unchecked', 'checking']).badge).toBe('');
  expect(signOf(['verified', 'caution']).badge).toBe('1');
  expect(signOf(['verified', 'invalid']).badge).toBe('!');
});

test('the wallet is compared with the name that its user gave, and with nobody before', () => {
  const options = {
    ...DEFAULT_OPTIONS,
    check: 'view',
    addresses: ['jane@mail.example'],
    trusted: [],
    clicked: [],
  } as const;
  const addresses = [{ value: 'jane@mail.example', from: 'typed' }];
  const given = { ...options, addresses: [...options.addresses], trusted: [], clicked: [] };
  expect(walletViewer(given)).toEqual({ owner: { kind: 'none' }, addresses });
  expect(walletViewer({ ...given, name: 'Jane Doe' })).toEqual({
    owner: { kind: 'named', name: 'Jane Doe' },
    addresses,
  });
});

test('a page is compared with the addresses of the user only where it is the user’s own', () => {
  const options: Options = {
    ...DEFAULT_OPTIONS,
    check: 'view',
    name: 'Jane Doe',
    addresses: ['jane@mail.example'],
    trusted: [],
    clicked: [],
  };
  const { name: _, ...nameless } = options;
  const owner = (name: string) => ({ owner: { kind: 'named' as const, name } });
  expect(pageViewer(owner('Jane A. Doe'), options).addresses).toHaveLength(1);
  for (const thief of ['Max Roe', 'Jane Roe', 'J. Doe']) {
    expect(pageViewer(owner(thief), options).addresses).toEqual([]);
  }
  expect(pageViewer({ owner: { kind: 'unread' } }, options).addresses).toEqual([]);
  expect(pageViewer(owner('Jane Doe'), nameless).addresses).toEqual([]);
});

test.each([
  ['image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['application/pdf', new Uint8Array([...utf8Encode('%PDF-1.7\n'), 0xe2, 0xe3])],
  ['application/json', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8Encode('\n {"a":1}')])],
  ['application/jwt', utf8Encode('eyJhbGciOiJFZERTQSJ9.e30.x')],
  ['image/svg+xml', utf8Encode('<?xml version="1.0"?><svg xmlns="x"/>')],
  ['text/html', utf8Encode('<!doctype html><svg/>')],
  ['application/octet-stream', new Uint8Array()],
])('%s is told from its first bytes', (mediaType, bytes) => {
  expect(mediaTypeOf(bytes)).toBe(mediaType);
});
