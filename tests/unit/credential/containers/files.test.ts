import { describe, expect, test } from 'vitest';
import { badge, brackwater, TITLE } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
import { sign } from '../signing.ts';

const { documents: table } = brackwater;
const signed = JSON.stringify(await sign(badge(), brackwater));

describe('A file', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['half a credential', signed.slice(0, -20)],
    ['a list', `[${signed}]`],
    ['a text', '"badge"'],
    ['a number', '7'],
    ['a page', '<!doctype html><title>Badge</title>'],
    ['some other JSON', '{"name":"Jane"}'],
  ])('that holds %s is malformed', async (_, text) => {
    await expectMalformed(text);
  });

  test('that describes a badge awarded to nobody is no award', async () => {
    for (const type of ['Achievement', ['BadgeClass'], 'Issuer', ['Profile']]) {
      expect((await outcomeOf({ type, name: TITLE })).headline).toBe('not_an_award');
    }
  });

  test('is read by its bytes, whatever mark or blanks stand before them', async () => {
    for (const before of ['\ufeff', '\n\t ', '\ufeff\r\n'])
      expect((await outcomeOf(`${before}${signed}\n`, { table })).state).toBe('verified');
  });

  test('in another encoding than UTF-8 is malformed', async () => {
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const text = encoding === 'latin1' ? signed.replace(TITLE, 'Ö') : signed;
      await expectMalformed(Buffer.from(text, encoding));
    }
  });

  test('in a list is malformed: no specification writes credentials so', async () => {
    await expectMalformed(`{"credentials":[${signed}]}`);
  });
});

async function expectMalformed(file: unknown): Promise<void> {
  const outcome = await outcomeOf(file, { table });
  expect(outcome.state).toBe('unchecked');
  expect(outcome.headline).toBe('malformed');
  expect(outcome.requests).toEqual([]);
}
