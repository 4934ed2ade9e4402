import { describe, expect, test } from 'vitest';
import { CONTEXTS, unknownContext } from '../../../../lib/credential/contexts/index.ts';
import { badge, brackwater, HOST, OB, TITLE, V2, withValue } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, packagedContext, sign } from '../signing.ts';

const table = brackwater.documents;
const signed = await sign(badge(), brackwater);
const BIGGER = 'PhD in Tidal Engineering';

/** The Open Badges context, edited so that `name` in an achievement states nothing and `label` states the name. */
function editedContext(): Json {
  const definition = packagedContext(OB)['@context'] as Json;
  const achievement = (definition.achievement ?? definition.Achievement) as Json;
  const scoped = {
    ...((achievement['@context'] as Json) ?? {}),
    name: '@index',
    label: 'https://schema.org/name',
  };
  const edited = { ...achievement, '@context': scoped };
  return { ...definition, achievement: edited, Achievement: edited };
}

/** The forged title where a plain reader looks, the signed one under another term. */
function forged(context: unknown): Json {
  const shown = withValue(signed, 'credentialSubject.achievement.name', BIGGER);
  const document = withValue(shown, 'credentialSubject.achievement.label', TITLE);
  return { ...document, '@context': [V2, context] };
}

async function expectUnknown(document: Json, served: Json = {}): Promise<void> {
  const outcome = await outcomeOf(document, { table: { ...table, ...served } });
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.codes).not.toContain('proof_valid');
  expect(outcome.state).toBe('unchecked');
  expect(outcome.headline).toBe('context_unknown');
  expect(outcome.requests).toEqual([]);
}

describe('A context that Assay did not choose', () => {
  test('is not taken inline, where it could give the title another meaning', async () => {
    await expectUnknown(forged(editedContext()));
    await expectUnknown(forged({ ...editedContext(), '@protected': false }));
  });

  test('is not fetched, not even from the issuer’s own host', async () => {
    const url = `https://${HOST}/context.json`;
    await expectUnknown(forged(url), { [url]: { '@context': editedContext() } });
  });

  test.each([
    'http://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/v2#',
    'https://www.w3.org/ns/credentials/v2/',
    'https://www.w3.org/ns/credentials/v2?x',
    'https://WWW.w3.org/ns/credentials/v2',
    'v2',
    '',
  ])('is not taken for a known one because it is called %j', (url) =>
    expectUnknown({ ...signed, '@context': [url, OB] }),
  );

  test.each([
    ['null', null],
    ['an object that imports', { '@import': OB }],
    ['an empty definition', {}],
    ['a number', 7],
    ['a list in a list', [[OB]]],
  ])('is not taken as %s', (_, context) =>
    expectUnknown({ ...signed, '@context': [V2, context, OB].flat() }),
  );

  test('is not taken deep inside either', async () => {
    for (const path of [
      'credentialSubject.@context',
      'credentialSubject.achievement.@context',
      'proof.@context',
    ]) {
      await expectUnknown(withValue(signed, path, { name: '@index' }));
      await expectUnknown(withValue(signed, path, [OB, 'https://evil.example/c']));
    }
    const listed = withValue(signed, 'credentialSubject.identifier', [[{ '@context': null }]]);
    await expectUnknown(listed);
  });

  test('is missed by nothing that holds objects', () => {
    expect(unknownContext({ a: [{ b: { '@context': 'https://evil.example/c' } }] })).toBe(
      'https://evil.example/c',
    );
    expect(unknownContext({ '@context': V2, a: [1, null, 'x', { '@context': [OB] }] })).toBeUndefined();
    expect([...CONTEXTS.keys()].every((url) => url.startsWith('https://'))).toBe(true);
  });
});

describe('A term that no context defines', () => {
  test.each([
    ['at the top', 'grade'],
    ['in the subject', 'credentialSubject.grade'],
    ['in the achievement', 'credentialSubject.achievement.grade'],
    ['in the proof', 'proof.grade'],
  ])('%s is never left out unsigned', async (_, path) => {
    const outcome = await outcomeOf(withValue(signed, path, 'A*'), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.codes).not.toContain('proof_valid');
    expect(outcome.state).toBe('unchecked');
  });

  test('as a type or a relative address is not left out either', async () => {
    for (const path of ['credentialSubject.type', 'type']) {
      const types = ['VerifiableCredential', 'AchievementSubject', 'PhD'];
      const outcome = await outcomeOf(withValue(signed, path, types), { table });
      expect(bindingCodes(outcome)).toEqual([]);
    }
    const outcome = await outcomeOf(withValue(signed, 'credentialSubject.id', 'somebody'), { table });
    expect(bindingCodes(outcome)).toEqual([]);
  });
});
