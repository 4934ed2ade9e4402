import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page as PuppeteerPage } from 'puppeteer-core';
import { findBrowser } from '../../run/browsers.mjs';
import type { Driver, LaunchOptions, Page } from './driver.ts';
import { activeTab, openTab } from './in-own-page.ts';
import { startProxy } from './proxy.ts';

/** The part of the BiDi connection that puppeteer keeps to itself: its public interface stops at closed roots. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: BidiResult }>;
}
interface BidiResult {
  nodes?: BidiNode[];
  result?: { value?: unknown };
  contexts?: { context: string; url: string }[];
  type?: string;
  exceptionDetails?: { text: string };
}
interface BidiNode {
  value?: { shadowRoot?: { sharedId: string; value?: { mode?: string } } | null };
}

/** ms. A machine that does much else at once takes a while to show the first page. */
const LAUNCH_MS = 25_000;

const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.cert_pinning.enforcement_level': 0,
  // A popup leaves the tab below it in sight. Here it is a tab in front of it, which would slow the timers of that one
  // to whole seconds (Firefox 153, 2026-11): 4 ms is the least of a tab in sight.
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'browser.startup.page': 0,
};

const ADDON = 'assay@assay.example';

/** An extension that is installed for a run has another origin the next time, and loses what it kept: not here. */
const KEEPING = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: 'a55a7000-0000-4000-8000-00000000cafe' }),
};

/** Firefox with the unpacked extension, driven over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox here: install Firefox 153 or newer.');
  // Killed while it replaced its preferences, it leaves none, and puppeteer wants some.
  if (options.profile) await writeFile(join(options.profile, 'prefs.js'), '', { flag: 'a' });
  const proxy = await startProxy(options.world.port);
  const started = () => startFirefox(executablePath, options, proxy);
  // On a busy machine one start in some hundred shows no page of the extension (153, 2026-11): then anew.
  return started().catch(started);
}

async function startFirefox(
  executablePath: string,
  options: LaunchOptions,
  proxy: Awaited<ReturnType<typeof startProxy>>,
): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.headed,
    acceptInsecureCerts: true,
    defaultViewport: options.headed ? null : { width: 1180, height: 800 },
    // The worker can only be ended from the browser's own scope.
    args: ['--remote-allow-system-access'],
    ...(options.profile ? { userDataDir: options.profile } : {}),
    extraPrefsFirefox: {
      ...PREFERENCES,
      'network.proxy.ssl_port': proxy.port,
      ...(options.profile ? KEEPING : {}),
    },
  });
  try {
    const id = await browser.installExtension(options.extension);
    const control = await waitForPage(browser, (url) => /^moz-extension:.*\/welcome\.html/.test(url));
    const origin = await control.evaluate(() => location.origin);
    return driverOf(browser, control, { id, origin }, () => proxy.stop());
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function driverOf(
  browser: Browser,
  control: PuppeteerPage,
  { id, origin }: { id: string; origin: string },
  stopped: () => Promise<void>,
): Driver {
  return {
    name: 'firefox',
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return pageOf(page, browser, control, id);
    },
    // A driver may not navigate to `moz-extension:` (BiDi, Firefox 153): the extension opens the tab itself.
    async openOwn(path) {
      const open = async () => {
        const before = new Set(await browser.pages());
        await evaluateIn(control, openTab, [`${origin}/${path}`]);
        return waitForPage(browser, (url) => url === `${origin}/${path}`, ...before);
      };
      // One tab in some thousand never tells that it is there (153, puppeteer 24.43, 2026-11): then another.
      return pageOf(await open().catch(open), browser, control, id);
    },
    own: (run, ...args) => evaluateIn(control, run, args),
    killWorker: async () => {
      await killWorker(bidiOf(browser), id);
    },
    closed: new Promise((closed) => browser.once('disconnected', () => closed())),
    async close() {
      await browser.close();
      await stopped();
    },
    async kill() {
      const { pid } = browser.process() ?? {};
      const ended = new Promise((done) => browser.once('disconnected', done));
      // Its content processes are of its group.
      if (pid) process.kill(-pid, 'SIGKILL');
      await ended;
      await stopped();
    },
  };
}

/** Asks the browser for addresses: puppeteer's own stay at `about:blank` for pages of an extension (24.43, 2026-11). */
async function waitForPage(
  browser: Browser,
  isIt: (url: string) => boolean,
  ...except: PuppeteerPage[]
): Promise<PuppeteerPage> {
  const until = Date.now() + LAUNCH_MS;
  let urls: string[] = [];
  while (Date.now() < until) {
    const { result } = await bidiOf(browser).send('browsingContext.getTree', {});
    const all = result.contexts ?? [];
    urls = all.map(({ url }) => url);
    const contexts = all.filter(({ url }) => isIt(url)).map(({ context }) => context);
    const found = (await browser.pages()).find(
      (page) => contexts.includes(contextOf(page)) && !except.includes(page),
    );
    if (found) {
      await found.waitForFunction('document.readyState === "complete"');
      return found;
    }
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`The page of the extension did not open; open are: ${urls.join(' ')}`);
}

function contextOf(page: PuppeteerPage): string {
  return Reflect.get(page.mainFrame(), '_id');
}

function bidiOf(browser: Browser): Bidi {
  return Reflect.get(browser, 'connection');
}

function evaluateIn<T, A extends readonly unknown[]>(
  page: PuppeteerPage,
  run: (...args: A) => T | Promise<T>,
  args: A,
): Promise<T> {
  return page.evaluate(`(${run})(...${JSON.stringify(args)})`) as Promise<T>;
}

/** Ends the event page as its idle timer would. */
function killWorker(bidi: Bidi, id: string): Promise<unknown> {
  return inBrowserScope(
    bidi,
    `async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    }`,
    id,
  );
}

/** Grants what a click on the extension's button grants for the tab in front. */
function grantActiveTab(bidi: Bidi, id: string): Promise<unknown> {
  return inBrowserScope(
    bidi,
    `async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    }`,
    id,
  );
}

/** Runs code of the browser's own, which may do what no extension and no page may. */
async function inBrowserScope(bidi: Bidi, functionDeclaration: string, id: string): Promise<void> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration,
    arguments: [{ type: 'string', value: id }],
    awaitPromise: true,
    target: { context: result.contexts?.[0]?.context },
  });
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
}

function pageOf(page: PuppeteerPage, browser: Browser, control: PuppeteerPage, id: string): Page {
  return {
    url: () => evaluateIn(page, () => location.href, []),
    async tabId() {
      await page.bringToFront();
      return evaluateIn(control, activeTab, []);
    },
    async clickToolbar() {
      await page.bringToFront();
      await grantActiveTab(bidiOf(browser), id);
    },
    evaluate: (run, ...args) => evaluateIn(page, run, args),
    apart: (run, ...args) =>
      evaluateApart(bidiOf(browser), contextOf(page), `(${run})(...${JSON.stringify(args)})`),
    inClosedRoots: (run, ...args) =>
      callInClosedRoots(
        bidiOf(browser),
        contextOf(page),
        `(root) => (${run})(root, ...${JSON.stringify(args)})`,
      ),
    click: ({ x, y }) => page.mouse.click(x, y),
    hover: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async choose(selector, files) {
      const input = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(...files);
    },
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    resize: (width, height) => page.setViewport({ width, height }),
    // Neither BiDi nor this version of puppeteer can (2026-11).
    colours: async () => false,
    heap: async () => undefined,
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** A sandbox: its own globals, and the page's document behind the browser's wrappers. */
const SANDBOX = 'tests';

async function evaluateApart<T>(bidi: Bidi, context: string, call: string): Promise<T> {
  const answer = await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify((await ${call}) ?? null))()`,
    target: { context, sandbox: SANDBOX },
    awaitPromise: true,
  });
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
  return JSON.parse(String(answer.result.result?.value));
}

/** BiDi serialises closed roots when asked to, and takes them back as arguments. */
async function callInClosedRoots<T>(bidi: Bidi, context: string, call: string): Promise<T[]> {
  const located = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'span, div' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const roots = (located.result.nodes ?? [])
    .map((node) => node.value?.shadowRoot)
    .filter((root) => root?.value?.mode === 'closed');
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: `(roots) => JSON.stringify(roots.map((root) => (${call})(root) ?? null))`,
    arguments: [{ type: 'array', value: roots.map((root) => ({ sharedId: root?.sharedId })) }],
    target: { context, sandbox: SANDBOX },
    awaitPromise: false,
  });
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
  return JSON.parse(String(answer.result.result?.value));
}
