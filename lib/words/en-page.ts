/**
 * The English texts of "This page": its list, one credential of it, the sheet that is printed and the table that is
 * saved. {places} are filled by `fill`, counts by `counted`. A content script imports none of this.
 */

export const PAGE = {
  of: 'Credentials of {owner}',
  ofUnread: 'Credentials on this page',
  claims: 'The page says “{said}”',
  filter: 'Show only',
  all: 'All',
  checking: { one: 'checking {n}', other: 'checking {n}' },
  reveal: 'Show on page: {title}',
  revealShort: 'Show on page',
  loading: 'Reading the list of this page',
  notHere: {
    title: '{shown} of {total} certifications are on this page.',
    titleUnknown: 'This page shows {shown} certifications and has a longer list.',
    open: 'Open the full list',
  },
  frame: 'A frame of {host} on this page is not read.',
  openFrame: 'Open it in a tab',
  gaveUp: 'This page removes marks again and again, so they are listed here only.',
};

/** What only a click may do, above the list. */
export const CLICKS = {
  ask: 'Ask {host}',
  askWhy: 'A host then sees that somebody at your network address looks. Nothing is sent before your click.',
  waiting: { one: '{n} credential', other: '{n} credentials' },
  readAll: { one: 'Read the page', other: 'Read all {n} pages here' },
  checkAll: { one: 'Check {n} credential', other: 'Check {n} credentials' },
  clickMode: 'You check only on click. This check asks {hosts}.',
  more: { one: 'Show {n} more', other: 'Show {n} more' },
  compare: 'Compare with an address',
  unnamed: { one: '{n} does not say clearly for whom', other: '{n} do not say clearly for whom' },
};

export const COMPARE = {
  label: 'The person’s e-mail address',
  what: 'Used once, on this device, for the credentials of this page. It is not kept and not sent.',
  go: 'Compare',
  cancel: 'Close',
  wrong: 'That is not an e-mail address.',
  busy: 'Comparing',
  matched: { one: '{n} credential was issued to it', other: '{n} credentials were issued to it' },
  settled: '{all} {n} did not say clearly for whom.',
  none: 'None here says that it was issued to it.',
  failed: 'That did not work. Try again.',
};

export const MENU = {
  open: 'More for this page',
  json: 'Save as JSON',
  csv: 'Save as CSV',
  print: 'Print or file as PDF',
  again: 'Check all again',
  saved: 'Saved as {name}',
};

/** How Assay stands on the site of the tab. */
export const SITE = {
  title: 'On {host}',
  marks: 'Marks on the page',
  marksWhat: 'Off: listed here only, and nothing is put into the page.',
  always: 'Always check this site',
  alwaysWhat: 'Assay then looks for credentials on every page of {host}.',
  once: 'This page is checked once, because you asked.',
  pause: 'Pause here',
  paused: 'Paused on {host}',
  pausedWhat: 'Nothing is looked at or asked here.',
  resume: 'Go on here',
};

/** The list without rows. */
export const EMPTY = {
  title: 'No credentials on this page',
  unsure: 'No credentials seen so far',
  notHere: 'Assay is not on this page',
  notHereWhat: 'It looks at pages of {host} only when you say so.',
  notWeb: 'Nothing to check here',
  notWebWhat:
    'Assay works on public pages with an https address, not on pages of the browser, files or your own network.',
  unseen: 'Assay cannot see this page from here',
  unseenWhat: 'Go to the page and open Assay from its button in the toolbar.',
  looks: 'What Assay looks for',
  kinds: [
    'Links to badges and certificates at the platforms that issue them',
    'Links to credential files, and what a page itself calls a credential',
  ],
  leaves: 'All other links are left alone. What loads as you scroll is added when it appears.',
  once: 'Check this page once',
  always: 'Always check {host}',
  allowWhy:
    'The browser lets Assay into this page only from its button in the toolbar, or with your permission for {host}.',
  sample: 'Try it on a sample',
};

export const DETAIL = {
  back: 'All credentials',
  answers: 'The four answers',
  how: 'How do we know?',
  holder: 'Issued to',
  issued: 'Issued',
  until: 'In force until',
  expired: 'Expired',
  wasToEnd: 'Was to end',
  pageSays: 'The page says',
  skills: 'Skills',
  calls: 'calls itself “{claimed}”',
  method: 'How',
  asked: 'Fetched',
  requests: { one: '{n} request to {host}, {time}', other: '{n} requests to {host}, {time}' },
  nothing: 'Nothing: no host was asked',
  award: 'Address',
  ask: 'Ask {host}',
  askWhy: '{host} then sees that somebody at your network address looks. Nothing is sent before your click.',
  read: 'Read the page',
  readWhy:
    'Assay then reads this one page at {host}, which sees that somebody at your network address looks.',
  openRead: 'Open and read',
  openReadWhy: 'Assay opens the page in a tab and reads it there: {host} does not let it be read otherwise.',
  openWhy: 'Assay cannot read this page. You can look at it yourself.',
  open: 'Open the page',
  always: 'Always read {host}',
  alwaysWhat: 'Its pages are then read as their links come into view.',
  again: 'Check again',
  reveal: 'Show on page',
  keep: 'Add to wallet',
  kept: 'In your wallet',
  outcomes: { pass: 'Yes', warn: 'With a caution', fail: 'No', unknown: 'Not known', skip: 'Not compared' },
};

/** The sheet that is printed or filed. */
export const SHEET = {
  title: 'Credentials of {owner}',
  titleUnread: 'Credentials on a page',
  tab: 'Credentials of {owner}, {date}',
  tabUnread: 'Credentials on {host}, {date}',
  page: 'Page',
  owner: 'Page’s owner',
  ownerUnread: 'not clear from the page',
  made: 'Listed',
  found: 'Found',
  print: 'Print or save as PDF',
  none: 'No credential was listed for this page.',
  gone: 'The list of that page is gone. Open the page and Assay again.',
  incomplete: 'This list is not whole',
  frame: 'A frame of {host} on the page was not read.',
  longer: 'The page shows {shown} of {total} certifications; the rest stands in its full list.',
  longerUnknown: 'The page has a longer list than it shows.',
  how: 'How',
  requests: { one: '{n} request to', other: '{n} requests to' },
  meansNot: 'What this sheet means',
  not: [
    'Each line says what the issuer’s side answered at the time beside it, and nothing of later.',
    'It is about credentials, not about the person: the same name can belong to two people.',
    'It says nothing of how much somebody can do, and it is not a score.',
    '“Not confirmed” is nothing against anybody: it could not be checked, or nobody was asked.',
    'Anybody can make a sheet that looks like this one. To be sure, check the addresses again.',
  ],
};

/** Column names and cells of the table, in the order of `share/page-csv.ts`. */
export const CSV = {
  columns: [
    'State',
    'Reason',
    'Title',
    'The page says',
    'Issuer as proven',
    'Issuer calls itself',
    'Issued to',
    'Issued',
    'Expires',
  ],
  axes: {
    authentic: 'Really issued',
    current: 'In force',
    issuer: 'Issuer known',
    holder: 'This person and claim',
  },
  lastColumns: ['How', 'Checked', 'Requests', 'Address', 'Page', 'Owner of the page', 'Saved'],
  outcomes: DETAIL.outcomes,
  methods: {
    signature: 'Signature',
    hosted: 'Issuer’s own record',
    platform_record: 'Platform’s record',
    platform_page: 'Platform’s page',
    none: '',
  },
  requests: '{n} to {host}',
};
