/**
 * The English texts of our own pages: wallet, attaching, welcome, options; "This page" has `en-page.ts`. {places} are
 * filled by `fill`, counts by `counted`. A content script imports none of this.
 */

export const TABS = {
  label: 'Assay',
  page: 'This page',
  wallet: 'Wallet',
  attach: 'Attach',
  options: 'Options',
  fullPage: 'Open as a full page',
};

export const WALLET = {
  search: 'Search your wallet',
  clearSearch: 'Clear the search',
  add: 'Add',
  addTitle: 'Add a badge',
  linkOnly: 'Link only: a page for people, not a file',
  claimOnly:
    'Your own words, from LinkedIn’s table. Add the badge itself by its link or file, and it takes this place.',
  remove: 'Remove',
  openAward: 'Open the award',
  again: 'Check again',
  removed: 'Removed “{title}”',
  undo: 'Undo',
  restored: '“{title}” is back',
  empty: 'Your wallet is empty',
  emptyWhat: 'It stays on this device and needs no account. Add a badge by its file or its link.',
  noHits: 'Nothing in your wallet fits “{query}”',
  unavailable: 'The wallet cannot be opened',
  drop: 'Drop a badge here, or',
  choose: 'Choose files',
  dropKinds:
    'Pictures with a badge or a QR code, PDF files with badges inside, JSON, signed tokens, ZIP files, backups of other wallets, LinkedIn’s Certifications.csv',
  paste: 'Links or text of badges',
  pasteHint: 'https://… or the badge’s own text',
  pasteAdd: 'Add it',
  pasteWrong: 'There is neither a link nor the text of a badge in it.',
  cancel: 'Close',
  added: 'Added “{title}”',
  alreadyThere: '“{title}” is already in your wallet',
  merged: '“{title}” was already there; the new file is kept with it',
  refused: '“{title}” was not added: {reason}',
};

export const WELCOME = {
  title: 'Assay',
  lead: 'A true mark beside each credential on the page that you read.',
  who: 'What brings you here?',
  recruiter: 'I check people',
  recruiterWhat: 'Marks on profiles and CV pages, and the answer to four questions for each credential.',
  learner: 'I hold badges',
  learnerWhat:
    'All your badges in one wallet on this device, and one click that attaches them to an application.',
  means: 'What a mark means',
  states: {
    verified: 'A known issuer did issue it, it is in force, and it carries the name on this page.',
    caution:
      'The issuer did issue it, and there is something to know: it expired, the page gives it another title, or only a domain is known of the issuer.',
    other: 'It is genuine and issued to another name.',
    invalid: 'There is evidence against it: altered, revoked, or served by a look-alike.',
    unchecked: 'It could not be checked, or nobody was asked yet. That is nothing against the person.',
    checking: 'The check is on its way.',
  },
  meansNot: 'What it does not mean',
  not: [
    'It is about the credential, not about the person: the same name can belong to two people.',
    'It says nothing of how much somebody can do, and it is not a score.',
    'No mark at all says nothing. Many true achievements have no link that can be checked.',
    'A page can imitate a mark. What counts is the list behind the Assay button in the toolbar.',
  ],
  asked: 'Who is asked what',
  askedWhat: [
    'Everything is worked out on this device. There is no account and no server of ours.',
    'To check a badge, Assay asks the host that issued it or keeps its record. That host then sees a request from your network address, as from any visitor, but not which page you read.',
    'Only well-known badge platforms are asked as you browse. Every other host is asked only after you click “Ask” with its name.',
  ],
  when: 'When may Assay ask the platforms?',
  view: 'As I browse',
  viewWhat: 'Links to known platforms are checked when they come into view.',
  click: 'Only when I click',
  clickWhat: 'Nothing is asked until you choose “Check” in the toolbar list.',
  hostsTitle: 'The platforms asked as you browse',
  sample: 'Try it on a sample',
  sampleWhat: 'A made-up profile with a mark of each kind. Nothing leaves this device.',
  recruiterNext:
    'Open a profile that links to badges: the marks stand beside the links. Pin Assay’s button in the toolbar, since the list behind it is what counts.',
  learnerNext: 'Badges that carry another name than this are marked in your wallet.',
  sampleProfile: 'Jane Doe, data analyst (made up)',
  openWallet: 'Open my wallet',
};

export const OPTIONS = {
  title: 'Options',
  you: 'You',
  youWhat: 'Your own wallet is checked against this. It stays on this device.',
  name: 'Your name, as on your badges',
  address: 'E-mail addresses your badges were issued to',
  addAddress: 'Add address',
  addressWrong: 'That is not an e-mail address.',
  trusted: 'Issuers you vouch for',
  trustedWhat:
    'Exact identifiers, a DID or an https address. Their badges count as issued by somebody you know.',
  addTrusted: 'Add issuer',
  trustedWrong: 'That is neither a DID nor an https address.',
  anchors: 'Federations you go by',
  anchorsWhat:
    'Anchors of OpenID Federation, by their https addresses. Whom one vouches for is recognised. It is asked about the issuer of a badge after you click its host, and so learns whose badges you look at.',
  addAnchor: 'Add anchor',
  anchorWrong: 'That is no https address of an anchor.',
  registries: 'Public registries of issuers',
  registriesOn: 'Fetch them weekly',
  registriesOnWhat:
    'From digitalcredentials.github.io. The request is the same for everybody and names no badge.',
  registriesOff: 'Do not fetch them',
  registriesOffWhat: 'Assay goes by the copies that it has, and says of which day they are.',
  clicked: 'Hosts you asked',
  clickedWhat: 'Assay may ask these because you clicked “Ask”.',
  sites: 'Sites always checked',
  sitesWhat: 'Assay looks for credentials on these because you chose “Always check this site”.',
  alwaysRead: 'Pages always read',
  alwaysReadWhat:
    'Pages for people at these hosts are read as their links come into view, not only on your click.',
  popupOnly: 'Sites without marks',
  popupOnlyWhat: 'Nothing is put into these pages. Their credentials are listed behind the toolbar button.',
  paused: 'Sites on pause',
  pausedWhat: 'Nothing is looked at or asked on these until you go on.',
  hosts: 'Sites and hosts',
  hostsWhat:
    'Everything here came from a click of yours, and removing it takes that back. A permission that nothing else here needs goes with it.',
  remove: 'Remove {what}',
  saved: 'Saved',
  forget: 'Forget what was checked',
  forgetWhat: 'Removes every stored answer of issuers and platforms. Your wallet and options stay.',
  forgetButton: 'Forget all',
  forgotten: 'Forgotten',
  none: 'None yet.',
};
