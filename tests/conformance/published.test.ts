import { afterAll, describe, expect, test } from 'vitest';
import { type Answer, answerTo } from './answers.ts';
import { DIFFERENCES, differenceOf } from './differences.ts';
import { objectionTo } from './expected.ts';
import { tableOf } from './table.ts';
import { COVERED, COVERED_CASES, HAS_VECTORS } from './vectors.ts';

describe.skipIf(!HAS_VECTORS)('published cases', () => {
  const answers = new Map<string, Answer>();
  afterAll(() => console.log(tableOf()));

  describe.each(COVERED)('%s', (group) => {
    const cases = COVERED_CASES.filter((each) => each.group === group);

    test.each(cases.map((each) => [each.file, each] as const))('%s', async (file, each) => {
      const answer = await answerTo(each);
      answers.set(file, answer);
      const objection = await objectionTo(answer, each);
      const difference = differenceOf(file);
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

  test('nothing that was published as invalid, revoked or unresolvable is ever verified', () => {
    const bad = /invalid|revoked|unresolvable|unavailable|expired|not-yet-valid|no-baked/;
    const verified = COVERED_CASES.filter(
      ({ file, expected }) => bad.test(expected) && answers.get(file)?.verdict.state === 'verified',
    ).map(({ file }) => file);
    const explained = verified.filter((file) => differenceOf(file)?.answer === 'key_of_issuer');
    expect(verified).toEqual(explained);
  });
});
