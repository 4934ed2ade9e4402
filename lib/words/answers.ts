/** The four answers: for each axis its question, one short sentence a check, and what exactly was found. */
import type { EntryView } from '../browser/messages.ts';
import type { Axis, Check, Code, Outcome } from '../credential/verdict.ts';
import { type DateStyle, shortDate } from './dates.ts';
import { QUESTIONS, SENTENCES } from './en.ts';
import { upperFirst } from './mark.ts';
import { fill, plain } from './plain.ts';

/** The facts that a sentence may name. */
export type Facts = Partial<Pick<EntryView, 'issuer' | 'expiresOn' | 'host'>>;

export interface Sentence {
  code: Code;
  outcome: Outcome;
  text: string;
  /** What exactly was found; '' where the sentence says it all. */
  detail: string;
}

export interface Answer {
  axis: Axis;
  question: string;
  /** The outcome that weighs most: this is the answer's sign. */
  outcome: Outcome;
  /** At least one; the one that weighs most first. */
  sentences: Sentence[];
}

/** The order in which the questions are put. */
const ORDER: readonly Axis[] = ['authentic', 'current', 'issuer', 'holder'];
/** What weighs most is said first. */
const WEIGHT: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass', 'skip'];
/** Says that nothing was changed, not who signed: always after the check that binds. */
const SAID_LAST: readonly Code[] = ['proof_valid'];

/** Exactly four answers, whatever was checked. */
export function answersOf(checks: readonly Check[], facts: Facts, style: DateStyle = {}): Answer[] {
  return ORDER.map((axis) => {
    const own = checks.filter((each) => each.axis === axis).sort(byWeight);
    const run: readonly Check[] = own.length
      ? own
      : [{ axis, code: 'not_reached', outcome: 'skip', detail: '' }];
    const sentences = run.map((each) => sentenceOf(each, facts, style));
    return { axis, question: QUESTIONS[axis], outcome: run[0]?.outcome ?? 'skip', sentences };
  });
}

/** The sentence of one check, with the facts that it can name. */
export function sentenceOf(check: Check, facts: Facts, style: DateStyle = {}): Sentence {
  const [withFacts = '', without = withFacts] = SENTENCES[check.code].split('|');
  const known: Record<string, string | undefined> = {
    issuer: facts.issuer?.proven,
    domain: facts.issuer?.domain,
    // A status list may stand anywhere: the link's host says nothing about it.
    host: check.host ?? (check.code === 'status_unavailable' ? undefined : facts.host),
    expires: shortDate(facts.expiresOn, style),
  };
  const places = Array.from(withFacts.matchAll(/\{(\w+)\}/g), (found) => found[1] ?? '');
  const text = places.every((place) => plain(known[place])) ? fill(withFacts, known) : without;
  return { code: check.code, outcome: check.outcome, text, detail: detailOf(check, text, facts, style) };
}

/** The longest detail: a title against another title, with both cut. */
const MAX_DETAIL_CHARACTERS = 400;

/** As a sentence of its own; '' where the first sentence has said it. A bare instant is written as a date. */
function detailOf({ code, detail }: Check, said: string, facts: Facts, style: DateStyle): string {
  if (code === 'in_force' && facts.expiresOn) return '';
  const text = /^\d{4}-\d\d-\d\d(T\S*)?$/.test(detail)
    ? shortDate(detail, style)
    : plain(detail, MAX_DETAIL_CHARACTERS).replace(/"([^"]*)"/g, '“$1”');
  if (!text || said.toLowerCase().includes(text.toLowerCase())) return '';
  return /[.!?…]$/.test(text) ? upperFirst(text) : `${upperFirst(text)}.`;
}

function byWeight(a: Check, b: Check): number {
  const weight = (each: Check) => WEIGHT.indexOf(each.outcome) + (SAID_LAST.includes(each.code) ? 0.5 : 0);
  return weight(a) - weight(b);
}
