/** Entries of one issuer lie on one stack. The issuer is who it is proven to be, not what it calls itself. */
import { bindingOf, type Finding } from '../credential/verdict.ts';
import type { Stack, WalletEntry } from './model.ts';

/** Stacks by issuer, each newest first; the stack with the newest entry first. */
export function stacksOf(entries: readonly WalletEntry[]): Stack[] {
  const stacks = new Map<string, Stack>();
  for (const entry of [...entries].sort(newestFirst)) {
    const { key, label } = issuerOf(entry.finding);
    const stack = stacks.get(key);
    if (stack) stack.entries.push(entry);
    else stacks.set(key, { issuer: label, entries: [entry] });
  }
  return [...stacks.values()];
}

function newestFirst(one: WalletEntry, other: WalletEntry): number {
  return dateOf(other) - dateOf(one);
}

/** When it was issued, where the issuer says so; else when it came into the wallet. */
function dateOf({ finding, addedAt }: WalletEntry): number {
  const stated = Date.parse(finding.credential?.issuedOn ?? finding.credential?.validFrom ?? '');
  return Number.isNaN(stated) ? addedAt : stated;
}

/** What keeps two issuers apart, and what people read. A name that is only claimed stands in quotes. */
function issuerOf({ credential, checks, platform }: Finding): { key: string; label: string } {
  const { id, name, domain } = credential?.issuer ?? {};
  const claimed = name ? `“${name}”` : undefined;
  if (!bindingOf(checks)) {
    return { key: `unbound ${id ?? name}`, label: claimed ? `${claimed}, not confirmed` : 'Not confirmed' };
  }
  if (platform?.accounts === 'itself') return { key: `platform ${platform.id}`, label: platform.name };
  if (platform) {
    const account = name ? `${name}, account at ${platform.domain}` : platform.domain;
    return { key: `account ${platform.id} ${id ?? name}`, label: account };
  }
  const isKnown = checks.some(({ code }) => code === 'issuer_recognised' || code === 'issuer_trusted');
  if (isKnown && name) return { key: `issuer ${id}`, label: name };
  return { key: `issuer ${id ?? domain}`, label: domain ?? claimed ?? 'A key nobody vouches for' };
}
