/**
 * `npm run bench -- names [--json]`: how often names and claims are judged wrongly, over tables of which the truth is
 * known. A report: nothing here fails. What was measured when a table was run for the first time says more than today's
 * rates, since whatever it showed has been mended.
 */
import { claimDifferences } from '../../lib/credential/holder/claims.ts';
import { compareNames } from '../../lib/credential/holder/names.ts';
import {
  type ClaimCase,
  DISHONEST,
  DISHONEST_AT_FIRST,
  FIRST_LOOK,
  HONEST,
  HONEST_AT_FIRST,
} from '../unit/credential/holder/claim-cases.ts';
import { CORPORA } from '../unit/credential/holder/corpora.ts';
import { type Corpus, missedIn, type NamePair } from '../unit/credential/holder/rates.ts';

interface Figure {
  name: string;
  value: number;
  unit: string;
  wanted?: number;
  /** Of how many. */
  of?: number;
}

const figures = [...today(CORPORA), ...atFirst(CORPORA), ...strangers(), ...claims()];
for (const figure of figures) print(figure, process.argv.includes('--json'));
if (!process.argv.includes('--json')) listMisses();

function percent(name: string, count: number, of: number, wanted?: number): Figure {
  return {
    name,
    value: Math.round((count / of) * 10_000) / 100,
    unit: '%',
    of,
    ...(wanted ? { wanted } : {}),
  };
}

function sum<T>(all: readonly T[], count: (each: T) => number): number {
  return all.reduce((total, each) => total + count(each), 0);
}

function today(corpora: readonly Corpus[]): Figure[] {
  const missed = corpora.map(missedIn);
  const people = sum(corpora, (each) => each.differentPeople.length);
  const honest = sum(corpora, (each) => each.samePerson.length);
  const apart = sum(corpora, (each) => each.notComparable.length);
  return [
    { name: 'name_pairs', value: people + honest + apart, unit: '', wanted: 300 },
    percent(
      'names_wrong_match',
      sum(missed, (each) => each.wrongMatch.length),
      people,
      1,
    ),
    percent(
      'names_wrong_mismatch',
      sum(missed, (each) => each.wrongMismatch.length),
      honest,
      1,
    ),
    percent(
      'names_honest_similar',
      sum(missed, (each) => each.honestSimilar.length),
      honest,
      10,
    ),
    percent(
      'names_wrongly_compared',
      sum(missed, (each) => each.wronglyCompared.length),
      apart,
    ),
  ];
}

/** Of the tables that were written to measure, the first results. */
function atFirst(corpora: readonly Corpus[]): Figure[] {
  const fresh = corpora.flatMap((each) => (each.firstLook ? [{ ...each, look: each.firstLook }] : []));
  const people = sum(fresh, (each) => each.differentPeople.length);
  const honest = sum(fresh, (each) => each.samePerson.length);
  return [
    percent(
      'names_first_look_wrong_match',
      sum(fresh, ({ look }) => look.wrongMatch),
      people,
      1,
    ),
    percent(
      'names_first_look_wrong_mismatch',
      sum(fresh, ({ look }) => look.wrongMismatch),
      honest,
      1,
    ),
    percent(
      'names_first_look_honest_similar',
      sum(fresh, ({ look }) => look.honestSimilar),
      honest,
      10,
    ),
  ];
}

/** Each person with people elsewhere in the tables: what is lost where caution says "similar" of two strangers. */
function strangers(): Figure[] {
  const people = CORPORA.flatMap((each) => each.samePerson);
  const pairs = people.flatMap(([stated], at): NamePair[] =>
    people.slice(at + 8).map(([, owner]): NamePair => [stated, owner]),
  );
  const started = performance.now();
  const results = pairs.map(([stated, owner]) => compareNames(stated, owner));
  const each = (performance.now() - started) / pairs.length;
  return [
    percent(
      'strangers_called_similar',
      results.filter((result) => result === 'similar').length,
      pairs.length,
    ),
    { name: 'comparison', value: Math.round(each * 1_000), unit: 'µs' },
  ];
}

function differs({ claim, credential, finding }: ClaimCase): boolean {
  return claimDifferences(claim, credential, finding).length > 0;
}

function claims(): Figure[] {
  const flagged = HONEST.filter(differs).length;
  const missed = DISHONEST.filter((each) => !differs(each)).length;
  return [
    percent('claims_wrongly_flagged', flagged, HONEST.length, 2),
    percent('claims_not_noticed', missed, DISHONEST.length),
    percent('claims_first_look_wrongly_flagged', FIRST_LOOK.flagged, HONEST_AT_FIRST.length, 2),
    percent('claims_first_look_not_noticed', FIRST_LOOK.missed, DISHONEST_AT_FIRST.length),
  ];
}

function print(figure: Figure, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(figure));
    return;
  }
  const { name, value, unit, wanted, of } = figure;
  const notes = [
    ...(of === undefined ? [] : [`of ${of}`]),
    ...(wanted === undefined ? [] : [`wanted ${unit === '%' ? '≤' : '≥'} ${wanted}`]),
  ];
  console.log(`${name.padEnd(36)}${`${value} ${unit}`.padStart(10)}  ${notes.join('; ')}`);
}

function listMisses(): void {
  const missed = CORPORA.map(missedIn);
  for (const kind of ['wrongMatch', 'wrongMismatch', 'honestSimilar', 'wronglyCompared'] as const) {
    console.log(`\n${kind}:`);
    for (const pair of missed.flatMap((each) => each[kind])) console.log(`  ${pair.join(' = ')}`);
  }
  console.log('\nclaims wrongly flagged, and not noticed:');
  for (const { says } of HONEST.filter(differs)) console.log(`  flagged ${says}`);
  for (const { says } of DISHONEST.filter((each) => !differs(each))) console.log(`  missed ${says}`);
}
