import { domainToASCII, domainToUnicode } from 'node:url';
import { describe, expect, it } from 'vitest';
import { imitates } from '../../../lib/base/confusables.ts';
import { unicodeHost } from '../../../lib/base/punycode.ts';

describe('hosts that imitate', () => {
  it.each([
    'credly.com.evil.example',
    'www.credly.com.evil.example',
    'login.credly.com.badges.example',
    'www.cr\u0435dly.com',
    'cred1y.com',
    'cr\u00e9dly.com',
    '\u0441redly.com.evil.example',
  ])('%s is taken for credly.com', (host) => {
    expect(imitates(new URL(`https://${host}`).hostname, 'credly.com')).toBe(true);
  });

  it('takes rn for m and vv for w', () => {
    expect(imitates('learn.rnicrosoft.com', 'learn.microsoft.com')).toBe(true);
    expect(imitates('vvorld.example', 'world.example')).toBe(true);
  });

  it.each(['credly.com', 'www.credly.com', 'www.credly.com.', 'WWW.Credly.com'])(
    '%s is credly.com itself',
    (host) => {
      expect(imitates(host, 'credly.com')).toBe(false);
    },
  );

  it.each([
    'notcredly.com',
    'credly.community',
    'mycredly.com.example',
    'credly-com.example',
    'credley.com',
    'credly.org',
  ])('%s only resembles it: letters more or less do not count', (host) => {
    expect(imitates(host, 'credly.com')).toBe(false);
  });
});

describe('internationalised hosts', () => {
  it.each([
    'münchen.example',
    '日本語.example',
    'россия.рф',
    'straße.example',
    'παράδειγμα.example',
    'a-ü-b.example',
  ])('%s is decoded as the platform decodes it', (host) => {
    const ascii = domainToASCII(host);
    expect(unicodeHost(ascii)).toBe(domainToUnicode(ascii));
  });

  it('stay as they are where a label does not decode', () => {
    for (const host of [
      'xn--.example',
      'xn--99999999.example',
      'xn--a!b.example',
      `xn--${'a'.repeat(80)}.example`,
    ]) {
      expect(() => unicodeHost(host)).not.toThrow();
    }
    expect(unicodeHost('xn--é.example')).toBe('xn--é.example');
  });
});
