/** The English texts of adding several badges at once, and of the report that follows. */

export const IMPORT = {
  title: 'What was added',
  reading: 'Reading what you gave',
  adding: 'Adding {done} of {total}',
  cancel: 'Stop',
  close: 'Close',
  cut: 'You stopped it; the rest was not looked at.',
  nothing: 'Nothing was found in it',
  noted: 'Noted “{title}” as your own words; no badge was found for it yet',
  pasted: 'Pasted text',
  unread: 'It could not be read: it was moved or removed, or is a folder.',
  offer:
    'The code is an offer to collect a badge. Open it in the wallet that it is for, and add the badge from there.',
  emptyList: 'It shows no badge that is public.',
  left: {
    one: '{n} more is listed, and was not looked at.',
    other: '{n} more are listed, and were not looked at.',
  },
  noBadge: 'The QR code leads to no badge.',
  noBadgeInPdf: 'The PDF has no badge in it as a file, and links to none. What is drawn on it says nothing.',
  words: {
    added: 'Added',
    claim: 'Noted',
    merged: 'Merged',
    already_there: 'There already',
    refused: 'Not added',
  },
  counts: {
    added: { one: '{n} added', other: '{n} added' },
    claim: { one: '{n} noted as your own words', other: '{n} noted as your own words' },
    merged: { one: '{n} merged with what was there', other: '{n} merged with what was there' },
    already_there: { one: '{n} there already', other: '{n} there already' },
    refused: { one: '{n} not added', other: '{n} not added' },
  },
};

/** Everything that a page lists. */
export const ADD_ALL = {
  own: 'Are these yours?',
  asks: 'This also asks {hosts}.',
  add: { one: 'Add {n} to the wallet', other: 'Add all {n} to the wallet' },
};
