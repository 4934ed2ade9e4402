/** What a credential becomes in the wallet, and which of two findings about it is shown. */
import { bindingOf, type Finding } from '../credential/verdict.ts';
import type { Incoming, WalletEntry } from './model.ts';
import { isRefuted } from './names.ts';
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

/** Of two findings about one award the one to show: new evidence against it, else bound before unbound, else the later. */
export function better(held: Finding, incoming: Finding): Finding {
  if (isRefuted(incoming)) return incoming;
  const [heldBound, incomingBound] = [held, incoming].map((each) => bindingOf(each.checks) !== undefined);
  if (heldBound !== incomingBound) return heldBound ? held : incoming;
  return incoming.at >= held.at ? incoming : held;
}

/** Of what came: the credential itself, and what else was answered with it. */
export interface Hashes {
  hash: string;
  alongside: string[];
}

export function newEntry(
  incoming: Incoming,
  { hash, alongside }: Hashes,
  names: readonly string[],
  now: number,
): Omit<StoredEntry, 'place'> {
  const { finding, link, claimed } = incoming;
  return {
    id: crypto.randomUUID(),
    ...readingOf(finding),
    originals: [hash],
    ...(alongside.length ? { alongside } : {}),
    ...(link ? { link } : {}),
    ...(claimed ? { claimed } : {}),
    addedAt: now,
    awards: [...names],
  };
}

/**
 * The entry with one more original of the same award; a removal is taken back. The table of a claim is no original of
 * a credential: where both come together, the claim's words stay and its table goes.
 */
export function merged(
  entry: StoredEntry,
  incoming: Incoming,
  { hash, alongside }: Hashes,
  names: readonly string[],
): StoredEntry {
  const { removedAt: _, ...kept } = entry;
  const awards = [...new Set([...entry.awards, ...names])];
  const { claimed } = incoming;
  if (claimed && entry.kind !== 'claim') return { ...kept, claimed, awards };
  const isFound = entry.kind === 'claim' && !claimed;
  const link = entry.link ?? incoming.link;
  const beside = alongside.length > 0 ? alongside : (entry.alongside ?? []);
  return {
    ...kept,
    ...readingOf(isFound ? incoming.finding : better(entry.finding, incoming.finding)),
    originals: isFound ? [hash] : [...new Set([...entry.originals, hash])],
    ...(beside.length ? { alongside: beside } : {}),
    ...(link ? { link } : {}),
    ...(claimed ? { claimed } : {}),
    awards,
  };
}

const KINDS: Record<string, WalletEntry['kind']> = { page: 'link', claim: 'claim' };

/** The fields of an entry that are read from a finding, and follow it. */
export function readingOf(finding: Finding): Pick<WalletEntry, 'kind' | 'format' | 'title' | 'finding'> {
  const format = finding.credential?.format ?? 'page';
  return { kind: KINDS[format] ?? 'credential', format, title: titleOf(finding), finding };
}
