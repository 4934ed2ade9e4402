import type { MessageType, ReplyOf, RequestOf } from './messages.ts';

/** What both flavours of the API tell about a sender, as far as it is used here. */
export interface SenderLike {
  id?: string | undefined;
}

/** One function a message; a context lists only its own messages. */
export type Handlers<S> = {
  [T in MessageType]?: (body: RequestOf<T>, sender: S) => ReplyOf<T> | Promise<ReplyOf<T>>;
};

/**
 * One plain listener for a context: a promise for the messages in `handlers`, `undefined` for all others. An
 * `async` listener would answer `undefined` to everything, and the first answer wins (both browsers, 2026-11).
 */
export function listenerFor<S extends SenderLike>(handlers: Handlers<S>, ownId: string) {
  const table = new Map<unknown, (body: never, sender: S) => unknown>(
    Object.entries(handlers) as [string, (body: never, sender: S) => unknown][],
  );
  return (message: unknown, sender: S): Promise<unknown> | undefined => {
    if (sender.id !== ownId || typeof message !== 'object' || message === null) return undefined;
    const { type, body } = message as { type?: unknown; body?: unknown };
    const handler = table.get(type);
    return handler && Promise.resolve().then(() => handler(body as never, sender));
  };
}
