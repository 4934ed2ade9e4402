/**
 * "Fetching is telling": which host may be asked, and for whom. The click is our own record, apart from the
 * browser's permission, and both are needed.
 */
import type { Answer, Network, Request } from '../base/network.ts';
import { hostOf, objectionToUrl, parseAsked } from '../base/urls.ts';
import { isPackaged, type Packaged } from '../platforms/packaged.ts';

/** On whose account a check is made. */
export type Ask =
  /**
   * Something came into view: packaged platforms, hosts that were clicked before, and with `readPages` those whose pages
   * the user always reads. `onlyClicked`: nothing in the address says that it is an award, so no platform is asked.
   */
  | { by: 'view'; hosts?: readonly string[]; readPages?: boolean; onlyClicked?: boolean }
  /** The user clicked: all packaged hosts, those clicked before, and those that this very click names. */
  | { by: 'click'; hosts: readonly string[]; readPages?: boolean }
  /** Nobody asked: no request at all. */
  | { by: 'nobody' };

export interface HostRules extends Packaged {
  /** Hosts that the user clicked before. */
  clicked: () => Promise<readonly string[]>;
  /** What the browser allows. */
  permitted: (host: string) => Promise<boolean>;
}

/** May `host` be asked for this? */
export async function mayAsk(host: string, ask: Ask, rules: HostRules): Promise<boolean> {
  if (ask.by === 'nobody') return false;
  const isNamed = ask.hosts?.includes(host) === true;
  const isOpenToAll = !(ask.by === 'view' && ask.onlyClicked) && isPackaged(host, ask.by, rules);
  const wanted = isNamed || isOpenToAll || (await rules.clicked()).includes(host);
  return wanted && (await rules.permitted(host));
}

/** A network that asks only hosts for which `allowed` holds. */
export function gated(network: Network, allowed: (host: string) => Promise<boolean>): Network {
  return {
    async get(url: string, request?: Request): Promise<Answer> {
      const address = parseAsked(url);
      // No click opens somebody's own network: the network says so, and asks nobody.
      if (address && objectionToUrl(address)) return network.get(url, request);
      const host = hostOf(url);
      if (!host || !(await allowed(host))) return notAsked(host);
      const answer = await network.get(url, request);
      // Where the browser followed a redirect, what another host said counts only if it might have been asked.
      const from = answer.ok ? hostOf(answer.url) : host;
      return from === host || (await allowed(from)) ? answer : notAsked(from);
    },
  };
}

function notAsked(host: string): Answer {
  return { ok: false, code: 'permission_needed', host, detail: `${host} has not been asked` };
}
