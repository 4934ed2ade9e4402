/** With whom and what a credential is compared. */
import type { Options, PageLink } from '../browser/messages.ts';
import { compareNames } from '../credential/holder/names.ts';
import type { Viewer } from '../credential/model.ts';

/**
 * Somebody who looks at a page. The addresses in the options are the user's own: on anybody else's page they would
 * make a badge that was taken from the user that other person's. `inLink`: the address that the link itself carries.
 */
export function pageViewer(
  { owner, claim }: Pick<PageLink, 'owner' | 'claim'>,
  options: Options,
  inLink?: string,
): Viewer {
  const isOwnPage = owner.kind === 'named' && isSame(options.name, owner.name);
  const addresses = isOwnPage ? typed(options) : [];
  if (inLink) addresses.push({ value: inLink, from: 'written' });
  return { owner, addresses, ...(claim ? { claim } : {}) };
}

function isSame(own: string | undefined, name: string): boolean {
  return own !== undefined && compareNames(own, name) === 'same';
}

/** The user, looking at their own wallet: compared with nobody until they have given a name. */
export function walletViewer(options: Options): Viewer {
  const owner = options.name ? ({ kind: 'named', name: options.name } as const) : ({ kind: 'none' } as const);
  return { owner, addresses: typed(options) };
}

function typed(options: Options): Viewer['addresses'] {
  return options.addresses.map((value) => ({ value, from: 'typed' }));
}
