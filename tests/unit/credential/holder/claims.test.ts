import { describe, expect, test } from 'vitest';
import { titleDifference } from '../../../../lib/credential/holder/claimed-title.ts';
import { claimDifferences } from '../../../../lib/credential/holder/claims.ts';
import { type ClaimCase, DISHONEST, HONEST } from './claim-cases.ts';

type Row = [claimed: string, awarded: string, issuer?: string];

const AGREE: Row[] = [
  ['Welding, Level 2', 'Welding, Level 2'],
  ['WELDING – LEVEL 2', 'Welding (Level 2)'],
  ['Level 2 Welding Certificate', 'Welding, Level 2'],
  ['Tidal Engineering', 'Certificate in Tidal Engineering'],
  ['Harbour Cloud Architect', 'Cloud Architect', 'Harbour Systems Inc.'],
  ['Cloud Architect by Harbour', 'Cloud Architect', 'Harbour Systems Inc.'],
  ['Certified ScrumMaster (CSM)', 'Certified ScrumMaster'],
  ['CSM', 'Certified ScrumMaster'],
  ['CCP', 'AWS Certified Cloud Practitioner'],
  ['Cloud Practitioner', 'AWS Certified Cloud Practitioner', 'AWS'],
  ['Certificat d’ingénierie', "Certificat d'ingenierie"],
  ['C++ Developer', 'C++ Developer'],
  ['Ｗｅｌｄｉｎｇ', 'Welding'],
  ['', 'Welding'],
  ['–', 'Welding'],
];

const DIFFER: [string, ...Row][] = [
  ['another award', 'Diving', 'Welding'],
  ['a bigger word', 'Master of Welding', 'Welding, Level 2'],
  ['a bigger word in front', 'Senior Cloud Architect', 'Cloud Architect'],
  ['a degree', 'PhD in Tidal Engineering', 'Tidal Engineering'],
  ['another level', 'Welding, Level 3', 'Welding, Level 2'],
  ['no level', 'Welding', 'Welding, Level 2'],
  ['no foundations', 'Tidal Engineering', 'Foundations of Tidal Engineering'],
  ['no introduction', 'Tidal Engineering', 'Introduction to Tidal Engineering'],
  ['no participation', 'Tidal Engineering', 'Participation: Tidal Engineering'],
  ['no associate', 'Cloud Architect', 'Cloud Architect Associate'],
  ['professional for associate', 'Cloud Architect Professional', 'Cloud Architect Associate'],
  ['no workshop', 'Certified in Tidal Engineering', 'Tidal Engineering Workshop'],
  ['only the issuer’s name', 'Harbour', 'Cloud Architect', 'Harbour Systems Inc.'],
  ['only what every award is', 'Certificate', 'Cloud Architect'],
  ['initials beside a dropped word', 'ML Machine Learning', 'Machine Learning Foundations'],
  ['initials of part of a title that drop the small word', 'TE', 'Tidal Engineering Basics'],
  ['one letter', 'X Cloud Architect', 'Cloud Architect'],
  ['initials in another order', 'MCS', 'Certified ScrumMaster'],
  ['C for C++', 'C Developer', 'C++ Developer'],
  ['words where none are awarded', 'Cloud Architect', ''],
  ['words where signs are awarded', 'Cloud Architect', '★★★'],
  ['a bigger word in another script', 'Доктор Welding', 'Welding'],
];

describe('A claim agrees with the award', () => {
  test.each(AGREE)('%j for %j by %j', (claimed, awarded, issuer) => {
    expect(titleDifference(claimed, awarded, issuer)).toBeUndefined();
  });
});

describe('A claim differs that says', () => {
  test.each(DIFFER)('%s: %j for %j', (_, claimed, awarded, issuer) => {
    expect(titleDifference(claimed, awarded, issuer)).toBeDefined();
  });
});

test('Titles without end cost no time', () => {
  for (const piece of ['.', 'a ', 'A', '+', '#.', 'é']) {
    const long = piece.repeat(100_000);
    titleDifference(long, `${long} x`, long);
  }
});

describe('Of what pages say', () => {
  const differs = ({ claim, credential, finding }: ClaimCase) =>
    claimDifferences(claim, credential, finding).length > 0;

  test('at most two honest claims in a hundred are said to differ', () => {
    const flagged = HONEST.filter(differs).map(({ says }) => says);
    expect(flagged.length / HONEST.length, flagged.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('nearly all that say more than the award are noticed', () => {
    const missed = DISHONEST.filter((each) => !differs(each)).map(({ says }) => says);
    expect(missed.length / DISHONEST.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
