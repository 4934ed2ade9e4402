/** Platforms that are recognised and named, and whose pages Assay does not read. By id. */
import type { PlatformRow } from './index.ts';

export const NAMED_PLATFORMS: readonly PlatformRow[] = [
  {
    id: 'accredible',
    facts: { id: 'accredible', name: 'Accredible', domain: 'credential.net', accounts: 'open' },
    source: 'help.accredible.com, glossary and issuer FAQs: anyone who has paid (read 2026-11)',
  },
  {
    id: 'freecodecamp',
    facts: { id: 'freecodecamp', name: 'freeCodeCamp', domain: 'freecodecamp.org', accounts: 'itself' },
    source: 'freeCodeCamp issues its own certifications: there is no issuer account to open (2026-11)',
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
  },
];
