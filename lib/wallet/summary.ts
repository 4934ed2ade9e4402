/** What is kept in memory of each entry: enough to find it, to sort it and to stack it, and no more. */
import type { Skill } from '../credential/model.ts';
import { bindingOf, type State } from '../credential/verdict.ts';
import type { WalletEntry } from './model.ts';
import { searchable } from './search.ts';
import { issuerShelf, type Shelf } from './shelves.ts';

export interface EntrySummary {
  id: string;
  title: string;
  state: State;
  /** When it was issued, where that is stated; else when it came into the wallet. ms since the epoch. */
  at: number;
  /** The issuer states `at`. */
  isDated: boolean;
  /** ms since the epoch; absent where it has no end. */
  endsAt?: number;
  issuerShelf: Shelf;
  /** What the issuer says that it counts towards. */
  programmes: readonly string[];
  skills: readonly string[];
  tags: readonly string[];
  isArchived: boolean;
  /** What the user has said of it beside a job; absent where that is nothing. */
  answers?: Readonly<Record<string, boolean>>;
  /** Content hashes: the entries of one file have one in common. */
  originals: readonly string[];
  /** A learner record, whose members are entries of the same file. */
  isRecord: boolean;
  /** What a search looks in, folded; see `search.ts`. */
  searched: string;
}

/** `state`: what its checks amount to for the owner of the wallet. */
export function summaryOf(entry: WalletEntry, state: State): EntrySummary {
  const { finding, addedAt } = entry;
  const { credential } = finding;
  const stated = timeOf(credential?.issuedOn ?? credential?.validFrom);
  const endsAt = timeOf(credential?.expiresOn);
  // What nothing ties to an issuer shows no skill, and counts towards nothing.
  const skills = bindingOf(finding.checks) ? (credential?.achievement.skills ?? []) : [];
  return {
    id: entry.id,
    title: entry.title,
    state,
    at: stated ?? addedAt,
    isDated: stated !== undefined,
    ...(endsAt === undefined ? {} : { endsAt }),
    issuerShelf: issuerShelf(finding),
    programmes: skills.filter(isProgramme).map(({ name }) => name),
    skills: skills.filter((skill) => !isProgramme(skill)).map(({ name }) => name),
    tags: entry.tags ?? [],
    isArchived: entry.archivedAt !== undefined,
    ...(entry.answers ? { answers: entry.answers } : {}),
    originals: entry.originals,
    isRecord: entry.format === 'clr-2',
    searched: searchable(entry),
  };
}

/** An alignment to a credential, and not to a competency (Open Badges 3.0, AlignmentTargetType). */
export function isProgramme({ type }: Skill): boolean {
  return type === 'ceterms:Credential';
}

function timeOf(iso: string | undefined): number | undefined {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? undefined : at;
}
