import { beforeEach, expect, test, vi } from 'vitest';

type Asked = { target: { tabId: number }; files: string[] };
type Query = { url: string[]; status: string };

const { extension } = vi.hoisted(() => ({ extension: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: extension }));
const { injectIntoOpenTabs } = await import('../../../lib/browser/lifecycle.ts');

const MATCHES = ['https://www.linkedin.com/in/*'];
let injected: number[];
let queries: Query[];
/** Tabs in which a script of this version answers, and when it begins to. */
let answering: Map<number, number>;

beforeEach(() => {
  vi.useFakeTimers();
  injected = [];
  queries = [];
  answering = new Map();
  Object.assign(extension, {
    runtime: { getManifest: () => ({ content_scripts: [{ matches: MATCHES, js: ['marks.js'] }] }) },
    tabs: {
      async query(query: Query) {
        queries.push(query);
        return [{ id: 1 }, { id: 2 }, {}, { id: 3 }];
      },
      async sendMessage(tabId: number) {
        if (Date.now() < (answering.get(tabId) ?? Number.POSITIVE_INFINITY)) throw new Error('nobody');
        return null;
      },
    },
    scripting: {
      async executeScript({ target, files }: Asked) {
        expect(files).toEqual(['marks.js']);
        if (target.tabId === 1) throw new Error('an error page');
        injected.push(target.tabId);
      },
    },
  });
  return () => vi.useRealTimers();
});

async function inject(registered: Parameters<typeof injectIntoOpenTabs>[0] = []): Promise<void> {
  const injecting = injectIntoOpenTabs(registered);
  await vi.advanceTimersByTimeAsync(2000);
  await injecting;
}

test('tabs that were open before get the scripts, one that refuses does not stop the others', async () => {
  await inject();
  expect(injected).toEqual([2, 3]);
  expect(queries).toMatchObject([{ url: MATCHES, status: 'complete' }]);
});

test('a tab in which a script is at work, or starts meanwhile, gets no second one', async () => {
  answering.set(2, 0);
  answering.set(3, Date.now() + 500);
  await inject();
  expect(injected).toEqual([]);
});

test('Firefox does it by itself, but for the sites that the user has added', async () => {
  Object.assign(extension.runtime as object, { getBrowserInfo: () => ({ name: 'Firefox' }) });
  await inject();
  expect(queries).toEqual([]);
  await inject([{ matches: ['https://jane.example/*'], js: ['marks.js'] }]);
  expect(queries).toMatchObject([{ url: ['https://jane.example/*'] }]);
  expect(injected).toEqual([2, 3]);
});
