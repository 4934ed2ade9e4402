/**
 * The public registries of issuers, fetched weekly while the user lets it. Nothing about a credential is in these
 * requests: they leave on a day of their own, and are the same for everybody.
 */
import type { Network } from '../base/network.ts';
import { SHIPPED_REGISTRIES } from '../credential/issuers/registered.ts';
import {
  copyFrom,
  MAX_REGISTRY_BYTES,
  REGISTRIES,
  type Registry,
  type RegistryCopy,
  readRegistry,
} from '../credential/issuers/registry.ts';

export interface RegistriesOptions {
  /** What was stored, of whatever shape. */
  read: () => Promise<unknown>;
  write: (stored: Stored) => Promise<void>;
  isOn: () => Promise<boolean>;
  network: () => Promise<Network>;
  wakeIn: (minutes: number) => Promise<void>;
  now: () => number;
}

export interface Stored {
  /** When it is to be fetched again, ms since the epoch. */
  dueAt: number;
  copies: readonly RegistryCopy[];
}

export interface Registries {
  /** The newest copy of each. */
  copies(): Promise<readonly RegistryCopy[]>;
  /** Fetches what is due, and sees to the next time; called at each start, and by the alarm. */
  tend(): Promise<void>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;

export function createRegistries(options: RegistriesOptions): Registries {
  const { now } = options;
  let known: Promise<readonly RegistryCopy[]> | undefined;
  let tending: Promise<void> | undefined;

  async function tend(): Promise<void> {
    if (!(await options.isOn())) return;
    const stored = storedFrom(await options.read());
    let dueAt = dueFrom(stored?.dueAt, now());
    if (dueAt <= now()) dueAt = await fetchAndKeep(stored);
    else if (dueAt !== stored?.dueAt) await options.write({ dueAt, copies: stored?.copies ?? [] });
    await options.wakeIn(Math.max(1, Math.ceil((dueAt - now()) / MINUTE_MS)));
  }

  async function fetchAndKeep(stored: Stored | undefined): Promise<number> {
    const fetched = await fetchAll(stored, options);
    await options.write(fetched);
    known = undefined;
    return fetched.dueAt;
  }

  return {
    copies() {
      // One list for as long as it holds: it is made searchable once.
      known ??= options.read().then(
        (stored) => newestOf(storedFrom(stored)?.copies ?? []),
        () => SHIPPED_REGISTRIES,
      );
      return known;
    },
    tend() {
      tending ??= tend().finally(() => {
        tending = undefined;
      });
      return tending;
    },
  };
}

/** Not in the first day, so that it can be switched off before the first request; nor ages away by a clock set back. */
function dueFrom(dueAt: number | undefined, now: number): number {
  if (dueAt === undefined) return now + DAY_MS;
  return dueAt > now + WEEK_MS ? now : dueAt;
}

/** What cannot be fetched, or is none, keeps its last copy with the day of it, and is tried again the next day. */
async function fetchAll(stored: Stored | undefined, options: RegistriesOptions): Promise<Stored> {
  const network = await options.network();
  const fetched = await Promise.all(REGISTRIES.map((each) => fetchOne(each, network, options.now())));
  const copies = REGISTRIES.flatMap(
    ({ id }, at) => fetched[at] ?? stored?.copies.find(({ registry }) => registry === id) ?? [],
  );
  const isWhole = fetched.every((each) => each !== undefined);
  return { dueAt: options.now() + (isWhole ? WEEK_MS : DAY_MS), copies };
}

async function fetchOne(
  { id, url }: Registry,
  network: Network,
  now: number,
): Promise<RegistryCopy | undefined> {
  const answer = await network.get(url, { maxBytes: MAX_REGISTRY_BYTES });
  const issuers = answer.ok ? readRegistry(answer.bytes) : answer.detail;
  if (typeof issuers === 'string') return undefined;
  return { registry: id, readOn: new Date(now).toISOString().slice(0, 10), issuers };
}

function storedFrom(value: unknown): Stored | undefined {
  const stored = value as Partial<Stored> | null | undefined;
  if (!Number.isFinite(stored?.dueAt) || !Array.isArray(stored?.copies)) return undefined;
  return { dueAt: Number(stored?.dueAt), copies: stored.copies.flatMap((each) => copyFrom(each) ?? []) };
}

/** An update of Assay may bring a newer copy than the last that was fetched. */
function newestOf(stored: readonly RegistryCopy[]): readonly RegistryCopy[] {
  return SHIPPED_REGISTRIES.map((shipped) => {
    const fetched = stored.find(({ registry }) => registry === shipped.registry);
    return fetched && fetched.readOn >= shipped.readOn ? fetched : shipped;
  });
}
