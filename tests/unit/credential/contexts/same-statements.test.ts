/**
 * The same statements, written differently: the signature stays right, so what is shown and decided must stay the
 * same too, whatever a plain reader of the JSON would see.
 */
import { describe, expect, test } from 'vitest';
import { badge, brackwater, HOST, OB, TITLE, withValue } from '../badges.ts';
import { type Outcome, outcomeOf, type Scene } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const table = brackwater.documents;
const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime';
const NAME = 'https://schema.org/name';

const shown = ({ state, headline, credential }: Outcome) => ({ state, headline, ...credential });

/** Takes keys out of the document, to be written in another way. */
function without(document: Json, ...keys: string[]): Json {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}

/** Ways to write any credential without changing what it states. */
const DISGUISES: [string, (document: Json) => Json][] = [
  [
    'keys spelled as IRIs',
    (d) => ({ ...without(d, 'validUntil'), [`${CREDENTIALS}validUntil`]: typed(d.validUntil) }),
  ],
  ['its end as an array', (d) => ({ ...d, validUntil: [d.validUntil] })],
  ['its end as a value object', (d) => ({ ...without(d, 'validUntil'), validUntil: typed(d.validUntil) })],
  ['its end in a nest', (d) => ({ ...without(d, 'validUntil'), '@nest': { validUntil: d.validUntil } })],
  [
    'its end in an included node',
    (d) => ({
      ...without(d, 'validUntil'),
      '@included': [{ id: d.id, type: 'VerifiableCredential', validUntil: d.validUntil }],
    }),
  ],
  [
    'its status spelled as an IRI',
    (d) => ({ ...without(d, 'credentialStatus'), [`${CREDENTIALS}credentialStatus`]: d.credentialStatus }),
  ],
  ['its status in a reversed node', (d) => statusReversed(d)],
  [
    'all of it in an included node',
    (d) => ({
      ...pick(d, '@context', 'id', 'type', 'proof'),
      '@included': [without(d, '@context', 'proof')],
    }),
  ],
  ['its type under @type', (d) => ({ ...d, '@type': 'VerifiableCredential' })],
  [
    'the title as a value object',
    (d) => withValue(d, 'credentialSubject.achievement.name', { '@value': TITLE }),
  ],
  ['the title spelled as an IRI', (d) => titleAsIri(d)],
  ['the achievement beside the subject', (d) => achievementMoved(d)],
  ['the issuer’s name beside the issuer', (d) => ({ ...d, issuer: brackwater.id, '@included': [d.issuer] })],
  ['the order of its keys turned round', (d) => Object.fromEntries(Object.entries(d).reverse())],
  ['decoys that state nothing', (d) => ({ ...d, description: null, evidence: [], refreshService: [null] })],
  ['a known context once more inside', (d) => withValue(d, 'credentialSubject.achievement.@context', OB)],
];

describe.each(DISGUISES)('A credential that writes %s', (_, disguise) => {
  test('shows what was signed', async () => {
    await expectSame(badge(), disguise, { table });
  });

  test('has still expired', async () => {
    const outcome = await expectSame(badge(), disguise, { table, now: Date.parse('2030-01-01') });
    expect(outcome.headline).toBe('expired');
  });

  test('is still not passed over when its status cannot be read', async () => {
    const withStatus = badge(brackwater, {
      status: {
        id: 'urn:x:1',
        type: 'BitstringStatusListEntry',
        statusListCredential: `https://${HOST}/list`,
      },
    });
    const outcome = await expectSame(withStatus, disguise, { table });
    expect(outcome.codes).toContain('status_unavailable');
  });
});

test('A credential put into a graph of its own is not bound: those statements were not signed', async () => {
  const signed = await sign(badge(), brackwater);
  const graph = [without(signed, '@context', 'proof')];
  const outcome = await outcomeOf(
    { ...pick(signed, '@context', 'type', 'proof'), '@graph': graph },
    { table },
  );
  expect(outcome.headline).toBe('proof_invalid');
});

/** Signed honestly, then disguised: as right as before, and shown as before. */
async function expectSame(
  unsigned: Json,
  disguise: (document: Json) => Json,
  scene: Scene,
): Promise<Outcome> {
  const signed = await sign(unsigned, brackwater);
  const honest = await outcomeOf(signed, scene);
  const disguised = await outcomeOf(disguise(signed), scene);
  expect(disguised.codes).toContain('key_of_issuer');
  expect(shown(disguised)).toEqual(shown(honest));
  return disguised;
}

function typed(value: unknown): Json {
  return { '@type': DATE, '@value': value };
}

function pick(document: Json, ...keys: string[]): Json {
  return Object.fromEntries(keys.map((key) => [key, document[key]]));
}

function titleAsIri(document: Json): Json {
  const moved = withValue(document, `credentialSubject.achievement.name`, undefined);
  return withValue(moved, 'credentialSubject.achievement', {
    ...((moved.credentialSubject as Json).achievement as Json),
    [NAME]: TITLE,
  });
}

function achievementMoved(document: Json): Json {
  const achievement = (document.credentialSubject as Json).achievement as Json;
  const moved = withValue(document, 'credentialSubject.achievement', { id: achievement.id });
  return { ...moved, '@included': [{ ...achievement, '@context': OB }] };
}

function statusReversed(document: Json): Json {
  if (!document.credentialStatus) return document;
  const reversed = {
    ...(document.credentialStatus as Json),
    '@reverse': { [`${CREDENTIALS}credentialStatus`]: { id: document.id } },
  };
  return { ...without(document, 'credentialStatus'), '@included': [reversed] };
}
