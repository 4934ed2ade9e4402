/** What keeps a wallet safe: its lock, its backups, its ways out, its holder's key. */

export const LOCK = {
  title: 'Lock of the wallet',
  none: 'The wallet lies on this device as readable as your other files. With a passphrase it is encrypted: badges, findings, tags and your own key.',
  set: 'Set a passphrase',
  isSet:
    'The wallet is encrypted with your passphrase. While it is locked, only how many badges it holds can be read, and none is checked.',
  forgotten:
    'Nobody can open it without the passphrase, and nobody can reset it. Keep it where you would find it in ten years, and keep a backup.',
  passphrase: 'Passphrase',
  current: 'Passphrase now',
  next: 'New passphrase',
  again: 'The same once more',
  differs: 'The two are not the same.',
  working: 'Working',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  removeWhat: 'The wallet lies in clear again, and your own key stays on this device alone.',
  now: 'Lock now',
  saved: 'Saved',
  done: 'The passphrase is set',
  changed: 'The passphrase is changed',
  removed: 'The passphrase is removed',
  locked: 'Your wallet is locked',
  lockedWhat: 'Enter its passphrase. It is used here, and goes nowhere.',
  lockedAdd: 'Your wallet is locked. Unlock it, then add this again.',
  unlock: 'Unlock',
  auto: 'Lock by itself',
  afterMinutes: { one: 'After {n} minute without use', other: 'After {n} minutes without use' },
  afterHour: 'After an hour without use',
  onClose: 'When the browser is closed',
  cancel: 'Cancel',
};

export const HOLDER = {
  title: 'Your key',
  what: 'Issuers can name it in a badge, and with it you show that the badge is yours. It says nothing about you by itself.',
  make: 'Make my key',
  made: 'Your key is made',
  inBackup: 'Encrypted in your wallet, and in its backups.',
  deviceOnly:
    'On this device alone: no backup has it, and it goes with the browser. With a passphrase you can have one that is backed up.',
};

export const BACKUP = {
  title: 'Backup of the wallet',
  what: 'One encrypted file with everything in your wallet. Removing Assay from the browser removes the wallet: then this file is all there is.',
  never: 'There is no backup yet.',
  at: 'The last backup is from {date}.',
  unsaved: { one: '{n} change is not in it.', other: '{n} changes are not in it.' },
  notSince: 'Not backed up since {date}',
  notYet: 'Not backed up yet',
  due: 'Save a backup of your wallet',
  dueWhat: 'Removing Assay from the browser removes the wallet, and nobody else has a copy.',
  make: 'Save a backup',
  makeNow: 'Make the backup',
  later: 'Later',
  passphrase: 'Passphrase for this backup',
  passphraseWhat:
    'It need not be that of the wallet. Without it nobody can open the file, so keep it apart from the file.',
  deviceKey: 'Your key is on this device alone: it is not in the backup.',
  fileName: 'Assay-wallet-{date}.json',
  made: 'Read back and saved as {name}',
  restore: 'Restore from a backup',
  restoreWhat: 'What is in the file is added to what is here. Nothing is taken away.',
  choose: 'Choose the file',
  chosen: 'Passphrase of “{name}”',
  restoreNow: 'Restore',
  restored: '{added} of {all} badges added; the others were here already',
  keysLeftBehind: 'Your key was on the other device alone, and stays there.',
};

export const REMOVED = {
  title: 'Removed badges',
  what: 'What you remove can be put back for 30 days.',
  until: 'until {date}',
  back: 'Put back',
};

export const EXPORT = {
  title: 'Export of the wallet',
  what: 'Your badges belong to you. These files are not encrypted.',
  all: 'All badges',
  originals: 'Original files (ZIP)',
  resume: 'JSON Resume',
  table: 'Table (CSV)',
  one: 'One badge',
  original: 'Original file',
  picture: 'Picture with the badge inside (PNG)',
  noPicture: 'This badge is of a kind that cannot be put into a picture.',
  noOriginal: 'This award is a page only: there is no file.',
  saved: 'Saved {name}',
  leftOut: {
    one: '{n} badge that is not valid was left out.',
    other: '{n} badges that are not valid were left out.',
  },
};
