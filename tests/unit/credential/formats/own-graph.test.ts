/**
 * Credentials inside a credential speak of the same identifiers as it does, and its signature covers what they say: none
 * of that is said of it, wherever in the document whoever holds it moves the words.
 */
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../../../lib/credential/model.ts';
import { badge, brackwater, OB, TITLE, V2, withValue } from '../badges.ts';
import { outcomesOf } from '../scene.ts';
import { type Json, sign, signerAt } from '../signing.ts';
import { refuse } from '../table-network.ts';

const registrar = signerAt('registrar.fairhaven.edu');
const evil = signerAt('evil.example');
const table = { ...brackwater.documents, ...registrar.documents, ...evil.documents };
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const ILSE = 'did:example:ilse';
const maren: Viewer = { owner: { kind: 'named', name: 'Maren Okafor' }, addresses: [] };

const nobody: Viewer = { owner: { kind: 'none' }, addresses: [] };

const outer = async (document: Json, viewer = maren, more: Json = {}) => {
  const [outcome] = await outcomesOf(document, { table: { ...table, ...more }, viewer });
  return outcome as NonNullable<typeof outcome>;
};
/** By somebody else, about whatever has that identifier. */
const endorsementOf = (subject: Json): Json => ({
  '@context': [V2, OB],
  id: 'urn:uuid:e',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: evil.id, type: ['Profile'], name: 'Evil' },
  validFrom: '2026-03-02T00:00:00Z',
  name: 'Endorsement',
  credentialSubject: { type: ['Profile'], ...subject },
});
const ofIlse = () => withValue(badge(brackwater, { holder: 'Ilse Brandvold' }), 'credentialSubject.id', ILSE);
const endorsedBy = async (document: Json, subject: Json): Promise<Json & { endorsement: Json[] }> => {
  const inner = await sign(endorsementOf(subject), evil);
  return (await sign({ ...document, endorsement: [inner] }, brackwater)) as Json & { endorsement: Json[] };
};

describe('What a credential inside says of the holder', () => {
  test('is not said by an endorsed badge', async () => {
    const outcome = await outer(await endorsedBy(ofIlse(), { id: ILSE, name: 'Maren Okafor' }));
    expect([outcome.state, outcome.headline]).toEqual(['other', 'holder_mismatch']);
    expect(outcome.credential?.recipient.names).toEqual(['Ilse Brandvold']);
  });

  test('is not said by a learner record, nor is what it was awarded for', async () => {
    const inner = await sign(
      {
        ...withValue(badge(evil), 'credentialSubject.id', ILSE),
        id: 'urn:uuid:inner',
        credentialSubject: {
          ...(badge(evil).credentialSubject as Json),
          id: ILSE,
          name: 'Maren Okafor',
        },
      },
      evil,
    );
    const record = {
      '@context': [V2],
      id: 'urn:uuid:record',
      type: ['VerifiableCredential', `${CLR}ClrCredential`],
      issuer: { id: registrar.id, name: 'Fairhaven College' },
      name: 'Transcript',
      validFrom: '2026-06-01T00:00:00Z',
      credentialSubject: { id: ILSE, name: 'Ilse Brandvold', [`${CLR}verifiableCredential`]: [inner] },
    };
    const outcome = await outer(await sign(record, registrar));
    expect(outcome.headline).toBe('holder_mismatch');
    expect(outcome.credential?.achievement).toEqual({ skills: [] });
  });

  test('is no title of a credential that has none', async () => {
    const achievement = {
      type: ['Achievement'],
      name: 'PhD',
      description: 'd',
      criteria: { narrative: 'n' },
    };
    const plain = {
      '@context': [V2, OB],
      id: 'urn:uuid:plain',
      type: ['VerifiableCredential'],
      issuer: { id: brackwater.id, name: 'Brackwater' },
      validFrom: '2026-03-02T00:00:00Z',
      credentialSubject: { id: ILSE },
      [`${OB.replace(/ob\/v3p0.*/, 'vc/ob/vocab.html#')}endorsement`]: [
        endorsementOf({ id: ILSE, type: ['AchievementSubject'], achievement }),
      ],
    };
    const { credential, codes } = await outer(await sign(plain, brackwater));
    expect(codes).toContain('key_of_issuer');
    expect(credential?.title).toBeUndefined();
  });
});

describe('Statements that are moved between a credential and one inside it, which its signature does not notice', () => {
  const bare = () => ({ ...badge(), issuer: { id: brackwater.id, type: ['Profile'] } });
  const claim = { id: brackwater.id, name: 'Harvard University', url: 'https://harvard.example' };
  const untitled = () => {
    const { name: _, ...document } = withValue(badge(), 'credentialSubject.achievement.name', undefined);
    return document;
  };
  const achievementId = ((badge().credentialSubject as Json).achievement as Json).id;
  const promoted = { id: achievementId, type: ['Achievement'], name: 'PhD in Medicine' };
  const withInner = (document: Json & { endorsement: Json[] }, subject: Json): Json => ({
    ...document,
    endorsement: [{ ...document.endorsement[0], credentialSubject: subject }],
  });

  test.each([
    ['moved', { id: brackwater.id, type: ['Profile'] }],
    ['copied', { type: ['Profile'], ...claim }],
  ])('make no name of the issuer where they are %s', async (_, left) => {
    const signed = await endorsedBy(bare(), claim);
    const { credential, codes } = await outer({
      ...withInner(signed, left),
      issuer: { type: ['Profile'], ...claim },
    });
    expect(codes).toContain('key_of_issuer');
    expect(credential?.issuer).toEqual({ id: brackwater.id, domain: 'badges.brackwater.edu' });
  });

  test.each([
    ['moved', { id: achievementId, type: ['Achievement'] }],
    ['copied', promoted],
  ])('make no title where they are %s', async (_, left) => {
    const signed = await endorsedBy(untitled(), promoted);
    const subject = withValue(signed, 'credentialSubject.achievement.name', 'PhD in Medicine');
    const { credential, codes } = await outer(withInner(subject as typeof signed, left));
    expect(codes).toContain('key_of_issuer');
    expect(credential?.title).toBeUndefined();
  });

  test('make no title where one of the issuer’s own stands beside it, as it was signed', async () => {
    const own = { id: 'urn:uuid:own', issuer: { id: brackwater.id, type: ['Profile'] } };
    const beside = await sign({ ...endorsementOf({ id: 'urn:x:else', name: 'Else' }), ...own }, brackwater);
    const inner = await sign(endorsementOf(promoted), evil);
    const signed = await sign({ ...untitled(), endorsement: [inner, beside] }, brackwater);
    const left = { ...inner, credentialSubject: { id: achievementId, type: ['Achievement'] } };
    const subject = withValue(signed, 'credentialSubject.achievement.name', 'PhD in Medicine');
    const { credential, codes } = await outer({ ...subject, endorsement: [left, beside] });
    expect(codes).toContain('key_of_issuer');
    expect(credential?.title).toBeUndefined();
  });

  test('hide no end and no status', async () => {
    const status = {
      id: 'https://badges.brackwater.edu/status/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://badges.brackwater.edu/status/1',
    };
    const document: Json = { ...badge(), credentialStatus: status };
    const signed = await endorsedBy(document, { id: document.id });
    const { validUntil, credentialStatus: _, ...rest } = signed;
    const [W3C, STATUS] = [
      'https://www.w3.org/2018/credentials#',
      'https://www.w3.org/ns/credentials/status#',
    ];
    const moved = withInner(rest as typeof signed, {
      id: document.id,
      type: ['Profile'],
      [`${W3C}validUntil`]: {
        '@value': validUntil,
        '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
      },
      [`${W3C}credentialStatus`]: {
        '@id': status.id,
        '@type': `${STATUS}${status.type}`,
        [`${STATUS}statusPurpose`]: status.statusPurpose,
        [`${STATUS}statusListIndex`]: status.statusListIndex,
        [`${STATUS}statusListCredential`]: { '@id': status.statusListCredential },
      },
    });
    const { codes, credential } = await outer(moved, nobody);
    expect(codes).toEqual(expect.arrayContaining(['key_of_issuer', 'status_unavailable']));
    expect(credential?.expiresOn).toBe(validUntil);
  });

  test('cannot be told where nobody knows the key of the one inside: then neither is said', async () => {
    const unknown = { [Object.keys(evil.documents)[0] as string]: refuse('permission_needed') };
    const signed = await endorsedBy(badge(), promoted);
    const { credential, state } = await outer(signed, nobody, unknown);
    expect(state).toBe('verified');
    expect(credential?.achievement.name).toBeUndefined();
    expect(credential?.issuer.name).toBe('Brackwater University');
    expect(credential?.expiresOn).toBe('2028-03-01T09:00:00Z');
  });

  test('are told apart where the one inside is as it was signed', async () => {
    const signed = await endorsedBy(badge(), {
      id: achievementId,
      type: ['EndorsementSubject'],
      endorsementComment: 'Sound.',
    });
    const { credential } = await outer(signed, nobody);
    expect(credential?.title).toBe(TITLE);
  });
});
