/**
 * One really signed credential of every suite and format: what the properties are tried on, and what runs in the
 * worker of real browsers. A suite or format joins with a line in SAMPLES.
 */
import { bakedPng, bakedSvg } from '../../../world/signing/images.ts';
import type { Kind } from '../../../world/signing/key-pairs.ts';
import { type SuiteName, signWith } from '../../../world/signing/suites.ts';
import { signSelective, signToken } from '../../../world/signing/tokens.ts';
import { carrying, stream } from '../containers/pdfs.ts';
import { hostedAt } from '../formats/hosted-badges.ts';
import { badgeDocument, credentialDocument, olderDocument, recordDocument } from './documents.ts';
import { asAnchored, byLog, inParts } from './rare-samples.ts';
import { bodies, CREATED, type Sample, sample } from './sample.ts';

type Json = Record<string, unknown>;

const SECONDS = { iat: 1_772_355_600, exp: 1_835_514_000 };

/** The same, with the credentials that stand in it: the whole is one of them, or only what holds them. */
function holding(whole: Sample, inner: readonly string[], isOneItself = false): Sample {
  const text = Buffer.from(whole.bytes);
  const places = inner.map((each) => ({
    from: text.indexOf(each),
    to: text.indexOf(each) + Buffer.byteLength(each),
  }));
  return { ...whole, places: [...(isOneItself ? whole.places : []), ...places] };
}

async function proven(suite: SuiteName, kind: Kind, unsigned: (issuer: string) => Json): Promise<Json> {
  const { id, method, key } = bodies[kind];
  return signWith(suite, unsigned(id), { key, method, created: CREATED });
}

async function withProof(
  suite: SuiteName,
  kind: Kind = 'ed25519',
  unsigned = credentialDocument,
): Promise<Sample> {
  const text = JSON.stringify(await proven(suite, kind, unsigned));
  return sample(`${suite}, ${kind}`, text, suite.includes('-jcs-') ? {} : { isStatements: true });
}

/** A credential as the payload of a JWS (Securing Verifiable Credentials using JOSE and COSE, section 3.1). */
function asToken(kind: Kind, algorithm = bodies[kind].key.algorithm): Sample {
  const { id, method: kid, key } = bodies[kind];
  const text = signToken({ typ: 'vc+jwt', kid }, credentialDocument(id), key, algorithm);
  return sample(`vc+jwt, ${kind}, ${algorithm}`, text);
}

/** A credential of version 1.1 in the claim `vc`. */
function asClaim(): Sample {
  const { id, method: kid, key } = bodies.ed25519;
  const vc = olderDocument(id);
  const claims = { iss: id, nbf: SECONDS.iat, jti: vc.id, sub: 'did:example:maren', vc };
  return sample('JWT with a vc claim', signToken({ typ: 'JWT', kid }, claims, key));
}

function asSelective(typ: string): Sample {
  const { id, method: kid, key } = bodies.p256;
  const vct = `https://p256.brackwater.edu/types/${typ}`;
  const named = { given_name: 'Maren', family_name: 'Okafor' };
  const claims = { iss: id, vct, ...SECONDS, sub: 'did:example:maren', ...named };
  return sample(typ, signSelective({ typ, kid }, claims, Object.keys(named), key));
}

/** Open Badges 2.0, signed (section 6.2 of its specification). */
function asSignedBadge(): Sample {
  const base = 'https://badges.halden.example';
  const { assertion, badge, issuer } = hostedAt(base);
  const { key } = bodies.rsa;
  const creator = `${base}/keys/1`;
  const payload = { ...assertion, id: 'urn:uuid:7', verification: { type: 'signed', creator } };
  const listed = { type: 'CryptographicKey', id: creator, owner: issuer.id, publicKeyPem: key.pem };
  const documents = {
    [String(badge.id)]: badge,
    [String(issuer.id)]: { ...issuer, publicKey: creator },
    [creator]: listed,
  };
  return sample('Open Badges 2.0, signed', signToken({}, payload, key), { documents });
}

async function badgeText(): Promise<string> {
  return JSON.stringify(await proven('eddsa-rdfc-2022', 'ed25519', badgeDocument));
}

/** A badge in something that is not signed itself. */
async function badgeIn(name: string, wrap: (badge: string) => Uint8Array | string): Promise<Sample> {
  const text = await badgeText();
  return holding(sample(name, wrap(text), { isStatements: true }), [text]);
}

const presentationOf = (badge: string) =>
  `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","verifiableCredential":[${badge}]}`;

/** A learner record with a credential of another issuer in it. */
async function asRecord(): Promise<Sample> {
  const inner = await proven('ecdsa-rdfc-2019', 'p256', credentialDocument);
  const record = await proven('eddsa-rdfc-2022', 'ed25519', (issuer) => recordDocument(issuer, [inner]));
  const whole = sample('a learner record', JSON.stringify(record), { isStatements: true });
  return holding(whole, [JSON.stringify(inner)], true);
}

export const SAMPLES: readonly Sample[] = [
  await withProof('ecdsa-jcs-2019', 'p256'),
  await withProof('ecdsa-jcs-2019', 'p384'),
  await withProof('ecdsa-rdfc-2019', 'p256'),
  await withProof('ecdsa-rdfc-2019', 'p384'),
  ...(await inParts()),
  await withProof('eddsa-jcs-2022'),
  await withProof('eddsa-rdfc-2022'),
  await withProof('EcdsaSecp256k1Signature2019', 'secp256k1', olderDocument),
  await withProof('Ed25519Signature2018', 'ed25519', olderDocument),
  await withProof('Ed25519Signature2020', 'ed25519', olderDocument),
  await asAnchored(),
  await byLog(),
  await badgeIn('an Open Badge 3.0', (badge) => badge),
  await badgeIn('a presentation', presentationOf),
  await badgeIn('a baked PNG', (badge) => bakedPng(badge)),
  await badgeIn('a baked SVG', bakedSvg),
  await badgeIn('a PDF', (badge) => carrying([stream(badge)])),
  await asRecord(),
  asSignedBadge(),
  asClaim(),
  asToken('ed25519'),
  asToken('p256'),
  asToken('p384'),
  asToken('p521'),
  asToken('secp256k1'),
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map((algorithm) => asToken('rsa', algorithm)),
  asSelective('dc+sd-jwt'),
  asSelective('vc+sd-jwt'),
];

/** What all their issuers serve. */
export const DOCUMENTS: Readonly<Record<string, unknown>> = Object.assign(
  {},
  ...SAMPLES.map(({ documents }) => documents),
);
