import { keccak_256 } from '@noble/hashes/sha3.js';
import { joinBytes, toHex } from '../../base/bytes.ts';
import { asObject, asText } from '../../base/json-values.ts';
import { secp256k1Point } from '../keys/public-key.ts';
import type { Chain } from './chain.ts';

/** An address is the end of a hash. */
const ADDRESS_BYTES = 20;

export const ethereum: Chain = {
  id: 'ethereum',
  name: 'Ethereum',
  // Blockscout, module transaction, action gettxinfo.
  url: (transaction) =>
    `https://eth.blockscout.com/api?module=transaction&action=gettxinfo&txhash=0x${transaction}`,
  read(answer, transaction) {
    const result = asObject(answer.result);
    const [hash, from, input] = [result?.hash, result?.from, result?.input].map(asText);
    const [time, confirmations] = [Number(result?.timeStamp), Number(result?.confirmations)];
    const isInChain = result?.success === true && confirmations > 0 && time > 0;
    if (hash?.toLowerCase() !== `0x${transaction}` || !from || !isInChain) return undefined;
    return {
      holds: input?.startsWith('0x') ? [input.slice(2).toLowerCase()] : [],
      by: [accountAt(from)],
      at: time * 1_000,
    };
  },
  accountAt,
  accountOf(key) {
    const { x, y } = secp256k1Point(key) ?? {};
    return x && y && `0x${toHex(keccak_256(joinBytes([x, y])).subarray(-ADDRESS_BYTES))}`;
  },
};

/** Capital letters in it are a check sum, and no part of it (EIP-55). */
function accountAt(address: string): string {
  return address.toLowerCase();
}
