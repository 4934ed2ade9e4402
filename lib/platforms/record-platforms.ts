/** Platforms that keep a record for machines: asked when a link comes into view. By id. */
import type { PlatformRow } from './index.ts';

export const RECORD_PLATFORMS: readonly PlatformRow[] = [
  {
    id: 'accredible',
    facts: { id: 'accredible', name: 'Accredible', domain: 'credential.net', accounts: 'open' },
    source: 'help.accredible.com, glossary and issuer FAQs: anyone who has paid (read 2026-11)',
    records: {
      hosts: ['api.accredible.com'],
      load: () => import('./readers/accredible.ts').then((file) => file.readAccredible),
    },
  },
  {
    id: 'badgr',
    facts: { id: 'badgr', name: 'Canvas Credentials (Badgr)', domain: 'badgr.io', accounts: 'open' },
    source: 'guides.instructure.com, creating an issuer: anybody with an account (read 2026-11)',
    records: {
      hosts: [
        'api.badgr.io',
        'api.eu.badgr.io',
        'api.ca.badgr.io',
        'api.au.badgr.io',
        'api.sg.badgr.io',
        'api.test.badgr.com',
        'badges.parchment.com',
      ],
      load: () => import('./readers/badgr.ts').then((file) => file.readBadgr),
    },
  },
  {
    id: 'badgr-whitelabel',
    facts: {
      id: 'badgr-whitelabel',
      name: 'a site that runs Badgr',
      domain: 'edubadges.nl',
      accounts: 'open',
    },
    source: 'each site decides for itself who may issue there; no public rule was found, so open (2026-11)',
    records: {
      hosts: ['api.edubadges.nl', 'openbadges.bestr.it'],
      load: () => import('./readers/badgr-whitelabel.ts').then((file) => file.readBadgrWhitelabel),
    },
  },
  {
    id: 'credly',
    facts: { id: 'credly', name: 'Credly', domain: 'credly.com', accounts: 'contract' },
    source: 'info.credly.com/terms-of-use, terms for organisations issuing (June 2019, read 2026-11)',
    records: {
      hosts: ['www.credly.com', 'api.credly.com'],
      load: () => import('./readers/credly.ts').then((file) => file.readCredly),
    },
  },
  {
    id: 'freecodecamp',
    facts: { id: 'freecodecamp', name: 'freeCodeCamp', domain: 'freecodecamp.org', accounts: 'itself' },
    source: 'freeCodeCamp issues its own certifications: there is no issuer account to open (2026-11)',
    records: {
      hosts: ['api.freecodecamp.org'],
      load: () => import('./readers/freecodecamp.ts').then((file) => file.readFreeCodeCamp),
    },
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
    records: {
      hosts: ['learn.microsoft.com'],
      load: () => import('./readers/microsoft-learn.ts').then((file) => file.readMicrosoftLearn),
    },
    // A transcript has a record; a single credential has a page alone, which is an application.
    pages: {
      hosts: ['learn.microsoft.com'],
      by: 'tab',
      load: () => import('./readers/shapes.ts').then((file) => file.shapesReader()),
    },
  },
  {
    id: 'obf',
    facts: { id: 'obf', name: 'Open Badge Factory', domain: 'openbadgefactory.com', accounts: 'open' },
    source: 'organisations open accounts; whether they are checked was not found, so open (2026-11)',
    records: {
      hosts: ['openbadgefactory.com'],
      load: () => import('./readers/open-badge-factory.ts').then((file) => file.readOpenBadgeFactory),
    },
  },
  {
    id: 'verifierplus',
    facts: { id: 'verifierplus', name: 'VerifierPlus', domain: 'verifierplus.org', accounts: 'open' },
    source: 'public server code: stores what anybody posts (read 2026-11)',
    records: {
      hosts: ['verifierplus.org'],
      load: () => import('./readers/verifierplus.ts').then((file) => file.readVerifierPlus),
    },
  },
];

/** Whether a host is one on which a platform keeps its records, as that platform's own row says. */
export function keepsRecords(host: string): boolean {
  return RECORD_PLATFORMS.some(({ records }) => records?.hosts.includes(host));
}
