/** Why a place of a form was left alone: said by the script in the form, shown in the popup. */
export const REFUSED = {
  stale: 'The form has changed. Look again.',
  gone: 'This place is no longer in the form. Look again.',
  disabled: 'The form does not take anything here now.',
  hasFile: 'There is another file here already.',
  hasText: 'There is a text here already.',
  resume: 'Only your own résumé goes here, with badges behind it.',
  type: 'This place does not take {type} files.',
  size: 'This place takes at most {limit}.',
  length: 'This place takes at most {n} characters.',
  oneLine: 'This place takes one line only.',
  unreadable: 'The file did not arrive whole.',
  nothing: 'Nothing of ours is here.',
  changed: 'It was changed since. Take it out in the form.',
  byHand: 'The form has no button that surely takes out this file alone. Take it out there.',
  stillShown: 'The form still shows it. Take it out there.',
} as const;
