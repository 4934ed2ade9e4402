import type { Code, State } from '../../../lib/credential/verdict.ts';
import { BADGR, CREDLY, CREDLY_ODD } from '../awards.ts';
import { NADIA } from '../people.ts';
import { ACCREDIBLE, ACCREDIBLE_NUMBER } from '../places/accredible.ts';
import { BESTR, EDUBADGES } from '../places/edubadges.ts';
import { FREECODECAMP, FREECODECAMP_SLUG } from '../places/freecodecamp.ts';
import { MICROSOFT_CREDENTIAL, TRANSCRIPTS } from '../places/microsoft-learn.ts';
import { MOODLE, MOODLE_HOST } from '../places/moodle.ts';
import { FACTORY } from '../places/open-badge-factory.ts';
import { VERIFIERPLUS } from '../places/verifierplus.ts';
import type { PlatformState } from '../platform-states.ts';

type Ending = readonly [id: string, name: string, state: State, headline: Code];

/** All on Nadia's page. `linkOf` makes the link of an id. */
function statesOf(
  platform: string,
  linkOf: (id: string) => string,
  endings: readonly Ending[],
  click = false,
): PlatformState[] {
  return endings.map(([id, name, state, headline]) => ({
    platform,
    name,
    link: linkOf(id),
    owner: NADIA.name,
    expected: { state, headline },
    ...(click ? { click } : {}),
  }));
}

const ACCREDIBLE_STATES = statesOf('accredible', (id) => `https://www.credential.net/${id}#acc.Qw7RtZ2k`, [
  [ACCREDIBLE.good, 'good', 'caution', 'issuer_on_open_platform'],
  [String(ACCREDIBLE_NUMBER), 'good, by its number', 'caution', 'issuer_on_open_platform'],
  [ACCREDIBLE.revoked, 'revoked', 'invalid', 'revoked'],
  [ACCREDIBLE.expired, 'expired', 'caution', 'expired'],
  [ACCREDIBLE.private, 'private', 'unchecked', 'not_shared'],
  [ACCREDIBLE.unpublished, 'not published', 'unchecked', 'not_shared'],
  [ACCREDIBLE.sample, 'a sample', 'unchecked', 'not_an_award'],
  [ACCREDIBLE.ofSomebodyElse, 'another person’s', 'other', 'holder_mismatch'],
  [ACCREDIBLE.onOwnHost, 'of a customer, on Accredible’s host', 'caution', 'issuer_on_open_platform'],
  [ACCREDIBLE.noDate, 'of a day that does not exist', 'caution', 'issuer_on_open_platform'],
  [ACCREDIBLE.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
  [ACCREDIBLE.changedShape, 'of another shape', 'unchecked', 'malformed'],
  [ACCREDIBLE.deleted, 'deleted', 'unchecked', 'not_found'],
]);

const BADGR_STATES = statesOf('badgr', (id) => `https://badges.parchment.com/public/assertions/${id}`, [
  [BADGR.hashed, 'good', 'caution', 'issuer_on_open_platform'],
  [BADGR.revoked, 'revoked', 'invalid', 'revoked'],
  [BADGR.expired, 'expired', 'caution', 'expired'],
  [BADGR.pending, 'pending or deleted', 'unchecked', 'not_found'],
  [BADGR.ofAnotherHost, 'the record of another host', 'invalid', 'hosted_mismatch'],
  [BADGR.notJson, 'a page instead of a record', 'unchecked', 'malformed'],
  [BADGR.nested, 'nested beyond reading', 'unchecked', 'malformed'],
  [BADGR.latin1, 'not in UTF-8', 'unchecked', 'malformed'],
  [BADGR.redirect, 'sent on elsewhere', 'unchecked', 'unreachable'],
  [BADGR.changedShape, 'of another shape', 'unchecked', 'malformed'],
]);

const EDUBADGES_STATES = statesOf(
  'badgr-whitelabel',
  (id) => `https://www.edubadges.nl/public/assertions/${id}`,
  [
    [EDUBADGES.good, 'good', 'caution', 'issuer_on_open_platform'],
    [EDUBADGES.revoked, 'revoked', 'invalid', 'revoked'],
    [EDUBADGES.expired, 'expired', 'caution', 'expired'],
    [EDUBADGES.pending, 'pending or deleted', 'unchecked', 'not_found'],
    [EDUBADGES.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
    [EDUBADGES.changedShape, 'of another shape', 'unchecked', 'malformed'],
  ],
  true,
);

const BESTR_LINK = `https://openbadges.bestr.it/public/assertions/${BESTR.good}`;
const BESTR_STATES: readonly PlatformState[] = [
  ...statesOf(
    'badgr-whitelabel',
    () => BESTR_LINK,
    [[BESTR.good, 'good, records where people look', 'caution', 'issuer_on_open_platform']],
    true,
  ),
  ...statesOf('badgr-whitelabel', () => BESTR_LINK, [
    [BESTR.good, 'before the click', 'unchecked', 'permission_needed'],
  ]),
];

const CREDLY_STATES = statesOf('credly', (id) => `https://www.credly.com/badges/${id}/public_url`, [
  [CREDLY.practitioner.id, 'good', 'verified', 'platform_record'],
  [CREDLY.expired.id, 'expired', 'caution', 'expired'],
  [CREDLY.ofSomebodyElse.id, 'another person’s', 'other', 'holder_mismatch'],
  [CREDLY.deleted.id, 'deleted', 'unchecked', 'not_found'],
  [CREDLY_ODD.revoked, 'revoked', 'invalid', 'revoked'],
  [CREDLY_ODD.otherTitle, 'whose page names nobody', 'caution', 'holder_unavailable'],
  [CREDLY_ODD.ofAnotherHost, 'the record of another host', 'invalid', 'hosted_mismatch'],
  [CREDLY_ODD.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
  [CREDLY_ODD.changedShape, 'of another shape', 'unchecked', 'malformed'],
]);
const CREDLY_TEMPLATE = statesOf('credly', (id) => `https://www.credly.com/org/northwind/badge/${id}`, [
  ['practitioner', 'a template', 'unchecked', 'not_an_award'],
]);

const FREECODECAMP_STATES = statesOf(
  'freecodecamp',
  (user) => `https://www.freecodecamp.org/certification/${user}/${FREECODECAMP_SLUG}`,
  [
    [FREECODECAMP.good, 'good', 'verified', 'platform_record'],
    [FREECODECAMP.ofSomebodyElse, 'another person’s', 'other', 'holder_mismatch'],
    [FREECODECAMP.nameless, 'of an account that hides its name', 'caution', 'holder_not_stated'],
    [FREECODECAMP.private, 'of a private account', 'unchecked', 'not_shared'],
    [FREECODECAMP.notClaimed, 'not claimed', 'unchecked', 'not_found'],
    [FREECODECAMP.unknown, 'of nobody', 'unchecked', 'not_found'],
    [FREECODECAMP.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
    [FREECODECAMP.changedShape, 'of another shape', 'unchecked', 'malformed'],
  ],
);
const FREECODECAMP_UNKNOWN = statesOf(
  'freecodecamp',
  (slug) => `https://www.freecodecamp.org/certification/${FREECODECAMP.good}/${slug}`,
  [['underwater-welding', 'of no such certification', 'unchecked', 'not_found']],
);

const TRANSCRIPT_STATES = statesOf(
  'microsoft-learn',
  (share) => `https://learn.microsoft.com/en-us/users/reading-room-4410/transcript/${share}`,
  [
    [TRANSCRIPTS.good, 'good', 'verified', 'platform_record'],
    [TRANSCRIPTS.ofSomebodyElse, 'another person’s', 'other', 'holder_mismatch'],
    [TRANSCRIPTS.expired, 'expired', 'caution', 'expired'],
    [TRANSCRIPTS.revoked, 'revoked', 'invalid', 'revoked'],
    [TRANSCRIPTS.several, 'one of several', 'unchecked', 'page_only'],
    [TRANSCRIPTS.onlyModules, 'modules only', 'unchecked', 'not_an_award'],
    [TRANSCRIPTS.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
    [TRANSCRIPTS.changedShape, 'of another shape', 'unchecked', 'malformed'],
    [TRANSCRIPTS.unknown, 'no longer shared', 'unchecked', 'not_found'],
  ],
);
const MICROSOFT_PAGES = statesOf(
  'microsoft-learn',
  (id) => `https://learn.microsoft.com/en-us/users/reading-room-4410/credentials/${id}`,
  [[MICROSOFT_CREDENTIAL, 'one credential', 'unchecked', 'page_only']],
);

const FACTORY_STATES = statesOf('obf', (id) => `https://openbadgefactory.com/v1/assertion/${id}.html`, [
  [FACTORY.good, 'good', 'caution', 'issuer_on_open_platform'],
  [FACTORY.gone, 'gone', 'invalid', 'revoked'],
  [FACTORY.revoked, 'revoked', 'invalid', 'revoked'],
  [FACTORY.expired, 'expired', 'caution', 'expired'],
  [FACTORY.ofAnotherHost, 'the record of another host', 'invalid', 'hosted_mismatch'],
  [FACTORY.strangeStatus, 'revoked: "false"', 'caution', 'issuer_on_open_platform'],
  [FACTORY.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
  [FACTORY.changedShape, 'of another shape', 'unchecked', 'malformed'],
  [FACTORY.unknown, 'unknown', 'unchecked', 'not_found'],
]);

const VERIFIERPLUS_STATES = statesOf('verifierplus', (id) => `https://verifierplus.org/credentials/${id}`, [
  [VERIFIERPLUS.good, 'good, by a key alone', 'caution', 'issuer_unknown'],
  [VERIFIERPLUS.altered, 'altered', 'invalid', 'proof_invalid'],
  [VERIFIERPLUS.unsigned, 'unsigned', 'unchecked', 'proof_missing'],
  [VERIFIERPLUS.unshared, 'no longer shared', 'unchecked', 'not_shared'],
  [VERIFIERPLUS.malformed, 'a page instead of a record', 'unchecked', 'malformed'],
  [VERIFIERPLUS.changedShape, 'of another shape', 'unchecked', 'malformed'],
]);

const moodleLink = (hash: string) => `https://${MOODLE_HOST}/badges/assertion.php?b=${hash}&obversion=2`;
const MOODLE_STATES: readonly PlatformState[] = [
  ...statesOf(
    'moodle',
    moodleLink,
    [
      [MOODLE.good, 'good', 'caution', 'issuer_domain'],
      [MOODLE.old, 'of an old site', 'caution', 'issuer_domain'],
      [MOODLE.expired, 'expired', 'caution', 'expired'],
      [MOODLE.withdrawn, 'withdrawn or unknown', 'unchecked', 'not_found'],
      [MOODLE.malformed, 'behind a login', 'unchecked', 'page_only'],
    ],
    true,
  ),
  ...statesOf('moodle', moodleLink, [[MOODLE.good, 'before the click', 'unchecked', 'permission_needed']]),
];

/** Platforms that keep a record for machines, and sites that serve Open Badges themselves. */
export const RECORD_STATES: readonly PlatformState[] = [
  ...ACCREDIBLE_STATES,
  ...BADGR_STATES,
  ...EDUBADGES_STATES,
  ...BESTR_STATES,
  ...CREDLY_STATES,
  ...CREDLY_TEMPLATE,
  ...FREECODECAMP_STATES,
  ...FREECODECAMP_UNKNOWN,
  ...TRANSCRIPT_STATES,
  ...MICROSOFT_PAGES,
  ...FACTORY_STATES,
  ...VERIFIERPLUS_STATES,
  ...MOODLE_STATES,
];
