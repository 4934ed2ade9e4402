/**
 * The cases that Assay answers otherwise than their source, and why. A difference without an entry fails, and so
 * does an entry without a difference.
 */
export interface Difference {
  /** What Assay says: the headline of the verdict. */
  answer: string;
  because: string;
  /** Not a matter of opinion: not built yet. */
  later?: true;
  files: readonly string[];
}

const DCC = 'dcc-vc-test-fixtures';
const OB2 = '1edtech-validator/ob20';

export const DIFFERENCES: readonly Difference[] = [
  {
    answer: 'key_not_authorised',
    because: 'its issuer is a did:key, which is one key and lists no other, and another one signed it',
    files: [
      'w3c-vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json',
      'w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json',
      'w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ/signedECDSAP384.json',
    ],
  },
  {
    answer: 'status_unavailable',
    because:
      'their status list is signed by another issuer than the credential: such a list may say "revoked", but not ' +
      '"in force" in the issuer’s name',
    files: [
      'v1/bothSignatureTypes/didKey/mixedRegistry-validStatus-noExpiry.json',
      'v1/bothSignatureTypes/didWeb/legacy-validStatus-noExpiry.json',
      'v1/bothSignatureTypes/didWeb/oidf-validStatus-noExpiry.json',
      'v1/dataIntegrityProof/didKey/mixedRegistry-validStatus-noExpiry.json',
      'v1/dataIntegrityProof/didWeb/legacy-validStatus-noExpiry.json',
      'v1/dataIntegrityProof/didWeb/oidf-validStatus-noExpiry.json',
      'v1/ed25519/didKey/mixedRegistry-validStatus-noExpiry.json',
      'v1/ed25519/didWeb/legacy-validStatus-noExpiry.json',
      'v1/ed25519/didWeb/oidf-validStatus-noExpiry.json',
    ].map((file) => `${DCC}/${file}`),
  },
  {
    answer: 'context_unknown',
    because:
      'a definition written into the document gives its terms their meaning, and only published contexts do that: ' +
      'what is not read is not asked for its status either',
    files: [`${DCC}/v2/dataIntegrityProof/didKey/twoOIDF-revoked-notExpired-badSchema.json`],
  },
  {
    answer: 'key_of_issuer',
    because:
      'a status list that lacks a type is rightly signed by its issuer, and shown by itself that is all it claims; ' +
      'as a list it is refused (legacy-missingTypeStatus-noExpiry.json)',
    files: [`${DCC}/statusLists/missingBitStringType.json`],
  },
  {
    answer: 'key_unavailable',
    because: 'the issuer’s did:web document is not among the vectors, so offline nobody knows its key',
    files: [
      'dcc-verifier-core/v2didWebMultikeyWithValidStatus.json',
      'dcc-verifier-core/v2didWebWithValidStatus.json',
    ],
  },
  {
    answer: 'not_an_award',
    because: 'a badge class or an issuer by itself may be well formed, and is awarded to nobody',
    files: [
      `${OB2}/assets/badgeclass1.json`,
      `${OB2}/assets/badge-with-data-image.json`,
      `${OB2}/rdf-validation/valid-badge-class.json`,
      `${OB2}/rdf-validation/valid-issuer-extension.json`,
    ],
  },
  {
    answer: 'proof_unsupported',
    because: 'credentials signed as a whole (JWS) are not read yet',
    later: true,
    files: [`${OB2}/simple.jwt`, `${OB2}/simple-not-revoked.jwt`],
  },
  {
    answer: 'malformed',
    because: 'SVG images are not opened yet',
    later: true,
    files: [
      'baked/mozilla-bakery-baked.svg',
      'baked/mozilla-bakery-no-json.svg',
      'baked/imsglobal-bakery-baked_example.svg',
    ],
  },
];

/** The entry of a case, if it has one. */
export function differenceOf(file: string): Difference | undefined {
  return DIFFERENCES.find(({ files }) => files.includes(file));
}
