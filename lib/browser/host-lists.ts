/** For our own pages: the lists of hosts in the options, which the user's clicks fill and empty. */
import type { Options } from './messages.ts';
import { dropHost } from './permissions.ts';
import { send } from './send.ts';

export type HostList = 'sites' | 'clicked' | 'alwaysRead' | 'popupOnly' | 'paused';

/** What is in one of these was permitted for it. */
const PERMITTED = ['sites', 'clicked', 'alwaysRead'] as const;

/** A site is added by `own.site`, once it is permitted. */
export async function putIn(list: Exclude<HostList, 'sites'>, host: string): Promise<void> {
  const options = await send('own.options', {});
  if (!options[list].includes(host)) await send('own.options', { set: { [list]: [...options[list], host] } });
}

/** Answers with the options as they are then. A permission that none of them needs any more is given back. */
export async function takeOut(list: HostList, host: string): Promise<Options> {
  const left = await without(list, host);
  const hadPermission = PERMITTED.some((each) => each === list);
  if (hadPermission && !PERMITTED.some((each) => left[each].includes(host))) await dropHost(host);
  return left;
}

async function without(list: HostList, host: string): Promise<Options> {
  if (list === 'sites') await send('own.site', { host, always: false });
  const options = await send('own.options', {});
  if (list === 'sites') return options;
  return send('own.options', { set: { [list]: options[list].filter((each) => each !== host) } });
}
