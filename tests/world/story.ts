import type { Code, State } from '../../lib/credential/verdict.ts';
import { BADGR, COURSERA, CREDLY } from './awards.ts';

export interface Expected {
  state: State;
  headline: Code;
}

/** One credential of the demo profile: what the page says, where the link leads, and what must come of it. */
export interface StoryItem {
  id: string;
  /** The title beside the link: the page's, not the award's. */
  claimed: string;
  claimedIssuer: string;
  /** For the page: days since it was issued. */
  issuedDaysAgo: number;
  url: string;
  /** Nothing was clicked. */
  onView: Expected;
  /** "Ask HOST" was clicked for each host of `ASKED`. */
  afterClick: Expected;
}

const credly = (award: { id: string }) => `https://www.credly.com/badges/${award.id}/public_url`;
const badgr = (id: string) => `https://api.badgr.io/public/assertions/${id}`;
const northfield = (name: string) => `https://northfield.edu/credentials/${name}.json`;

/** What a click on "Ask HOST" does not change. */
function still(state: State, headline: Code): Pick<StoryItem, 'onView' | 'afterClick'> {
  return { onView: { state, headline }, afterClick: { state, headline } };
}

function onceAsked(state: State, headline: Code): Pick<StoryItem, 'onView' | 'afterClick'> {
  return {
    onView: { state: 'unchecked', headline: 'permission_needed' },
    afterClick: { state, headline },
  };
}

/** The profile of Nadia Kestrel, in page order. */
export const STORY: readonly StoryItem[] = [
  {
    id: 'credly-same-name',
    claimed: 'Northwind Cloud Practitioner',
    claimedIssuer: 'Northwind Cloud',
    issuedDaysAgo: 210,
    url: credly(CREDLY.practitioner),
    ...still('verified', 'platform_record'),
  },
  {
    id: 'credly-other-name',
    claimed: 'Northwind Data Engineer',
    claimedIssuer: 'Northwind Cloud',
    issuedDaysAgo: 120,
    url: credly(CREDLY.ofSomebodyElse),
    ...still('other', 'holder_mismatch'),
  },
  {
    id: 'credly-expired',
    claimed: 'Northwind Security Essentials',
    claimedIssuer: 'Northwind Cloud',
    issuedDaysAgo: 1_140,
    url: credly(CREDLY.expired),
    ...still('caution', 'expired'),
  },
  {
    id: 'credly-bigger-title',
    claimed: 'Certified Kubernetes Platform Architect, Expert Level',
    claimedIssuer: 'Northwind Cloud',
    issuedDaysAgo: 300,
    url: credly(CREDLY.smallTitle),
    ...still('caution', 'claim_differs'),
  },
  {
    id: 'badgr-only-a-hash',
    claimed: 'Open Data Basics',
    claimedIssuer: 'Riverbend Library',
    issuedDaysAgo: 400,
    url: badgr(BADGR.hashed),
    ...still('caution', 'issuer_on_open_platform'),
  },
  {
    id: 'badgr-revoked',
    claimed: 'First Aid at Work',
    claimedIssuer: 'Riverbend Library',
    issuedDaysAgo: 500,
    url: badgr(BADGR.revoked),
    ...still('invalid', 'revoked'),
  },
  {
    id: 'look-alike-host',
    claimed: 'Northwind Cloud Architect',
    claimedIssuer: 'Northwind Cloud',
    issuedDaysAgo: 60,
    url: 'https://credly.com.evil.example/badges/5d0e7c1f-8f34-4c59-9d7b-6a1f22c0b7e4',
    ...still('invalid', 'issuer_impersonation'),
  },
  {
    id: 'credly-not-found',
    claimed: 'Northwind Network Specialist',
    claimedIssuer: 'Northwind Cloud',
    issuedDaysAgo: 700,
    url: credly(CREDLY.deleted),
    ...still('unchecked', 'not_found'),
  },
  {
    id: 'coursera-page',
    claimed: 'Statistics for Everyone',
    claimedIssuer: 'Coursera',
    issuedDaysAgo: 640,
    url: `https://www.coursera.org/account/accomplishments/verify/${COURSERA.code}`,
    ...still('unchecked', 'page_only'),
  },
  {
    id: 'badgr-eu-hangs',
    claimed: 'Agile Team Member',
    claimedIssuer: 'Fjordtech Academy',
    issuedDaysAgo: 330,
    url: `https://api.eu.badgr.io/public/assertions/${BADGR.hanging}`,
    ...still('unchecked', 'unreachable'),
  },
  {
    id: 'edu-good',
    claimed: 'Data Literacy',
    claimedIssuer: 'Northfield University',
    issuedDaysAgo: 250,
    url: northfield('data-literacy'),
    ...onceAsked('verified', 'key_of_issuer'),
  },
  {
    id: 'edu-altered',
    claimed: 'Master of Data Science',
    claimedIssuer: 'Northfield University',
    issuedDaysAgo: 200,
    url: northfield('data-science'),
    ...onceAsked('invalid', 'proof_invalid'),
  },
  {
    id: 'edu-revoked',
    claimed: 'Laboratory Safety',
    claimedIssuer: 'Northfield University',
    issuedDaysAgo: 380,
    url: northfield('laboratory-safety'),
    ...onceAsked('invalid', 'revoked'),
  },
  {
    id: 'smallco',
    claimed: 'Workshop Facilitation',
    claimedIssuer: 'SmallCo Learning',
    issuedDaysAgo: 150,
    url: 'https://badges.smallco.example/badges/workshop-facilitation.json',
    ...onceAsked('caution', 'issuer_domain'),
  },
  {
    id: 'did-key',
    claimed: 'Prompt Design',
    claimedIssuer: 'World Skills Bureau',
    issuedDaysAgo: 90,
    url: 'https://files.kestrel.example/credentials/prompt-design.json',
    ...onceAsked('caution', 'issuer_unknown'),
  },
];

/** The hosts that the run clicks "Ask" for, in order. */
export const ASKED: readonly string[] = ['northfield.edu', 'badges.smallco.example', 'files.kestrel.example'];

/** The hosts that a page of this story may make Assay ask without any click. */
export const ASKED_ON_VIEW: readonly string[] = [
  'www.credly.com',
  'api.credly.com',
  'api.badgr.io',
  'api.eu.badgr.io',
];

export const DEMO_PROFILE = 'https://www.linkedin.com/in/nadia-kestrel/';
export const SECOND_PROFILE = 'https://www.linkedin.com/in/tobias-merrow/';
export const BAD_INPUT_PROFILE = 'https://www.linkedin.com/in/ida-solberg/';
export const README_PAGE = 'https://github.com/nkestrel';
export const APPLICATION_FORM = 'https://job-boards.greenhouse.io/harrowpine/jobs/4471203';
