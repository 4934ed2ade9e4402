/**
 * Clicks whose permission is still asked for. The prompt may close the popup, so they are written down, and carried out
 * once it is granted: the newest for a host, once, and only while one still knows what the prompt was about.
 */
import type { Session } from '../browser/storage.ts';

interface Clicked {
  /** All are needed. */
  hosts: string[];
  tabId?: number;
  /** Settled at the click: by the time of the grant the tab may show something else, or be gone. */
  isPrivate: boolean;
}

/** `list` names the list of the page that was clicked on: another page has another. */
interface ClickedInList extends Clicked {
  list: string;
}

export type ReadClick = ClickedInList & { kind: 'read'; keys: string[] };
export type OpenClick = ClickedInList & { kind: 'open'; key: string };

export type Click =
  | (Clicked & { kind: 'ask' })
  | (Clicked & { kind: 'site' })
  /** `page`: the address that the tab showed. */
  | (Clicked & { kind: 'page'; page: string })
  | ReadClick
  | OpenClick;

type Pending = Click & { at: number };

export interface PendingOptions {
  session: Session;
  hasHost: (host: string) => Promise<boolean>;
  now: () => number;
}

export interface PendingClicks {
  add(click: Click): Promise<void>;
  /** Those that may be carried out now. Each is handed out once. */
  take(): Promise<Click[]>;
  /** The user refused: what waits for any of these hosts is void. */
  drop(hosts: readonly string[]): Promise<void>;
  forget(): Promise<void>;
}

const PENDING_KEY = 'clicks';
const PENDING_MS = 5 * 60 * 1000;
/** More clicks than this do not wait for one prompt. */
const MAX_PENDING = 20;

export function createPending({ session, hasHost, now }: PendingOptions): PendingClicks {
  let lastChange: Promise<unknown> = Promise.resolve();

  /** One change after the other: a worker may be woken by the click and by the grant at the same time. */
  function change(to: (pending: Pending[]) => Pending[] | Promise<Pending[]>): Promise<void> {
    const next = lastChange.then(async () => {
      const stored = await session.read(PENDING_KEY);
      const recent = (Array.isArray(stored) ? (stored as Pending[]) : []).filter(
        (each) => now() - each.at < PENDING_MS,
      );
      await session.write(PENDING_KEY, (await to(recent)).slice(-MAX_PENDING));
    });
    lastChange = next.catch(() => {});
    return next;
  }

  const isFor = (hosts: readonly string[]) => (each: Pending) =>
    each.hosts.some((host) => hosts.includes(host));

  return {
    // An older click for the same host was refused, or is the same once more.
    add: (click) =>
      change((pending) => [...pending.filter((each) => !isFor(click.hosts)(each)), { ...click, at: now() }]),
    async take() {
      const ready: Click[] = [];
      await change(async (pending) => {
        const left: Pending[] = [];
        for (const each of pending) {
          const { at: _, ...click } = each;
          if (await areHeld(each.hosts, hasHost)) ready.push(click as Click);
          else left.push(each);
        }
        return left;
      });
      return ready;
    },
    drop: (hosts) => change((pending) => pending.filter((each) => !isFor(hosts)(each))),
    forget: () => change(() => []),
  };
}

/** Are all of these hosts permitted? */
export async function areHeld(
  hosts: readonly string[],
  hasHost: (host: string) => Promise<boolean>,
): Promise<boolean> {
  return (await Promise.all(hosts.map(hasHost))).every(Boolean);
}
