/** Thrown on whatever is not read here, right or wrong. */
export class NotCovered extends Error {}

/** Always throws. As an expression it stands where a value would. */
export function notCovered(what: string): never {
  throw new NotCovered(what);
}
