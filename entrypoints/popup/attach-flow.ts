/** The popup's side of attaching: look at the form, make what goes in, hand it to that very document. */
import { jobAround } from '../../lib/ats/job-around.ts';
import { toBase64 } from '../../lib/base/bytes.ts';
import type {
  ApplyResult,
  CertificateView,
  FormView,
  RowBadge,
  SlotView,
  UnreadFrame,
} from '../../lib/browser/messages.ts';
import { sendToTab, type Target } from '../../lib/browser/send.ts';
import { runInTab } from '../../lib/browser/tabs.ts';
import { badgeLines, badgeLink } from '../../lib/share/lines.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { ATTACH, fill, plain, sizeOf } from '../../lib/words/index.ts';

const APPLY = '/apply.js';

/** A form, and the document that it was found in: later messages go there and nowhere else. */
export interface FoundForm {
  view: FormView;
  target: Target;
}

/** Looks in every frame that may be reached, since many forms are embedded. Rejects where the page may not be. */
export async function findForm(tabId: number): Promise<FoundForm | undefined> {
  const targets = await runInTab(tabId, APPLY);
  const scans = targets.map(async (target) => ({
    target,
    view: await sendToTab(tabId, 'apply.scan', {}, target),
  }));
  const scanned = await Promise.allSettled(scans);
  const found = scanned.flatMap((each) =>
    each.status === 'fulfilled' && each.value.view ? [each.value] : [],
  );
  const forms = found.filter(({ view }) => view.isApplication).sort((a, b) => slotsOf(b) - slotsOf(a));
  const best = forms[0] ?? found[0];
  return best && { ...best, view: { ...best.view, ...jobIn(best, found), frames: unread(found) } };
}

/** No job is read where a form is about its owner. */
function jobIn(best: FoundForm, found: readonly FoundForm[]): Pick<FormView, 'job'> {
  const isProfile = best.view.slots.some(({ takes }) => takes === 'certificate');
  const others = found.filter((each) => each !== best && !isProfile).map(({ view }) => view.job);
  const job = jobAround(best.view.job, others);
  return job ? { job } : {};
}

/** Frames of the page into which no script of ours came. */
function unread(found: readonly FoundForm[]): UnreadFrame[] {
  const read = found.map(({ view }) => view.host);
  return found.flatMap(({ view }) => view.frames).filter(({ host }) => !read.includes(host));
}

const slotsOf = ({ view }: FoundForm) => view.slots.length;

export interface Attachment {
  badges: SharedBadge[];
  /** As the user writes it, for the PDF and the name of its file. */
  holder?: string;
  now: number;
  /** The user's own résumé: chosen for this one place, and kept nowhere. */
  resume?: File;
}

/** Puts the badges into one slot. What goes wrong comes back as a result, in words for people. */
export async function attach(
  tabId: number,
  { view, target }: FoundForm,
  slot: SlotView,
  attachment: Attachment,
): Promise<ApplyResult> {
  const to = { token: view.token, slot: slot.id };
  try {
    if (slot.takes === 'row') {
      const badges = attachment.badges.map(rowOf);
      return await sendToTab(tabId, 'apply.rows', { ...to, badges }, target);
    }
    if (slot.takes === 'text' || slot.takes === 'url') {
      const text = textFor(slot, attachment.badges);
      if (!text) return { result: 'refused', reason: ATTACH.noLinks };
      // The button of a field that has a text says that the links go below it.
      return await sendToTab(tabId, 'apply.text', { ...to, text, append: slot.filled }, target);
    }
    // Loaded on the first use: the PDF engine is larger than the rest of the popup.
    const { fileFor } = await import('./badges-file.ts');
    const { resume } = attachment;
    const isResume = slot.takes === 'resume';
    if (isResume && !resume) return { result: 'refused', reason: ATTACH.gone };
    const bytes = await fileFor(view, attachment);
    if (!bytes) return { result: 'refused', reason: ATTACH.resumeUnread };
    if (slot.maxBytes !== undefined && bytes.length > slot.maxBytes)
      return tooBig(bytes.length, slot.maxBytes);
    const name = resume?.name ?? fileName(attachment.holder);
    const file = { name, mediaType: 'application/pdf', base64: toBase64(bytes), isResume };
    return await sendToTab(tabId, 'apply.file', { ...to, ...file }, target);
  } catch (error) {
    // The document is gone, or the tab: nothing was set anywhere else.
    console.warn(error);
    return { result: 'refused', reason: ATTACH.gone };
  }
}

/** Puts one badge into the form of a profile. */
export async function fillCertificate(
  tabId: number,
  { view, target }: FoundForm,
  slot: SlotView,
  certificate: CertificateView,
): Promise<ApplyResult> {
  const body = { token: view.token, slot: slot.id, certificate };
  return sendToTab(tabId, 'apply.certificate', body, target).catch((error: unknown) => {
    console.warn(error);
    return { result: 'refused', reason: ATTACH.gone };
  });
}

/** Takes back what was put into that place last. */
export async function undo(tabId: number, { view, target }: FoundForm, slot: SlotView): Promise<ApplyResult> {
  const to = { token: view.token, slot: slot.id };
  const result = await sendToTab(tabId, 'apply.undo', to, target).catch((error: unknown): ApplyResult => {
    console.warn(error);
    return { result: 'not_undone', reason: ATTACH.gone };
  });
  // Refused was the taking back: what stands in the form stands there.
  return result.result === 'refused' ? { ...result, result: 'not_undone' } : result;
}

/** The same places as they are now; one that is no longer found stays as it was, with what became of it. */
export async function seenAgain(tabId: number, { view, target }: FoundForm): Promise<FoundForm> {
  const now = await sendToTab(tabId, 'apply.scan', {}, target).catch(() => undefined);
  if (now?.token !== view.token) return { view, target };
  const byId = new Map(now.slots.map((slot) => [slot.id, slot]));
  return { target, view: { ...view, slots: view.slots.map((slot) => byId.get(slot.id) ?? slot) } };
}

function rowOf({ title, issuedOn, expiresOn }: SharedBadge): RowBadge {
  return { name: title, ...(issuedOn ? { issuedOn } : {}), ...(expiresOn ? { expiresOn } : {}) };
}

/** Between a text that was there and the links below it, characters. */
const GAP = 2;

function textFor(slot: SlotView, badges: readonly SharedBadge[]): string {
  const { takes, maxLength, filled, usedLength = 0 } = slot;
  if (takes === 'url') return badgeLink(badges, maxLength);
  return badgeLines(badges, filled && maxLength ? maxLength - usedLength - GAP : maxLength);
}

function tooBig(bytes: number, limit: number): ApplyResult {
  return { result: 'refused', reason: fill(ATTACH.tooBig, { size: sizeOf(bytes), limit: sizeOf(limit) }) };
}

/** "Badges-Jane-Doe.pdf": letters and digits only, which every form takes. */
export function fileName(holder: string | undefined): string {
  const name = plain(holder)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name ? `Badges-${name}.pdf` : 'Badges.pdf';
}
