/** Inputs that broke Assay, or a library under it, at some time: each is tried for ever. */
export interface FailedBefore {
  why: string;
  text: string;
}

const credential = (rest: object) =>
  JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:web:ed25519.brackwater.edu',
    credentialSubject: {},
    ...rest,
  });

export const FAILED_BEFORE: readonly FailedBefore[] = [
  {
    why: 'an identifier that jsonld 9 uses as the key of a plain object writes into every object',
    text: credential({ credentialSubject: { id: '__proto__', name: 'x' } }).replace(
      '"id":"__proto__"',
      '"@id":"__proto__"',
    ),
  },
  {
    why: 'a member of that name, as JSON.parse has it',
    text: '{"__proto__":{"type":"VerifiableCredential"},"type":["VerifiableCredential"]}',
  },
  {
    why: 'a number that is read as infinite has no canonical form',
    text: credential({ cnf: { jwk: { a: 'N' } } }).replace('"N"', '1e400'),
  },
  {
    why: 'a set that is a keyword is expanded, and throws where statements are made of it',
    text: credential({ credentialSubject: { '@set': '@type' } }),
  },
  {
    why: 'half of a surrogate pair has no canonical form',
    text: credential({
      name: '\ud800',
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod' },
    }),
  },
];
