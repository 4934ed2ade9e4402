import { type Answer, answerTo } from './answers.ts';
import { type Case, readVector } from './vectors.ts';

type Objection = string | undefined;
type Expectation = (answer: Answer, each: Case) => Objection | Promise<Objection>;

/** What the contract says for each word of the manifest; `undefined` where the answer is as published. */
const EXPECTATIONS: Record<string, Expectation> = {
  valid: (answer, { layers }) =>
    layers?.issuerBoundToKey === false
      ? (wants(answer, 'unchecked') ?? has(answer, 'proof_valid', 'key_unproven'))
      : wants(answer, 'verified'),
  'valid-with-warning': (answer) => wants(answer, 'verified', 'caution'),
  invalid: (answer) => wants(answer, 'invalid', 'unchecked'),
  expired: (answer) => wants(answer, 'caution') ?? has(answer, 'expired'),
  'not-yet-valid': (answer) => wants(answer, 'caution') ?? has(answer, 'not_yet_valid'),
  revoked: (answer) => wants(answer, 'invalid') ?? has(answer, 'revoked'),
  'revoked+expired': (answer) => wants(answer, 'invalid') ?? has(answer, 'revoked', 'expired'),
  'revoked+schema-invalid': (answer) => wants(answer, 'invalid') ?? has(answer, 'revoked'),
  'status-unavailable': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'status-list-expired': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'status-list-invalid': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'status-list-not-yet-valid': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'unresolvable-did': (answer) => wants(answer, 'unchecked') ?? has(answer, 'key_unavailable'),
  'no-baked-credential': (answer) => wants(answer, 'unchecked') ?? has(answer, 'malformed'),
  extract: sameAsItsPayload,
  'extract-unparsable': (answer) => wants(answer, 'unchecked') ?? has(answer, 'malformed'),
  'extract-url': (answer) => lacks(answer, 'malformed'),
};

/** Why an answer is not the published one; `undefined` if it is. */
export async function objectionTo(answer: Answer, each: Case): Promise<Objection> {
  const expectation = EXPECTATIONS[each.expected];
  return expectation ? expectation(answer, each) : `nobody has said what “${each.expected}” means for us`;
}

function wants({ verdict }: Answer, ...states: string[]): Objection {
  return states.includes(verdict.state)
    ? undefined
    : `${verdict.state} (${verdict.headline}), not ${states.join(' or ')}`;
}

function has({ codes }: Answer, ...wanted: string[]): Objection {
  const missing = wanted.filter((code) => !codes.includes(code));
  return missing.length ? `without ${missing.join(', ')}: ${codes.join(', ')}` : undefined;
}

function lacks({ codes }: Answer, unwanted: string): Objection {
  return codes.includes(unwanted) ? `with ${unwanted}` : undefined;
}

/** What is in the image is answered like the same text by itself, and it is something that can be read. */
async function sameAsItsPayload(answer: Answer, each: Case): Promise<Objection> {
  if (each.payload === undefined) return 'the manifest names no payload';
  const payload = await answerTo(each, readVector(each.payload));
  const isSame = payload.codes.join() === answer.codes.join();
  return isSame
    ? lacks(answer, 'malformed')
    : `${answer.codes.join(', ')}, but its payload ${payload.codes.join(', ')}`;
}
