import { base58 } from '@scure/base';

/** `undefined` for what is none, or longer than `maxLength` characters: decoding costs the square of the length. */
export function fromBase58(text: string, maxLength: number): Uint8Array | undefined {
  if (text.length > maxLength) return undefined;
  try {
    return base58.decode(text);
  } catch {
    return undefined;
  }
}

export function toBase58(bytes: Uint8Array): string {
  return base58.encode(bytes);
}
