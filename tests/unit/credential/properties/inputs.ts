/** Generators of what looks like a credential from afar. */
import fc from 'fast-check';

const TYPES = [
  'VerifiableCredential',
  'VerifiablePresentation',
  'EnvelopedVerifiableCredential',
  'OpenBadgeCredential',
  'ClrCredential',
  'Assertion',
  'BadgeClass',
  'Profile',
  'StatusList2021Credential',
  'DataIntegrityProof',
  'JsonWebSignature2020',
];
const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://w3id.org/openbadges/v2',
  'https://w3id.org/security/suites/ed25519-2020/v1',
];
const KEYS = [
  ...['@context', '@id', '@type', '@graph', '@value', '@list', '@language', '@reverse', '@included', '@nest'],
  ...['id', 'type', 'issuer', 'proof', 'name', 'credentialSubject', 'credentialStatus', 'credentialSchema'],
  ...['validFrom', 'validUntil', 'issuanceDate', 'achievement', 'criteria', 'identifier', 'endorsement'],
  ...['verifiableCredential', 'vp', 'vc', 'badge', 'recipient', 'verification', 'evidence', 'holder'],
  ...['proofValue', 'jws', 'cryptosuite', 'verificationMethod', 'proofPurpose', 'previousProof', 'expires'],
  ...['iss', 'vct', '_sd', '...', '_sd_alg', 'cnf', 'statusListIndex', 'statusSize', 'statusPurpose'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'then', 'length', ''],
];
const TEXTS = [
  ...TYPES,
  ...CONTEXTS,
  ...[
    'eddsa-rdfc-2022',
    'ecdsa-jcs-2019',
    'assertionMethod',
    'Ed25519Signature2020',
    'BitstringStatusListEntry',
  ],
  ...[
    'did:web:ed25519.brackwater.edu',
    'did:key:z6Mk',
    'did:jwk:e30',
    'did:web:',
    '#key-1',
    'urn:uuid:1',
    '_:b0',
  ],
  ...[
    'https://badges.halden.example/badge.json',
    'data:application/vc+jwt,a.b.c',
    'javascript:0',
    '//x',
    '\ud800',
  ],
  ...['2026-03-01T09:00:00Z', '2026-02-30', '-000001-01-01T00:00:00Z', '__proto__', 'z1', 'u', ''],
];

const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, 0, 1e300, -0, 2 ** 53) },
);

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 8, noNullPrototype: false }),
  ),
}));

const oneOrMore = (of: readonly string[]) =>
  fc.oneof(fc.constantFrom(...of), fc.subarray([...of], { minLength: 1, maxLength: 3 }));

/** A document that gets past the first look, with anything in the places that matter. */
export const credentialLike: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: tree },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        '@context': oneOrMore(CONTEXTS),
        type: oneOrMore(TYPES),
        id: leaf,
        issuer: tree,
        credentialSubject: tree,
        proof: tree,
        credentialStatus: tree,
        verifiableCredential: tree,
        badge: tree,
        verification: tree,
        validFrom: leaf,
      },
      { requiredKeys: ['@context', 'type'] },
    ),
  },
);

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '').toString('base64url');

const header = fc.record(
  {
    alg: fc.constantFrom('EdDSA', 'ES256', 'RS256', 'PS256', 'none', 'HS256', '__proto__', ''),
    typ: fc.constantFrom('JWT', 'vc+jwt', 'vp+jwt', 'dc+sd-jwt', 'vc+sd-jwt'),
    kid: leaf,
    jwk: tree,
    x5c: tree,
    crit: tree,
    b64: fc.boolean(),
  },
  { requiredKeys: ['alg'] },
);

const part = fc.oneof(
  tree.map(base64url),
  credentialLike.map((vc) => base64url({ iss: 'did:web:ed25519.brackwater.edu', vc })),
  fc.base64String({ maxLength: 40 }),
);

/** JWS and SD-JWT with anything in their parts. */
export const tokenLike: fc.Arbitrary<string> = fc
  .tuple(header.map(base64url), part, fc.base64String({ maxLength: 90 }), fc.array(part, { maxLength: 3 }))
  .map(([head, payload, signature, disclosures]) => {
    const token = `${head}.${payload}.${signature.replace(/=+$/, '')}`;
    return disclosures.length ? `${[token, ...disclosures].join('~')}~` : token;
  });
