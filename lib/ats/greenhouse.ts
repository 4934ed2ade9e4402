/** Greenhouse: job-boards.greenhouse.io (new boards), boards.greenhouse.io (classic), both also embedded. */
import type { SlotView } from '../browser/messages.ts';
import { fileKind } from './classify.ts';
import { textOf } from './evidence.ts';
import { shownNames } from './file-view.ts';
import { MB } from './megabyte.ts';
import type { FormRow, Ours, Slot } from './model.ts';
import { numbered } from './reader.ts';
import { systemRow } from './system.ts';

// Seen on new and classic boards, October 2026; both are the same where they are embedded.
const FACTS = {
  // Sent to its storage as soon as it is chosen; the control is then replaced by the file's name.
  uploadsAtOnce: true,
  shownName: '.file-upload__filename, #resume_filename, #cover_letter_filename',
};

const form: FormRow = systemRow({
  ...FACTS,
  id: 'greenhouse',
  name: 'Greenhouse',
  hosts: /(^|\.)greenhouse\.io$/,
  form: '#application-form, form.application--form, form#application_form',
  controls: [
    ['#resume, #resume_fieldset input, [data-field="resume"] input', 'resume'],
    ['#cover_letter, #cover_letter_fieldset input, [data-field="cover_letter"] input', 'cover_letter'],
  ],
  maxBytes: 100 * MB,
  posting: '.job__description, #content',
});

export const greenhouse: FormRow = {
  ...form,
  more: ({ document }, ours) => numbered(takenPlaces(document).flatMap((group) => takenSlot(group, ours))),
};

/** Places that have a file: the group with its label stays, the control is gone. */
function takenPlaces(document: Document): Element[] {
  const groups = [...document.querySelectorAll('.file-upload[role="group"]')];
  return groups.filter(
    (group) => !group.querySelector('input[type="file"]') && shownNames(group, FACTS).length > 0,
  );
}

function takenSlot(group: Element, { fileNames }: Ours): Slot[] {
  const label = group.ownerDocument.getElementById(group.getAttribute('aria-labelledby') ?? '');
  const text = label ? textOf(label).replace(/\s*\*$/, '') : '';
  const kind = fileKind([{ from: 'group', text }]);
  if (!isFileKind(kind)) return [];
  const attached = shownNames(group, FACTS).some((shown) => fileNames.some((name) => shown.includes(name)));
  const view: SlotView = {
    id: `${kind}/${label?.id.replace('upload-label-', '') ?? text}`,
    kind,
    takes: 'file',
    label: text,
    uploadsAtOnce: FACTS.uploadsAtOnce,
    filled: !attached,
    attached,
    onlyIfAsked: kind === 'cover_letter',
  };
  return [{ view, block: group }];
}

function isFileKind(kind: string): kind is 'certificates' | 'additional_documents' | 'cover_letter' {
  return kind === 'certificates' || kind === 'additional_documents' || kind === 'cover_letter';
}
