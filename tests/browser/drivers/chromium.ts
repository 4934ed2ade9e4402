import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page as PlaywrightPage } from 'playwright-core';
import { findBrowser } from '../../run/browsers.mjs';
import type { Driver, LaunchOptions, Page } from './driver.ts';
import { activeTab } from './in-own-page.ts';

const CONTROL_PAGE_MS = 15_000;

/** The world's hosts resolve to its one server; nothing reaches the internet. */
function flags(options: LaunchOptions): string[] {
  return [
    ...(options.headed ? [] : ['--headless=new', '--disable-gpu']),
    // As root, as in a container, there is no sandbox to be had.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,OptimizationHints',
    '--no-first-run',
    '--ignore-certificate-errors',
    // For the click on our button in the toolbar.
    '--enable-unsafe-extension-debugging',
    `--load-extension=${options.extension}`,
    `--disable-extensions-except=${options.extension}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${options.world.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
  ];
}

/** Chromium with the unpacked extension, driven over CDP, which sees closed shadow roots. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium here: install Chromium, Chrome for Testing or Edge.');
  // The extension opens its page when it is installed, and not at each start.
  const isKnown = options.profile !== undefined && existsSync(join(options.profile, 'Default'));
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: options.headed ? null : { width: 1180, height: 800 },
    args: flags(options),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { protocol, host } = new URL(worker.url());
  return driverOf(context, `${protocol}//${host}`, isKnown);
}

async function driverOf(context: BrowserContext, origin: string, isKnown: boolean): Promise<Driver> {
  const control = await controlPage(context, origin, isKnown);
  const wrap = (page: PlaywrightPage) => pageOf(page, context, control);
  return {
    name: 'chromium',
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      await page.bringToFront();
      return wrap(page);
    },
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return wrap(page);
    },
    own: (run, ...args) => evaluateIn(control, run, args),
    killWorker: () => killWorker(context, control, origin),
    closed: new Promise((closed) => context.once('close', () => closed())),
    close: () => context.close(),
    async kill() {
      const ended = new Promise((done) => context.once('close', done));
      for (const pid of await processesOf(context)) end(pid);
      await ended;
    },
  };
}

async function processesOf(context: BrowserContext): Promise<number[]> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const found = await cdp?.send('SystemInfo.getProcessInfo');
  const all = found?.processInfo ?? [];
  // The browser itself first: the others end when it is gone.
  return all.toSorted((one) => (one.type === 'browser' ? -1 : 1)).map(({ id }) => id);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/**
 * The page that the extension opens when it is installed stays in the background: the way to its API. It is waited
 * for, since a tab that it covers later is painted once a second only.
 */
async function controlPage(
  context: BrowserContext,
  origin: string,
  isKnown: boolean,
): Promise<PlaywrightPage> {
  if (isKnown) {
    const page = await context.newPage();
    await page.goto(`${origin}/welcome.html`);
    return page;
  }
  const end = Date.now() + CONTROL_PAGE_MS;
  while (Date.now() < end) {
    const page = context.pages().find((each) => each.url().startsWith(`${origin}/welcome.html`));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error('The extension opened no welcome page.');
}

function evaluateIn<T, A extends readonly unknown[]>(
  page: PlaywrightPage,
  run: (...args: A) => T | Promise<T>,
  args: A,
): Promise<T> {
  return page.evaluate(`(${run})(...${JSON.stringify(args)})`) as Promise<T>;
}

async function killWorker(context: BrowserContext, control: PlaywrightPage, origin: string): Promise<void> {
  const cdp = await context.newCDPSession(control);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find((each) => each.type === 'service_worker' && each.url.startsWith(origin));
  if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
  await cdp.detach();
}

function pageOf(page: PlaywrightPage, context: BrowserContext, control: PlaywrightPage): Page {
  return {
    url: async () => page.url(),
    async tabId() {
      await page.bringToFront();
      return evaluateIn(control, activeTab, []);
    },
    async clickToolbar() {
      await page.bringToFront();
      await triggerAction(context, page.url(), new URL(control.url()).host);
    },
    evaluate: (run, ...args) => evaluateIn(page, run, args),
    apart: (run, ...args) =>
      withCdp(page, (cdp) => evaluateApart(cdp, `(${run})(...${JSON.stringify(args)})`)),
    inClosedRoots: (run, ...args) =>
      withCdp(page, (cdp) => callInClosedRoots(cdp, `(${run})(this, ...${JSON.stringify(args)})`)),
    click: ({ x, y }) => page.mouse.click(x, y),
    hover: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    type: (text) => page.keyboard.insertText(text),
    press: (key) => page.keyboard.press(key),
    choose: (selector, files) => page.setInputFiles(selector, files),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    async colours(scheme) {
      await page.emulateMedia({ colorScheme: scheme });
      return true;
    },
    heap: () => withCdp(page, heapOf),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** CDP's stand-in for a click on the extension's button; playwright does not know its name yet. */
async function triggerAction(context: BrowserContext, url: string, id: string): Promise<void> {
  const cdp = (await context.browser()?.newBrowserCDPSession()) as unknown as {
    send(method: string, params: object): Promise<{ targetInfos: { url: string; targetId: string }[] }>;
    detach(): Promise<void>;
  };
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find((each) => each.url === url)?.targetId;
  await cdp.send('Extensions.triggerAction', { id, targetId });
  await cdp.detach();
}

async function withCdp<T>(page: PlaywrightPage, use: (cdp: CDPSession) => Promise<T>): Promise<T> {
  const cdp = await page.context().newCDPSession(page);
  try {
    return await use(cdp);
  } finally {
    await cdp.detach();
  }
}

async function heapOf(cdp: CDPSession): Promise<number> {
  // What waits for a finaliser goes with the second or third.
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** The same world for the life of the document: the browser makes it once for a name. */
async function worldApart(cdp: CDPSession): Promise<number> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const world = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'tests' });
  return world.executionContextId;
}

async function evaluateApart<T>(cdp: CDPSession, expression: string): Promise<T> {
  const contextId = await worldApart(cdp);
  const options = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

async function callInClosedRoots<T>(cdp: CDPSession, call: string): Promise<T[]> {
  const executionContextId = await worldApart(cdp);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const answers: T[] = [];
  for (const { backendNodeId } of closedRoots(root as DomNode)) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId, executionContextId });
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return ${call}; }`,
      objectId: object.objectId ?? '',
      returnByValue: true,
    });
    answers.push(result.value);
  }
  return answers;
}

function closedRoots(node: DomNode): DomNode[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const framed = node.contentDocument ? [node.contentDocument] : [];
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), ...framed].flatMap(closedRoots);
  return [...own, ...below];
}
