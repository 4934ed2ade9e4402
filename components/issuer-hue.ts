import type { WalletItem } from './wallet-item.ts';

/** A hue for the cards of one issuer, degrees: always the same for the same proven issuer. */
export function hueOf({ issuer, host }: Pick<WalletItem, 'issuer' | 'host'>): number {
  let hash = 0;
  for (const character of issuer?.proven ?? host) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  // Steps of 24 degrees: neighbours that differ by less look like a mistake.
  return (hash % 15) * 24;
}
