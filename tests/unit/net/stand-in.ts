import { createNetwork, type NetworkOptions } from '../../../lib/net/index.ts';

export interface Call {
  url: string;
  init: RequestInit;
}

/** A network over answers that a test writes down, and a list of the requests that were really made. */
export function networkOver(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  options: Partial<NetworkOptions> = {},
) {
  const calls: Call[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}) => {
    calls.push({ url: String(input), init });
    return answer(String(input), init);
  };
  return {
    network: createNetwork({ fetch: fetch as typeof globalThis.fetch, gate: () => true, ...options }),
    calls,
  };
}

/** A response that says it came from `url`, as a browser's does after it followed redirects. */
export function from(url: string, body: BodyInit | null, init?: ResponseInit): Response {
  return Object.defineProperty(new Response(body, init), 'url', { value: url });
}

/** A body that goes on for `chunks` times 64 kB; `taken` counts those that were really produced. */
export function flood(chunks: number) {
  const state = { taken: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (state.taken++ >= chunks) return controller.close();
      controller.enqueue(new Uint8Array(64 * 1024));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { body, state };
}

export function redirectTo(location: string, status = 302): Response {
  return new Response(null, { status, headers: { location } });
}
