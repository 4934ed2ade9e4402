/** What a place of a form takes, what its button does, and what came of it. */
import type { ApplyResult, CertificateResult, RowsResult, SlotView } from '../lib/browser/messages.ts';
import { ATTACH, counted, fill, listed, PROFILE, plain, sizeOf } from '../lib/words/index.ts';

/** Of what the form shows: a file's name in full, of a text enough to know it by. */
const MAX_SEEN_CHARACTERS = 80;

export const takesFile = ({ takes }: SlotView) => takes === 'file' || takes === 'resume';

/** What came of it: "done" is only said where the form itself shows it. */
export function resultWords(result: ApplyResult): string {
  switch (result.result) {
    case 'attached':
      return fill(ATTACH.attached, { seen: plain(result.seen, MAX_SEEN_CHARACTERS) });
    case 'already_attached':
      return ATTACH.alreadyAttached;
    case 'not_confirmed':
      return ATTACH.notConfirmed;
    case 'rows':
      return rowsWords(result);
    case 'certificate':
      return fieldsWords(result);
    case 'undone':
      return result.sent ? `${ATTACH.undone} ${ATTACH.sent}` : ATTACH.undone;
    case 'not_undone':
      return fill(ATTACH.notUndone, { reason: result.reason });
    case 'refused':
      return fill(ATTACH.refused, { reason: result.reason });
  }
}

/** "Filled in: name and link. Left as it was: organisation." */
function fieldsWords(result: CertificateResult): string {
  const groups = (['filled', 'kept', 'missing'] as const).filter((each) => result[each].length > 0);
  const named = (each: (typeof groups)[number]) =>
    fill(PROFILE.became[each], { names: listed(result[each].map((field) => PROFILE.fields[field])) });
  return groups.map(named).join(' ');
}

/** "Added: Data Literacy. There already: First Aid." */
function rowsWords(result: RowsResult): string {
  const groups = (['filled', 'already', 'open', 'failed'] as const).filter((each) => result[each].length > 0);
  const named = (each: (typeof groups)[number]) =>
    fill(ATTACH.rows[each], { names: listed(result[each].map((name) => plain(name))) });
  return groups.map(named).join(' ');
}

export function takesOf(slot: SlotView, fileName: string): string {
  const kind = ATTACH.kinds[slot.kind];
  const what = slot.takes === 'file' ? plain(fileName) : ATTACH[slot.takes];
  const parts = [...(kind === plain(slot.label) ? [] : [kind]), what];
  if (takesFile(slot) && slot.maxBytes) parts.push(fill(ATTACH.limit, { size: sizeOf(slot.maxBytes) }));
  if (slot.maxLength) {
    parts.push(fill(ATTACH.letters, { n: slot.maxLength.toLocaleString() }));
  }
  return parts.join(' · ');
}

export function buttonWords(slot: SlotView, chosen: number): string {
  if (slot.takes === 'url') return ATTACH.attachUrl;
  if (slot.takes === 'resume') return ATTACH.chooseResume;
  if (slot.takes === 'row') return counted(chosen, ATTACH.attachRows);
  if (slot.takes === 'text' && slot.filled) return counted(chosen, ATTACH.append);
  return counted(chosen, slot.takes === 'file' ? ATTACH.attachPdf : ATTACH.attachText);
}
