import { expect, test } from 'vitest';
import { accepts } from '../../../../lib/page/fill/accepts.ts';

test.each([
  [undefined, true],
  [[], true],
  [['.pdf', '.doc'], true],
  [['.PDF'], true],
  [['application/pdf'], true],
  [['application/*'], true],
  [['*/*'], true],
  [['pdf'], true],
  [['.doc', 'image/*'], false],
  [['image/png'], false],
  [['.df'], false],
])('%j takes a PDF: %s', (accepted, expected) => {
  expect(accepts(accepted, 'Badges.pdf', 'application/pdf')).toBe(expected);
});
