import { expect, test } from 'vitest';
import { schemeFor } from '../../../../lib/page/draw/place.ts';

test.each([
  ['rgb(0, 0, 0)', 'light'],
  ['rgb(25, 25, 25)', 'light'],
  ['rgb(118, 118, 118)', 'light'],
  ['rgba(0, 0, 0, 0.6)', 'light'],
  ['rgb(255, 255, 255)', 'dark'],
  ['rgb(139, 148, 158)', 'dark'],
  ['rgb(230, 237, 243)', 'dark'],
  ['', 'light'],
])('text in %j stands on a %s ground', (colour, scheme) => {
  expect(schemeFor(colour)).toBe(scheme);
});
