/** Tokens inside credentials, and credentials inside tokens: each by its own signature. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../../../lib/credential/verify.ts';
import { badge, brackwater, OB, TITLE, V2 } from '../badges.ts';
import { joseIssuerAt, signVc } from '../jose-signing.ts';
import { NOBODY, NOW, type Outcome, outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const college = joseIssuerAt('college.fairhaven.edu');
const guild = joseIssuerAt('guild.welders.example');
const table = { ...brackwater.documents, ...college.documents, ...guild.documents };
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const from = (issuer: { id: string }, over: Json = {}): Json => ({
  ...badge(),
  issuer: { id: issuer.id, name: 'Fairhaven' },
  ...over,
});

const token = signVc(from(college), college);
const forged = `${token.slice(0, -6)}AAAAAA`;
const record = (held: unknown[], issuer: { id: string } = brackwater): Json => ({
  '@context': [V2],
  id: 'urn:uuid:record',
  type: ['VerifiableCredential', `${CLR}ClrCredential`],
  issuer: issuer.id,
  name: 'Transcript',
  credentialSubject: { id: 'did:example:maren', [`${CLR}verifiableCredential`]: held },
});
const bound = (outcomes: Outcome[]) => outcomes.map(({ codes }) => codes.includes('key_of_issuer'));

describe('A learner record', () => {
  test('signed in itself gives a token in it a verdict of its own', async () => {
    const signed = await sign(record(['x'].map(() => ({ type: ['urn:x:none'] }))), brackwater);
    expect(bound(await outcomesOf(signed, { table }))).toEqual([true, false]);
    const inToken = await outcomesOf({ ...record([token, forged, 'x']) }, { table });
    expect(inToken.map(({ headline }) => headline).slice(2)).toEqual(['proof_invalid', 'malformed']);
    expect(inToken[1]?.credential?.title).toBe(TITLE);
    expect(bound(inToken)).toEqual([false, true, false, false]);
  });

  test('signed as a token gives what it holds verdicts of their own', async () => {
    const inner = await sign(badge(), brackwater);
    const outcomes = await outcomesOf(
      signVc(record([inner, token, { ...inner, name: 'Doctor' }], college), college),
      { table },
    );
    expect(outcomes.map(({ credential }) => credential?.title)).toEqual(['Transcript', TITLE, TITLE, TITLE]);
    expect(bound(outcomes)).toEqual([true, true, true, false]);
    expect(outcomes[0]?.credential?.format).toBe('clr-2');
  });

  test('that nobody signed as a token lends nothing to what it holds', async () => {
    const text = signVc(record([token], college), college);
    const outcomes = await outcomesOf(`${text.slice(0, -6)}AAAAAA`, { table });
    expect(outcomes[0]?.state).toBe('invalid');
    expect(bound(outcomes)[0]).toBe(false);
  });
});

test('An endorsement that is a token is a finding of its own, and changes nothing', async () => {
  const endorsement = {
    '@context': [V2, OB],
    id: 'urn:uuid:endorsement',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { id: guild.id, type: ['Profile'], name: 'Welders’ Guild' },
    credentialSubject: { id: college.id, type: ['EndorsementSubject'], endorsementComment: 'Sound.' },
  };
  const good = signVc(endorsement, guild);
  for (const [text, code] of [
    [good, 'key_of_issuer'],
    [`${good.slice(0, -6)}AAAAAA`, 'proof_invalid'],
  ] as const) {
    const [outcome] = await outcomesOf(signVc(from(college, { endorsementJwt: [text] }), college), { table });
    expect(outcome?.state).toBe('verified');
    const [inner] = outcome?.finding.endorsements ?? [];
    expect(inner?.checks.map((each) => each.code)).toContain(code);
    expect(inner && (await judge(inner, NOBODY, NOW)).state).not.toBe('verified');
  }
});

test('A credential in a token that is about nobody is none', async () => {
  const [outcome] = await outcomesOf(signVc(from(college, { credentialSubject: [] }), college), { table });
  expect([outcome?.state, outcome?.headline]).toEqual(['unchecked', 'malformed']);
});

test('A token shows nothing that only a credential in it says of its issuer', async () => {
  const evil = { ...badge(), issuer: { id: college.id, type: ['Profile'], name: 'Harvard University' } };
  const [outer] = await outcomesOf(signVc(record([evil], college), college), { table });
  expect(outer?.codes).toContain('key_of_issuer');
  expect(outer?.credential?.issuer.name).toBeUndefined();
});
