/**
 * The extension API for the worker and our own pages: the one module that imports the polyfill. Content scripts
 * use `native.ts`, which does without its 9.6 kB.
 */

import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';

export { browser };
export type Sender = Runtime.MessageSender;

/** The origin of our own pages, with a slash at its end. */
export function ownOrigin(): string {
  return browser.runtime.getURL('');
}

/** Our own id: what `sender.id` must be. */
export function ownId(): string {
  return browser.runtime.id;
}
