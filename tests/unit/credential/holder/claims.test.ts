import { describe, expect, test } from 'vitest';
import { claimedDates, isLineOfDates } from '../../../../lib/credential/holder/claimed-dates.ts';
import { isOtherIssuer } from '../../../../lib/credential/holder/claimed-issuer.ts';
import { titleDifference } from '../../../../lib/credential/holder/claimed-title.ts';
import { claimDifferences } from '../../../../lib/credential/holder/claims.ts';
import type { Claim } from '../../../../lib/credential/model.ts';
import { type ClaimCase, caseOf, DISHONEST, HONEST } from './claim-cases.ts';

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
  const saysOtherwise = ({ claim, credential, finding }: ClaimCase) =>
    claimDifferences(claim, credential, finding).length > 0;

  test('at most two honest claims in a hundred are said to differ', () => {
    const flagged = HONEST.filter(saysOtherwise).map(({ says }) => says);
    expect(HONEST.length).toBeGreaterThan(200);
    expect(flagged.length / HONEST.length, flagged.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('nearly all that say more than the award are noticed', () => {
    const missed = DISHONEST.filter((each) => !saysOtherwise(each)).map(({ says }) => says);
    expect(DISHONEST.length).toBeGreaterThan(120);
    expect(missed.length / DISHONEST.length, missed.join('\n')).toBeLessThanOrEqual(0.03);
  });
});

describe('What differs is said in plain words', () => {
  const award = {
    title: 'Welding, Level 2',
    issuer: 'Halden Works',
    platform: 'Harbour/contract',
    issuedOn: '2024-03-14',
    expiresOn: '2026-03-14',
  };
  const differences = (claim: Claim, over = {}) => {
    const { credential, finding } = caseOf(claim, { ...award, ...over });
    return claimDifferences(claim, credential, finding).map(({ said }) => said);
  };

  test.each([
    [{ title: 'Diving' }, 'the page says "Diving", the award is "Welding, Level 2"'],
    [
      { title: 'Welding, Level 3' },
      'another level: the page says "Welding, Level 3", the award is "Welding, Level 2"',
    ],
    [
      { issuer: 'Oxford University' },
      'another issuer: the page says "Oxford University", the award is by "Halden Works"',
    ],
    [
      { dates: 'Issued Mar 2019' },
      'another date: the page says March 2019, the award was issued in March 2024',
    ],
    [{ dates: '2019' }, 'another date: the page says 2019, the award was issued in March 2024'],
    [{ dates: 'Expires Mar 2029' }, 'another end: the page says March 2029, the award ends in March 2026'],
    [
      { dates: 'Issued Mar 2024 · No Expiration Date' },
      'another end: the page says that it has none, the award ends in March 2026',
    ],
  ])('%j', (claim, detail) => {
    expect(differences(claim)).toEqual([detail]);
  });

  test('each for itself, where more than one does', () => {
    expect(
      differences({ title: 'Diving', issuer: 'Oxford University', dates: 'Issued Mar 2019' }),
    ).toHaveLength(3);
  });

  test('and nothing is, where a line of dates stands in the place of the issuer', () => {
    for (const issuer of ['Issued Mar 2021', 'Ausgestellt: Mai 2025 · Gültig bis: Mai 2028', '2021年3月']) {
      expect(differences({ issuer })).toEqual([]);
    }
    expect(differences({ issuer: 'Oxford University 2021' })).toHaveLength(1);
  });

  test('also where only the exam is another, and not where one of the two names none', () => {
    const title = 'Tidal Engineering (TE-100)';
    expect(differences({ title: 'Tidal Engineering TE-300' }, { title })).toHaveLength(1);
    expect(differences({ title: 'Tidal Engineering' }, { title })).toEqual([]);
    expect(differences({ title }, { title: 'Tidal Engineering' })).toEqual([]);
  });

  test('and not where a course that ended with the award is dated from its first to its last day', () => {
    expect(differences({ dates: 'Sep 2023 – Mar 2024' })).toEqual([]);
    expect(differences({ dates: 'Issued Sep 2019 · Expires Mar 2024' })).toHaveLength(1);
  });

  test('and a date is allowed what people mistake: a badge that comes late, a month, a year’s end', () => {
    for (const dates of ['Dec 2023', 'Feb 2024', 'Apr 2024', '2024'])
      expect(differences({ dates })).toEqual([]);
    for (const dates of ['Nov 2023', 'May 2024', '2023', '2025'])
      expect(differences({ dates })).toHaveLength(1);
    expect(differences({ dates: '2024' }, { issuedOn: '2025-01-02' })).toEqual([]);
  });

  test('where the award states nobody and nothing, what the page says is not supported', () => {
    expect(differences({ issuer: 'Oxford University' }, { issuer: undefined })).toEqual([
      'another issuer: the page says "Oxford University", the award is by Harbour',
    ]);
    expect(differences({ dates: 'Issued Mar 2019' }, { issuedOn: undefined, expiresOn: undefined })).toEqual(
      [],
    );
    expect(differences({ dates: 'Issued Mar 2019' }, { issuedOn: 'not a date', expiresOn: 'never' })).toEqual(
      [],
    );
  });
});

describe('A line of dates', () => {
  test.each([
    ['03/04/2021', [3, 4]],
    ['listopad 2022', [10, 11]],
    ['13/04/2021', [4]],
  ])('%s that can be read in two ways is read in both', (line, months) => {
    expect(claimedDates(line).issued?.months.toSorted((a, b) => a - b)).toEqual(months);
  });

  test.each(['', '–', 'soon', 'Mar', '12345', '1/2', 'ID 20191231', '99/2021', '٣', 'Issued 0000', 'x2021'])(
    '%j says no date',
    (line) => {
      expect(claimedDates(line)).toEqual({ isSpan: false });
    },
  );

  test('without an end costs no time', () => {
    for (const piece of ['2021 ', 'Mar ', '1/', '-', 'tháng ', 'sin x ', '٢', '年', '. ']) {
      claimedDates(piece.repeat(50_000));
      isLineOfDates(piece.repeat(50_000));
    }
  });
});

test('Names of issuers without an end cost no time', () => {
  for (const piece of ['A ', 'a.', 'University ', 'é', '(']) {
    const long = piece.repeat(50_000);
    isOtherIssuer(long, { names: [`${long}x`], domains: [long], title: long });
  }
});
