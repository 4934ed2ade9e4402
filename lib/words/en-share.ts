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
  lastChecked: 'Last checked {date}: on {today} its issuer did not answer.',
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
