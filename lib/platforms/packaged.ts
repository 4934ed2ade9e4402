/** Hosts that are asked without a click that names them. */
import { covers } from '../base/urls.ts';
import { INSTALL_HOSTS } from './hosts.ts';
import { PLATFORMS } from './index.ts';

export interface Packaged {
  /** Hosts granted at install; `*.` for sub-domains as well. */
  installHosts: readonly string[];
  /** The hosts of the platforms: of records, asked when a link comes into view, and of pages, asked on a click. */
  platforms: readonly { records?: Hosts; pages?: Hosts }[];
}

interface Hosts {
  hosts: readonly string[];
}

export const PACKAGED: Packaged = { installHosts: INSTALL_HOSTS, platforms: PLATFORMS };

/** Is it a platform's, and granted at install? */
export function isPackaged(
  host: string,
  by: 'view' | 'click',
  { installHosts, platforms } = PACKAGED,
): boolean {
  if (!installHosts.some((pattern) => covers(pattern, host))) return false;
  return platforms.some((row) => asks(row.records, host) || (by === 'click' && asks(row.pages, host)));
}

function asks(place: Hosts | undefined, host: string): boolean {
  return place?.hosts.includes(host) === true;
}
