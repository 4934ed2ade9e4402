/** Signed by the issuer itself, but so that the statements could be read in more than one way. */
import { describe, expect, test } from 'vitest';
import { unsignedReading } from '../../../../lib/credential/formats/read-json.ts';
import type { Viewer } from '../../../../lib/credential/model.ts';
import { badge, brackwater, TITLE, withValue } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const table = brackwater.documents;
const marenClaiming = (title: string): Viewer => ({
  owner: { kind: 'named', name: 'Maren Okafor' },
  claim: { title },
  addresses: [],
});
const examine = async (document: Json, viewer?: Viewer) =>
  outcomeOf(await sign(document, brackwater), { table, ...(viewer ? { viewer } : {}) });

describe('A credential with two titles', () => {
  const titles = [TITLE, 'PhD in Tidal Engineering'];
  const document = () => {
    const { name: _, ...rest } = badge();
    return withValue(rest, 'credentialSubject.achievement.name', titles);
  };

  test('shows neither, since statements have no order', async () => {
    for (const order of [titles, titles.toReversed()]) {
      const outcome = await examine(withValue(document(), 'credentialSubject.achievement.name', order));
      expect(outcome.codes).toContain('key_of_issuer');
      expect(outcome.credential?.title).toBeUndefined();
    }
  });

  test('lets nobody claim one of them, or anything else', async () => {
    for (const title of [...titles, 'King of the Sea']) {
      const outcome = await examine(document(), marenClaiming(title));
      expect(outcome.state).toBe('caution');
      expect(outcome.headline).toBe('claim_differs');
    }
  });
});

test('A credential without a title lets nobody claim one', async () => {
  const { name: _, ...rest } = badge();
  const document = withValue(rest, 'credentialSubject.achievement', undefined);
  expect((await examine(document, marenClaiming('PhD in Tidal Engineering'))).headline).toBe('claim_differs');
});

test('A credential without a subject is none, whoever signed it', async () => {
  for (const credentialSubject of [undefined, null, []]) {
    const document = JSON.parse(JSON.stringify({ ...badge(), credentialSubject }));
    const outcome = await examine(document, marenClaiming(TITLE));
    expect([outcome.state, outcome.headline]).toEqual(['unchecked', 'malformed']);
  }
});

test('A credential with two subjects is about neither of them', async () => {
  const subject = badge().credentialSubject as Json;
  const other = withValue({ s: subject }, 's.identifier.0.identityHash', 'Ilse Brandvold').s;
  const outcome = await examine({ ...badge(), credentialSubject: [subject, other] }, marenClaiming(TITLE));
  expect(outcome.codes).toContain('key_of_issuer');
  expect(outcome.credential?.recipient.names).toEqual([]);
  expect(outcome.codes).toContain('holder_not_stated');
  expect(outcome.state).toBe('caution');
});

test('Where issuer and achievement are one node, swapping their names changes nothing that is shown', async () => {
  const one = withValue(badge(), 'credentialSubject.achievement.id', brackwater.id);
  const signed = await sign(one, brackwater);
  const swapped = withValue(
    withValue(signed, 'issuer.name', TITLE),
    'credentialSubject.achievement.name',
    'Brackwater University',
  );
  const [before, after] = [await outcomeOf(signed, { table }), await outcomeOf(swapped, { table })];
  expect(before.codes).toContain('key_of_issuer');
  expect(before.credential?.issuer.name).toBeUndefined();
  expect(after.credential).toEqual(before.credential);
});

describe('Dates that are stated more than once, or are none', () => {
  test('the first end counts', async () => {
    const ends = ['2099-01-01T00:00:00Z', '2026-10-01T00:00:00Z'];
    for (const validUntil of [ends, ends.toReversed()]) {
      expect((await examine(badge(brackwater, {}, { validUntil }))).headline).toBe('expired');
    }
  });

  test('the last beginning counts', async () => {
    const starts = ['2026-01-01T00:00:00Z', '2026-12-24T00:00:00Z'];
    for (const validFrom of [starts, starts.toReversed()]) {
      expect((await examine(badge(brackwater, {}, { validFrom }))).headline).toBe('not_yet_valid');
    }
  });

  test('what is no date is never in force', async () => {
    for (const over of [
      { validUntil: 'never' },
      { validFrom: 'soon' },
      { validUntil: ['never', '2099-01-01T00:00:00Z'] },
      { validUntil: ['2099-01-01T00:00:00Z', 'never'] },
    ]) {
      const outcome = await examine(badge(brackwater, {}, over));
      expect(outcome.codes).not.toContain('in_force');
      expect(outcome.state).toBe('caution');
    }
  });
});

describe('A plain reading', () => {
  const plain = { format: 'open-badge-3', achievement: { skills: [] }, evidence: [] } as const;
  const read = (title: string | undefined, issuer: string | undefined, names: string[]) =>
    unsignedReading(
      {
        ...plain,
        evidence: [],
        achievement: { skills: [] },
        issuer: issuer ? { name: issuer } : {},
        recipient: { names, identities: [] },
        ...(title ? { title } : {}),
      },
      { titles: [TITLE], issuerNames: ['Brackwater University'], holderNames: ['Maren Okafor'] },
    );

  test('that shows what was signed, or less, is safe', () => {
    expect(read(TITLE, 'Brackwater University', ['Maren Okafor'])).toBeUndefined();
    expect(read(undefined, undefined, [])).toBeUndefined();
  });

  test('that shows anything else is not', () => {
    expect(read('PhD', undefined, [])).toContain('"PhD"');
    expect(read(undefined, 'Oxbridge', [])).toContain('"Oxbridge"');
    expect(read(undefined, undefined, ['Maren Okafor', 'Ilse Brandvold'])).toContain('"Ilse Brandvold"');
  });
});
