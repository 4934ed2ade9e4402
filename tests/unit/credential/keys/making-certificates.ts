/** Certificates for the tests, written out value by value. */
import { type JoseKey, signatureOver } from '../jose-signing.ts';

/** One value of DER: tag, length, content. */
export function der(tag: number, ...content: (Uint8Array | number)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => (typeof each === 'number' ? Buffer.of(each) : each)));
  const { length } = bytes;
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...head), bytes]);
}
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const attribute = (type: string, text: string) =>
  der(0x31, der(0x30, oid(type), der(0x0c, Buffer.from(text))));
const nameOf = (commonName: string, organisation = 'Brackwater') =>
  der(0x30, attribute('55040a', organisation), ...(commonName ? [attribute('550403', commonName)] : []));
const ECDSA_SHA256 = der(0x30, oid('2a8648ce3d040302'));

/** A certificate as an authority would issue it, though nobody is one here. */
export function certificate(subject: string, issuer: string, key: JoseKey, by: JoseKey = key): string {
  const time = (text: string) => der(0x17, Buffer.from(text));
  const signed = der(
    0x30,
    der(0xa0, der(0x02, 2)),
    der(0x02, 7),
    ECDSA_SHA256,
    nameOf(issuer),
    der(0x30, time('260101000000Z'), time('300101000000Z')),
    nameOf(subject),
    key.publicKey.export({ format: 'der', type: 'spki' }),
  );
  const raw = signatureOver(signed, by, 'ES256');
  const integer = (bytes: Buffer) => der(0x02, ...(bytes[0] && bytes[0] >= 0x80 ? [0, bytes] : [bytes]));
  const signature = der(0x30, integer(raw.subarray(0, 32)), integer(raw.subarray(32)));
  return der(0x30, signed, ECDSA_SHA256, der(0x03, 0, signature)).toString('base64');
}
