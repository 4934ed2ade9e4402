/** Whether enough witnesses approved of a log (did:webvh 1.0, Verifying Witness Proofs During Resolution). */
import { parseJsonBytes } from '../../../base/json.ts';
import { asArray, asObject, asText } from '../../../base/json-values.ts';
import { type Proof, proofsOf } from '../../proofs/proof.ts';
import { signedBy } from './entry.ts';
import { type Flaw, unread } from './flaw.ts';
import type { Link } from './verify-log.ts';

/** Signatures that are tried: of fifty witnesses, the last one of each, and some that were not taken out. */
const MAX_TRIED = 200;

/** By whom approved up to which entry: whoever approves an entry approves all before it. */
type Approvals = ReadonlyMap<string, number>;

/** Why the log is not approved; `undefined` if it is, or needs nobody. Approvals that are wrong count as none. */
export async function witnessFlaw(links: readonly Link[], file: Uint8Array): Promise<Flaw | undefined> {
  const approvals = await approvalsIn(links, file);
  const isApproved = ({ witnesses }: Link, at: number) =>
    !witnesses ||
    witnesses.keys.filter((key) => (approvals.get(key) ?? -1) >= at).length >= witnesses.threshold;
  return links.every(isApproved) ? undefined : unread('its witnesses have not approved it');
}

async function approvalsIn(links: readonly Link[], file: Uint8Array): Promise<Approvals> {
  const keys = [...new Set(links.flatMap(({ witnesses }) => witnesses?.keys ?? []))];
  const places = new Map(links.map(({ entry }, at) => [entry.versionId, at]));
  const approvals = new Map<string, number>();
  for (const { versionId, proof } of proofsIn(file).slice(0, MAX_TRIED)) {
    // Of an entry that is not published yet nothing can be said.
    const at = places.get(versionId);
    const key = at === undefined ? undefined : await signedBy({ versionId }, proof, keys);
    if (key !== undefined && at !== undefined) approvals.set(key, Math.max(at, approvals.get(key) ?? 0));
  }
  return approvals;
}

/** The last approvals first: they count for most. */
function proofsIn(file: Uint8Array): { versionId: string; proof: Proof }[] {
  const parsed = parseJsonBytes(file);
  const approved = parsed.ok ? asArray(parsed.value).map(asObject) : [];
  return approved.reverse().flatMap((each) => {
    if (!each) return [];
    const versionId = asText(each.versionId) ?? '';
    return proofsOf(each).map((proof) => ({ versionId, proof }));
  });
}
