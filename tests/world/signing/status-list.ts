import { gzipSync } from 'node:zlib';
import type { SigningKey } from './keys.ts';
import { type Document, signEddsaRdfc2022 } from './proofs.ts';

/** The smallest list that Bitstring Status List v1.0 allows: 131,072 entries, so that an index hides in a crowd. */
const LIST_BYTES = 16_384;

interface StatusList {
  url: string;
  issuer: string;
  method: string;
  key: SigningKey;
  validFrom: string;
  revoked: readonly number[];
}

/** A signed `BitstringStatusListCredential` in which the given indices are set. */
export function bitstringStatusList(list: StatusList): Promise<Document> {
  const bits = new Uint8Array(LIST_BYTES);
  for (const index of list.revoked) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return signEddsaRdfc2022(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: list.url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: list.issuer,
      validFrom: list.validFrom,
      credentialSubject: {
        id: `${list.url}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: `u${gzipSync(bits).toString('base64url')}`,
      },
    },
    { key: list.key, method: list.method, created: list.validFrom },
  );
}

/** The entry of a credential in such a list. */
export function statusEntry(listUrl: string, index: number): object {
  return {
    id: `${listUrl}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: listUrl,
  };
}
