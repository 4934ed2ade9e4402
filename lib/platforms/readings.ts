/** How well a platform's answers have been read lately: whether Assay still knows their shape. */
import type { PlatformFacts, Source } from '../credential/model.ts';
import { failed } from './reader.ts';

/** Answers in a row that could not be read, after which the shape has changed rather than one answer gone wrong. */
const MAX_UNREADABLE = 5;

export interface Readings {
  /** Notes how an answer of a platform was read, and says what is to be made of it. */
  note(facts: PlatformFacts, source: Source): Source;
}

/**
 * Keeps count for as long as it lives, which is that of the worker or of one command. A platform over the limit is
 * still asked each time, so that it is back with the first answer that reads well.
 */
export function createReadings(): Readings {
  const unreadable = new Map<string, number>();
  return {
    note(facts, source) {
      // A clean "not found" or a host that is down says nothing about shapes.
      if (source.kind === 'failed' && source.code !== 'malformed') return source;
      if (source.kind !== 'failed') {
        unreadable.delete(facts.id);
        return source;
      }
      const inARow = (unreadable.get(facts.id) ?? 0) + 1;
      unreadable.set(facts.id, inARow);
      return inARow < MAX_UNREADABLE
        ? source
        : failed('unreachable', `Assay may be out of date for ${facts.name}`);
    },
  };
}
