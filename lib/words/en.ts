/**
 * The English texts, keyed by the contract's codes. Each group is an export of its own, so that a bundle carries only
 * what it shows: the content script takes states, reasons and the card's phrases, never the long sentences.
 */
import type { Axis, ClaimPart, Code, Method, State } from '../credential/verdict.ts';

export const STATES: Record<State | 'checking', string> = {
  verified: 'Verified',
  caution: 'Caution',
  other: 'Other name',
  invalid: 'Not valid',
  unchecked: 'Not confirmed',
  checking: 'Checking',
};

/** Codes that leave nothing open: no mark shows their word, so that no page carries them. */
type Settled =
  | 'proof_valid'
  | 'key_of_issuer'
  | 'hosted_at_issuer'
  | 'platform_record'
  | 'platform_page'
  | 'in_force'
  | 'issuer_recognised'
  | 'issuer_trusted'
  | 'issuer_on_platform'
  | 'issuer_restricted_domain'
  | 'holder_match'
  | 'no_subject'
  | 'not_reached';

/** The visible word of a code: at most five words, no full stop. */
export const REASONS: Record<Exclude<Code, Settled>, string> = {
  self_issued: 'Self-issued',
  schema_mismatch: 'Breaks its own schema',
  proof_invalid: 'Signature wrong',
  hosted_mismatch: 'Record differs',
  key_not_authorised: 'Not the issuer’s key',
  content_unsafe: 'Not what was signed',
  proof_unsupported: 'Signature kind not known',
  test_chain: 'Test chain only',
  anchor_missing: 'Not found in its chain',
  proof_missing: 'Not signed',
  claim_only: 'Not confirmed',
  key_unavailable: 'Key not reached',
  key_unproven: 'Key not proven',
  context_unknown: 'Terms not known',
  malformed: 'Not readable',
  not_found: 'Not found',
  not_shared: 'Not shared',
  not_an_award: 'Not an award',
  page_only: 'Page not read',
  unreachable: 'No answer',
  permission_needed: 'Not asked yet',
  expired: 'Expired',
  suspended: 'Suspended',
  not_yet_valid: 'Not valid yet',
  revoked: 'Revoked',
  status_unavailable: 'Status not known',
  clock_doubtful: 'Clock may be wrong',
  issuer_domain: 'Only its domain is known',
  issuer_on_open_platform: 'Anybody can issue there',
  issuer_unknown: 'Issuer not known',
  issuer_name_shared: 'Name of another issuer',
  issuer_impersonation: 'Look-alike host',
  registry_unavailable: 'Registry not reached',
  holder_similar: 'Similar name',
  holder_not_stated: 'No name stated',
  claim_differs: 'Title differs',
  claim_reused: 'Used for two titles',
  holder_mismatch: 'Other name',
  owner_unread: 'Page’s owner not clear',
  holder_unavailable: 'Name not read',
};

/** Where page and award differ in something else than the title, its word. */
export const DIFFERING: Record<Exclude<ClaimPart, 'title'>, string> = {
  level: 'Level differs',
  issuer: 'Issuer differs',
  dates: 'Dates differ',
};

export const SETTLED: Record<Settled, string> = {
  proof_valid: 'Signature right',
  key_of_issuer: 'Signed by its issuer',
  hosted_at_issuer: 'Hosted by its issuer',
  platform_record: 'On the platform’s record',
  platform_page: 'On the platform’s page',
  in_force: 'In force',
  issuer_recognised: 'Issuer in a registry',
  issuer_trusted: 'Issuer on your list',
  issuer_on_platform: 'Issuer’s platform account',
  issuer_restricted_domain: 'Restricted domain',
  holder_match: 'Same name',
  no_subject: 'No name to compare',
  not_reached: 'Not reached',
};

/** How it is known; {host} is who answered, or for `none` who was asked. */
export const METHODS: Record<Method, string> = {
  signature: 'Signature checked',
  hosted: 'Record at {host} read',
  platform_record: 'Record at {host} read',
  platform_page: 'Page at {host} read',
  none: '{host} asked',
};

/** The short phrases of the card and of a row. */
export const CARD = {
  unnamed: 'credential at {host}',
  claims: '{proven}, calls itself “{claimed}”',
  until: 'in force until {date}',
  expiredOn: 'expired on {date}',
  issuedTo: 'Issued to {holder}',
  methodAt: '{method}, {time}',
  ask: 'A click opens Assay, where you can ask {host}',
  read: 'A click opens Assay, where you can read the page',
  today: 'today at {time}',
};

export const QUESTIONS: Record<Axis, string> = {
  authentic: 'Did this issuer really issue this?',
  current: 'Is it in force today?',
  issuer: 'Who is the issuer, really?',
  holder: 'Is it about this person and this claim?',
};

/** One short sentence a code. Where a fact may be missing, the text after | is said without it. */
export const SENTENCES: Record<Code, string> = {
  proof_valid: 'The signature is right: nothing was changed after signing.',
  key_of_issuer: 'Yes. {domain} lists the key that signed it.|Yes. It is signed with the issuer’s own key.',
  hosted_at_issuer: 'Yes. {domain} serves this record itself.|Yes. The issuer serves it from its own host.',
  platform_record: 'Yes. {domain} has this award on record.|Yes. The platform has this award on record.',
  platform_page: 'Yes. The page at {domain} states this award.|Yes. The platform’s page states this award.',
  self_issued: 'Its holder issued it.',
  schema_mismatch: 'It does not have the form that its own schema asks for.',
  proof_invalid: 'No. The signature is wrong: it was changed, or somebody else signed it.',
  hosted_mismatch: 'No. The issuer’s own record says something else.',
  key_not_authorised: 'No. The issuer does not list the key that signed it.',
  content_unsafe: 'No. What it would show is not what was signed.',
  proof_unsupported: 'Not known. Assay cannot check this kind of signature yet.',
  test_chain: 'Not known. It is recorded only in a blockchain for tests, where anybody can write anything.',
  anchor_missing: 'Not known. The record that it names was not found in its blockchain.',
  proof_missing: 'Not known. It is not signed and no host answers for it.',
  claim_only: 'Not known. It is what its holder wrote, and no credential was found for it yet.',
  key_unavailable: 'Not known. The issuer’s key could not be fetched.',
  key_unproven: 'Not known. Only the credential itself vouches for its key.',
  context_unknown: 'Not known. It uses terms that Assay does not have.',
  malformed: 'Not known. It could not be read as a credential.',
  not_found: 'Not known. It is deleted, private or mistyped.',
  not_shared: 'Not known. It is there, but not shared publicly.',
  not_an_award: 'This link leads to something other than an award.',
  page_only:
    'Not known yet. The page at {host} has not been read.|Not known yet. Its page has not been read.',
  unreachable: 'Not known. {host} did not answer.|Not known. The host did not answer.',
  permission_needed: 'Not known yet. {host} has not been asked.|Not known yet. Its host has not been asked.',

  in_force: 'Yes, until {expires}.|Yes.',
  expired: 'No. It expired on {expires}.|No. It has expired.',
  suspended: 'No. The issuer has suspended it.',
  not_yet_valid: 'Not yet. It begins later.',
  revoked: 'No. The issuer has revoked it.',
  status_unavailable:
    'Not known. {host} was not asked or did not answer.|Not known. Its status could not be read.',
  clock_doubtful: 'Not known. This device’s clock seems to be wrong.',

  issuer_recognised: '{issuer}, listed in a public registry.|An issuer listed in a public registry.',
  issuer_trusted: '{issuer}, an issuer on your own list.|An issuer on your own list.',
  issuer_on_platform: '{issuer}.|An organisation with an account at the platform.',
  issuer_restricted_domain:
    '{issuer}. Only schools, universities and public bodies can register such a domain.|A domain that only schools, universities and public bodies can register.',
  issuer_domain: 'Whoever holds {issuer}. More is not known.|Only its domain is known.',
  issuer_on_open_platform:
    '{issuer}. Anybody can open one there, under any name.|Anybody can open an account there, under any name.',
  issuer_unknown: 'Not known: a key that nobody vouches for.',
  issuer_name_shared: 'It uses the name of a registered issuer, under another identifier.',
  issuer_impersonation: 'Not who it seems.',
  registry_unavailable:
    'Not known. {host} was not asked or did not answer.|Not known. The registry could not be fetched.',

  holder_match: 'The same name: “{name}”.|Issued to the address that you typed.',
  holder_similar: 'Similar, not the same.',
  holder_not_stated: 'It does not say in clear whom it is for.',
  claim_differs: 'Page and credential differ.',
  claim_reused: 'The page uses this award for two titles.',
  holder_mismatch: 'No. It was issued to another name.',
  owner_unread: 'Not known. It is not clear whose page this is.',
  holder_unavailable: 'Not known. The page that states the name could not be read.',

  no_subject: 'Not compared: there is no name to compare with.',
  not_reached: 'Not looked at.',
};

/** After the same name, where the other side writes it in another way. */
export const COMPARED_WITH = 'Compared with “{name}”.';

/** After an answer that proves less than the issuer's name. */
export const OWN_NAME = 'It calls itself “{claimed}”, which nothing confirms.';
