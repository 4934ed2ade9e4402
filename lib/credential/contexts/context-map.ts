/** JSON-LD contexts by their address. What is worked out of one is remembered at the object, which must never change. */
export interface ContextMap {
  has(url: string): boolean;
  get(url: string): unknown;
}

/** The first of several maps that has an address answers. */
export function layered(...maps: readonly ContextMap[]): ContextMap {
  return {
    has: (url) => maps.some((map) => map.has(url)),
    get: (url) => maps.find((map) => map.has(url))?.get(url),
  };
}

/** Documents as texts, of which each is parsed when it is first asked for. Several addresses may share one. */
export function parsedOnUse(texts: readonly string[], places: Readonly<Record<string, number>>): ContextMap {
  const parsed: unknown[] = [];
  return {
    has: (url) => Object.hasOwn(places, url),
    get(url) {
      const place = Object.hasOwn(places, url) ? places[url] : undefined;
      if (place === undefined) return undefined;
      parsed[place] ??= JSON.parse(texts[place] ?? 'null');
      return parsed[place];
    },
  };
}

/** The module that says the same as `contexts` by `parsedOnUse`, for the build. */
export function moduleOf(contexts: ReadonlyMap<string, unknown>): string {
  const documents = [...new Set(contexts.values())];
  const places = Object.fromEntries(
    [...contexts].map(([url, document]) => [url, documents.indexOf(document)]),
  );
  const texts = documents.map((document) => JSON.stringify(document));
  return [
    "import { parsedOnUse } from './context-map.ts';",
    `export const CONTEXTS = parsedOnUse(${JSON.stringify(texts)}, ${JSON.stringify(places)});`,
  ].join('\n');
}
