/** The English texts of what leaves the wallet. No state word stands here: a file can draw any mark it likes. */

export const SHARED = {
  heading: 'Credentials',
  headingOf: 'Credentials of {holder}',
  count: { one: '{n} credential', other: '{n} credentials' },
  prepared: 'Prepared {date}',
  check: 'Check these',
  checkWithFiles:
    'Each link below leads to the issuer’s or the platform’s own site. The originals are attached to this file.',
  checkWithoutFiles: 'Each link below leads to the issuer’s or the platform’s own site.',
  issued: 'Issued {date}',
  expires: 'Expires {date}',
  expired: 'Expired {date}',
  lastChecked: 'Last checked {date}: its issuer could not be asked on {today}.',
  skills: 'Skills: {skills}',
  more: 'and {n} more',
  otherScript: 'A title in a script that this page cannot draw: see the attached original.',
  tooLarge: 'Its original ({size}) is too large to attach.',
  pageOnly: 'Stated on the issuer’s page only: there is no file to attach.',
  pageOf: 'Page {n} of {m}',
  picture: 'Picture of the badge “{title}”',
  code: 'QR code with the link to “{title}”',
  linkTo: 'Check “{title}” at {host}',
  presentation: 'A presentation signed by the holder, for {domain}, {date}',
} as const;

export const EXPORTED = {
  columns: [
    'Title',
    'Issuer as proven',
    'Issuer calls itself',
    'Issued',
    'Expires',
    'Skills',
    'Address',
    'Kept as',
  ],
  withFile: 'Original file',
  linkOnly: 'Link only',
} as const;

/** Above the button that hands badges over. */
export const SHARING = {
  title: 'What the file tells {host}',
  titleForAnybody: 'What they tell whoever gets them',
  told: {
    name: { one: 'Your name', other: 'Your names, in {n} spellings' },
    email: { one: 'Your e-mail address', other: '{n} e-mail addresses' },
    email_hash: {
      one: 'Your e-mail address as a hash: whoever knows the address can compare it',
      other: '{n} hashes of e-mail addresses: whoever knows the address can compare them',
    },
    birth_date: { one: 'Your date of birth', other: '{n} dates of birth' },
    identifier: { one: 'An identifier', other: '{n} identifiers, which are one person’s from then on' },
    evidence: { one: 'Where your work can be seen', other: 'Where your work can be seen, at {n} hosts' },
    other: { one: 'One more thing about you', other: '{n} more things about you' },
  },
  value: '{what}: {values}',
  tooMany: 'So many badges are chosen that it is not shown here what they tell of you. Choose fewer.',
  signed: {
    one: 'One badge was issued to your own key: you sign, for {host} and today, that you send it.',
    other: '{n} badges were issued to your own key: you sign, for {host} and today, that you send them.',
  },
  unreached: 'Could not be checked now, last checked {date}: {title}',
  notNow: '“{title}” cannot go out: {reason}. Leave it out, or choose another.',
  gone: '“{title}” is no longer in the wallet.',
} as const;

/** For a form that takes none of it, and for everything else. */
export const WAYS_OUT = {
  title: 'Other ways out',
  what: 'The chosen badges as a file, on paper or as text, for you to use anywhere.',
  pdf: 'Save as PDF',
  print: 'Print',
  text: 'Copy as text',
  resume: 'JSON Resume',
  saved: 'Saved {name}',
  copied: { one: 'Copied one line', other: 'Copied {n} lines' },
  sheet: 'Badges, {date}',
  gone: 'These badges are no longer in the wallet.',
} as const;
