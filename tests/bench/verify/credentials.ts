/** What is verified: three sizes, in four suites, each by its own did:key, so that nobody is asked. */
import { type KeyPair, makeKeyPair } from '../../world/signing/key-pairs.ts';
import { type SuiteName, signWith } from '../../world/signing/suites.ts';

type Json = Record<string, unknown>;

export const SUITES: readonly SuiteName[] = [
  'eddsa-rdfc-2022',
  'Ed25519Signature2020',
  'ecdsa-rdfc-2019',
  'eddsa-jcs-2022',
];

const CREATED = '2026-03-01T09:00:00Z';
const OLDER = 'Ed25519Signature2020';
/** Achievements of the largest: a degree's transcript. */
const TRANSCRIPT = 50;

export interface Measured {
  name: string;
  suite: SuiteName;
  bytes: Uint8Array;
}

export async function measuredCredentials(): Promise<Measured[]> {
  const keys = { ed25519: makeKeyPair('ed25519'), p256: makeKeyPair('p256') };
  const all: Measured[] = [];
  for (const [size, content] of Object.entries(SIZES)) {
    for (const suite of SUITES) {
      const key = keys[suite.startsWith('ecdsa') ? 'p256' : 'ed25519'];
      const credential = await signed(suite, content, key);
      all.push({ name: `${size}, ${suite}`, suite, bytes: Buffer.from(JSON.stringify(credential)) });
    }
  }
  return all;
}

function signed(suite: SuiteName, content: Json, key: KeyPair): Promise<Json> {
  const id = `did:key:${key.multibase}`;
  const document = suite === OLDER ? ofVersion1(content, id) : ofVersion2(content, id);
  return signWith(suite, document, { key, method: `${id}#${key.multibase}`, created: CREATED });
}

function ofVersion2({ badge, ...content }: Json, issuer: string): Json {
  const context = badge ? ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] : [];
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', ...context],
    ...content,
    issuer,
    validFrom: CREATED,
  };
}

function ofVersion1({ badge, name, ...content }: Json, issuer: string): Json {
  const context = badge ? ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json'] : [];
  return {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      ...context,
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    ...content,
    // The data model of 2018 has no names.
    ...(badge ? { name } : {}),
    issuer,
    issuanceDate: CREATED,
  };
}

const BADGE = {
  badge: true,
  id: 'urn:uuid:5a0d1b7e-8e0f-4a9a-a8f1-2f6f0f1f9b02',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Foundations of Tidal Engineering',
};

/** A credential of so many achievements, by `eddsa-rdfc-2022`. */
export async function transcriptOf(count: number): Promise<Measured> {
  const content = { ...BADGE, credentialSubject: subjects(count, FEW_ALIGNMENTS) };
  const credential = await signed('eddsa-rdfc-2022', content, makeKeyPair('ed25519'));
  const bytes = Buffer.from(JSON.stringify(credential));
  return { name: `${count} achievements`, suite: 'eddsa-rdfc-2022', bytes };
}

/** Of each achievement, so that 200 of them are within the work limits. */
const FEW_ALIGNMENTS = 4;

function subjects(count: number, alignments: number): Json[] {
  return Array.from({ length: count }, (_, nth) => ({
    id: 'did:example:maren',
    type: ['AchievementSubject'],
    achievement: achievement(nth, alignments),
  }));
}

function achievement(nth: number, alignments: number): Json {
  return {
    id: `https://brackwater.example/achievements/${nth}`,
    type: ['Achievement'],
    name: `Tidal Engineering, module ${nth}`,
    description: 'Reads tide tables, dimensions barrages, and knows when to leave. '.repeat(4),
    criteria: { narrative: 'Attend, practise, and pass the assessment at the barrage. '.repeat(4) },
    alignment: Array.from({ length: alignments }, (_, at) => ({
      type: ['Alignment'],
      targetName: `Skill ${nth}.${at}`,
      targetUrl: `https://skills.example/${nth}/${at}`,
      targetFramework: 'Skills of the Coast',
    })),
  };
}

const SIZES: Record<string, Json> = {
  small: {
    id: 'urn:uuid:9f5e6c0a-51d2-4b7e-9c3b-0d5a5f0e7a11',
    type: ['VerifiableCredential'],
    name: 'Tidal Engineering',
    credentialSubject: { id: 'did:example:maren' },
  },
  'badge of 4 kB': {
    ...BADGE,
    credentialSubject: {
      id: 'did:example:maren',
      type: ['AchievementSubject'],
      achievement: achievement(1, 16),
    },
  },
  'transcript of 50': {
    ...BADGE,
    credentialSubject: subjects(TRANSCRIPT, 8),
  },
};
