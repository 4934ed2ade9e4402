import type { World } from '../../world/server.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The folder of the unpacked extension. */
  extension: string;
  world: World;
  /** A window that a person can use; headless otherwise. */
  headed?: boolean;
  /** A folder that outlives the browser; one of its own for this run, if absent. */
  profile?: string;
}

/** One browser with the extension in it; the same for every kind of browser. */
export interface Driver {
  name: BrowserName;
  /** Opens a page of the world in a tab of its own and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, `popup.html?tab=3`, as a tab. */
  openOwn(path: string): Promise<Page>;
  /** Runs a function in a page of the extension that stays in the background, with its API as `browser`. */
  own<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Ends the worker (Chromium) or the event page (Firefox) at once, as the browser may do at any moment. */
  killWorker(): Promise<void>;
  /** Resolves when the browser is gone, also when a person closed it. */
  closed: Promise<void>;
  close(): Promise<void>;
  /** Ends every process of the browser at once, as a power cut does: nothing is written any more. */
  kill(): Promise<void>;
}

export interface Page {
  url(): Promise<string>;
  /** The browser's number for the tab, as `popup.html?tab=` takes it. */
  tabId(): Promise<number>;
  /** The user's click on our button in the toolbar, which grants `activeTab` for this tab. */
  clickToolbar(): Promise<void>;
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /**
   * Runs a function in a world of its own beside the page's: it sees the document, and nothing of what the page's
   * scripts did to their globals and prototypes. What it leaves on `globalThis` is there at the next call.
   */
  apart<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Calls the function with each closed shadow root in the page, in document order, in a world like that. */
  inClosedRoots<T, A extends readonly unknown[]>(
    run: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T[]>;
  /** A real click at a point of the window. */
  click(point: Point): Promise<void>;
  hover(point: Point): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowRight'): Promise<void>;
  /** Puts files into an input of the page. */
  choose(selector: string, files: string[]): Promise<void>;
  screenshot(path: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Light or dark, for this page; `false` where the browser cannot be told. */
  colours(scheme: 'light' | 'dark'): Promise<boolean>;
  /** The bytes that its scripts hold after a collection; absent where the browser does not say. */
  heap(): Promise<number | undefined>;
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}
