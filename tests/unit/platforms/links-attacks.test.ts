import { describe, expect, it } from 'vitest';
import * as page from '../../../lib/platforms/links.ts';
import { recognise } from '../../../lib/platforms/recognise.ts';
import { addressAt, markOf, PLACES, placesAt } from '../../../lib/platforms/table.ts';

const ID = 'c41e7d09-3b58-4f26-a9d3-70e5b2861fac';
const KEY = `https://www.credly.com/badges/${ID}`;
const wrapped = (url: string, host = 'www.linkedin.com') =>
  `https://${host}/safety/go/?url=${encodeURIComponent(url)}`;

describe('an address that is written otherwise', () => {
  it.each([
    `HTTPS://WWW.CREDLY.COM/badges/${ID}`,
    `https://www.credly.com./badges/${ID}`,
    `https://www.credly.com:443/badges/${ID}`,
    `https://ida:secret@www.credly.com/badges/${ID}`,
    `https://www.%63redly.com/badges/${ID}`,
    `https://ｗｗｗ.credly.com/badges/${ID}`,
    `https://www.credly.com/x/../badges/${ID}`,
    `https://www.credly.com/%2e%2e/badges/${ID}`,
    `https:\\\\www.credly.com\\badges\\${ID}`,
    ` https://www.credly.com/badges/${ID}\n`,
  ])('is the same award: %j', (href) => {
    expect(recognise(href)).toMatchObject({ kind: 'award', key: KEY, url: KEY });
  });

  it.each([
    `https://www.credly.com@evil.example/badges/${ID}`,
    `https://evil.example/https://www.credly.com/badges/${ID}`,
    `https://evil.example/?u=https://www.credly.com/badges/${ID}`,
    `https://evil.example#https://www.credly.com/badges/${ID}`,
    `https://evil.example\\@www.credly.com/badges/${ID}`,
    `https://www.credly.com:8443/badges/${ID}`,
    `https://www.credly.com/badges/${ID}/../../users/ida`,
    `https://www.credly.com//badges/${ID}`,
    `https://www.credly.com/%62adges/${ID}`,
    `https://www.credly.com/x%2Fbadges%2F${ID}`,
    `ftp://www.credly.com/badges/${ID}`,
    `javascript:location='https://www.credly.com/badges/${ID}'`,
    `data:text/html,https://www.credly.com/badges/${ID}`,
    `blob:https://www.credly.com/badges/${ID}`,
    `https://www.credly.com/badges/${ID}${'/x'.repeat(2100)}`,
  ])('is no award of the platform: %j', (href) => {
    expect(recognise(href)).toBeUndefined();
  });

  it('has no second id behind its own', () => {
    const other = ID.replace('c41e', 'd52f');
    expect(recognise(`${KEY}/${other}`)?.key).toBe(KEY);
    expect(recognise(`${KEY}?id=${other}#${other}`)?.key).toBe(KEY);
    expect(recognise(`${KEY}${other}`)?.kind).toBe('placeholder');
  });
});

describe('a parameter', () => {
  it('that stands there twice names nothing: only that server knows which one counts', () => {
    const link = (query: string) => recognise(`https://rhtapps.redhat.com/verify?${query}`);
    expect(link('certId=740-182-653')?.kind).toBe('award');
    for (const query of [
      'certId=740-182-653&certId=999-000-111',
      'certId=999-000-111&lang=en&certId=740-182-653',
      'certId=740-182-653&certId=740-182-653',
      'certId=740-182-653&%63ertId=999-000-111',
    ])
      expect(link(query), query).toBeUndefined();
    const hash = '3f8b1c6e0d9274a5e6b18c3d70f2945ba1e7c680';
    const moodle = 'https://moodle.kestrel.example/badges/badge.php?hash=';
    expect(recognise(`${moodle}${hash}&hash=${hash.replace('3f', '4e')}`)).toBeUndefined();
  });

  it('of another name is not taken for it', () => {
    expect(recognise('https://rhtapps.redhat.com/verify?xcertId=740-182-653')).toBeUndefined();
    expect(recognise('https://rhtapps.redhat.com/verify?x=1&certId=740-182-653&y=2')).toMatchObject({
      key: 'https://rhtapps.redhat.com/verify?certId=740-182-653',
      url: 'https://rhtapps.redhat.com/verify?certId=740-182-653',
    });
  });

  it('of a person, or of a tracker, is in no key and no address, however often it stands there', () => {
    const noise = 'identity__email=ida%40mail.example&utm_source=x&trk=y&identity__telephone=0401234&trk=z';
    for (const address of [
      `${KEY}?${noise}`,
      `https://rhtapps.redhat.com/verify?${noise}&certId=740-182-653`,
      `https://uni.edu/credentials/ida.json?${noise}`,
      `https://moodle.kestrel.example/badges/badge.php?${noise}&hash=3f8b1c6e0d9274a5e6b18c3d70f2945ba1e7c680`,
      `https://credly.com.evil.example/badges/${ID}?${noise}`,
      `https://www.credly.com/badges/sample-badge?${noise}`,
      `https://www.linkedin.com/in/ida/details/certifications/1740182654417/single-media-viewer/?${noise}`,
      `https://kestrel.example/${ID}?${noise}#acc.Qm7TzLp2`,
    ]) {
      const link = recognise(address);
      expect(link, address).toBeDefined();
      expect(JSON.stringify(link), address).not.toMatch(/mail\.example|utm_|trk|0401234/);
    }
  });
});

describe('a wrapper', () => {
  it.each([
    wrapped('https://10.0.0.1/credentials/ida.json'),
    wrapped(wrapped('https://localhost/credentials/ida.json')),
    wrapped('http://192.168.0.1:8080/badge.json'),
    wrapped('https://router.local/public/assertions/qT7xKd2mRz-9LpVw3_HsYc'),
    wrapped('https://2130706433/badge.json'),
    'https://verifierplus.org/#verify?vc=https://[::1]/credentials/ida.json',
    wrapped('https://verifierplus.org/#verify?vc=file:///etc/badge.json'),
    wrapped('file:///etc/badge.json'),
    wrapped(`javascript:"${KEY}"`),
  ])('leads to no private host, and to nothing but https: %s', (href) => {
    expect(recognise(href)).toBeUndefined();
    expect(recognise(href, true)).toBeUndefined();
  });

  it('of somebody else is none', () => {
    for (const host of [
      'www.linkedin.com.evil.example',
      'evil-linkedin.com',
      'www.linkedin.com@evil.example',
    ])
      expect(recognise(wrapped(KEY, host))).toBeUndefined();
  });

  it('around LinkedIn’s own certificates stays what it is: they are awards, and no wrappers', () => {
    const own = `https://www.linkedin.com/learning/certificates/${'b70c3e19d5a84f62'.repeat(4)}?url=${KEY}`;
    expect(recognise(own)).toMatchObject({ kind: 'award', platform: 'linkedin-learning' });
    expect(recognise(wrapped(own))).toMatchObject({ kind: 'award', platform: 'linkedin-learning' });
  });
});

describe('what a page or the user presents as a credential', () => {
  it('is a shape at any public address, with the page of an application that the fragment names', () => {
    expect(recognise('http://uni.edu/ida?x=1&trk=y', true)).toMatchObject({
      kind: 'shape',
      key: 'https://uni.edu/ida?x=1',
    });
    expect(recognise('https://app.uni.edu/#/ida/7', true)?.url).toBe('https://app.uni.edu/#/ida/7');
    expect(recognise('https://uni.edu/ida#top', true)?.url).toBe('https://uni.edu/ida');
  });

  it.each([
    'https://10.0.0.1/ida',
    'https://intranet/ida',
    'mailto:ida@uni.edu',
    'javascript:void(0)',
    'https://lnkd.in/gKEzv4',
    'https://bit.ly/3Kz83q',
    wrapped('https://lnkd.in/gKEzv4'),
    '',
  ])('is left alone at “%s”', (href) => {
    expect(recognise(href, true)).toBeUndefined();
  });

  it('does not make an award of a sample, or of a host that imitates one', () => {
    expect(recognise('https://www.credly.com/badges/YOUR-BADGE', true)?.kind).toBe('placeholder');
    expect(recognise(`https://credly.com.evil.example/badges/${ID}`, true)?.kind).toBe('look_alike');
    expect(recognise('https://www.credly.com/org/kestrel/badge/soldering', true)?.kind).toBe('not_an_award');
  });
});

describe('samples', () => {
  it.each([
    'https://www.hackerrank.com/certificates/abcdef123456',
    'https://www.udemy.com/certificate/UC-XXXXXXXX/',
    'https://www.udemy.com/certificate/UC-12345678-1234-1234-1234-123456789012/',
    'https://www.freecodecamp.org/certification/your-username/responsive-web-design',
    'https://learn.microsoft.com/api/credentials/share/en-us/YOUR_NAME-1234/0123456789ABCDEF',
    'https://verify.skilljar.com/c/xxxxxxxxxxxx',
    'https://www.virtualbadge.io/certificate-validator?credential=YOUR_CREDENTIAL_ID',
    'https://rhtapps.redhat.com/verify?certId=YOUR-CERT-ID',
    'https://www.datacamp.com/certificate/sample',
    'https://courses.edx.org/certificates/00000000000000000000000000000000',
    'https://kestrel.example/00000000-0000-4000-8000-000000000001#acc.Qm7TzLp2',
  ])('%s gets no request', (href) => {
    expect(recognise(href)?.kind).toBe('placeholder');
    expect(page.recognise(href)?.key).toBe(recognise(href)?.key);
  });

  it('on no known platform are left alone', () => {
    expect(
      recognise('https://kestrel.example/certificates/00000000000000000000000000000000'),
    ).toBeUndefined();
    const hash = 'a'.repeat(40);
    expect(recognise(`https://kestrel.example/badges/badge.php?hash=${hash}`)).toBeUndefined();
  });
});

it('no address takes long, however it is made: 100 kB against each pattern end', () => {
  const pieces = [
    '/badges',
    '/',
    '-',
    'a',
    '0',
    '&',
    '&certId=',
    '?',
    '%2E',
    '.pdf',
    'certificat',
    '/certificate',
    '=',
  ];
  for (const piece of [
    ...pieces,
    '/badges/badge.php?hash=',
    '/users/x/credentials',
    'verify/',
    '#acc.',
    '{',
  ]) {
    const long = piece.repeat(100_000 / piece.length);
    for (const text of [
      `/${long}`,
      `/badges/${long}`,
      `/verify?${long}`,
      `/certificates/${long}`,
      `${long}!`,
    ]) {
      for (const place of PLACES) {
        addressAt(place, 'kestrel.example', text);
        addressAt(place, 'kestrel.example', text, 'anyId');
        markOf(place, text);
      }
    }
  }
  placesAt(`${'a.'.repeat(120)}example`);
});
