/**
 * Platforms whose pages no reader of their own knows: opened in a tab, since they are applications or stand behind a
 * bot wall, and read as far as they state holder and title in structured data. By id.
 */
import type { PlatformFacts } from '../credential/model.ts';
import type { PlatformRow } from './index.ts';

const ITS_OWN = 'issues its own certificates: there is no issuer account to open (2026-11)';
const NOT_FOUND = 'who can open an account there was not found, so open (2026-11)';
const ANYBODY = 'a self-service platform: anybody can open an account and issue under any name (2026-11)';

type Shaped = [id: string, name: string, domain: string, accounts: PlatformFacts['accounts'], source: string];

const SHAPED: readonly (readonly [...Shaped, ...hosts: string[]])[] = [
  ['acreditta', 'Acreditta', 'acreditta.com', 'open', NOT_FOUND, 'www.acreditta.com', 'acreditta.com'],
  ['badgecert', 'BadgeCert', 'badgecert.com', 'open', NOT_FOUND, 'app.badgecert.com', 'badgecert.com'],
  ['btk', 'BTK Akademi', 'btkakademi.gov.tr', 'itself', `BTK Akademi ${ITS_OWN}`, 'www.btkakademi.gov.tr'],
  ['certifier', 'Certifier', 'certifier.io', 'open', ANYBODY, 'credsverse.com'],
  [
    'certmetrics',
    'CertMetrics',
    'certmetrics.com',
    'open',
    NOT_FOUND,
    'cp.certmetrics.com',
    'certmetrics.com',
  ],
  ['codecademy', 'Codecademy', 'codecademy.com', 'itself', `Codecademy ${ITS_OWN}`, 'www.codecademy.com'],
  ['datacamp', 'DataCamp', 'datacamp.com', 'itself', `DataCamp ${ITS_OWN}`, 'www.datacamp.com'],
  [
    'deeplearning-ai',
    'DeepLearning.AI',
    'deeplearning.ai',
    'itself',
    `DeepLearning.AI ${ITS_OWN}`,
    'learn.deeplearning.ai',
  ],
  ['det', 'Duolingo English Test', 'duolingo.com', 'itself', `Duolingo ${ITS_OWN}`, 'certs.duolingo.com'],
  ['dicoding', 'Dicoding', 'dicoding.com', 'itself', `Dicoding ${ITS_OWN}`, 'www.dicoding.com'],
  [
    'futurelearn',
    'FutureLearn',
    'futurelearn.com',
    'itself',
    `FutureLearn ${ITS_OWN}`,
    'www.futurelearn.com',
  ],
  [
    'google-skills',
    'Google Skills',
    'skills.google',
    'itself',
    `Google ${ITS_OWN}`,
    'www.skills.google',
    'skills.google',
    'cloudskillsboost.google',
    'google.qwiklabs.com',
  ],
  [
    'great-learning',
    'Great Learning',
    'mygreatlearning.com',
    'itself',
    `Great Learning ${ITS_OWN}`,
    'www.mygreatlearning.com',
  ],
  [
    'hubspot',
    'HubSpot Academy',
    'hubspot.com',
    'itself',
    `HubSpot ${ITS_OWN}`,
    'app.hubspot.com',
    'hubspot.com',
  ],
  [
    'linkedin-learning',
    'LinkedIn Learning',
    'linkedin.com',
    'itself',
    `LinkedIn Learning ${ITS_OWN}`,
    'www.linkedin.com',
  ],
  ['oracle', 'Oracle', 'oracle.com', 'itself', `Oracle ${ITS_OWN}`, 'catalog-education.oracle.com'],
  ['redhat', 'Red Hat', 'redhat.com', 'itself', `Red Hat ${ITS_OWN}`, 'rhtapps.redhat.com'],
  ['scrum-org', 'Scrum.org', 'scrum.org', 'itself', `Scrum.org ${ITS_OWN}`, 'www.scrum.org', 'scrum.org'],
  ['scrumstudy', 'SCRUMstudy', 'scrumstudy.com', 'itself', `SCRUMstudy ${ITS_OWN}`, 'www.scrumstudy.com'],
  ['sertifier', 'Sertifier', 'sertifier.com', 'open', ANYBODY, 'verified.sertifier.com'],
  [
    'udacity',
    'Udacity',
    'udacity.com',
    'itself',
    `Udacity ${ITS_OWN}`,
    'confirm.udacity.com',
    'www.udacity.com',
  ],
  ['virtualbadge', 'Virtualbadge.io', 'virtualbadge.io', 'open', NOT_FOUND, 'www.virtualbadge.io'],
];

export const SHAPED_PLATFORMS: readonly PlatformRow[] = SHAPED.map(
  ([id, name, domain, accounts, source, ...hosts]) => ({
    id,
    facts: { id, name, domain, accounts },
    source,
    pages: {
      hosts,
      by: 'tab',
      load: () => import('./readers/shapes.ts').then((file) => file.shapesReader()),
    },
  }),
);
