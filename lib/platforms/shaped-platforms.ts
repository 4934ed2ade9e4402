/**
 * Platforms whose pages no reader of their own knows: opened in a tab, since they are applications or stand behind a
 * bot wall, and read as far as they state holder and title in structured data. By id.
 */
import type { PlatformFacts } from '../credential/model.ts';
import type { PlatformRow } from './index.ts';

type Accounts = Exclude<PlatformFacts['accounts'], 'contract'>;
type Shaped = readonly [id: string, name: string, domain: string, ...hosts: string[]];

/** How the accounts of each group are known. */
const SOURCES: Record<Accounts, string> = {
  itself: 'it issues its own certificates: there is no issuer account to open (2026-11)',
  host: 'its certificates stand on a host of its own; no source says more (2026-11)',
  open: 'how an issuer comes to have an account was not found, so open (2026-11)',
};

const ITSELF: readonly Shaped[] = [
  ['codecademy', 'Codecademy', 'codecademy.com', 'www.codecademy.com'],
  ['datacamp', 'DataCamp', 'datacamp.com', 'www.datacamp.com'],
  ['futurelearn', 'FutureLearn', 'futurelearn.com', 'www.futurelearn.com'],
  [
    'google-skills',
    'Google Skills',
    'skills.google',
    'www.skills.google',
    'skills.google',
    'cloudskillsboost.google',
    'google.qwiklabs.com',
  ],
  ['linkedin-learning', 'LinkedIn Learning', 'linkedin.com', 'www.linkedin.com'],
  ['udacity', 'Udacity', 'udacity.com', 'confirm.udacity.com', 'udacity.com'],
];

const HOST: readonly Shaped[] = [
  ['btk', 'BTK Akademi', 'btkakademi.gov.tr', 'www.btkakademi.gov.tr'],
  ['deeplearning-ai', 'DeepLearning.AI', 'deeplearning.ai', 'learn.deeplearning.ai'],
  ['det', 'Duolingo English Test', 'duolingo.com', 'certs.duolingo.com'],
  ['dicoding', 'Dicoding', 'dicoding.com', 'www.dicoding.com'],
  ['great-learning', 'Great Learning', 'mygreatlearning.com', 'www.mygreatlearning.com'],
  ['hubspot', 'HubSpot Academy', 'hubspot.com', 'app.hubspot.com', 'hubspot.com'],
  ['oracle', 'Oracle', 'oracle.com', 'catalog-education.oracle.com'],
  ['redhat', 'Red Hat', 'redhat.com', 'rhtapps.redhat.com'],
  ['scrum-org', 'Scrum.org', 'scrum.org', 'www.scrum.org', 'scrum.org'],
  ['scrumstudy', 'SCRUMstudy', 'scrumstudy.com', 'www.scrumstudy.com'],
];

const OPEN: readonly Shaped[] = [
  ['acreditta', 'Acreditta', 'acreditta.com', 'www.acreditta.com', 'acreditta.com'],
  ['badgecert', 'BadgeCert', 'badgecert.com', 'app.badgecert.com', 'badgecert.com'],
  ['certifier', 'Certifier', 'credsverse.com', 'credsverse.com'],
  ['certmetrics', 'CertMetrics', 'certmetrics.com', 'cp.certmetrics.com', 'certmetrics.com'],
  ['sertifier', 'Sertifier', 'sertifier.com', 'verified.sertifier.com'],
  ['virtualbadge', 'Virtualbadge.io', 'virtualbadge.io', 'www.virtualbadge.io'],
];

export const SHAPED_PLATFORMS: readonly PlatformRow[] = [
  ...ITSELF.map(rowWith('itself')),
  ...HOST.map(rowWith('host')),
  ...OPEN.map(rowWith('open')),
];

function rowWith(accounts: Accounts): (shaped: Shaped) => PlatformRow {
  return ([id, name, domain, ...hosts]) => ({
    id,
    facts: { id, name, domain, accounts },
    source: SOURCES[accounts],
    pages: {
      hosts,
      by: 'tab',
      load: () => import('./readers/shapes.ts').then((file) => file.shapesReader()),
    },
  });
}
