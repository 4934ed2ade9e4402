import { expect, test } from 'vitest';
import { jobFrom, UsageError } from '../../../lib/cli/arguments.ts';

test('Issuers and anchors that one goes by are named one by one', () => {
  const anchors = ['https://anchor.example', 'https://other.example'];
  const given = ['--trust', 'did:web:uni.edu', ...anchors.flatMap((each) => ['--anchor', each])];
  expect(jobFrom([...given, 'badge.json'])).toMatchObject({ trusted: ['did:web:uni.edu'], anchors });
  expect(jobFrom(['badge.json'])).toMatchObject({ trusted: [], anchors: [] });
});

test.each([
  'anchor.example',
  'http://anchor.example',
  'https://localhost',
  'https://10.0.0.1',
  'https://',
  'https://a.example/?x',
])('An anchor that is no https address of a host is said to be none: %s', (anchor) => {
  expect(() => jobFrom(['--anchor', anchor, 'badge.json'])).toThrow(UsageError);
});
