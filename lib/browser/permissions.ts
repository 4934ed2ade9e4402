/** Permissions for hosts, asked for on the user's click that needs them. */
import { browser } from './extension.ts';
import { send } from './send.ts';

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export function isHostName(host: string): boolean {
  return HOST.test(host);
}

/** The match pattern of exactly one host. Throws for anything that is not a plain host name. */
export function originOf(host: string): string {
  if (!HOST.test(host)) throw new TypeError('Not a host name.');
  return `https://${host}/*`;
}

/**
 * For our own pages: asks the user for one host. To be called synchronously in the click: after an `await` the browser
 * no longer counts it as the user's. The prompt may close the popup, so send the intent (`own.ask`) in the same breath;
 * if the answer is no, the worker is told from here that the intent is void.
 */
export function requestHost(host: string): Promise<boolean> {
  return requestHosts([host]);
}

/** Several hosts in one prompt; otherwise as `requestHost`. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return promptFor(hosts).then(async (granted) => {
    // A page that the prompt has closed never comes here; its intent goes stale by itself.
    if (!granted) await send('own.denied', { hosts: [...hosts] }).catch(() => null);
    return granted;
  });
}

/** Asks the user, and tells nobody: for the worker, in the gesture of a menu. A prompt that the browser refuses is a no. */
export function promptFor(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(originOf) }).catch(() => false);
}

/** May this host be asked at all? Firefox lets people take back even what was granted at install. */
export async function hasHost(host: string): Promise<boolean> {
  if (!HOST.test(host)) return false;
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/** Calls back after the user has granted something. */
export function onGranted(then: () => void): void {
  browser.permissions.onAdded.addListener(then);
}

/** Calls back after the user, or the browser, has taken something back. */
export function onTakenBack(then: () => void): void {
  browser.permissions.onRemoved.addListener(then);
}

/** Gives a host back. What was granted at install stays: only the browser's own settings take that away. */
export async function dropHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] }).catch(() => false);
}
