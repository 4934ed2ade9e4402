/** Thrown on whatever is not read here: somebody else says what it means, or that it is wrong. */
export class NotCovered extends Error {}

/** Always throws. As an expression it stands where a value would. */
export function notCovered(what: string): never {
  throw new NotCovered(what);
}

/** What the work comes to; `undefined` where it met something that is not covered, or is nested deeper than a stack. */
export function ifCovered<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotCovered || error instanceof RangeError) return undefined;
    throw error;
  }
}
