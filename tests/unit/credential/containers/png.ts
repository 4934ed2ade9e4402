/** Writes PNG files chunk by chunk, as no baking tool would. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Lies {
  length?: number;
  crc?: number;
}

export function chunk(type: string, data: Uint8Array | string, lies: Lies = {}): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string, 'latin1')]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(lies.length ?? body.length - 4);
  crc.writeUInt32BE(lies.crc ?? crc32(body));
  return Buffer.concat([length, body, crc]);
}

const IHDR = chunk('IHDR', Buffer.alloc(13));
const IDAT = chunk('IDAT', Buffer.alloc(40));
const IEND = chunk('IEND', '');

/** An image with those chunks between its head and its pixels. */
export function png(...chunks: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(SIGNATURE), IHDR, ...chunks, IDAT, IEND]);
}

export const tEXt = (keyword: string, text: string) => chunk('tEXt', `${keyword}\0${text}`);

/** `flags`: whether it is compressed, and how. */
export function iTXt(keyword: string, text: string | Uint8Array, flags = [0, 0], lies: Lies = {}): Buffer {
  const head = [Buffer.from(keyword), Buffer.from([0, ...flags]), Buffer.from('\0\0')];
  return chunk('iTXt', Buffer.concat([...head, Buffer.from(text as string)]), lies);
}

export const compressedITXt = (keyword: string, text: string) => iTXt(keyword, deflateSync(text), [1, 0]);

export function zTXt(keyword: string, text: Uint8Array, method = 0): Buffer {
  return chunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from([method]), text]));
}
