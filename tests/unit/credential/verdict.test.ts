import { describe, expect, test } from 'vitest';
import {
  AXES,
  type AxisCode,
  bindingOf,
  type Code,
  check,
  headlineOf,
  type State,
  skip,
  stateOf,
  verdictOf,
} from '../../../lib/credential/verdict.ts';

/** The contract, written out a second time on purpose: a code that moves is a change of the contract. */
const CONTRACT = {
  authentic: {
    pass: 'proof_valid key_of_issuer hosted_at_issuer platform_record platform_page',
    warn: 'self_issued schema_mismatch',
    fail: 'proof_invalid hosted_mismatch key_not_authorised content_unsafe',
    unknown:
      'proof_unsupported proof_missing key_unavailable key_unproven context_unknown malformed not_found not_shared ' +
      'not_an_award page_only unreachable permission_needed',
  },
  current: {
    pass: 'in_force',
    warn: 'expired suspended not_yet_valid',
    fail: 'revoked',
    unknown: 'status_unavailable clock_doubtful',
  },
  issuer: {
    pass: 'issuer_recognised issuer_trusted issuer_on_platform issuer_restricted_domain',
    warn: 'issuer_domain issuer_on_open_platform issuer_unknown issuer_name_shared',
    fail: 'issuer_impersonation',
    unknown: 'registry_unavailable',
  },
  holder: {
    pass: 'holder_match',
    warn: 'holder_similar holder_not_stated claim_differs claim_reused',
    fail: 'holder_mismatch',
    unknown: 'owner_unread holder_unavailable',
  },
};

const ORDER = {
  invalid: 'content_unsafe issuer_impersonation proof_invalid key_not_authorised hosted_mismatch revoked',
  unchecked:
    'not_an_award not_found not_shared permission_needed page_only unreachable malformed context_unknown ' +
    'proof_unsupported proof_missing key_unavailable key_unproven',
  caution:
    'suspended expired not_yet_valid claim_differs claim_reused self_issued schema_mismatch issuer_name_shared ' +
    'issuer_unknown issuer_on_open_platform issuer_domain holder_similar owner_unread holder_unavailable holder_not_stated',
};

const codesIn = (text: string) => text.split(' ') as AxisCode[];
const checks = (...codes: AxisCode[]) => codes.map((code) => check(code));
const CLEAN = ['key_of_issuer', 'in_force', 'issuer_trusted', 'holder_match'] as const;
const BINDING = ['key_of_issuer', 'hosted_at_issuer', 'platform_record', 'platform_page'] as const;

const ROWS = AXES.flatMap((axis) =>
  Object.entries(CONTRACT[axis]).flatMap(([outcome, codes]) =>
    codesIn(codes).map((code) => ({ axis, outcome, code })),
  ),
);

test.each(ROWS)('$code is a $outcome of $axis', ({ axis, outcome, code }) => {
  expect(check(code)).toEqual({ axis, code, outcome, detail: '' });
});

test('A check names a host only where it waits for one', () => {
  expect(check('permission_needed', 'x', 'a.example')).toMatchObject({ host: 'a.example' });
  expect('host' in check('permission_needed', 'x')).toBe(false);
});

describe('The state', () => {
  test.each(BINDING)(
    'is verified where %s, in force, a known issuer and the same holder come together',
    (code) => {
      expect(stateOf(checks(code, 'in_force', 'issuer_trusted', 'holder_match'))).toBe('verified');
      expect(headlineOf('verified', checks('proof_valid', code, 'in_force'))).toBe(code);
    },
  );

  test('is verified where the holder was not asked about, and only then', () => {
    const three = checks('key_of_issuer', 'in_force', 'issuer_trusted');
    expect(stateOf([...three, skip('holder', 'no_subject')])).toBe('verified');
    expect(stateOf([...three, skip('holder', 'no_subject'), check('claim_differs')])).toBe('caution');
    expect(stateOf(three)).toBe('caution');
  });

  test('is never verified with an axis that was not run', () => {
    for (const axis of ['current', 'issuer'] as const) {
      const others = checks(...CLEAN).filter((each) => each.axis !== axis);
      expect(stateOf([...others, skip(axis, 'not_reached')])).toBe('caution');
      expect(stateOf(others)).toBe('caution');
    }
  });

  test('is never verified by default', () => {
    expect(stateOf([])).toBe('unchecked');
    expect(stateOf(AXES.map((axis) => skip(axis, 'not_reached')))).toBe('unchecked');
    expect(verdictOf([]).headline).toBe('proof_missing');
  });

  test.each(ROWS.filter(({ outcome }) => outcome === 'warn' || outcome === 'unknown'))(
    'is caution with $code beside all that is good',
    ({ code }) => {
      const verdict = verdictOf(checks(...CLEAN, code));
      expect(verdict.state).toBe('caution');
      expect(verdict.headline).toBe(code);
    },
  );

  test.each(ROWS.filter(({ outcome, axis }) => outcome === 'fail' && axis !== 'holder'))(
    'is invalid with $code, whatever else is good, bound or not, even about another person',
    ({ code }) => {
      for (const rest of [
        CLEAN,
        ['proof_missing'],
        ['key_of_issuer', 'holder_mismatch'],
        [],
      ] as AxisCode[][]) {
        const verdict = verdictOf(checks(...rest, code));
        expect(verdict.state).toBe('invalid');
        expect(verdict.headline).toBe(code);
      }
    },
  );

  test.each(codesIn(CONTRACT.authentic.unknown))('is unchecked with %s and nothing that binds', (code) => {
    for (const rest of [
      [],
      ['proof_valid'],
      ['proof_valid', 'in_force', 'issuer_trusted', 'holder_match'],
    ] as AxisCode[][]) {
      const verdict = verdictOf(checks(...rest, code));
      expect(verdict.state).toBe('unchecked');
      expect(verdict.headline).toBe(code);
    }
  });

  test('is unchecked rather than another name, as long as nothing binds the name', () => {
    expect(stateOf(checks('proof_valid', 'holder_mismatch'))).toBe('unchecked');
  });

  test('is another name, however much caution there is beside', () => {
    const verdict = verdictOf(
      checks('platform_record', 'expired', 'issuer_domain', 'holder_mismatch', 'claim_differs'),
    );
    expect(verdict.state).toBe('other');
    expect(verdict.headline).toBe('holder_mismatch');
  });

  test('is not bound by a right signature alone', () => {
    expect(bindingOf(checks('proof_valid'))).toBeUndefined();
    expect(stateOf(checks('proof_valid', 'in_force', 'issuer_trusted', 'holder_match'))).toBe('unchecked');
  });
});

describe.each(Object.entries(ORDER) as [keyof typeof ORDER, string][])(
  'Of several codes in %s',
  (state, text) => {
    const order = codesIn(text);
    const base: AxisCode[] = state === 'caution' ? [...CLEAN] : [];

    test.each(order.slice(1).map((later, at) => [order[at] as AxisCode, later] as const))(
      '%s comes before %s',
      (earlier, later) => {
        for (const both of [checks(...base, earlier, later), checks(later, earlier, ...base)]) {
          expect(stateOf(both)).toBe(state as State);
          expect(headlineOf(state as State, both)).toBe(earlier);
        }
      },
    );
  },
);

test('What no order ranks comes last', () => {
  const rest: Code[] = ['proof_unsupported', 'status_unavailable', 'clock_doubtful', 'registry_unavailable'];
  for (const code of rest as AxisCode[]) {
    expect(headlineOf('caution', checks(code, 'holder_not_stated'))).toBe('holder_not_stated');
  }
});
