/** Options in `storage.local`, and what the worker must not forget when it is killed in `storage.session`. */
import { browser } from './extension.ts';
import type { Options } from './messages.ts';
import { optionsFrom } from './options.ts';
import { tabKey } from './session-keys.ts';

const OPTIONS_KEY = 'options';
const POPUP_KEY = 'popup';

/** The options as stored; anything of the wrong shape counts as not set. */
export async function readOptions(): Promise<Options> {
  const stored = await browser.storage.local.get(OPTIONS_KEY);
  return optionsFrom(stored[OPTIONS_KEY]);
}

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Changes options one after the other, so that no change is lost. Only the worker calls this; pages send
 * `own.options`.
 */
export function changeOptions(change: (options: Options) => Options): Promise<Options> {
  const write = lastWrite.then(async () => {
    const next = optionsFrom(change(await readOptions()));
    await browser.storage.local.set({ [OPTIONS_KEY]: next });
    return next;
  });
  lastWrite = write.catch(() => {});
  return write;
}

/** Calls back with the new options after each change. Returns the function that stops it. */
export function watchOptions(changed: (options: Options) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[OPTIONS_KEY];
    if (change) changed(optionsFrom(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Keeps content scripts, and whoever takes one over, away from the options (Firefox has no such switch). */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (level: object) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

const REGISTRIES_KEY = 'registries';

/** The registries of issuers as they were last fetched, with when they are due again. */
export async function readRegistries(): Promise<unknown> {
  return (await browser.storage.local.get(REGISTRIES_KEY))[REGISTRIES_KEY];
}

export async function writeRegistries(stored: object): Promise<void> {
  await browser.storage.local.set({ [REGISTRIES_KEY]: stored });
}

/** Kept in memory by the browser until it is closed; content scripts cannot read it. */
export const session = {
  async read(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },
  async readAll(): Promise<Record<string, unknown>> {
    return browser.storage.session.get(null);
  },
  async write(key: string, value: unknown): Promise<void> {
    await browser.storage.session.set({ [key]: value });
  },
  async remove(key: string): Promise<void> {
    await browser.storage.session.remove(key);
  },
};

export type Session = typeof session;

/** Calls back with the new value of one key, `undefined` once it is gone. Returns the function that stops it. */
export function watchSession(key: string, changed: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, key)) changed(changes[key]?.newValue);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** Calls back when the list of a tab has changed: then ask for it again with `own.tab`. */
export function watchTab(tabId: number, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, tabKey(tabId))) changed();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** What the popup is to show: a credential that was clicked on the page, or its Attach tab. */
export type PopupIntent = { tabId: number } & ({ key: string } | { tab: 'attach' });

export async function leavePopupIntent(intent: PopupIntent): Promise<void> {
  await session.write(POPUP_KEY, intent);
}

/** The popup did not open: the next one has nothing to do with this click. */
export async function dropPopupIntent(): Promise<void> {
  await session.remove(POPUP_KEY);
}

/** For the popup, once at its start: what it was opened for, if it was opened from a mark. */
export async function takePopupIntent(): Promise<PopupIntent | undefined> {
  const intent = (await session.read(POPUP_KEY)) as PopupIntent | undefined;
  if (intent) await session.remove(POPUP_KEY);
  return intent;
}

/** Calls back with an intent that arrives while the popup is already open. */
export function watchPopupIntent(arrived: (intent: PopupIntent) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const intent = changes[POPUP_KEY]?.newValue as PopupIntent | undefined;
    if (intent) arrived(intent);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

const PROFILE_KEY = 'profile badge';

/** The entry of the wallet that the user is about to add to a profile: from its card to the form. */
export async function leaveProfileBadge(entryId: string): Promise<void> {
  await session.write(PROFILE_KEY, entryId);
}

export async function readProfileBadge(): Promise<string | undefined> {
  const entryId = await session.read(PROFILE_KEY);
  return typeof entryId === 'string' ? entryId : undefined;
}
