/** Credentials in images, as both baking specifications say. */
import { crc32, deflateSync } from 'node:zlib';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One black pixel, and the text of a credential: in `iTXt` plain or compressed. */
export function bakedPng(text: string, keyword = 'openbadgecredential', compressed = false): Buffer {
  const content = compressed ? deflateSync(text) : Buffer.from(text);
  const head = Buffer.from(`${keyword}\0${compressed ? '\u0001' : '\0'}\0\0\0`, 'latin1');
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    PNG,
    chunk('IHDR', header),
    chunk('iTXt', Buffer.concat([head, content])),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const summed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(8 + summed.length);
  framed.writeUInt32BE(content.length, 0);
  summed.copy(framed, 4);
  framed.writeUInt32BE(crc32(summed), 4 + summed.length);
  return framed;
}

/** An empty drawing with the text of a credential in an element of its own. */
export function bakedSvg(text: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[${text}]]></openbadges:credential></svg>`;
}
