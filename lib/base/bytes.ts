/** Bytes in and out of text. Decoders answer `undefined` for what is not theirs; nothing here throws. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Characters handed to `String.fromCharCode` at once: below the argument limit of every engine. */
const CHUNK = 8192;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const BASE64URL = /^[A-Za-z0-9_-]*={0,2}$/;
const HEX = /^(?:[0-9a-fA-F]{2})*$/;

const ENCODER = new TextEncoder();

export function utf8Encode(text: string): Bytes {
  return ENCODER.encode(text);
}

/** Text, without a byte order mark; `undefined` if the bytes are not UTF-8. */
export function utf8Decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const HEX_OF_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX_OF_BYTES[byte];
  return hex;
}

export function fromHex(hex: string): Bytes | undefined {
  if (!HEX.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

/** RFC 4648, section 4, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** Padding may be absent; white space is refused. */
export function fromBase64(text: string): Bytes | undefined {
  if (!BASE64.test(text)) return undefined;
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

/** RFC 4648, section 5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function fromBase64url(text: string): Bytes | undefined {
  if (!BASE64URL.test(text)) return undefined;
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** The parts one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A hash, by WebCrypto's name for it. */
export async function digestOf(bytes: Uint8Array, algorithm: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Bytes));
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await digestOf(bytes, 'SHA-256'));
}
