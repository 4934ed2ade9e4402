import { deflateSync, gzipSync, crc32 as nodeCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../lib/base/crc32.ts';
import { inflate } from '../../../lib/base/inflate.ts';

const text = Buffer.from('hallmark '.repeat(5_000));

test('What was compressed comes back, up to the bound and not beyond it', async () => {
  expect(await inflate(deflateSync(text), 'deflate', text.length)).toEqual(new Uint8Array(text));
  expect(await inflate(gzipSync(text), 'gzip', text.length)).toEqual(new Uint8Array(text));
  expect(await inflate(deflateSync(text), 'deflate', text.length - 1)).toBeUndefined();
});

test('What is cut off, damaged, longer than its end or of another format is nothing', async () => {
  const whole = deflateSync(text);
  const damaged = Buffer.from(whole).fill(1, 20, 30);
  for (const each of [
    whole.subarray(0, -3),
    damaged,
    Buffer.concat([whole, whole]),
    gzipSync(text),
    text,
    Buffer.alloc(0),
  ])
    expect(await inflate(each, 'deflate', 1e6)).toBeUndefined();
});

test('A checksum is that of zlib', () => {
  for (const bytes of [Buffer.alloc(0), text, Buffer.from([0xff, 0, 0x80])])
    expect(crc32(bytes)).toBe(nodeCrc32(bytes));
});
