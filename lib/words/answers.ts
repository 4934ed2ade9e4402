/** The four answers: for each axis its question, one short sentence a check, and what exactly was found. */
import type { EntryView } from '../browser/messages.ts';
import type { Axis, Check, Code, Outcome } from '../credential/verdict.ts';
import { type DateStyle, shortDate } from './dates.ts';
import { COMPARED_WITH, OWN_NAME, QUESTIONS, SENTENCES } from './en.ts';
import { upperFirst } from './mark.ts';
import { fill, MAX_DETAIL_CHARACTERS, plain } from './plain.ts';

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
/** A status list and a registry may stand anywhere: the link's host says nothing about them. */
const ELSEWHERE: readonly Code[] = ['status_unavailable', 'registry_unavailable'];
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
    return { axis, question: QUESTIONS[axis], outcome: outcomeOf(checks, axis), sentences };
  });
}

/** The answer of one axis: what weighs most of it, and `skip` where nothing was checked. */
export function outcomeOf(checks: readonly Pick<Check, 'axis' | 'outcome'>[], axis: Axis): Outcome {
  const own = checks.filter((each) => each.axis === axis).map(({ outcome }) => outcome);
  return WEIGHT.find((outcome) => own.includes(outcome)) ?? 'skip';
}

/** The sentence of one check, with the facts that it can name. */
export function sentenceOf(check: Check, facts: Facts, style: DateStyle = {}): Sentence {
  const [withFacts = '', without = withFacts] = SENTENCES[check.code].split('|');
  const known: Record<string, string | undefined> = {
    issuer: facts.issuer?.proven,
    domain: facts.issuer?.domain,
    host: check.host ?? (ELSEWHERE.includes(check.code) ? undefined : facts.host),
    expires: shortDate(facts.expiresOn, style),
    name: namesIn(check)?.[0],
  };
  const places = Array.from(withFacts.matchAll(/\{(\w+)\}/g), (found) => found[1] ?? '');
  const text = upperFirst(places.every((place) => plain(known[place])) ? fill(withFacts, known) : without);
  const detail = detailOf(check, text, facts, style);
  return { code: check.code, outcome: check.outcome, ...withoutEcho(text, detail) };
}

/** The sentence where its question is not asked: "No. It expired in May." is "It expired in May." */
export function withoutAnswer(text: string): string {
  return upperFirst(text.replace(/^(?:Yes|No|Not known(?: yet)?)\. (?=\S)/, ''));
}

/** "Not known. HOST did not answer." and "HOST did not answer within 8 seconds." are one sentence, not two. */
function withoutEcho(text: string, detail: string): Pick<Sentence, 'text' | 'detail'> {
  const start = text.lastIndexOf('. ', text.length - 2) + 1;
  const last = text.slice(start).trim();
  const isEcho = detail.toLowerCase().startsWith(last.slice(0, -1).toLowerCase());
  return isEcho ? { text: `${text.slice(0, start)} ${detail}`.trim(), detail: '' } : { text, detail };
}

/** The issuer's name for the holder, and the one that it was found to be the same as. */
function namesIn({ code, detail }: Check): [issued: string, compared: string] | undefined {
  const names = code === 'holder_match' && /^issued to "(.+)", compared with "(.+)"$/.exec(detail);
  return names ? [names[1] ?? '', names[2] ?? ''] : undefined;
}

/** What the issuer calls itself is said beside these, and that nothing confirms it. */
const PROVES_NO_NAME: readonly Code[] = ['issuer_domain', 'issuer_on_open_platform', 'issuer_unknown'];

/** As a sentence of its own; '' where the first sentence has said it. A bare instant is written as a date. */
function detailOf(check: Check, said: string, facts: Facts, style: DateStyle): string {
  const { code, detail } = check;
  const [issued = '', compared = ''] = namesIn(check) ?? [];
  if (issued) return plain(issued) === plain(compared) ? '' : fill(COMPARED_WITH, { name: plain(compared) });
  if (code === 'in_force' && facts.expiresOn) return '';
  const claimed = plain(facts.issuer?.claimed);
  if (PROVES_NO_NAME.includes(code) && claimed && !said.includes(claimed)) return fill(OWN_NAME, { claimed });
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
