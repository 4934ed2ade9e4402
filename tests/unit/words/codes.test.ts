import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HALLMARK } from '../../../lib/base/hallmark.ts';
import type { CredentialView } from '../../../lib/browser/messages.ts';
import { type AxisCode, type Code, check } from '../../../lib/credential/verdict.ts';
import { CARD, METHODS, QUESTIONS, REASONS, SENTENCES, SETTLED, STATES } from '../../../lib/words/en.ts';
import * as page from '../../../lib/words/en-page.ts';
import * as screens from '../../../lib/words/en-screens.ts';
import { reasonWord, stateWord } from '../../../lib/words/mark.ts';

const codes = Object.keys({ ...REASONS, ...SETTLED }) as Code[];

/** Every text in the catalogue, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const everything = texts([STATES, REASONS, SETTLED, METHODS, CARD, QUESTIONS, SENTENCES, screens, page]);

describe('every code of the contract', () => {
  test('has a word, and the catalogue has no word for a code that does not exist', () => {
    const source = readFileSync(new URL('../../../lib/credential/verdict.ts', import.meta.url), 'utf8');
    const inContract = Array.from(source.matchAll(/^ {2}(\w+): \['\w+', '\w+'\],$/gm), (found) => found[1]);
    expect(inContract.length).toBeGreaterThan(40);
    expect([...codes].sort()).toEqual([...inContract, 'no_subject', 'not_reached'].sort());
  });

  test.each(codes)('%s has a short word and a sentence', (code) => {
    expect(reasonWord(code)).toMatch(/^\p{Lu}[^.!]*$/u);
    expect(reasonWord(code).split(' ').length).toBeLessThanOrEqual(5);
    for (const sentence of SENTENCES[code].split('|')) expect(sentence).toMatch(/\.$/);
  });

  test('what could not be checked is never said to have failed', () => {
    for (const code of codes.filter((each) => !['no_subject', 'not_reached'].includes(each))) {
      const { outcome } = check(code as AxisCode);
      if (outcome === 'unknown')
        expect(`${code}: ${SENTENCES[code]}`).not.toMatch(/: No\.|false|forged|invalid/i);
    }
  });

  test('two codes that people must tell apart have different words', () => {
    const shown = codes.map(reasonWord);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe('the tone', () => {
  test('no text trusts, scores, shouts or claims certainty', () => {
    for (const text of everything) {
      expect(text).not.toMatch(/trusted|100 ?%|same person|!|\p{Extended_Pictographic}/iu);
    }
  });

  test('every state has a word and a sign of its own', () => {
    const states = Object.keys(STATES) as CredentialView['state'][];
    expect(new Set(states.map(stateWord)).size).toBe(6);
    const signs = states.map((state) => JSON.stringify({ ...HALLMARK[state], light: '', dark: '' }));
    expect(new Set(signs).size, 'told apart without colour').toBe(6);
  });
});
