import { quoted } from '../../base/text.ts';
import type { Check } from '../verdict.ts';
import { bitstringStatusList } from './bitstring-status-list.ts';
import type { StatusEntry, StatusMethod, StatusScene } from './entry.ts';
import { oneEdTechRevocationList } from './one-ed-tech-revocation-list.ts';
import { openBadgeRevocationList } from './open-badge-revocation-list.ts';
import { revocationList2020 } from './revocation-list-2020.ts';
import { unavailable } from './status-list.ts';
import { statusList2021 } from './status-list-2021.ts';
import { tokenStatusList } from './token-status-list.ts';

/** The ways to state a status, alphabetically. */
export const STATUS_METHODS: readonly StatusMethod[] = [
  bitstringStatusList,
  oneEdTechRevocationList,
  openBadgeRevocationList,
  revocationList2020,
  statusList2021,
  tokenStatusList,
];

/** A credential has one or two; each may cost a request. */
const MAX_STATUS_ENTRIES = 4;

/** What all status entries of a credential say. */
export interface StatusFinding {
  /** None while the credential stands. */
  checks: Check[];
  /** Until when it may be believed, ms since the epoch, where a list says so. */
  until?: number;
}

/** What the status entries say. A type that is not read is said, never passed over. */
export async function checkStatus(
  entries: readonly StatusEntry[],
  scene: StatusScene,
): Promise<StatusFinding> {
  if (entries.length > MAX_STATUS_ENTRIES)
    return { checks: [unavailable(`more than ${MAX_STATUS_ENTRIES} status entries`)] };
  const checks: Check[] = [];
  let until = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const answer = await answerOf(entry, scene);
    if (answer.check) checks.push(answer.check);
    until = Math.min(until, answer.until ?? until);
  }
  return { checks, ...(Number.isFinite(until) ? { until } : {}) };
}

async function answerOf(entry: StatusEntry, scene: StatusScene) {
  const method = STATUS_METHODS.find((each) => each.types.includes(entry.type));
  if (method) return method.check(entry, scene);
  return { check: unavailable(`${entry.type ? quoted(entry.type) : 'this kind of status'} is not read`) };
}
