import { type Answer, answerTo, type Part } from './answers.ts';
import { type Case, readVector } from './vectors.ts';

type Objection = string | undefined;
type Expectation = (answer: Part, each: Case) => Objection;

/** What the contract says of a credential for each word of the manifest; `undefined` where it is as published. */
const GOOD: Record<string, Expectation> = {
  valid: (answer, { layers }) =>
    layers?.issuerBoundToKey === false
      ? (wants(answer, 'unchecked') ?? has(answer, 'proof_valid', 'key_unproven'))
      : wants(answer, 'verified'),
  'valid-with-warning': (answer) => wants(answer, 'verified', 'caution'),
  'extract-url': (answer) => lacks(answer, 'malformed'),
  // Well formed, and signed by nobody: read, and said to be that.
  unsigned: (answer) => wants(answer, 'unchecked') ?? has(answer, 'proof_missing'),
};

const BAD: Record<string, Expectation> = {
  invalid: (answer) => wants(answer, 'invalid', 'unchecked'),
  expired: (answer) => wants(answer, 'caution') ?? has(answer, 'expired'),
  'not-yet-valid': (answer) => wants(answer, 'caution') ?? has(answer, 'not_yet_valid'),
  revoked: (answer) => wants(answer, 'invalid') ?? has(answer, 'revoked'),
  'issuer-key-revoked': (answer) => wants(answer, 'invalid') ?? has(answer, 'key_not_authorised'),
  'revoked+expired': (answer) => wants(answer, 'invalid') ?? has(answer, 'revoked', 'expired'),
  'revoked+schema-invalid': (answer) => wants(answer, 'invalid') ?? has(answer, 'revoked'),
  'status-unavailable': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'status-list-expired': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'status-list-invalid': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'status-list-not-yet-valid': (answer) => wants(answer, 'caution') ?? has(answer, 'status_unavailable'),
  'unresolvable-did': (answer) => wants(answer, 'unchecked') ?? has(answer, 'key_unavailable'),
  'no-baked-credential': (answer) => wants(answer, 'unchecked') ?? has(answer, 'malformed'),
  'extract-unparsable': (answer) => wants(answer, 'unchecked') ?? has(answer, 'malformed'),
};

/**
 * Why an answer is not the published one; `undefined` if it is. Of several credentials in one file, each has to be
 * as good as published; for a bad word one that is so is enough, or the signature of the presentation around them.
 */
export async function objectionTo(answer: Answer, each: Case): Promise<Objection> {
  if (each.expected === 'extract') return sameAsItsPayload(answer, each);
  // Nothing is published of it: whatever is said, it must not be a pass.
  if (each.expected === 'unknown') return wants(answer, 'unchecked', 'caution');
  const [good, bad] = [GOOD[each.expected], BAD[each.expected]];
  if (good) return firstObjection(answer, (part) => good(part, each)) ?? objectionToPresentation(answer);
  if (!bad) return `nobody has said what “${each.expected}” means for us`;
  const objections = answer.parts.map((part) => bad(part, each));
  const isBadAround = each.expected === 'invalid' && objectionToPresentation(answer) !== undefined;
  return objections.includes(undefined) || isBadAround ? undefined : objections[0];
}

function firstObjection({ parts }: Answer, of: (part: Part) => Objection): Objection {
  return parts.map(of).find((objection) => objection !== undefined);
}

function objectionToPresentation({ presentation }: Answer): Objection {
  const wrong = presentation.find((code) => code !== 'proof_valid');
  return wrong && `the presentation is ${wrong}`;
}

function wants({ verdict }: Part, ...states: string[]): Objection {
  return states.includes(verdict.state)
    ? undefined
    : `${verdict.state} (${verdict.headline}), not ${states.join(' or ')}`;
}

function has({ codes }: Part, ...wanted: string[]): Objection {
  const missing = wanted.filter((code) => !codes.includes(code));
  return missing.length ? `without ${missing.join(', ')}: ${codes.join(', ')}` : undefined;
}

function lacks({ codes }: Part, unwanted: string): Objection {
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
