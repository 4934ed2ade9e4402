/** A store whose nth write fails, as the browser would let it fail. */
import { vi } from 'vitest';

/**
 * Until `vi.restoreAllMocks`, the nth write of a value aborts its transaction with that error. Answers with how many
 * writes there were so far.
 */
export function failAtWrite(at: number, errorName = 'QuotaExceededError'): () => number {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args as [unknown]);
    count += 1;
    if (count === at) (this.transaction as unknown as { _abort(name: string): void })._abort(errorName);
    return request;
  });
  return () => count;
}
