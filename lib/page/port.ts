/** The way from a content script to the worker. */

import type { PageMessages, ReplyOf, RequestOf } from '../browser/messages.ts';
import type { listen as listenNative } from '../browser/native.ts';

export interface Port {
  send<T extends keyof PageMessages>(type: T, body: RequestOf<T>): Promise<ReplyOf<T>>;
  isAlive(): boolean;
}

export interface MarksPort extends Port {
  listen: typeof listenNative;
}
