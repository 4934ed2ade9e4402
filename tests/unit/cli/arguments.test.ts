import { expect, test } from 'vitest';
import { jobFrom } from '../../../lib/cli/arguments.ts';

test('Issuers and anchors that one goes by are named one by one', () => {
  const anchors = ['https://anchor.example', 'https://other.example'];
  const given = ['--trust', 'did:web:uni.edu', ...anchors.flatMap((each) => ['--anchor', each])];
  expect(jobFrom([...given, 'badge.json'])).toMatchObject({ trusted: ['did:web:uni.edu'], anchors });
  expect(jobFrom(['badge.json'])).toMatchObject({ trusted: [], anchors: [] });
});
