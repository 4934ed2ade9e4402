/** Addresses that links carry: compared once, in memory, and kept nowhere else. */
import type { PageLink } from '../browser/messages.ts';
import type { Listed } from './tabs.ts';
import { allOf, type Found } from './weakest.ts';

export interface WrittenAddresses {
  note(listed: Listed, links: readonly PageLink[]): void;
  of(listed: Listed): string | undefined;
  /** Forgets it, if there was something to compare it with. */
  compared(listed: Listed, found: Found | undefined): void;
}

export function createWrittenAddresses(): WrittenAddresses {
  const addresses = new WeakMap<Listed, string>();
  return {
    note(listed, links) {
      const address = links.find((link) => link.address && link.key === listed.view.key)?.address;
      if (address) addresses.set(listed, address);
    },
    of: (listed) => addresses.get(listed),
    compared(listed, found) {
      if (found && allOf(found).some(({ credential }) => credential)) addresses.delete(listed);
    },
  };
}
