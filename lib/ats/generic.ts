/** Any form: read by the words beside its controls and by how it is built. */
import type { FormRow } from './model.ts';
import { readSlots } from './reader.ts';

// Most systems upload when a file is chosen; where we do not know, people are told so.
const FACTS = { uploadsAtOnce: true };

export const generic: FormRow = {
  id: 'generic',
  detect: () => true,
  slots: (page, ours) => readSlots(page, FACTS, ours),
};
