/** Platforms that keep a record for machines: asked when a link comes into view. By id. */
import type { PlatformRow } from './index.ts';

export const RECORD_PLATFORMS: readonly PlatformRow[] = [
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
    id: 'credly',
    facts: { id: 'credly', name: 'Credly', domain: 'credly.com', accounts: 'contract' },
    source: 'info.credly.com/terms-of-use, terms for organisations issuing (June 2019, read 2026-11)',
    records: {
      hosts: ['www.credly.com', 'api.credly.com'],
      load: () => import('./readers/credly.ts').then((file) => file.readCredly),
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
