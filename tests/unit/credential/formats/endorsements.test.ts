import { describe, expect, test } from 'vitest';
import { badge, brackwater, OB, TITLE, V2 } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
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
});
