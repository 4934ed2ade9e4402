/** Sentences in which platforms state an award: `Completed by {holder} on {day}`. */
import { DAY_PATTERN } from './stated-day.ts';

export type Part = 'holder' | 'title' | 'day' | 'rest';
export type Phrase = Partial<Record<Part, string>>;

/** Characters with a meaning of their own in a pattern. */
const SYNTAX = /[\\^$.*+?()[\]{}|]/g;

/**
 * What a sentence says in the places of a template; `undefined` where it is another sentence, or where a name or
 * title that somebody chose holds the platform's own words, so that it can be taken apart in two ways.
 */
export function readPhrase(text: string, template: string): Phrase | undefined {
  const shortest = patternOf(template, '?').exec(text)?.groups;
  const longest = patternOf(template, '').exec(text)?.groups;
  if (!shortest || !longest) return undefined;
  const isOne = Object.keys(shortest).every((part) => shortest[part] === longest[part]);
  return isOne ? { ...shortest } : undefined;
}

/** A cheap look before `readPhrase`, which may take the square of a long text. */
export function mayFollow(text: string, template: string): boolean {
  return template.split(/\{\w+\}/).every((words) => text.includes(words));
}

function patternOf(template: string, greed: '?' | ''): RegExp {
  const source = template
    .split(/(\{\w+\})/)
    .map((piece) => {
      const part = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (!part) return piece.replace(SYNTAX, '\\$&');
      return part === 'day' ? `(?<day>${DAY_PATTERN})` : `(?<${part}>.+${greed})`;
    })
    .join('');
  return new RegExp(`^${source}$`, 'u');
}
