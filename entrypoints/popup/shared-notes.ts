/** The log of what was shared: written by what goes into a form, read by its owner. */
import type { ApplyResult, SlotView } from '../../lib/browser/messages.ts';
import { tabPage } from '../../lib/browser/tabs.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import type { SharedRecord } from '../../lib/wallet/model.ts';
import { ATTACH, plain } from '../../lib/words/index.ts';
import { type Attachment, type FoundForm, fileName, undo } from './attach-flow.ts';
import { inOwnWallet, walletStore } from './own-wallet.ts';

/** Notes what has left the wallet. That it could not be noted changes nothing about what the form has. */
export async function noted(
  tabId: number,
  form: FoundForm,
  slot: SlotView,
  { badges, holder, resume, now }: Attachment,
  result: ApplyResult,
): Promise<ApplyResult> {
  const isFile = slot.takes === 'file' || slot.takes === 'resume';
  await note(tabId, form, slot, {
    at: now,
    badges: wentIn(result, badges),
    ...(isFile ? { fileName: resume?.name ?? fileName(holder) } : {}),
    ...(result.result === 'not_confirmed' ? { unconfirmed: true } : {}),
  });
  return result;
}

/** The same of one badge in the fields of a profile. */
export async function notedOnProfile(
  tabId: number,
  form: FoundForm,
  slot: SlotView,
  title: string,
  result: ApplyResult,
): Promise<ApplyResult> {
  const isIn = result.result === 'certificate' && result.filled.length > 0;
  await note(tabId, form, slot, { at: Date.now(), badges: isIn ? [title] : [] });
  return result;
}

type Noted = Pick<SharedRecord, 'at' | 'badges' | 'fileName' | 'unconfirmed'>;

/** Nothing of a private window stays. */
async function note(tabId: number, { view }: FoundForm, slot: SlotView, what: Noted): Promise<void> {
  if (what.badges.length === 0 || (await tabPage(tabId))?.isPrivate !== false) return;
  const { employer, title: job } = view.job ?? {};
  const record: SharedRecord = {
    ...what,
    host: view.host,
    place: placeOf(slot),
    ...(employer ? { employer } : {}),
    ...(job ? { job } : {}),
  };
  const { noteShared } = await walletStore();
  await inOwnWallet((wallet) => noteShared(wallet, record)).catch((error: unknown) => console.warn(error));
}

/** Undo in the form, and in the log. */
export async function takeBack(tabId: number, form: FoundForm, slot: SlotView): Promise<ApplyResult> {
  const result = await undo(tabId, form, slot);
  const { noteTakenBack } = await walletStore();
  const note = () => inOwnWallet((wallet) => noteTakenBack(wallet, form.view.host, placeOf(slot)));
  if (result.result === 'undone') await note().catch((error: unknown) => console.warn(error));
  return result;
}

export const readShared = async () => inOwnWallet((await walletStore()).listShared);

export async function forgetShared(): Promise<void> {
  await inOwnWallet((await walletStore()).clearShared);
}

const placeOf = ({ label, kind }: SlotView) => label || ATTACH.kinds[kind];

/** A text may have had room for some of them alone. */
function wentIn(result: ApplyResult, badges: readonly SharedBadge[]): string[] {
  const titles = badges.map(({ title }) => title);
  switch (result.result) {
    case 'rows':
      return [...result.filled, ...result.open];
    case 'not_confirmed':
      return titles;
    case 'attached':
      return badges.filter((badge) => isSeen(badge, result.seen)).map(({ title }) => title);
    default:
      return [];
  }
}

/** In a text by its link or its title; a file has all. */
function isSeen({ title, link }: SharedBadge, seen: string): boolean {
  const isText = /https:\/\//.test(seen);
  return !isText || seen.includes(plain(title)) || (link !== undefined && seen.includes(link));
}
