/** Status lists of both kinds, really signed, and the entries of credentials in them. */
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { badge, brackwater, HOST, olderBadge, V2 } from '../badges.ts';
import type { Outcome } from '../scene.ts';
import { type Json, SIGNATURE_2020, type Signer, sign } from '../signing.ts';

export const LIST_URL = `https://${HOST}/status/3`;
export const INDEX = 94_567;
const LIST_BYTES = 16_384;

export interface ListText {
  /** Indices that are set. */
  set?: readonly number[];
  signer?: Signer;
  purpose?: unknown;
  /** Instead of the list's own. */
  encodedList?: string;
  type?: string;
  over?: Json;
  subject?: Json;
}

export function bits(set: readonly number[] = [], length = LIST_BYTES): Uint8Array {
  const bytes = new Uint8Array(length);
  for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return bytes;
}

export function encoded(bytes: Uint8Array): string {
  return gzipSync(bytes).toString('base64url');
}

interface Kind {
  kind: string;
  /** Signs a credential that has this status. */
  badgeWith(...status: Json[]): Promise<Json>;
  entry(over?: Json): Json;
  list(text?: ListText): Promise<Json>;
}

const entryOf = (type: string, over: Json = {}): Json => ({
  id: `${LIST_URL}#${INDEX}`,
  type,
  statusPurpose: 'revocation',
  statusListIndex: String(INDEX),
  statusListCredential: LIST_URL,
  ...over,
});

export const BITSTRING: Kind = {
  kind: 'BitstringStatusListEntry',
  badgeWith: (...status) => sign({ ...badge(), credentialStatus: status }, brackwater),
  entry: (over) => entryOf('BitstringStatusListEntry', over),
  list: ({ set, signer = brackwater, purpose = 'revocation', encodedList, type, over, subject } = {}) =>
    sign(
      {
        '@context': [V2],
        id: LIST_URL,
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer: signer.id,
        validFrom: '2026-01-01T00:00:00Z',
        credentialSubject: {
          id: `${LIST_URL}#list`,
          type: type ?? 'BitstringStatusList',
          statusPurpose: purpose,
          encodedList: encodedList ?? `u${encoded(bits(set))}`,
          ...subject,
        },
        ...over,
      },
      signer,
    ),
};

const LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1';

export const STATUS_LIST_2021: Kind = {
  kind: 'StatusList2021Entry',
  badgeWith(...status) {
    const document = olderBadge();
    const context = [...(document['@context'] as string[]), LIST_2021];
    return sign({ ...document, '@context': context, credentialStatus: status }, brackwater, SIGNATURE_2020);
  },
  entry: (over) => entryOf('StatusList2021Entry', over),
  list: ({ set, signer = brackwater, purpose = 'revocation', encodedList, type, over, subject } = {}) =>
    sign(
      {
        '@context': [
          'https://www.w3.org/2018/credentials/v1',
          LIST_2021,
          'https://w3id.org/security/suites/ed25519-2020/v1',
        ],
        id: LIST_URL,
        type: ['VerifiableCredential', 'StatusList2021Credential'],
        issuer: signer.id,
        issuanceDate: '2026-01-01T00:00:00Z',
        credentialSubject: {
          id: `${LIST_URL}#list`,
          type: type ?? 'StatusList2021',
          statusPurpose: purpose,
          encodedList: encodedList ?? encoded(bits(set)),
          ...subject,
        },
        ...over,
      },
      signer,
      SIGNATURE_2020,
    ),
};

/** Not known: neither in force, nor withdrawn. */
export function expectUnavailable(outcome: Outcome): void {
  expect(outcome.codes).toContain('key_of_issuer');
  expect(outcome.codes).toContain('status_unavailable');
  expect(outcome.codes).not.toContain('in_force');
  expect(outcome.codes).not.toContain('revoked');
  expect(outcome.state).toBe('caution');
}
