import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../lib/platforms/links.ts';
import { imitatedDomain, recognise } from '../../../lib/platforms/recognise.ts';

const ID = '5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
const KEY = `https://www.credly.com/badges/${ID}`;
const BADGR = 'Vn4cQx8RTfy1hKpM0sWzLg';
const wrapped = (url: string) =>
  `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(url).replaceAll('.', '%2E')}&urlhash=AbCd`;

const kindOf = (href: string) => recognise(href)?.kind;

describe('look-alike hosts', () => {
  it.each([
    `https://credly.com.evil.example/badges/${ID}`,
    `https://www.credly.com.evil.example/badges/${ID}/public_url`,
    `https://www.cr\u0435dly.com/badges/${ID}`,
    `https://www.xn--crdly-0we.com/badges/${ID}`,
    `https://cred1y.com/badges/${ID}`,
    `https://credly.com.evil.example:8443/badges/${ID}`,
    `https://api.badgr.io.evil.example/public/assertions/${BADGR}`,
    'https://www.coursera.org.verify.example/account/accomplishments/verify/K3RW8ZPX4QTB',
  ])('%s imitates a platform', (href) => {
    expect(kindOf(href)).toBe('look_alike');
  });

  it('are said to imitate which', () => {
    expect(recognise(`https://credly.com.evil.example/badges/${ID}`)).toMatchObject({
      platform: 'credly',
      host: 'credly.com.evil.example',
    });
  });

  it('count only where the path is that of an award', () => {
    expect(recognise('https://credly.com.evil.example/blog')).toBeUndefined();
    expect(recognise('https://credly.com.evil.example/badges/about-us')).toBeUndefined();
  });

  it('are not those that differ by some letters, or end in the platform’s name', () => {
    expect(recognise(`https://credley.com/badges/${ID}`)).toBeUndefined();
    expect(recognise(`https://notcredly.com/badges/${ID}`)).toBeUndefined();
  });

  it('are known without their path too, for what a credential names', () => {
    expect(imitatedDomain('credly.com.evil.example')).toBe('credly.com');
    expect(imitatedDomain('www.credly.com')).toBeUndefined();
  });

  it('do not hide behind a user name', () => {
    expect(recognise(`https://www.credly.com@evil.example/badges/${ID}`)).toBeUndefined();
  });
});

describe('samples and templates', () => {
  it.each([
    'https://www.credly.com/badges/sample-badge-id',
    'https://www.credly.com/badges/YOUR_BADGE_LINK',
    'https://www.credly.com/badges/6b6b6b6b-0b0b-4b6b-8b6b-6b6b6b6b6b6b',
    'https://www.credly.com/badges/12345678-1234-1234-1234-123456789012',
    'https://www.credly.com/badges/00000000-0000-4000-8000-000000000001',
    'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA',
    'https://api.badgr.io/public/assertions/short',
    'https://www.coursera.org/verify/ABCDEF123456',
    'https://www.coursera.org/verify/XXXXXXXXXXXX',
  ])('%s has no valid id', (href) => {
    expect(kindOf(href)).toBe('placeholder');
  });

  it('a badge that anybody can earn is not an award', () => {
    expect(kindOf('https://www.credly.com/org/northwind/badge/practitioner')).toBe('not_an_award');
  });
});

describe('one award', () => {
  it.each([
    `https://www.credly.com/badges/${ID}`,
    `https://credly.com/badges/${ID}/`,
    `https://www.credly.com/badges/${ID}/public_url?trk=public_profile_see-credential`,
    `https://www.credly.com/badges/${ID.toUpperCase()}/linked_in_profile`,
    `http://www.youracclaim.com/badges/${ID}?source=linked_in_profile`,
    `https://www.credly.com/earner/earned/badge/${ID}`,
    `https://www.credly.com./badges/${ID}#top`,
    `https://www.credly.com/api/v1/obi/v2/badge_assertions/${ID}`,
    wrapped(`https://www.credly.com/badges/${ID}/linked_in_profile`),
  ])('has one key at Credly: %s', (href) => {
    expect(recognise(href)).toMatchObject({ kind: 'award', platform: 'credly', key: KEY });
  });

  it.each([
    [`https://api.badgr.io/public/assertions/${BADGR}?v=2_0`, 'api.badgr.io'],
    [`https://badgr.com/public/assertions/${BADGR}`, 'api.badgr.io'],
    [`https://asu.badgr.com/public/assertions/${BADGR}?v=`, 'api.badgr.io'],
    [`https://badges.parchment.com/public/assertions/${BADGR}.json`, 'api.badgr.io'],
    [`https://api.eu.badgr.io/public/assertions/${BADGR}`, 'api.eu.badgr.io'],
    [`https://eu.badgr.com/public/assertions/${BADGR}`, 'api.eu.badgr.io'],
    [`https://api.ca.badgr.io/public/assertions/${BADGR}`, 'api.ca.badgr.io'],
  ])('of Badgr is kept in its region: %s', (href, host) => {
    expect(recognise(href)).toMatchObject({
      kind: 'award',
      key: `https://${host}/public/assertions/${BADGR}`,
    });
  });

  it.each([
    'https://www.coursera.org/account/accomplishments/verify/K3RW8ZPX4QTB',
    'https://coursera.org/verify/K3RW8ZPX4QTB?utm_source=x',
    'https://www.coursera.org/records/k3rw8zpx4qtb',
    'https://www.coursera.org/account/accomplishments/certificate/K3RW8ZPX4QTB',
  ])('has one key at Coursera: %s', (href) => {
    expect(recognise(href)).toMatchObject({
      kind: 'award',
      key: 'https://www.coursera.org/verify/K3RW8ZPX4QTB',
    });
  });

  it.each([
    ['accredible', 'https://skillshop.credential.net/7b50cac1-6a37-4a5d-984d-af324c05ecc5#acc.WEAsRH32'],
    ['obf', 'https://openbadgefactory.com/v1/assertion/82bbcb86b6b7e6a2c6f137d36f79a22cea247f5f.html'],
    ['freecodecamp', 'https://www.freecodecamp.org/certification/ida-lund/responsive-web-design'],
    [
      'microsoft-learn',
      'https://learn.microsoft.com/api/credentials/share/en-us/IdaLund-2617/2F8B28CFEEC1459B?sharingId=64FA',
    ],
    ['microsoft-learn', 'https://learn.microsoft.com/en-us/users/idalund-2617/credentials/2f8b28cfeec1459b'],
    ['verifierplus', 'https://verifierplus.org/credentials/c2d8a3f0-7e41-4f6b-9b35-81e6d0c4a927'],
  ])('is recognised at %s', (platform, href) => {
    expect(recognise(href)).toMatchObject({ kind: 'award', platform });
  });

  it('on another port is another server', () => {
    expect(recognise(`https://www.credly.com:8443/badges/${ID}`)).toBeUndefined();
  });
});

describe('personal and tracking parameters', () => {
  it('are in neither key nor address', () => {
    const hrefs = [
      `https://api.badgr.io/public/assertions/${BADGR}?identity__email=ida%40mail.example&utm_medium=x`,
      'https://uni.edu/credentials/ida.json?identity__email=ida%40mail.example&trk=x&utm_source=y',
    ];
    for (const href of hrefs) expect(JSON.stringify(recognise(href))).not.toMatch(/mail|utm|trk/);
  });

  it('others stay, since they may name the document', () => {
    expect(recognise('https://uni.edu/credential.json?id=7&trk=x')?.url).toBe(
      'https://uni.edu/credential.json?id=7',
    );
  });
});

describe('shapes', () => {
  it.each([
    `https://badges.uni.example/public/assertions/${BADGR}`,
    'https://uni.edu/credentials/ida.json',
    'https://uni.edu/x/Badge-7.jsonld?v=1',
    'https://uni.edu/certificates/ida.jwt',
    'https://verifierplus.org/#verify?vc=https://uni.edu/credentials/ida.json',
  ])('%s may be a credential', (href) => {
    expect(kindOf(href)).toBe('shape');
  });

  it.each([
    'https://uni.edu/credentials/ida',
    'https://uni.edu/data.json',
    'https://uni.edu/badge.json.html',
    'https://uni.edu/?file=badge.json',
    'https://10.0.0.1/badge.json',
    'https://localhost/badge.json',
    'mailto:ida@uni.edu',
    'javascript:badge.json',
    `https://www.credly.com/users/ida/badges`,
    '',
    `https://uni.edu/${'badge'.repeat(2000)}.json`,
  ])('%s is left alone', (href) => {
    expect(recognise(href)).toBeUndefined();
  });
});

describe('wrappers', () => {
  it('of LinkedIn are taken off, up to three', () => {
    const twice = wrapped(wrapped(KEY));
    expect(unwrap(twice)).toBe(KEY);
    expect(unwrap(`https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(KEY)}&urlhash=Zz`)).toBe(
      KEY,
    );
    expect(unwrap(wrapped(wrapped(wrapped(wrapped(KEY)))))).not.toBe(KEY);
  });

  it('may hold an address without its scheme', () => {
    expect(kindOf('https://www.linkedin.com/safety/go?url=coursera.org%2Fverify%2FK3RW8ZPX4QTB')).toBe(
      'award',
    );
  });

  it('of anybody else stay: their target is whatever they say tomorrow', () => {
    const other = `https://evil.example/safety/go/?url=${encodeURIComponent(KEY)}`;
    expect(unwrap(other)).toBe(other);
    expect(recognise(wrapped('https://lnkd.in/gKEzv4_7'))).toBeUndefined();
  });

  it('cannot smuggle in what is no address', () => {
    expect(recognise(wrapped('javascript:alert(1)'))).toBeUndefined();
  });
});

it('no link takes long, however it is made', () => {
  for (const piece of ['/badge', 'credential', '/public/assertions/', '%2E', 'xn--a', 'rn', '-']) {
    recognise(`https://www.credly.com/${piece.repeat(4000 / piece.length)}`);
    recognise(`https://${piece.repeat(60 / piece.length)}.example/badges/${ID}`);
  }
});
