import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';
import { codeIn, type Pixels, readCode } from '../../../../lib/wallet/import/qr.ts';

/** A code as a picture: dark modules of some pixels each on white. */
function picture(text: string, scale = 4): Pixels {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const side = rows.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { width: side, height: side, data };
}

describe('a QR code in a picture', () => {
  test('is read', async () => {
    const link = 'https://www.credly.com/badges/9a4c1e77-3d52-4b8e-a6f1-0c5e2d7b4f13';
    expect(await codeIn(picture(link))).toBe(link);
    expect(await codeIn(picture('x'.repeat(1500), 3))).toBe('x'.repeat(1500));
  });

  test('that is not there, torn or noise is none, and nothing throws', async () => {
    const torn = picture('https://a.example/badge');
    torn.data.fill(0, 0, torn.data.length / 2);
    const noise = picture('x');
    for (let at = 0; at < noise.data.length; at++) noise.data[at] = (at * 2_654_435_761) >>> 24;
    const blank = { width: 300, height: 300, data: new Uint8ClampedArray(300 * 300 * 4).fill(255) };
    for (const each of [torn, noise, blank, { ...blank, width: 7 }])
      expect(await codeIn(each)).toBeUndefined();
  });

  test('in a picture that says it is of a billion pixels is not looked for', async () => {
    const png = new Uint8Array(33);
    const view = new DataView(png.buffer);
    view.setUint32(0, 0x89504e47);
    view.setUint32(16, 50_000);
    view.setUint32(20, 50_000);
    expect(await readCode(png)).toEqual({ refused: expect.stringContaining('too large') });
    expect(await readCode(new Uint8Array(3))).toEqual({ refused: expect.stringContaining('neither') });
  });
});
