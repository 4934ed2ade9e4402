import { describe, expect, it } from 'vitest';
import { hostOf, isPublicHost, isWithin, objectionToUrl } from '../../../lib/base/urls.ts';

const objection = (text: string) => objectionToUrl(new URL(text));

describe('addresses that are never asked', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://10.0.0.1./',
    'https://0/',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.1.1/',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'https://printer/',
    'https://printer./',
    'https://nas.local/',
    'https://vault.internal/',
    'https://router.home.arpa/',
    'https://wiki.corp/',
    'https://%31%30.0.0.1/',
    'https://１０.0.0.1/',
  ])('%s is not of the public internet', (url) => {
    expect(objection(url)).toMatch(/public internet/);
  });

  it.each([
    'http://uni.edu/',
    'ftp://uni.edu/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'blob:https://uni.edu/x',
  ])('%s is not https', (url) => {
    expect(objection(url)).toMatch(/https/);
  });

  it('carry a user name or a password', () => {
    expect(objection('https://me@uni.edu/')).toMatch(/user name/);
    expect(objection('https://:secret@uni.edu/')).toMatch(/user name/);
  });
});

describe('hosts', () => {
  it('of the public internet are asked, with and without the dot of the root', () => {
    for (const host of [
      'uni.edu',
      'www.credly.com',
      'badges.smallco.example',
      'uni.edu.',
      'xn--bcher-kva.example',
    ]) {
      expect(isPublicHost(host), host).toBe(true);
    }
    expect(isPublicHost('uni..edu')).toBe(false);
  });

  it('belong to a domain only as itself or as a true sub-domain', () => {
    expect(isWithin('credly.com', 'credly.com')).toBe(true);
    expect(isWithin('www.credly.com', 'credly.com')).toBe(true);
    expect(isWithin('notcredly.com', 'credly.com')).toBe(false);
    expect(isWithin('credly.com.evil.example', 'credly.com')).toBe(false);
  });

  it('are read in lower case, without port', () => {
    expect(hostOf('https://UNI.edu.:8443/x')).toBe('uni.edu');
    expect(hostOf('not an address')).toBe('');
  });
});
