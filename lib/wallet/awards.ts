/** What a credential becomes in the wallet, and when two of them are the same award. */
import { bindingOf, type Finding } from '../credential/verdict.ts';
import type { Incoming, WalletEntry } from './model.ts';
import type { StoredEntry } from './schema.ts';

const MiB = 1024 * 1024;
/** A baked badge is an image of at most a few MiB; the largest transcripts in the field are 400 kB. */
export const MAX_ORIGINAL_BYTES = 16 * MiB;

export function titleOf(finding: Finding): string {
  return finding.credential?.title ?? finding.credential?.achievement.name ?? 'Untitled credential';
}

/** Why this cannot be kept, in a sentence for people; undefined if it can. */
export function whyRefused({ finding, original }: Incoming): string | undefined {
  if (original.bytes.byteLength === 0) return 'It is empty.';
  if (original.bytes.byteLength > MAX_ORIGINAL_BYTES) return 'It is larger than 16 MB.';
  if (finding.credential) return undefined;
  const reason = finding.checks.find((each) => REASONS[each.code]);
  return REASONS[reason?.code ?? '']?.(reason?.host) ?? 'No credential could be read in it.';
}

const REASONS: Record<string, (host?: string) => string> = {
  permission_needed: (host) => `Nothing is known of it before ${host ?? 'its host'} is asked.`,
  page_only: () => 'The page has not been read yet.',
  not_found: () => 'It was not found: deleted, private or mistyped.',
  not_shared: () => 'Its holder does not share it.',
  not_an_award: () => 'It is not an award to a person.',
  unreachable: (host) => `${host ?? 'Its host'} could not be reached.`,
  issuer_impersonation: () => 'The link leads to a look-alike host.',
};

/** Which credential in which bytes: one file may hold several. */
export function nameByBytes({ credential }: Finding, hash: string): string {
  return `bytes ${hash} ${credential?.id ?? credential?.title ?? ''}`;
}

/** The award's own id with its issuer's. Whoever makes a file chooses both: see `isRefuted`. */
export function nameByIds({ credential }: Finding): string | undefined {
  return credential?.id && credential.issuer.id
    ? `award ${credential.issuer.id} ${credential.id}`
    : undefined;
}

/** The public address, apart from what does not change what it leads to. */
export function nameByLink(link: string | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.hash = '';
  return `link ${url.href.replace(/\/$/, '')}`;
}

/** There is evidence against it: an altered copy is never taken for the award that it copies. */
export function isRefuted(finding: Finding): boolean {
  return finding.checks.some((each) => each.axis === 'authentic' && each.outcome === 'fail');
}

/** Of two findings about one award the one to show: new evidence against it, else bound before unbound, else the later. */
export function better(held: Finding, incoming: Finding): Finding {
  if (isRefuted(incoming)) return incoming;
  const [heldBound, incomingBound] = [held, incoming].map((each) => bindingOf(each.checks) !== undefined);
  if (heldBound !== incomingBound) return heldBound ? held : incoming;
  return incoming.at >= held.at ? incoming : held;
}

export function newEntry(
  incoming: Incoming,
  hash: string,
  names: string[],
  now: number,
): Omit<StoredEntry, 'place'> {
  const { finding, link } = incoming;
  return {
    id: crypto.randomUUID(),
    ...readingOf(finding),
    originals: [hash],
    ...(link ? { link } : {}),
    addedAt: now,
    awards: names,
  };
}

/** The entry with one more original of the same award; a removal is taken back. */
export function merged(entry: StoredEntry, incoming: Incoming, hash: string, names: string[]): StoredEntry {
  const { removedAt: _, ...kept } = entry;
  const link = entry.link ?? incoming.link;
  return {
    ...kept,
    ...readingOf(better(entry.finding, incoming.finding)),
    originals: [...new Set([...entry.originals, hash])],
    ...(link ? { link } : {}),
    awards: [...new Set([...entry.awards, ...names])],
  };
}

/** The fields of an entry that are read from a finding, and follow it. */
export function readingOf(finding: Finding): Pick<WalletEntry, 'kind' | 'format' | 'title' | 'finding'> {
  const format = finding.credential?.format ?? 'page';
  return { kind: format === 'page' ? 'link' : 'credential', format, title: titleOf(finding), finding };
}
