/** The parts of the browser's API that `lib/browser` touches, over tables. */
type Listener = (...given: never[]) => unknown;

export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => [...listeners].map((listener) => listener(...(given as never[]))),
    size: () => listeners.size,
  };
}

function fakeArea() {
  const stored = new Map<string, unknown>();
  const onChanged = fakeEvent();
  return {
    stored,
    onChanged,
    async get(key: string | null) {
      if (key === null) return structuredClone(Object.fromEntries(stored));
      return stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {};
    },
    async set(values: Record<string, unknown>) {
      for (const [key, newValue] of Object.entries(values)) {
        stored.set(key, structuredClone(newValue));
        onChanged.fire({ [key]: { newValue } });
      }
    },
    async remove(key: string) {
      stored.delete(key);
      onChanged.fire({ [key]: {} });
    },
  };
}

interface FakeTab {
  id: number;
  index: number;
  windowId: number;
  incognito: boolean;
  url?: string;
}

function fakeTabs() {
  return {
    shown: new Map<number, FakeTab>(),
    created: [] as object[],
    async get(tabId: number) {
      const tab = this.shown.get(tabId);
      if (!tab) throw new Error('no such tab');
      return tab;
    },
    async create(tab: object) {
      this.created.push(tab);
      return { id: 8 };
    },
  };
}

/** Functions run at once, over a document of their own in place of the page's. */
function fakeScripting() {
  type Injection = { target: { tabId: number }; func?: (...args: unknown[]) => unknown; args?: unknown[] };
  return {
    registered: new Map<string, { id: string }>(),
    refuses: false,
    page: { url: '', html: '' },
    /** What the last function gave. */
    crossed: undefined as unknown,
    /** In place of what a function gives. */
    result: undefined as { result: unknown } | undefined,
    async executeScript({ target, func, args = [] }: Injection) {
      if (this.refuses) throw new Error('no permission');
      const { url, html } = this.page;
      const outer = {
        documentElement: { outerHTML: html },
        readyState: 'complete',
        getElementsByTagName: () => ({ length: (html.match(/<[a-z]/g) ?? []).length }),
        querySelector: () => null,
      };
      const run = func && new Function('document', 'location', `return (${func})`)(outer, { href: url });
      this.crossed = run?.(...args);
      const ran = { frameId: 0, documentId: `document of ${target.tabId}` };
      return [{ ...ran, ...(run ? { result: this.crossed } : {}), ...this.result }];
    },
    async registerContentScripts(scripts: { id: string }[]) {
      for (const script of scripts) this.registered.set(script.id, script);
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) this.registered.delete(id);
    },
    async getRegisteredContentScripts() {
      return [...this.registered.values()];
    },
  };
}

function fakeMenus() {
  return {
    items: [] as { id?: string }[],
    onClicked: fakeEvent(),
    create(item: { id?: string }) {
      this.items.push(item);
    },
    async removeAll() {
      this.items.length = 0;
    },
  };
}

export function fakeExtension() {
  return {
    tabs: fakeTabs(),
    scripting: fakeScripting(),
    contextMenus: fakeMenus(),
    runtime: {
      id: 'assay-id',
      getURL: (path: string) => `chrome-extension://assay-id/${path}`,
      onMessage: fakeEvent(),
      sent: [] as unknown[],
      answer: (_message: unknown): unknown => ({ marks: [] }),
      async sendMessage(message: unknown) {
        this.sent.push(message);
        return this.answer(message);
      },
    },
    storage: { local: fakeArea(), session: fakeArea() },
    permissions: {
      requested: [] as unknown[],
      held: new Set<string>(),
      onAdded: fakeEvent(),
      onRemoved: fakeEvent(),
      answer: () => Promise.resolve(true),
      request(wanted: { origins: string[] }) {
        this.requested.push(wanted);
        return this.answer();
      },
      async remove({ origins }: { origins: string[] }) {
        for (const origin of origins) this.held.delete(origin);
        return true;
      },
      async contains({ origins }: { origins: string[] }) {
        return origins.every((origin) => this.held.has(origin));
      },
    },
  };
}
