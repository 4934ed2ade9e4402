import { describe, expect, test } from 'vitest';
import { check, skip } from '../../../lib/credential/verdict.ts';
import { answersOf, withoutAnswer } from '../../../lib/words/answers.ts';

const style = { locale: 'en-GB', timeZone: 'UTC' };
const facts = {
  host: 'www.credly.com',
  issuer: { proven: 'Northwind Cloud, account at credly.com', domain: 'credly.com' },
  expiresOn: '2027-05-03T00:00:00Z',
};
const textsOf = (checks: Parameters<typeof answersOf>[0]) =>
  answersOf(checks, facts, style).map((answer) => answer.sentences[0]?.text);

describe('the four answers', () => {
  test('are always four, in the same order, also where nothing was checked', () => {
    const answers = answersOf([], {});
    expect(answers.map(({ axis }) => axis)).toEqual(['authentic', 'current', 'issuer', 'holder']);
    expect(answers.every(({ outcome }) => outcome === 'skip')).toBe(true);
  });

  test('are short sentences with the facts in them', () => {
    const checks = [
      check('platform_record'),
      check('in_force', 'until 2027-05-03T00:00:00Z'),
      check('issuer_on_platform', 'Northwind Cloud'),
      check('holder_match', 'issued to "Jane Doe", compared with "Jane Doe"'),
    ];
    expect(textsOf(checks)).toEqual([
      'Yes. credly.com has this award on record.',
      'Yes, until 3 May 2027.',
      'Northwind Cloud, account at credly.com.',
      'The same name: “Jane Doe”.',
    ]);
  });

  test('what weighs most is said first and gives the sign', () => {
    const checks = [check('holder_match'), check('claim_differs', 'the page says "A", the award is "B"')];
    const holder = answersOf(checks, facts)[3];
    expect(holder?.outcome).toBe('warn');
    expect(holder?.sentences.map(({ code }) => code)).toEqual(['claim_differs', 'holder_match']);
  });

  test('a right signature alone never stands for the issuer: the open question is said first', () => {
    const [authentic] = answersOf([check('proof_valid'), check('key_unproven')], facts);
    expect(authentic?.outcome).toBe('unknown');
    expect(authentic?.sentences[0]?.code).toBe('key_unproven');
    const [bound] = answersOf([check('proof_valid'), check('key_of_issuer')], facts);
    expect(bound?.sentences[0]?.code).toBe('key_of_issuer');
  });

  test('without the fact the sentence does without it, and no place is left open', () => {
    for (const each of ['in_force', 'expired', 'platform_record', 'issuer_domain', 'unreachable'] as const) {
      const said = answersOf([check(each)], {}).flatMap(({ sentences }) => sentences.map(({ text }) => text));
      expect(said.join(' ')).not.toMatch(/[{}|]| {2}|undefined/);
    }
  });

  test.each([
    ['status_unavailable', 1],
    ['registry_unavailable', 2],
  ] as const)('the host that %s waits for is named, never the host of the link', (code, axis) => {
    const asked = answersOf([check(code, '', 'elsewhere.lakeside.edu')], facts)[axis];
    expect(asked?.sentences[0]?.text).toContain('elsewhere.lakeside.edu');
    const unnamed = answersOf([check(code)], facts)[axis];
    expect(unnamed?.sentences[0]?.text).not.toContain('credly.com');
  });
});

describe('the detail', () => {
  test('is a sentence of its own, and left out where the answer has said it', () => {
    const [, , issuer, holder] = answersOf(
      [
        check('issuer_domain', 'northwind cloud'),
        check('holder_similar', 'issued to the address written here'),
      ],
      facts,
    );
    expect(issuer?.sentences[0]?.detail).toBe('');
    expect(holder?.sentences[0]?.detail).toBe('Issued to the address written here.');
  });

  test('of the same name says how the other side writes it, and of an address whose word it is', () => {
    const said = (detail: string) => answersOf([check('holder_match', detail)], {})[3]?.sentences[0];
    expect(said('issued to "Jane M. Doe", compared with "Doe, Jane"')).toMatchObject({
      text: 'The same name: “Jane M. Doe”.',
      detail: 'Compared with “Doe, Jane”.',
    });
    expect(said('issued to "Jane Doe", compared with "Jane Doe"')).toMatchObject({ detail: '' });
    expect(said('issued to the address that you typed')).toMatchObject({
      text: 'Issued to the address that you typed.',
      detail: '',
    });
  });

  test('of a look-alike is the one sentence that names both hosts', () => {
    const detail = 'credly.com.evil.example imitates credly.com, to which it does not belong';
    const [, , issuer] = answersOf([check('issuer_impersonation', detail)], {});
    const { text = '', detail: more = '' } = issuer?.sentences[0] ?? {};
    expect(`${text} ${more}`.match(/imitates/g)).toHaveLength(1);
  });

  test('does not say over what the answer has just said', () => {
    const [authentic] = answersOf(
      [check('unreachable', 'www.credly.com did not answer within 8 seconds')],
      facts,
    );
    expect(authentic?.sentences[0]).toMatchObject({
      text: 'Not known. www.credly.com did not answer within 8 seconds.',
      detail: '',
    });
  });

  test.each(['issuer_domain', 'issuer_on_open_platform', 'issuer_unknown'] as const)(
    'of %s says that nothing confirms the name that the issuer gives itself',
    (code) => {
      const issuer = { proven: 'an account at badgr.io', claimed: 'Grand\u202e University' };
      const said = answersOf([check(code, 'Grand University, account at badgr.io')], { issuer })[2];
      expect(said?.sentences[0]?.detail).toBe('It calls itself “Grand University”, which nothing confirms.');
    },
  );

  test('an instant is written as a date', () => {
    const [, current] = answersOf([check('not_yet_valid', '2030-01-01T00:00:00Z')], {}, style);
    expect(current?.sentences[0]?.detail).toBe('1 Jan 2030.');
  });

  test('a stranger’s text in it has no invisible characters', () => {
    const [, current] = answersOf([check('revoked', 'issued\u202e in\u200b error')], {});
    expect(current?.sentences[0]?.detail).toBe('Issued in error.');
  });
});

test('a sentence that stands without its question loses the answer, and nothing else', () => {
  expect(withoutAnswer('No. It expired on 3 May 2027.')).toBe('It expired on 3 May 2027.');
  expect(withoutAnswer('Not known yet. badges.lakeside.edu has not been asked.')).toBe(
    'badges.lakeside.edu has not been asked.',
  );
  expect(withoutAnswer('Yes.')).toBe('Yes.');
  expect(withoutAnswer('Not confirmed by anybody.')).toBe('Not confirmed by anybody.');
});

test('skips say why nothing was compared', () => {
  const answers = answersOf([skip('holder', 'no_subject'), skip('issuer', 'not_reached')], {});
  expect(answers[2]?.sentences[0]?.text).toBe('Not looked at.');
  expect(answers[3]?.sentences[0]?.text).toContain('no name');
});
