export interface WatchOptions {
  /** The entries that are due, by their ids; none while the wallet is locked or empty. */
  due: () => Promise<string[]>;
  recheck: (entryId: string) => Promise<unknown>;
}

/**
 * Asks again about what is due in the wallet; called by one alarm, every hour. One after the other, since nobody waits
 * for it, and once at a time. A worker that is killed in the middle goes on at the next hour.
 */
export function createWatch({ due, recheck }: WatchOptions): () => Promise<void> {
  let running: Promise<void> | undefined;
  async function tend(): Promise<void> {
    for (const id of await due()) await recheck(id).catch(() => {});
  }
  return () => {
    running ??= tend().finally(() => {
      running = undefined;
    });
    return running;
  };
}
