/** What a receipt is worth: whether the document is in the chain, and whether its issuer put it there. */
import { objectIn } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { quoted } from '../../base/text.ts';
import { type Check, check } from '../verdict.ts';
import type { Account, Accounts } from './accounts.ts';
import type { Chain, Transaction } from './chain.ts';
import { CHAINS } from './index.ts';
import { type Anchor, hashIn, leadsToRoot, type Receipt } from './receipt.ts';

export interface AnchorScene {
  network: Network;
  /** Asked for only where the receipt is right and its chain a real one. */
  accounts(chain: Chain): Promise<Accounts | Check>;
}

/** The checks of `authentic` that a receipt over the document of that hash amounts to. Never throws. */
export async function checkAnchor(
  hash: string,
  receipt: Receipt | undefined,
  { network, accounts }: AnchorScene,
): Promise<Check[]> {
  if (!receipt) return [check('proof_unsupported', 'what says where it is recorded cannot be read')];
  if (receipt.targetHash !== hash)
    return [check('proof_invalid', 'it is not the document that was recorded')];
  if (!(await leadsToRoot(receipt)))
    return [check('proof_invalid', 'its hash does not lead to what was recorded')];
  const anchor = realOf(receipt.anchors);
  if (anchor?.chain === 'test') return [check('test_chain', quoted(anchor.named))];
  const chain = CHAINS.find(({ id }) => id === anchor?.chain);
  if (!anchor || !chain)
    return [check('proof_unsupported', `recorded in ${quoted(anchor?.named ?? 'no blockchain')}`)];
  const owned = await accounts(chain);
  if ('code' in owned) return [owned];
  const transaction = await transactionOf(anchor, chain, network);
  if ('code' in transaction) return [transaction];
  if (!transaction.holds.includes(receipt.merkleRoot))
    return [check('proof_invalid', 'the record that it names holds something else')];
  return worthOf(transaction, owned, chain);
}

/** Of several, one in a chain that can be asked; one in a chain for tests is worth nothing beside it. */
function realOf(anchors: readonly Anchor[]): Anchor | undefined {
  const real = anchors.find(({ chain }) => chain === 'bitcoin' || chain === 'ethereum');
  return real ?? anchors.find(({ chain }) => chain === 'test') ?? anchors[0];
}

async function transactionOf(
  { transaction }: Anchor,
  chain: Chain,
  network: Network,
): Promise<Transaction | Check> {
  const id = hashIn(transaction.replace(/^0x/i, ''));
  if (!id) return check('proof_unsupported', 'the record that it names is none');
  const answer = await network.get(chain.url(id));
  if (!answer.ok && answer.code === 'permission_needed')
    return check(
      'permission_needed',
      `it is recorded in ${chain.name}, of which ${answer.host} has a copy`,
      answer.host,
    );
  if (!answer.ok && answer.code === 'unreachable') return check('unreachable', answer.detail);
  const object = answer.ok ? objectIn(answer.bytes) : undefined;
  const missing = check('anchor_missing', `${chain.name} has no such record, or not yet`);
  return (object && chain.read(object, id)) ?? missing;
}

function worthOf({ by, at }: Transaction, { listed, doubt }: Accounts, { name }: Chain): Check[] {
  const own = listed.filter(({ id }) => by.includes(id));
  if (own.length === 0 && doubt)
    return [check('proof_invalid', 'the record is not by the key that it names')];
  if (own.length === 0)
    return [check('key_not_authorised', `the issuer does not list the ${name} account that recorded it`)];
  const inForce = own.map((account) => isInForce(account, at));
  if (inForce.includes(true)) return [check('proof_valid'), doubt ?? check('key_of_issuer')];
  return inForce.includes(undefined)
    ? [check('proof_valid'), check('key_unproven', "since when the account is the issuer's is not readable")]
    : [check('key_not_authorised', "the account was not the issuer's when it recorded this")];
}

/** Whether it was the issuer's at a moment, ms; `undefined` where a time is none. */
function isInForce({ from, until }: Account, at: number): boolean | undefined {
  const [start, end] = [from ?? 0, until ?? Number.POSITIVE_INFINITY].map((time) =>
    typeof time === 'string' ? Date.parse(time) : time,
  ) as [number, number];
  return Number.isNaN(start) || Number.isNaN(end) ? undefined : start <= at && at < end;
}
