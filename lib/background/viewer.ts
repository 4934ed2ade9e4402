/** With whom and what a credential is compared. */
import type { Options, PageLink } from '../browser/messages.ts';
import type { Viewer } from '../credential/model.ts';

/** Somebody who looks at a page. */
export function pageViewer({ owner, claim }: Pick<PageLink, 'owner' | 'claim'>, options: Options): Viewer {
  return { owner, addresses: typed(options), ...(claim ? { claim } : {}) };
}

/** The user, looking at their own wallet: compared with nobody until they have given a name. */
export function walletViewer(options: Options): Viewer {
  const owner = options.name ? ({ kind: 'named', name: options.name } as const) : ({ kind: 'none' } as const);
  return { owner, addresses: typed(options) };
}

function typed(options: Options): Viewer['addresses'] {
  return options.addresses.map((value) => ({ value, from: 'typed' }));
}
