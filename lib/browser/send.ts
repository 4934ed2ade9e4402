/** Typed messages from the worker and our own pages. */
import { browser, ownId, type Sender } from './extension.ts';
import { type Handlers, listenerFor } from './listen.ts';
import type { ApplyMessages, OwnMessages, ReplyOf, RequestOf, TabMessages } from './messages.ts';

type ToTab = keyof TabMessages | keyof ApplyMessages;

/** From one of our own pages to the worker. */
export async function send<T extends keyof OwnMessages>(type: T, body: RequestOf<T>): Promise<ReplyOf<T>> {
  return (await browser.runtime.sendMessage({ type, body })) as ReplyOf<T>;
}

export interface Target {
  /** The top frame if absent. */
  frameId?: number;
  /** Only this document: rejects once the tab shows another. */
  documentId?: string;
}

/** To a content script of a tab. Rejects where none listens. */
export async function sendToTab<T extends ToTab>(
  tabId: number,
  type: T,
  body: RequestOf<T>,
  target: Target = {},
): Promise<ReplyOf<T>> {
  const options = target.documentId ? { documentId: target.documentId } : { frameId: target.frameId ?? 0 };
  return (await browser.tabs.sendMessage(tabId, { type, body }, options)) as ReplyOf<T>;
}

/** Answers the messages in `handlers`, and no others: for our own pages. Returns the function that stops it. */
export function listen(handlers: Handlers<Sender>): () => void {
  const listener = listenerFor(handlers, ownId()) as Parameters<
    typeof browser.runtime.onMessage.addListener
  >[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** The worker's one listener, which looks at the sender itself: a promise for its own messages, else `undefined`. */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener(
    answer as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
}
