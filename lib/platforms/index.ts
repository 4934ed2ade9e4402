import type { PlatformFacts } from '../credential/model.ts';
import type { Reader } from './reader.ts';

export type { Award, ReadContext, Reader } from './reader.ts';

export interface PlatformRow {
  id: string;
  facts: PlatformFacts;
  /** How `facts.accounts` is known, with the date on which that was read. */
  source: string;
  /** The hosts that a reader asks. */
  apiHosts: readonly string[];
  /** `view`: may be asked when a link comes into view. `click`: pages for people, on the user's click only. */
  reads: 'view' | 'click';
  load: () => Promise<Reader>;
}

const readNothing = () => import('./readers/not-read.ts').then((file) => file.readNothing);

/** Every platform that `patterns.ts` recognises, by id. */
export const PLATFORMS: readonly PlatformRow[] = [
  {
    id: 'accredible',
    facts: { id: 'accredible', name: 'Accredible', domain: 'credential.net', accounts: 'open' },
    source: 'help.accredible.com, glossary and issuer FAQs: anyone who has paid (read 2026-11)',
    apiHosts: ['api.accredible.com'],
    reads: 'view',
    load: readNothing,
  },
  {
    id: 'badgr',
    facts: { id: 'badgr', name: 'Canvas Credentials (Badgr)', domain: 'badgr.io', accounts: 'open' },
    source: 'guides.instructure.com, creating an issuer: anybody with an account (read 2026-11)',
    apiHosts: [
      'api.badgr.io',
      'api.eu.badgr.io',
      'api.ca.badgr.io',
      'api.au.badgr.io',
      'api.sg.badgr.io',
      'api.test.badgr.com',
      'badges.parchment.com',
    ],
    reads: 'view',
    load: () => import('./readers/badgr.ts').then((file) => file.readBadgr),
  },
  {
    id: 'coursera',
    facts: { id: 'coursera', name: 'Coursera', domain: 'coursera.org', accounts: 'itself' },
    source: 'Coursera issues its own certificates: there is no issuer account to open (2026-11)',
    apiHosts: ['www.coursera.org'],
    reads: 'click',
    load: () => import('./readers/coursera.ts').then((file) => file.readCoursera),
  },
  {
    id: 'credly',
    facts: { id: 'credly', name: 'Credly', domain: 'credly.com', accounts: 'contract' },
    source: 'info.credly.com/terms-of-use, terms for organisations issuing (June 2019, read 2026-11)',
    apiHosts: ['www.credly.com', 'api.credly.com'],
    reads: 'view',
    load: () => import('./readers/credly.ts').then((file) => file.readCredly),
  },
  {
    id: 'freecodecamp',
    facts: { id: 'freecodecamp', name: 'freeCodeCamp', domain: 'freecodecamp.org', accounts: 'itself' },
    source: 'freeCodeCamp issues its own certifications: there is no issuer account to open (2026-11)',
    apiHosts: ['api.freecodecamp.org'],
    reads: 'view',
    load: readNothing,
  },
  {
    id: 'microsoft-learn',
    facts: {
      id: 'microsoft-learn',
      name: 'Microsoft Learn',
      domain: 'learn.microsoft.com',
      accounts: 'itself',
    },
    source: 'Microsoft issues its own certifications: there is no issuer account to open (2026-11)',
    apiHosts: ['learn.microsoft.com'],
    reads: 'view',
    load: readNothing,
  },
  {
    id: 'obf',
    facts: { id: 'obf', name: 'Open Badge Factory', domain: 'openbadgefactory.com', accounts: 'open' },
    source: 'organisations open accounts; whether they are checked was not found, so open (2026-11)',
    apiHosts: ['openbadgefactory.com'],
    reads: 'view',
    load: () => import('./readers/open-badge-factory.ts').then((file) => file.readOpenBadgeFactory),
  },
  {
    id: 'verifierplus',
    facts: { id: 'verifierplus', name: 'VerifierPlus', domain: 'verifierplus.org', accounts: 'open' },
    source: 'public server code: stores what anybody posts (read 2026-11)',
    apiHosts: ['verifierplus.org'],
    reads: 'view',
    load: () => import('./readers/verifierplus.ts').then((file) => file.readVerifierPlus),
  },
];

export function platformOf(id: string): PlatformRow | undefined {
  return PLATFORMS.find((row) => row.id === id);
}
