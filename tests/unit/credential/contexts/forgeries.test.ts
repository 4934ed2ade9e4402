/**
 * What an attacker can do to a really signed credential without its key: everything that JSON-LD lets one write
 * otherwise, and everything that would make a reader show something else. Each is refused, or shown as it was signed.
 */
import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { badge, brackwater, HOST, OB, olderBadge, TITLE, V2, withValue } from '../badges.ts';
import { bindingCodes, type Outcome, outcomesOf } from '../scene.ts';
import { type Json, packagedContext, SIGNATURE_2020, sign } from '../signing.ts';

const table = brackwater.documents;
const BIGGER = 'PhD in Tidal Engineering';
const SUBJECT = 'credentialSubject';
const ACHIEVEMENT = `${SUBJECT}.achievement`;
const NAME = 'https://schema.org/name';

/** RFC 8785 for what these credentials hold: texts, objects, arrays. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Json)[key])}`).join(',')}}`;
}
const hash = (text: string) => createHash('sha256').update(text).digest();

async function signText(document: Json): Promise<Json> {
  const options = {
    '@context': document['@context'],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-03-01T09:00:00Z',
    verificationMethod: brackwater.method,
    proofPurpose: 'assertionMethod',
  };
  const payload = Buffer.concat([hash(canonical(options)), hash(canonical(document))]);
  return {
    ...document,
    proof: { ...options, proofValue: `z${base58.encode(brackwater.key.sign(payload))}` },
  };
}

const SIGNED: [string, Json][] = [
  ['eddsa-rdfc-2022', await sign(badge(), brackwater)],
  ['Ed25519Signature2020', await sign(olderBadge(), brackwater, SIGNATURE_2020)],
  ['eddsa-jcs-2022', await signText(badge())],
];

const at = (document: Json, path: string) =>
  path.split('.').reduce<unknown>((value, key) => (value as Json)[key], document);
const inContext = (document: Json, definition: unknown): Json => ({
  ...document,
  '@context': [...(document['@context'] as unknown[]), definition],
});
/** The forged title where a plain reader looks, the signed one under another key, to keep the statements. */
const retitled = (document: Json, key: string): Json => {
  const shown = withValue(document, `${ACHIEVEMENT}.name`, BIGGER);
  return withValue(shown, `${ACHIEVEMENT}|${key}`.replace('.', '|'), TITLE, '|');
};

/** The Open Badges context with more terms for what stands in `achievement`: there even protected terms give way. */
function editedContext(definition: Json): Json {
  const { '@context': terms } = packagedContext(OB);
  const edited = structuredClone(terms) as Record<string, Record<string, Json>>;
  const scoped = edited.AchievementSubject?.['@context'];
  if (!scoped) throw new Error('the context has changed');
  scoped.achievement = { ...(scoped.achievement as Json), '@context': definition };
  return edited;
}

type Forgery = [string, (document: Json) => Json];

/** Definitions that would make `name` say nothing, and another term say it. */
const DEFINITIONS: [string, Json][] = [
  ['an alias of @index', { name: '@index', label: NAME }],
  [
    'an alias of @index inside the achievement',
    {
      achievement: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement',
        '@context': { name: '@index', label: NAME },
      },
    },
  ],
  [
    'a definition by type',
    {
      Achievement: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement',
        '@context': { name: null, label: NAME },
      },
    },
  ],
  ['a term of its own', { name: 'https://evil.example/name', label: NAME }],
  ['nothing', { name: null, label: NAME }],
  ['a nest', { name: '@nest', label: NAME }],
  ['a language map', { name: { '@id': NAME, '@container': '@language' }, label: NAME }],
  ['an index map', { name: { '@id': NAME, '@container': '@index' }, label: NAME }],
  [
    'an id map',
    {
      achievement: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement',
        '@container': '@id',
      },
    },
  ],
  [
    'a graph',
    {
      achievement: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement',
        '@container': '@graph',
      },
      label: NAME,
    },
  ],
  ['JSON', { name: { '@id': NAME, '@type': '@json' }, label: NAME }],
  ['a reverse', { name: { '@reverse': NAME }, label: NAME }],
  ['a vocabulary', { '@vocab': 'https://schema.org/', label: NAME }],
  ['an address of a vocabulary', { name: { '@id': NAME, '@type': '@vocab' }, [BIGGER]: NAME, label: NAME }],
  ['protected terms of its own', { '@protected': true, name: '@index', label: NAME }],
  ['terms that do not propagate', { '@propagate': false, name: '@index', label: NAME }],
  ['an import', { '@import': OB, name: '@index', label: NAME }],
  ['a version', { '@version': 1.1, name: '@index', label: NAME }],
  ['a base', { '@base': 'https://evil.example/', label: NAME }],
  ['a language', { '@language': 'en', label: NAME }],
  ['an alias of a keyword', { name: '@type', label: NAME }],
  ['an alias of what is included', { name: '@included', label: NAME }],
  ['an alias of an identifier', { label: '@id', name: '@index' }],
];

const FORGERIES: Forgery[] = [
  ['nothing at all changed', (d) => d],
  ...DEFINITIONS.flatMap(([name, definition]): Forgery[] => [
    [`its terms redefined by ${name}`, (d) => retitled(inContext(d, definition), 'label')],
    [
      `its terms redefined before all others by ${name}`,
      (d) => ({ ...retitled(d, 'label'), '@context': [definition, ...(d['@context'] as unknown[])] }),
    ],
    [
      `its Open Badges context edited by ${name}`,
      (d) => ({
        ...retitled(d, 'label'),
        '@context': [(d['@context'] as unknown[])[0], editedContext(definition)],
      }),
    ],
    [
      `the terms of its achievement redefined by ${name}`,
      (d) => withValue(retitled(d, 'label'), `${ACHIEVEMENT}.@context`, definition),
    ],
    [
      `the terms of its proof redefined by ${name}`,
      (d) => withValue(retitled(d, 'label'), 'proof.@context', definition),
    ],
  ]),
  [
    'its contexts in another order',
    (d) => ({ ...d, '@context': [...(d['@context'] as unknown[])].reverse() }),
  ],
  ['a context taken away', (d) => ({ ...d, '@context': V2 })],
  ['no context', (d) => ({ ...d, '@context': [] })],
  [
    'a context of another version',
    (d) => JSON.parse(JSON.stringify(d).replace('context-3.0.3.json', 'context-3.0.1.json')),
  ],
  ['contexts taken back inside', (d) => withValue(d, `${ACHIEVEMENT}.@context`, null)],
  ['the signed title as an IRI', (d) => retitled(d, NAME)],
  [
    'the signed title in a nest',
    (d) => withValue(withValue(d, `${ACHIEVEMENT}.name`, BIGGER), `${ACHIEVEMENT}.@nest`, { name: TITLE }),
  ],
  ['another title in a nest', (d) => withValue(d, `${ACHIEVEMENT}.@nest`, { name: BIGGER })],
  ['another title as an IRI', (d) => withValue(d, `${SUBJECT}|achievement|${NAME}`, BIGGER, '|')],
  [
    'another title by the older IRI',
    (d) => withValue(d, `${SUBJECT}|achievement|http://schema.org/name`, BIGGER, '|'),
  ],
  ['another title beside it', (d) => withValue(d, `${ACHIEVEMENT}.name`, [TITLE, BIGGER])],
  ['the title in a list', (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@list': [TITLE] })],
  [
    'the title in a set, with nothing else',
    (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@set': [null, TITLE] }),
  ],
  [
    'the title with an index',
    (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@value': TITLE, '@index': BIGGER }),
  ],
  [
    'the title in a language',
    (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@value': TITLE, '@language': 'en' }),
  ],
  [
    'the title in two languages',
    (d) => withValue(d, `${ACHIEVEMENT}.name`, [TITLE, { '@value': BIGGER, '@language': 'en' }]),
  ],
  [
    'the title with a direction',
    (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@value': TITLE, '@direction': 'rtl' }),
  ],
  ['the title as JSON', (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@type': '@json', '@value': TITLE })],
  ['the title as a node', (d) => withValue(d, `${ACHIEVEMENT}.name`, { id: 'urn:x:title', name: BIGGER })],
  ['the title as a number', (d) => withValue(d, `${ACHIEVEMENT}.name`, 1e21)],
  ['a title that turns to nothing', (d) => withValue(d, `${ACHIEVEMENT}.name`, { '@value': null })],
  ['an index on the achievement', (d) => withValue(d, `${ACHIEVEMENT}.@index`, BIGGER)],
  ['a title like the signed one to a careless reader', (d) => withValue(d, `${ACHIEVEMENT}.Name`, BIGGER)],
  ['a title under a wide key', (d) => withValue(d, `${ACHIEVEMENT}.ｎame`, BIGGER)],
  ['a title under a key with a blank', (d) => withValue(d, `${ACHIEVEMENT}.name `, BIGGER)],
  ['a title under a key with an invisible letter', (d) => withValue(d, `${ACHIEVEMENT}.na\u200dme`, BIGGER)],
  ['its title decomposed', (d) => withValue(d, `${ACHIEVEMENT}.name`, TITLE.replace('i', 'ı\u0307'))],
  [
    'another achievement beside it',
    (d) => withValue(d, ACHIEVEMENT, [at(d, ACHIEVEMENT), { type: 'Achievement', name: BIGGER }]),
  ],
  [
    'another achievement before it',
    (d) => withValue(d, ACHIEVEMENT, [{ type: 'Achievement', name: BIGGER }, at(d, ACHIEVEMENT)]),
  ],
  [
    'another subject beside it',
    (d) => ({ ...d, [SUBJECT]: [d[SUBJECT], { ...(d[SUBJECT] as Json), id: 'did:example:ilse' }] }),
  ],
  ['the same subject twice', (d) => ({ ...d, [SUBJECT]: [d[SUBJECT], d[SUBJECT]] })],
  ['its subject in a graph', (d) => ({ ...d, [SUBJECT]: { '@graph': [d[SUBJECT]] } })],
  ['its subject as a list', (d) => ({ ...d, [SUBJECT]: { '@list': [d[SUBJECT]] } })],
  ['its subject a blank node', (d) => withValue(d, `${SUBJECT}.id`, '_:b0')],
  ['its achievement a blank node', (d) => withValue(d, `${ACHIEVEMENT}.id`, '_:c14n0')],
  [
    'an achievement that is the subject',
    (d) => withValue(d, `${ACHIEVEMENT}.id`, at(d, `${SUBJECT}.id`) ?? 'urn:x'),
  ],
  [
    'another issuer beside it',
    (d) => ({ ...d, issuer: [d.issuer, { id: 'did:web:evil.example', type: 'Profile', name: 'Oxbridge' }] }),
  ],
  [
    'another name of its issuer',
    (d) => ({ ...d, '@included': [{ id: brackwater.id, type: 'Profile', name: 'Oxbridge' }] }),
  ],
  [
    'an issuer by the side',
    (d) => ({
      ...d,
      '@included': [{ id: d.id, type: 'VerifiableCredential', issuer: 'did:web:evil.example' }],
    }),
  ],
  [
    'an issuer turned round',
    (d) => ({
      ...d,
      '@reverse': {
        'https://www.w3.org/2018/credentials#issuer': [{ id: 'urn:x:other', type: 'VerifiableCredential' }],
      },
    }),
  ],
  ['identifiers under two keys', (d) => withValue(d, 'issuer.@id', 'did:web:evil.example')],
  ['an identifier in capitals', (d) => withValue(d, 'issuer.id', brackwater.id.toUpperCase())],
  ['an identifier with a fragment', (d) => withValue(d, 'issuer.id', `${brackwater.id}#`)],
  ['a relative identifier', (d) => withValue(d, `${ACHIEVEMENT}.id`, 'achievement')],
  ['an identifier of another base', (d) => ({ ...d, id: '//evil.example/1' })],
  ['a type that nobody defines', (d) => withValue(d, `${ACHIEVEMENT}.type`, ['Achievement', 'Doctorate'])],
  ['a type whose terms are others', (d) => withValue(d, `${ACHIEVEMENT}.type`, ['Profile'])],
  ['no type at its achievement', (d) => withValue(d, `${ACHIEVEMENT}.type`, undefined)],
  [
    'a type that brings other terms',
    (d) => withValue(d, `${ACHIEVEMENT}.type`, ['Achievement', 'ResultDescription', 'Alignment']),
  ],
  [
    'a credential around it',
    (d) => ({
      '@context': [V2],
      type: ['VerifiableCredential'],
      id: 'urn:x:outer',
      issuer: brackwater.id,
      name: BIGGER,
      [SUBJECT]: { id: 'did:example:ilse', 'urn:x:has': d },
      proof: d.proof,
    }),
  ],
  [
    'its content inside a graph',
    (d) => ({
      '@context': d['@context'],
      id: d.id,
      type: d.type,
      name: BIGGER,
      '@graph': [{ ...d, proof: undefined, '@context': undefined }],
      proof: d.proof,
    }),
  ],
  [
    'its end written later',
    (d) => ({ ...d, validUntil: [d.validUntil, '2099-01-01T00:00:00Z'].flatMap((each) => each ?? []) }),
  ],
  [
    'an end of another type',
    (d) => ({
      ...d,
      validUntil: { '@value': '2099-01-01T00:00:00Z', '@type': 'http://www.w3.org/2001/XMLSchema#string' },
    }),
  ],
  ['the same statement twice', (d) => withValue(d, `${ACHIEVEMENT}.name`, [TITLE, TITLE])],
  ['a proof with a title', (d) => withValue(d, 'proof.name', BIGGER)],
  ['a proof about the achievement', (d) => withValue(d, 'proof.id', String(at(d, `${ACHIEVEMENT}.id`)))],
  ['a proof in a graph of its own', (d) => ({ ...d, proof: { '@graph': [d.proof] } })],
  [
    'a second proof with another context',
    (d) => ({ ...d, proof: [d.proof, { ...(d.proof as Json), '@context': [V2, { name: '@index' }] }] }),
  ],
];

const shown = ({ credential }: Outcome) => JSON.stringify(credential);

describe.each(SIGNED)('A credential signed by %s', async (_, signed) => {
  const [honest] = await outcomesOf(signed, { table });

  test('is what its issuer signed', () => {
    expect(honest?.state).toBe('verified');
    expect(honest?.credential?.title).toBe(TITLE);
  });

  test.each(FORGERIES)('with %s is refused, or shown as it was signed', async (_, forge) => {
    const forged = JSON.parse(JSON.stringify(forge(signed)));
    for (const outcome of await outcomesOf(forged, { table })) {
      if (outcome.state === 'invalid' || bindingCodes(outcome).length === 0) continue;
      expect(shown(outcome)).toBe(shown(honest as Outcome));
      expect(outcome.state).toBe('verified');
    }
  });
});

describe('A credential whose issuer itself signed', () => {
  const examine = async (document: Json) => {
    const outcomes: Outcome[] = [];
    for (const made of [await sign(document, brackwater).catch(() => undefined), await signText(document)])
      if (made) outcomes.push(...(await outcomesOf(made, { table })));
    return outcomes;
  };

  test.each([
    ['an alias of its title', inContext(badge(), { name: '@index', label: NAME })],
    ['keys that a careless reader takes for one', withValue(badge(), `${ACHIEVEMENT}.ｎame`, BIGGER)],
    ['terms that nobody defines', withValue(badge(), `${ACHIEVEMENT}.grade`, 'A')],
    ['relative identifiers', withValue(badge(), `${ACHIEVEMENT}.id`, 'x')],
    ['types that nobody defines', withValue(badge(), `${ACHIEVEMENT}.type`, ['Achievement', 'Doctorate'])],
  ])('%s is not read in any meaning', async (_, document) => {
    for (const outcome of await examine(document)) {
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('context_unknown');
    }
  });

  test('a title in languages, in a nest or as an IRI shows no title, or the one that there is', async () => {
    const variants = [
      withValue(badge(), `${ACHIEVEMENT}.name`, [
        { '@value': TITLE, '@language': 'en' },
        { '@value': 'Gezeitenbau', '@language': 'de' },
      ]),
      withValue(badge(), `${ACHIEVEMENT}.name`, { '@value': TITLE, '@language': 'en' }),
      withValue(withValue(badge(), `${ACHIEVEMENT}.name`, undefined), `${ACHIEVEMENT}.@nest`, {
        name: TITLE,
      }),
    ];
    for (const variant of variants)
      for (const { credential } of await examine(JSON.parse(JSON.stringify({ ...variant, name: undefined }))))
        expect([TITLE, undefined]).toContain(credential?.title);
  });
});

test('A list of contexts that only a host says are good changes nothing', async () => {
  const signed = SIGNED[0]?.[1] as Json;
  const url = `https://${HOST}/contexts/v1`;
  const served = { ...table, [url]: { '@context': { name: '@index', label: NAME } } };
  const [outcome] = await outcomesOf(retitled(inContext(signed, url), 'label'), { table: served });
  expect(outcome?.headline).toBe('context_unknown');
});
