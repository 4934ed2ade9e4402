/** What every measured worker does with a message: verifies the credentials in it, and says how long each took. */

interface Runtime {
  onMessage: {
    addListener(listen: (message: Ask, sender: unknown, answer: (answer: Answer) => void) => boolean): void;
  };
}
declare const chrome: { runtime: Runtime };

/** Credentials as JSON. */
export interface Ask {
  texts: readonly string[];
}

export interface Answer {
  isGood: boolean;
  /** ms for each, by the worker's own clock. */
  times: number[];
}

export function answering(verify: (text: string) => Promise<boolean>): void {
  chrome.runtime.onMessage.addListener((message, _, answer) => {
    answerTo(message, verify).then(answer);
    return true;
  });
}

async function answerTo({ texts }: Ask, verify: (text: string) => Promise<boolean>): Promise<Answer> {
  const times: number[] = [];
  let isGood = true;
  for (const text of texts) {
    const started = performance.now();
    isGood = (await verify(text).catch(() => false)) && isGood;
    times.push(performance.now() - started);
  }
  return { isGood, times };
}
