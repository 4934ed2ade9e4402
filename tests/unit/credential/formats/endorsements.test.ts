import { describe, expect, test } from 'vitest';
import { judge } from '../../../../lib/credential/verify.ts';
import { badge, brackwater, OB, TITLE, V2, withValue } from '../badges.ts';
import { NOBODY, NOW, type Outcome, outcomeOf } from '../scene.ts';
import { type Json, sign, signerAt } from '../signing.ts';

const guild = signerAt('welders-guild.example');
const table = { ...brackwater.documents, ...guild.documents };

const endorsement = (subject: string): Json => ({
  '@context': [V2, OB],
  id: 'urn:uuid:endorsement',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: guild.id, type: ['Profile'], name: 'Welders’ Guild' },
  validFrom: '2026-03-02T00:00:00Z',
  validUntil: '2026-04-01T00:00:00Z',
  name: 'Endorsed by the Guild',
  credentialSubject: { id: subject, type: ['EndorsementSubject'], endorsementComment: 'Sound.' },
});

const COMMENT = { endorsementComment: 'Sound.' };
const endorsed = async (inner: unknown, rest: Json = {}) =>
  outcomeOf(await sign({ ...badge(), ...rest, endorsement: [inner].flat() }, brackwater), { table });
const headlines = async (outcome: Outcome) => {
  const verdicts = (outcome.finding.endorsements ?? []).map((each) => judge(each, NOBODY, NOW));
  return (await Promise.all(verdicts)).map(({ headline }) => headline);
};

describe('A badge with an endorsement inside', () => {
  test.each([
    ['its achievement', `${badge().id}#achievement`],
    ['its issuer', brackwater.id],
    ['the badge itself', String(badge().id)],
  ])('of %s is still the badge, with its own issuer, title and dates', async (_, subject) => {
    for (const inner of [endorsement(subject), await sign(endorsement(subject), guild)]) {
      const outcome = await outcomeOf(await sign({ ...badge(), endorsement: [inner] }, brackwater), {
        table,
      });
      expect(outcome.state).toBe('verified');
      expect(outcome.credential?.title).toBe(TITLE);
      expect(outcome.credential?.issuer.id).toBe(brackwater.id);
      expect(outcome.credential?.expiresOn).toBe('2028-03-01T09:00:00Z');
    }
  });

  test('turned inside out is not the endorser’s badge', async () => {
    const inner = endorsement(String(badge().id));
    const { proof, ...whole } = await sign({ ...badge(), endorsement: [inner] }, brackwater);
    const outcome = await outcomeOf(
      { ...inner, credentialSubject: { ...(inner.credentialSubject as Json), ...whole }, proof },
      { table },
    );
    expect(outcome.state).not.toBe('verified');
    expect(outcome.credential?.issuer.id === guild.id && outcome.codes.includes('key_of_issuer')).toBe(false);
  });

  test('keeps each as a finding of its own, with what it says', async () => {
    const outcome = await endorsed(
      [
        await sign(endorsement(brackwater.id), guild),
        endorsement(brackwater.id),
        { ...(await sign(endorsement(brackwater.id), guild)), name: 'Endorsed by the King' },
      ].map((each, at) => ({ ...each, id: `urn:uuid:${at}` })),
    );
    // The first was signed under another identifier.
    expect(await headlines(outcome)).toEqual(['proof_invalid', 'proof_missing', 'proof_invalid']);
    const [inner] =
      (await endorsed(await sign(endorsement(brackwater.id), guild))).finding.endorsements ?? [];
    expect(inner?.credential).toMatchObject({
      issuer: { id: guild.id, name: 'Welders’ Guild' },
      endorses: { id: brackwater.id, comment: COMMENT.endorsementComment },
    });
  });

  test('judges each by its own dates and key', async () => {
    const outcome = await endorsed(await sign(endorsement(brackwater.id), guild));
    expect(await headlines(outcome)).toEqual(['expired']);
    const byAnother = await sign(endorsement(brackwater.id), signerAt('another.example'));
    expect(await headlines(await endorsed(byAnother))).toEqual(['key_not_authorised']);
  });

  test('is as good as it is without them, whatever they are worth', async () => {
    const outcome = await outcomeOf(await sign(badge(), brackwater), { table });
    const inner = { ...(await sign(endorsement(brackwater.id), guild)), name: 'Altered' };
    const other = await endorsed(inner);
    expect([other.state, other.codes]).toEqual([outcome.state, outcome.codes]);
  });

  test('with a hundred of them looks at ten, and says so', async () => {
    const inner = Array.from({ length: 100 }, (_, at) => ({ id: `urn:uuid:${at}`, type: ['urn:x:none'] }));
    const outcome = await outcomeOf(await sign({ ...badge(), endorsement: inner }, brackwater), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.finding.endorsements).toHaveLength(11);
    expect(outcome.finding.endorsements?.at(-1)?.checks[0]?.detail).toMatch(/more endorsements/);
  });

  test('whose endorsement names no contexts is read in those around it', async () => {
    const { '@context': _, ...bare } = await sign(endorsement(brackwater.id), guild);
    expect(await headlines(await endorsed(bare))).toEqual(['expired']);
  });

  test('of its achievement and of its issuer finds those as well', async () => {
    const inner = await sign(endorsement(brackwater.id), guild);
    const { issuer } = badge();
    const atIssuer = { ...badge(), issuer: { ...(issuer as Json), endorsement: [inner] } };
    const atAchievement = withValue(badge(), 'credentialSubject.achievement.endorsement', [inner]);
    for (const document of [atIssuer, atAchievement]) {
      const outcome = await outcomeOf(await sign(document, brackwater), { table });
      expect(outcome.state).toBe('verified');
      expect(await headlines(outcome)).toEqual(['expired']);
    }
  });

  test('asks nobody about them where the badge itself is nobody’s', async () => {
    const inner = await sign(endorsement(brackwater.id), guild);
    const outcome = await outcomeOf({ ...badge(), endorsement: [inner] }, { table });
    expect(outcome.headline).toBe('proof_missing');
    expect(outcome.finding.endorsements).toBeUndefined();
    expect(outcome.requests).toEqual([]);
  });

  test('shows nothing that only they say of its issuer, its achievement or itself', async () => {
    const praise = (id: unknown) => ({
      ...endorsement(String(id)),
      credentialSubject: {
        id,
        type: ['Profile'],
        name: 'Harvard University',
        url: 'https://harvard.example',
        description: 'Best.',
      },
    });
    const bare = {
      ...withValue(badge(), 'credentialSubject.achievement.name', undefined),
      issuer: brackwater.id,
      name: undefined,
    };
    const achievement = ((bare as Json).credentialSubject as Json).achievement as Json;
    for (const id of [brackwater.id, achievement.id, badge().id]) {
      const document = JSON.parse(JSON.stringify({ ...bare, endorsement: [praise(id)] }));
      const { credential, codes } = await outcomeOf(await sign(document, brackwater), { table });
      expect(codes).toContain('key_of_issuer');
      expect(JSON.stringify(credential)).not.toMatch(/Harvard|harvard|Best/);
    }
  });
});
