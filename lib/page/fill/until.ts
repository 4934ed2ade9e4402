/** Waiting for a page to draw something. */

const LOOK_EVERY_MS = 50;

/** What `look` finds within that time, and looks once more at its end. */
export async function until<T>(look: () => T | undefined, ms: number): Promise<T | undefined> {
  for (let waited = 0; waited < ms; waited += LOOK_EVERY_MS) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return look();
}
