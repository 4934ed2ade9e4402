/** What stands beside a credential and changes nothing about it. */
export const BESIDE = {
  endorsed: 'What others say',
  endorser: 'Nobody who is known',
  endorsesOther: 'about something else',
  shownBy: 'Shown by',
  shownBySomebody: 'somebody',
  shownUnsigned: '{holder}, who did not sign for it',
  shownSigned: '{holder}, who signed for it; anybody can pass on a copy',
  shownFor: '{holder}, who signed for showing it to {domain}; anybody can pass on a copy',
  shownForOn: '{holder}, who signed on {date} for showing it to {domain}; anybody can pass on a copy',
  shownWrong: '{holder}; the signature of whoever showed it is wrong',
  shownUnread: '{holder}; the signature of whoever showed it was not checked',
};
