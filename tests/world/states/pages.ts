import type { Code, State } from '../../../lib/credential/verdict.ts';
import { COURSERA } from '../awards.ts';
import {
  COURSERA_PAGES,
  EDX,
  EDX_PROGRAM,
  HACKERRANK,
  HACKERRANK_FAILED,
  MITX,
  OPEN_EDX,
  type PageAwards,
  SHAPED,
  SKILLJAR,
  SKILLSHOP,
  UDEMY,
} from '../page-awards.ts';
import { NADIA } from '../people.ts';
import type { PlatformState } from '../platform-states.ts';

type Expected = [state: State, headline: Code];

const OWN: Expected = ['verified', 'platform_page'];
const OTHER: Expected = ['other', 'holder_mismatch'];
const UNREAD: Expected = ['unchecked', 'malformed'];
const UNKNOWN: Expected = ['unchecked', 'not_found'];
/** Read in a tab that opens: nothing that a request could bring. */
const IN_A_TAB: Expected = ['unchecked', 'page_only'];

function row(platform: string, name: string, link: string, [state, headline]: Expected): PlatformState {
  return { platform, name, link, owner: NADIA.name, expected: { state, headline }, click: true };
}

/** The four states that every platform has; what a good one amounts to is the platform's. */
function four(platform: string, awards: PageAwards, link: (id: string) => string, good = OWN, other = OTHER) {
  return [
    row(platform, 'good', link(awards.good.id), good),
    row(platform, 'of somebody else', link(awards.ofSomebodyElse.id), other),
    row(platform, 'changed shape', link(awards.changed.id), UNREAD),
    row(platform, 'not found', link(awards.unknown.id), UNKNOWN),
    { ...row(platform, 'not clicked', link(awards.good.id), IN_A_TAB), click: false },
  ];
}

const coursera = (path: string) => `https://www.coursera.org${path}`;

/** Platforms whose awards stand on pages for people. */
export const PAGE_STATES: readonly PlatformState[] = [
  row('coursera', 'good', coursera(`/verify/${COURSERA.code}`), OWN),
  row('coursera', 'good, by its short link', coursera(`/share/${COURSERA_PAGES.shared}`), OWN),
  row(
    'coursera',
    'several courses',
    coursera(`/account/accomplishments/specialization/certificate/${COURSERA_PAGES.specialization}`),
    OWN,
  ),
  row('coursera', 'of somebody else', coursera(`/verify/${COURSERA_PAGES.ofSomebodyElse}`), OTHER),
  row('coursera', 'name hidden', coursera(`/verify/${COURSERA_PAGES.hidden}`), ['unchecked', 'not_shared']),
  row('coursera', 'changed shape', coursera(`/verify/${COURSERA_PAGES.changed}`), UNREAD),
  row('coursera', 'not found', coursera(`/verify/${COURSERA_PAGES.unknown}`), UNKNOWN),
  ...four('edx', EDX, (id) => `https://courses.edx.org/certificates/${id}`),
  ...four('edx-program', EDX_PROGRAM, (id) => `https://credentials.edx.org/credentials/${id}/`),
  ...four('google-skillshop', SKILLSHOP, (id) => `https://skillshop.exceedlms.com/student/award/${id}`),
  ...four('hackerrank', HACKERRANK, (id) => `https://www.hackerrank.com/certificates/${id}`),
  row('hackerrank', 'not passed', `https://www.hackerrank.com/certificates/${HACKERRANK_FAILED}`, [
    'unchecked',
    'not_an_award',
  ]),
  ...four('mitx-online', MITX, (id) => `https://mitxonline.mit.edu/certificate/program/${id}/`),
  ...four('open-edx', OPEN_EDX, (id) => `https://university.cockroachlabs.com/certificates/${id}`, [
    'caution',
    'issuer_domain',
  ]),
  // The page names no holder that can be read, so that it cannot say whose the others are.
  ...four(
    'skilljar',
    SKILLJAR,
    (id) => `https://verify.skilljar.com/c/${id}`,
    ['caution', 'issuer_on_open_platform'],
    ['caution', 'issuer_on_open_platform'],
  ),
  row('udemy', 'good', `https://www.udemy.com/certificate/${UDEMY.good.id}/`, IN_A_TAB),
  row('udemy', 'short link', `https://ude.my/${UDEMY.good.id}`, IN_A_TAB),
  row('deeplearning-ai', 'good', `https://learn.deeplearning.ai/accomplishments/${SHAPED.good.id}`, IN_A_TAB),
  row('certifier', 'good', `https://credsverse.com/credentials/${SHAPED.good.id}`, IN_A_TAB),
];
