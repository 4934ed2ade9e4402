import { expect, test } from 'vitest';
import { imageSize } from '../../../lib/base/image-size.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

test.each([
  ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000190 00000064', { width: 400, height: 100 }],
  ['GIF', '474946383961 9001 6400', { width: 400, height: 100 }],
  ['JPEG', 'ffd8 ffe0 0004 0000 ffc4 0003 00 ffc2 0011 08 0064 0190', { width: 400, height: 100 }],
  [
    'WebP, lossy',
    '52494646 00000000 57454250 56503820 00000000 000000 9d012a 9001 6400',
    { width: 400, height: 100 },
  ],
  ['WebP, lossless', '52494646 00000000 57454250 5650384c 00000000 2f 8fc11800', { width: 400, height: 100 }],
  [
    'WebP, extended',
    '52494646 00000000 57454250 56503858 0a000000 00000000 8f0100 630000',
    { width: 400, height: 100 },
  ],
])('%s', (_, hex, size) => {
  expect(imageSize(bytes(hex))).toEqual(size);
});

test('what is none of them, or cut off, has no size', () => {
  for (const hex of [
    '',
    '89504e47',
    '474946',
    'ffd8ff',
    'ffd8 ffe0 0000',
    'ffd8 0000 0000',
    '52494646',
    '00000000',
  ])
    expect(imageSize(bytes(hex))).toBeUndefined();
});
