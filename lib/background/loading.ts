/** The heavy parts of the worker, each loaded on first use. */
import { hasHost } from '../browser/permissions.ts';
import { REGISTRIES } from '../credential/issuers/registry.ts';
import type { Clock } from '../net/clock.ts';
import { awardsAt } from '../platforms/profiles.ts';
import { imitatedDomain } from '../platforms/recognise.ts';
import { readOpened } from './award-page.ts';
import type { Engine } from './ports.ts';

export async function loadEngine(clock: Clock): Promise<Engine> {
  const [{ createReadings, recordAt, resolveLink, resolveBytes }, { examine }] = await Promise.all([
    import('../resolve/resolve.ts'),
    import('../credential/verify.ts'),
  ]);
  const readings = createReadings();
  return {
    resolveLink: (url, network, options) => resolveLink(url, network, { ...options, readings }),
    resolveBytes,
    awardsAt,
    readOpened,
    examine: (source, env) =>
      examine(source, {
        ...env,
        imitates: imitatedDomain,
        clockSkew: clock.skew,
        recordAt: (url, network) => recordAt(url, network, readings),
      }),
  };
}

export async function loadNetwork(clock: Clock) {
  const { createNetwork } = await import('../net/index.ts');
  // What may be asked for whom is decided above; here stands the browser's own permission, once more.
  return createNetwork({ fetch: globalThis.fetch.bind(globalThis), gate: hasHost, clock });
}

/**
 * The registries let every origin read them (`Access-Control-Allow-Origin: *`, as GitHub Pages answers, 2026-11), so
 * that this needs no host's permission; no other host can be asked this way.
 */
export async function loadRegistryNetwork() {
  const { createNetwork } = await import('../net/index.ts');
  const hosts = REGISTRIES.map(({ url }) => new URL(url).hostname);
  return createNetwork({ fetch: globalThis.fetch.bind(globalThis), gate: (host) => hosts.includes(host) });
}
