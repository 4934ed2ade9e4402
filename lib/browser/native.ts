/**
 * The extension API for content scripts: the browser's own `browser`, without the polyfill. Everything is read at
 * the call, since an update takes the API away from scripts that are already in a page.
 */
import { type Handlers, listenerFor, type SenderLike } from './listen.ts';
import type { MessageType, PageMessages, ReplyOf, RequestOf } from './messages.ts';

interface NativeRuntime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown, sender: SenderLike) => unknown): void;
    removeListener(listener: (message: unknown, sender: SenderLike) => unknown): void;
  };
}

function runtime(): NativeRuntime | undefined {
  return (globalThis as { browser?: { runtime?: NativeRuntime } }).browser?.runtime;
}

/** `false` once the extension was updated, switched off or removed: then the script withdraws its marks. */
export function isAlive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends one message to the worker. Rejects where the extension is gone or nobody answers. */
export async function send<T extends MessageType & keyof PageMessages>(
  type: T,
  body: RequestOf<T>,
): Promise<ReplyOf<T>> {
  const port = runtime();
  if (!port?.id) throw new Error('The extension is gone.');
  return (await port.sendMessage({ type, body })) as ReplyOf<T>;
}

/** Answers the messages in `handlers`, and no others. Returns the function that stops listening. */
export function listen(handlers: Handlers<SenderLike>): () => void {
  const port = runtime();
  if (!port?.id) return () => {};
  const listener = listenerFor(handlers, port.id);
  port.onMessage.addListener(listener);
  return () => port.onMessage.removeListener(listener);
}

export type { Handlers, MessageType };
