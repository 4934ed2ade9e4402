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

export function fakeExtension() {
  return {
    runtime: {
      id: 'assay-id',
      getURL: (path: string) => `chrome-extension://assay-id/${path}`,
      onMessage: fakeEvent(),
      sent: [] as unknown[],
      async sendMessage(message: unknown) {
        this.sent.push(message);
        return { marks: [] };
      },
    },
    storage: { local: fakeArea(), session: fakeArea() },
    permissions: {
      requested: [] as unknown[],
      held: new Set<string>(),
      onAdded: fakeEvent(),
      request(wanted: { origins: string[] }) {
        this.requested.push(wanted);
        return Promise.resolve(true);
      },
      async contains({ origins }: { origins: string[] }) {
        return origins.every((origin) => this.held.has(origin));
      },
    },
  };
}
