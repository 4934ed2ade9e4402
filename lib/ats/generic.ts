/** Any form: read by the words beside its controls and by how it is built. */
import { knownSystem } from './known.ts';
import type { FormFacts, FormPage, FormRow } from './model.ts';
import { readSlots } from './reader.ts';

// Most systems upload when a file is chosen; where we do not know, people are told so.
const FACTS: FormFacts = { uploadsAtOnce: true };

const factsOn = (page: FormPage): FormFacts => knownSystem(page) ?? FACTS;

export const generic: FormRow = {
  id: 'generic',
  detect: () => true,
  nameOn: (page) => knownSystem(page)?.name,
  factsOn,
  slots: (page, ours) => readSlots(page, factsOn(page), ours),
};
