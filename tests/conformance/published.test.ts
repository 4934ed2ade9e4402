import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Answer, answerTo } from './answers.ts';
import { DIFFERENCES, differenceOf } from './differences.ts';
import { objectionTo } from './expected.ts';
import { ELSEWHERE, groupsElsewhere } from './later.ts';
import { type CaseOutcome, tableOf, writeEveryCase } from './table.ts';
import { CASES, COVERED, COVERED_CASES, HAS_VECTORS } from './vectors.ts';

const isLeftForLater = (group: string) => group in ELSEWHERE && !ELSEWHERE[group]?.by;

describe.skipIf(!HAS_VECTORS)('published cases', () => {
  const answers = new Map<string, Answer>();
  const outcomes = new Map<string, CaseOutcome>();
  afterAll(() => console.log(`${tableOf()}\nEvery case: ${writeEveryCase(outcomes)}`));

  describe.each(COVERED)('%s', (group) => {
    const cases = COVERED_CASES.filter((each) => each.group === group);

    test.each(cases.map((each) => [each.file, each] as const))('%s', async (file, each) => {
      const answer = await answerTo(each);
      answers.set(file, answer);
      const objection = await objectionTo(answer, each);
      const difference = differenceOf(file);
      outcomes.set(file, { answer, objection });
      if (!difference)
        expect(objection, 'Mend the verifier, or write the reason into differences.ts').toBeUndefined();
      else {
        expect(objection, 'Answered as published: take it from differences.ts').toBeDefined();
        expect(answer.verdict.headline, difference.because).toBe(difference.answer);
      }
    });
  });

  test('every reason is about a case, and each case has one reason', () => {
    const files = DIFFERENCES.flatMap((difference) => difference.files);
    const known = COVERED_CASES.map(({ file }) => file);
    expect(files.filter((file) => !known.includes(file))).toEqual([]);
    expect(files).toEqual([...new Set(files)]);
  });

  test('every group is answered here, by a test of its own, or left for later with a reason', () => {
    expect(groupsElsewhere().filter(({ waiting }) => !waiting)).toEqual([]);
    const groups = CASES.map(({ group }) => group);
    expect(COVERED.filter((group) => isLeftForLater(group) || !groups.includes(group))).toEqual([]);
    const tests = Object.values(ELSEWHERE).flatMap(({ by }) => by ?? []);
    expect(tests.filter((file) => !existsSync(join(import.meta.dirname, file)))).toEqual([]);
  });

  test('nothing that was published as invalid, revoked or unresolvable is ever verified', () => {
    const bad = /invalid|revoked|unresolvable|unavailable|expired|not-yet-valid|no-baked/;
    const verified = COVERED_CASES.filter(
      ({ file, expected }) =>
        bad.test(expected) && answers.get(file)?.parts.every(({ verdict }) => verdict.state === 'verified'),
    ).map(({ file }) => file);
    const explained = verified.filter((file) => differenceOf(file)?.answer === 'key_of_issuer');
    expect(verified).toEqual(explained);
  });
});
