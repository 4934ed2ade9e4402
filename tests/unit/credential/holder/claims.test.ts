import { describe, expect, test } from 'vitest';
import { titleDiffers } from '../../../../lib/credential/holder/claims.ts';

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
    expect(titleDiffers(claimed, awarded, issuer)).toBe(false);
  });
});

describe('A claim differs that says', () => {
  test.each(DIFFER)('%s: %j for %j', (_, claimed, awarded, issuer) => {
    expect(titleDiffers(claimed, awarded, issuer)).toBe(true);
  });
});

test('Titles without end cost no time', () => {
  for (const piece of ['.', 'a ', 'A', '+', '#.', 'é']) {
    const long = piece.repeat(100_000);
    titleDiffers(long, `${long} x`, long);
  }
});
