import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, createBase58check } from '@scure/base';
import { joinBytes, toHex } from '../../base/bytes.ts';
import { asArray, asObject, asText } from '../../base/json-values.ts';
import { secp256k1Point } from '../keys/public-key.ts';
import type { Chain } from './chain.ts';

/** A script that does nothing but hold 32 bytes: OP_RETURN, and their length. */
const HOLDING_32_BYTES = /^6a20([0-9a-f]{64})$/;
const MAX_ADDRESS_LENGTH = 90;

export const bitcoin: Chain = {
  id: 'bitcoin',
  name: 'Bitcoin',
  // Esplora HTTP API, GET /tx/:txid.
  url: (transaction) => `https://blockstream.info/api/tx/${transaction}`,
  read(answer, transaction) {
    const { txid, vin, vout } = answer;
    const status = asObject(answer.status);
    const time = status?.block_time;
    if (txid !== transaction || status?.confirmed !== true || typeof time !== 'number') return undefined;
    const scripts = asArray(vout).map((output) => asText(asObject(output)?.scriptpubkey) ?? '');
    const spent = asArray(vin).map((input) => asObject(asObject(input)?.prevout)?.scriptpubkey_address);
    return {
      holds: scripts.flatMap((script) => HOLDING_32_BYTES.exec(script)?.[1] ?? []),
      // Who is paid says nothing: anybody can pay an issuer. Who pays has signed the whole.
      by: spent.flatMap((address) => (asText(address) ? [accountAt(String(address))] : [])),
      at: time * 1_000,
    };
  },
  accountAt,
  accountOf(key) {
    const point = secp256k1Point(key);
    return point && toHex(ripemd160(sha256(compressed(point))));
  },
};

/** SEC 1, section 2.3.3. */
function compressed({ x, y }: { x: Uint8Array; y: Uint8Array }): Uint8Array {
  return joinBytes([Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1)), x]);
}

const base58check = createBase58check(sha256);
/** Of a key, on the one chain that is asked. */
const KEY_HASH = 0x00;
const HASH_BYTES = 20;

/** The hash of the key, in both ways to write it; any other address stands for itself. */
function accountAt(address: string): string {
  if (address.length > MAX_ADDRESS_LENGTH) return address;
  try {
    if (!address.startsWith('bc1')) {
      const bytes = base58check.decode(address);
      return bytes[0] === KEY_HASH && bytes.length === HASH_BYTES + 1 ? toHex(bytes.subarray(1)) : address;
    }
    const [version, ...words] = bech32.decode(address as `bc1${string}`).words;
    const hash = bech32.fromWords(words);
    return version === 0 && hash.length === HASH_BYTES ? toHex(hash) : address;
  } catch {
    return address;
  }
}
