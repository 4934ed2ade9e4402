/** Platforms that are recognised and named, and whose pages Assay does not read. By id. */
import type { PlatformFacts } from '../credential/model.ts';
import type { PlatformRow } from './index.ts';

const NOT_FOUND = 'how an issuer comes to have an account was not found, so open (2026-11)';
const NO_SOURCE = 'seems to issue its own alone; no source says so, so open (2026-11)';
const BACKPACK = 'keeps what others issued, for anybody who has an account (2026-11)';

type Named = [id: string, name: string, domain: string, source: string, accounts?: PlatformFacts['accounts']];

const NAMED: readonly Named[] = [
  ['badgecraft', 'Badgecraft', 'badgecraft.eu', NOT_FOUND],
  ['badgelist', 'Badge List', 'badgelist.com', NOT_FOUND],
  ['certopus', 'Certopus', 'certopus.com', NOT_FOUND],
  ['cimea-diplome', 'CIMEA diplo-me', 'cimea-diplome.it', NO_SOURCE],
  ['cs50', 'CS50', 'certificates.cs50.io', 'its certificates stand on its own host (2026-11)', 'host'],
  ['digilocker', 'DigiLocker', 'digilocker.gov.in', NOT_FOUND],
  ['ec-council', 'EC-Council', 'eccouncil.org', NO_SOURCE],
  ['europass-edc', 'Europass', 'europa.eu', 'shows what anybody has sealed (2026-11)'],
  ['google-dev-badges', 'Google Developer Program', 'developers.google.com', NO_SOURCE],
  ['gradintel', 'Gradintelligence', 'gradintel.com', NOT_FOUND],
  ['learncard', 'LearnCard', 'learncard.app', BACKPACK],
  ['linux-foundation', 'The Linux Foundation', 'linuxfoundation.org', NO_SOURCE],
  ['mozilla-backpack', 'Mozilla Backpack, closed in 2019', 'backpack.openbadges.org', BACKPACK],
  ['my-equals', 'My eQuals', 'myequals.edu.au', NOT_FOUND],
  ['nptel', 'NPTEL', 'nptel.ac.in', NO_SOURCE],
  ['nsc', 'National Student Clearinghouse', 'studentclearinghouse.org', NOT_FOUND],
  ['obp', 'Open Badge Passport', 'openbadgepassport.com', BACKPACK],
  ['openbadge-global', 'Open Badge Global', 'openbadge-global.com', NOT_FOUND],
  ['pmi', 'PMI', 'pmi.org', NO_SOURCE],
  [
    'salesforce',
    'Salesforce',
    'salesforce.com',
    'Salesforce issues its own: there is no issuer account to open (2026-11)',
    'itself',
  ],
];

export const NAMED_PLATFORMS: readonly PlatformRow[] = NAMED.map(
  ([id, name, domain, source, accounts = 'open']) => ({ id, facts: { id, name, domain, accounts }, source }),
);
