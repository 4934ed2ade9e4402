/** Any form: read by the words beside its controls and by how it is built. */
import { knownSystem } from './known.ts';
import type { FormRow } from './model.ts';

export const generic: FormRow = {
  id: 'generic',
  // Most systems upload when a file is chosen; where we do not know, people are told so.
  detect: (page) => knownSystem(page) ?? { uploadsAtOnce: true },
};
