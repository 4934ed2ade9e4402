import { describe, expect, it } from 'vitest';
import * as bytes from '../../../lib/base/bytes.ts';

const all = Uint8Array.from({ length: 256 }, (_, at) => at);

describe('bytes and text', () => {
  it('refuses bytes that are not UTF-8', () => {
    expect(bytes.utf8Decode(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
    expect(bytes.utf8Decode(Uint8Array.of(0xc3))).toBeUndefined();
    expect(bytes.utf8Decode(bytes.utf8Encode('Zürich 東京'))).toBe('Zürich 東京');
  });

  it('round-trips hexadecimal and refuses what is none', () => {
    expect(bytes.fromHex(bytes.toHex(all))).toEqual(all);
    expect(bytes.fromHex('FF0a')).toEqual(Uint8Array.of(255, 10));
    for (const bad of ['f', 'zz', '0x00', ' 00']) expect(bytes.fromHex(bad), bad).toBeUndefined();
  });

  it('round-trips base64 and base64url, also of megabytes', () => {
    const large = new Uint8Array(3_000_001).fill(7);
    expect(bytes.fromBase64(bytes.toBase64(all))).toEqual(all);
    expect(bytes.fromBase64(bytes.toBase64(large))?.length).toBe(large.length);
    expect(bytes.toBase64url(all)).not.toMatch(/[+/=]/);
    expect(bytes.fromBase64url(bytes.toBase64url(all))).toEqual(all);
  });

  it('refuses letters that are not of the alphabet asked for, and white space', () => {
    for (const bad of ['a', 'ab-_', 'YQ= =', 'YWI\n', 'é'])
      expect(bytes.fromBase64(bad), bad).toBeUndefined();
    expect(bytes.fromBase64url('ab+/')).toBeUndefined();
  });

  it('hashes as FIPS 180 says', async () => {
    expect(await bytes.sha256Hex(bytes.utf8Encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
