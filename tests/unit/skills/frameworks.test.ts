import { expect, test } from 'vitest';
import { codeIn, frameworkOf } from '../../../lib/skills/frameworks.ts';

test.each([
  ['ESCO', { url: 'http://data.europa.eu/esco/skill/598de5b0-5b58' }, '598de5b0-5b58'],
  ['ESCO', { url: 'https://esco.ec.europa.eu/en/classification/skill?uri=x', code: 'S1.2' }, 'S1.2'],
  ['O*NET', { url: 'https://www.onetonline.org/link/summary/29-1141.00' }, '29-1141.00'],
  ['O*NET', { framework: 'O*NET-SOC', code: '15-1252.00' }, '15-1252.00'],
  ['CTDL', { url: 'https://credentialengineregistry.org/resources/ce-07c2' }, 'ce-07c2'],
  ['CTDL', { type: 'ceasn:Competency', url: 'https://x.example/c/9' }, '9'],
  ['CASE', { type: 'CFItem', code: 'MATH.1' }, 'MATH.1'],
  ['CASE', { url: 'https://case.school.example/ims/case/v1p0/CFItems/6b1f' }, '6b1f'],
  ['Our own list', { framework: 'Our own list', code: '7' }, '7'],
  [undefined, {}, undefined],
])('%s: %o', (framework, skill, code) => {
  expect(frameworkOf({ name: 'x', ...skill })).toBe(framework);
  expect(codeIn({ name: 'x', ...skill })).toBe(code);
});

test('a host that only contains the name of a framework’s is another', () => {
  expect(frameworkOf({ name: 'x', url: 'https://onetonline.org.evil.example/1' })).toBeUndefined();
  expect(frameworkOf({ name: 'x', url: 'https://notonetonline.org/1' })).toBeUndefined();
});
