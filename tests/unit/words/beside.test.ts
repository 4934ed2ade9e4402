import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/credential/verdict.ts';
import { presenterLine } from '../../../lib/words/beside.ts';

const signed = { holder: 'did:key:z6Mk', checks: [check('proof_valid')] };
const EN = { locale: 'en-GB', timeZone: 'UTC' };

describe('who showed a credential', () => {
  test('is said with whom it was signed for, so that a copy shown elsewhere is seen to be one', () => {
    const signedFor = { domain: 'jobs.example\u202e', on: '2026-11-22T10:00:00Z' };
    expect(presenterLine({ ...signed, signedFor }, EN)).toBe(
      'did:key:z6Mk, who signed on 22 Nov 2026 for showing it to jobs.example; anybody can pass on a copy',
    );
    expect(presenterLine({ ...signed, signedFor: { domain: 'jobs.example', on: 'x' } }, EN)).toBe(
      'did:key:z6Mk, who signed for showing it to jobs.example; anybody can pass on a copy',
    );
  });

  test('is said without one where none is stated, or nobody signed', () => {
    expect(presenterLine(signed)).toContain('who signed for it');
    expect(presenterLine({ checks: [] })).toBe('somebody, who did not sign for it');
  });
});
