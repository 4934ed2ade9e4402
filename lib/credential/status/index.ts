import type { Check } from '../verdict.ts';
import type { StatusEntry, StatusMethod, StatusScene } from './entry.ts';
import { statusList, unavailable } from './status-list.ts';

/** The ways to state a status, alphabetically. */
export const STATUS_METHODS: readonly StatusMethod[] = [statusList];

/** A credential has one or two; each may cost a request. */
const MAX_STATUS_ENTRIES = 4;

/** What the status entries say: nothing while the credential stands. A type that is not read is said, never passed over. */
export async function checkStatus(entries: readonly StatusEntry[], scene: StatusScene): Promise<Check[]> {
  if (entries.length > MAX_STATUS_ENTRIES)
    return [unavailable(`more than ${MAX_STATUS_ENTRIES} status entries`)];
  const found: Check[] = [];
  for (const entry of entries) {
    const method = STATUS_METHODS.find((each) => each.types.includes(entry.type));
    const result = method
      ? await method.check(entry, scene)
      : unavailable(`${entry.type || 'this kind of status'} is not read`);
    if (result) found.push(result);
  }
  return found;
}
