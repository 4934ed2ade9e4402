/**
 * The cases that Assay answers otherwise than their source, and why. A difference without an entry fails, and so
 * does an entry without a difference.
 */
export interface Difference {
  /** What Assay says: the headline of the verdict. */
  answer: string;
  because: string;
  files: readonly string[];
}

const DCC = 'dcc-vc-test-fixtures';
const OB2 = '1edtech-validator/ob20';
const OB3 = '1edtech-validator/ob30';

/** Whose implementation signed, and with which key; Transmute's has none of RSA. */
const DIF_KEYS = ['afgo', 'transmute'].flatMap((by) =>
  ['0-ed25519', '1-secp256k1', '2-secp256r1', '3-secp384r1', '4-rsa2048']
    .filter((key) => by === 'afgo' || key !== '4-rsa2048')
    .map((key) => `${by}/*--key-${key}`),
);
const difFile = (name: string, what: string) => `dif-jws-test-suite/${name.replace('*', what)}`;
const difCredentials = (name: string) => [0, 1, 2, 3].map((at) => difFile(name, `credential-${at}`));
const difPresentations = (which: number[], name: string) =>
  which.map((at) => difFile(name, `presentation-${at}`));

/** Those in which no definition is written. */
const DIF_WITHOUT_DEFINITION = DIF_KEYS.filter((key) => key.startsWith('transmute')).flatMap((key) => [
  difFile(`${key}.vc.json`, 'credential-0'),
  ...difPresentations([2], `${key}.vp.json`),
  ...difPresentations([2], `${key}.vp-jwt.jwt`),
]);

const blockcerts = (version: string, ...names: string[]) =>
  names.map((name) => `blockcerts/fixtures/${version}/${name}.json`);

export const DIFFERENCES: readonly Difference[] = [
  {
    answer: 'test_chain',
    because:
      'it is anchored in a chain for tests, in which anybody can write, or in none at all: rightly made, and worth ' +
      'nothing. blockcerts.test.ts checks its hash, its way to the root, and the transactions on record',
    files: [
      ...blockcerts('v2', 'mocknet-valid-2.0', 'regtest-valid-2.0', 'testnet-valid-2.0'),
      ...blockcerts('v2', 'testnet-valid-v1-issuer-2.0', 'testnet-revoked-key-2.0'),
      ...blockcerts('v3', 'mocknet-vc-v2-data-integrity-proof', 'mocknet-vc-v2-validFrom-valid'),
      ...blockcerts('v3', 'mocknet-vc-v2-validFrom-not-yet-valid', 'mocknet-vc-v2-validUntil-expired'),
      ...blockcerts('v3', 'mocknet-verifiable-presentation'),
    ],
  },
  {
    answer: 'context_unknown',
    because:
      'a definition written into the document gives its terms their meaning: blockcerts.test.ts gives it, and checks ' +
      'its hash and its way to the root',
    files: blockcerts(
      'v3',
      'mocknet-vc-v2-credential-schema',
      'mocknet-vc-v2-credential-subject-array',
      'mocknet-vc-v2-data-integrity-proof-multiple-signatures-non-chained',
      'mocknet-vc-v2-data-integrity-proof-multiple-signatures',
      'mocknet-vc-v2-name-description-multilingual',
      'mocknet-vc-v2-name-description',
    ),
  },
  {
    answer: 'key_not_authorised',
    because: 'its issuer is a did:key, which is one key and lists no other, and another one signed it',
    files: [
      'w3c-vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json',
      'w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json',
      'w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ/signedECDSAP384.json',
      'w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/derivedRevealDocument.json',
      'w3c-vc-di-ecdsa/ecdsa-sd-2023/prc/derivedRevealDocument.json',
      'w3c-vc-di-bbs/prc/derivedRevealDocument.json',
    ],
  },
  {
    answer: 'context_unknown',
    because:
      'a vocabulary written into the document gives its terms their meaning, and only published contexts do that: ' +
      'signatures.test.ts checks the signature',
    files: ['w3c-vc-di-bbs/derivedRevealDocument.json'],
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
    answer: 'key_unavailable',
    because:
      'its key stands at the issuer’s address, which is not among the vectors: offline nobody knows it',
    files: [`${OB3}/simple_v1.json`],
  },
  {
    answer: 'key_unproven',
    because:
      'its source takes the key that the token brings along; nobody but the token says that it is the issuer’s',
    files: [`${OB3}/simple-jwt_v1.png`, `${OB3}/simple-jwt_v1.svg`],
  },
  {
    answer: 'key_unavailable',
    because:
      'the issuer’s keys stand beside the vectors, not at its address, so that offline nobody knows them: ' +
      'jose.test.ts publishes them there',
    files: [
      'credential-jose-minimal',
      'credential-issuer-match-signed',
      'presentation-jose-multiple',
      'credential-sdjwt-selective',
      'credential-sdjwt-nested',
      'presentation-sdjwt-selective',
    ].map((name) => `w3c-vc-jose-cose/${name}.txt`),
  },
  {
    answer: 'proof_unsupported',
    because: 'COSE is recognised, and not read: no issuer of badges signs with it',
    files: ['credential-cose-minimal', 'presentation-cose-single'].map(
      (name) => `w3c-vc-jose-cose/${name}.txt`,
    ),
  },
  {
    answer: 'not_an_award',
    because:
      'examples of claims about a person, of no type that a credential has: jose.test.ts checks their signatures',
    files: ['rfc_a_1_example_2', 'rfc_a_2_example_3'].map(
      (name) => `ietf-sd-jwt/${name}_verification.sdjwt.txt`,
    ),
  },
  {
    answer: 'key_of_issuer',
    because:
      'the presentation is signed by its holder, which is no matter: the credential in it is its issuer’s, and that is ' +
      'what the verdict is about',
    files: ['v2-jwt-CredoEs256DidKeyJwtVp.jwt', 'ed2018-TEST_VP_DOCUMENT_SIGNED.json'].map(
      (name) => `credo-ts/${name}`,
    ),
  },
  {
    answer: 'key_unavailable',
    because: 'did:example is no method that leads to keys: jose.test.ts takes those beside the vectors',
    files: DIF_KEYS.flatMap((key) => difCredentials(`${key}.vc-jwt.jwt`)),
  },
  {
    answer: 'context_unknown',
    because:
      'a definition written into the document gives its terms their meaning: jose.test.ts gives it, and ' +
      'checks the signatures',
    files: [
      ...DIF_KEYS.flatMap((key) => [
        ...difCredentials(`${key}.vc.json`),
        ...difPresentations([1, 2], `${key}.vp.json`),
        ...difPresentations([1, 2], `${key}.vp-jwt.jwt`),
      ]).filter((file) => !DIF_WITHOUT_DEFINITION.includes(file)),
    ],
  },
  {
    answer: 'key_unavailable',
    because: 'did:example is no method that leads to keys: jose.test.ts takes those beside the vectors',
    files: DIF_WITHOUT_DEFINITION,
  },
  {
    answer: 'malformed',
    because: 'a presentation that shows nothing, rightly signed as it is',
    files: DIF_KEYS.flatMap((key) => [
      ...difPresentations([0], `${key}.vp.json`),
      ...difPresentations([0], `${key}.vp-jwt.jwt`),
    ]),
  },
  {
    answer: 'malformed',
    because:
      'what these drawings hold is taken out as published, and is no badge: one has an address of verification and ' +
      'nothing else, the other names its recipient in a field of no version',
    files: ['baked/mozilla-bakery-baked.svg', 'baked/imsglobal-bakery-baked_example.svg'],
  },
];

/** The entry of a case, if it has one. */
export function differenceOf(file: string): Difference | undefined {
  return DIFFERENCES.find(({ files }) => files.includes(file));
}
