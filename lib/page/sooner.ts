/** One timer for whoever asks: the sooner wish wins. What has run stands until `stop`: what it set off may take a while. */
export interface Sooner {
  /** After so many milliseconds, unless something is to run before that. `go`: another step than the usual one. */
  in(ms: number, go?: () => void): void;
  stop(): void;
}

export function createSooner(usual: () => void): Sooner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let runsAt = 0;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    in(ms, go = usual) {
      const at = performance.now() + ms;
      if (timer !== undefined && runsAt <= at) return;
      stop();
      runsAt = at;
      timer = setTimeout(go, ms);
    },
    stop,
  };
}
