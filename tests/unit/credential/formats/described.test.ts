/** What an award says beside its name: frameworks of skills, kinds, and results (Open Badges 3.0, 2.0). */
import { expect, test } from 'vitest';
import { badge, brackwater, withValue } from '../badges.ts';
import { outcomeOf, outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';
import { hostedAt } from './hosted-badges.ts';

const GRADE = 'urn:uuid:5c8b9a52-0000-4000-8000-000000000001';
const LEVEL = 'urn:uuid:5c8b9a52-0000-4000-8000-000000000002';
const MASTERED = 'urn:uuid:5c8b9a52-0000-4000-8000-000000000003';

const described = withValue(
  withValue(badge(), 'credentialSubject.result', [
    { type: ['Result'], resultDescription: GRADE, value: 'A-' },
    { type: ['Result'], resultDescription: LEVEL, achievedLevel: MASTERED },
    { type: ['Result'], value: '91' },
    { type: ['Result'], status: 'Completed' },
  ]),
  'credentialSubject.achievement',
  {
    ...((badge().credentialSubject as Json).achievement as Json),
    achievementType: 'Course',
    alignment: [
      {
        type: ['Alignment'],
        targetName: 'BSc Tidal Engineering',
        targetUrl: 'https://credentialengineregistry.org/resources/ce-1',
        targetType: 'ceterms:Credential',
        targetCode: 'ce-1',
      },
    ],
    resultDescription: [
      { id: GRADE, type: ['ResultDescription'], name: 'Final grade', resultType: 'LetterGrade' },
      {
        id: LEVEL,
        type: ['ResultDescription'],
        name: 'Practice',
        resultType: 'RubricCriterionLevel',
        rubricCriterionLevel: [{ id: MASTERED, type: ['RubricCriterionLevel'], name: 'Mastered' }],
      },
    ],
  },
);

test('results, kind and alignment of an Open Badge 3.0 are read from what was signed', async () => {
  const [outcome] = await outcomesOf(await sign(described, brackwater), { table: brackwater.documents });
  expect(outcome?.state).toBe('verified');
  expect(outcome?.credential?.results).toHaveLength(3);
  expect(outcome?.credential?.results).toEqual(
    expect.arrayContaining([
      { name: 'Final grade', value: 'A-' },
      { name: 'Practice', value: 'Mastered' },
      { value: '91' },
    ]),
  );
  expect(outcome?.credential?.achievement).toMatchObject({
    type: 'Course',
    skills: expect.arrayContaining([
      {
        name: 'BSc Tidal Engineering',
        url: 'https://credentialengineregistry.org/resources/ce-1',
        type: 'ceterms:Credential',
        code: 'ce-1',
      },
    ]),
  });
});

test('a badge without results has none', async () => {
  const [outcome] = await outcomesOf(await sign(badge(), brackwater), { table: brackwater.documents });
  expect(outcome?.credential).not.toHaveProperty('results');
});

test('the kind of an alignment of an Open Badge 2.0 is read', async () => {
  const alignment = [{ targetName: 'Seams', targetUrl: 'https://x.example/1', targetType: 'CFItem' }];
  const { assertion, table } = hostedAt('https://badges.halden.example', { badge: { alignment } });
  const { credential } = await outcomeOf(assertion, { table });
  expect(credential?.achievement.skills).toEqual([
    { name: 'Seams', url: 'https://x.example/1', type: 'CFItem' },
  ]);
});
