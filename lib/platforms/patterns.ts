/**
 * How links to awards look, one row a platform: data only, since every page that is read carries this file.
 * Patterns are matched against the path alone and are linear.
 */
export interface LinkPattern {
  id: string;
  /** These hosts and their true sub-domains. */
  domains: readonly string[];
  /** Group 1 is the id as written; what stands after it is noise. */
  paths: readonly RegExp[];
  /** What an id looks like there; anything else in its place is mistyped or a sample. */
  ids: RegExp;
  /** Pages that look like an award and are none: templates, catalogues. */
  templates?: RegExp;
  /** The one address of an award, whatever link led to it. */
  address: (id: string, host: string, path: string) => string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const LINK_PATTERNS: readonly LinkPattern[] = [
  {
    id: 'accredible',
    domains: ['credential.net', 'accredible.com'],
    paths: [/^\/([0-9a-f]{8}-[0-9a-f-]{27}|\d{5,10})(?:\/|$)/i],
    ids: /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{5,10})$/i,
    address: (id) => `https://www.credential.net/${id.toLowerCase()}`,
  },
  {
    id: 'badgr',
    domains: ['badgr.io', 'badgr.com', 'badges.parchment.com'],
    paths: [/^\/public\/assertions\/([^/]+?)(?:\.json)?\/?$/],
    ids: /^(?:[\w-]{22}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/,
    address: (id, host) => `https://${badgrApiHost(host)}/public/assertions/${id}`,
  },
  {
    id: 'badgr-whitelabel',
    domains: ['edubadges.nl', 'openbadges.bestr.it'],
    paths: [/^\/public\/assertions\/([^/]+?)(?:\.json)?\/?$/],
    ids: /^[\w-]{22}$/,
    address: (id, host) =>
      `https://${host.endsWith('edubadges.nl') ? 'api.edubadges.nl' : host}/public/assertions/${id}`,
  },
  {
    id: 'coursera',
    domains: ['coursera.org'],
    paths: [
      /^\/account\/accomplishments\/(?:verify|certificate|records|(?:specialization|professional-cert)(?:\/certificate)?)\/([^/]+)\/?$/,
      /^\/(?:verify|certificate|records)\/(?:(?:specialization|professional-cert)\/)?([^/]+)\/?$/,
      /^\/share\/([^/]+)\/?$/,
    ],
    ids: /^(?:[A-Z0-9]{8,20}|[0-9a-f]{32})$/i,
    address: (id, _host, path) =>
      path.startsWith('/share/')
        ? `https://www.coursera.org/share/${id.toLowerCase()}`
        : `https://www.coursera.org/verify/${id.toUpperCase()}`,
  },
  {
    id: 'credly',
    domains: ['credly.com', 'youracclaim.com'],
    paths: [
      /^\/badges\/([^/]+)(?:\/[a-z_]+)?\/?$/,
      /^\/earner\/earned\/(?:badge|share)\/([^/]+)/,
      /^\/(?:api\/)?v1\/obi\/v2\/badge_assertions\/([^/]+)\/?$/,
    ],
    ids: UUID,
    templates: /^\/org\/[^/]+\/badge\/[^/]/,
    address: (id) => `https://www.credly.com/badges/${id.toLowerCase()}`,
  },
  {
    id: 'freecodecamp',
    domains: ['freecodecamp.org'],
    paths: [/^\/certification\/([^/]+\/[^/]+)\/?$/],
    ids: /^[^/]+\/[\w-]+$/,
    address: (id) => `https://www.freecodecamp.org/certification/${id.toLowerCase()}`,
  },
  {
    id: 'microsoft-learn',
    domains: ['learn.microsoft.com'],
    paths: [
      /^\/api\/credentials\/share\/[a-z]{2}-[a-z]{2}\/([^/]+\/[^/]+)\/?$/i,
      /^\/(?:[a-z]{2}-[a-z]{2}\/)?users\/([^/]+\/credentials\/(?:certification\/)?[^/]+)\/?$/i,
      /^\/(?:[a-z]{2}-[a-z]{2}\/)?users\/([^/]+\/transcript\/[^/]+)\/?$/i,
    ],
    ids: /^[^/]+\/(?:[0-9a-f]{14,16}|credentials\/(?:[0-9a-f]{14,16}|certification\/[\w.-]+)|transcript\/[a-z0-9]+)$/i,
    address: (id) => `https://learn.microsoft.com/users/${microsoftPath(id.toLowerCase())}`,
  },
  {
    id: 'obf',
    domains: ['openbadgefactory.com'],
    paths: [/^\/v1\/assertion\/([^/]+?)(?:\.html|\.json)?\/?$/],
    ids: /^[0-9a-f]{40}$/i,
    address: (id) => `https://openbadgefactory.com/v1/assertion/${id.toLowerCase()}`,
  },
  {
    id: 'verifierplus',
    domains: ['verifierplus.org'],
    paths: [/^\/credentials\/([^/]+)\/?$/],
    ids: /^[\w-]{8,64}$/,
    address: (id) => `https://verifierplus.org/credentials/${id}`,
  },
];

/** Records stand on the API of their region; sub-domains of organisations are the first region's. */
function badgrApiHost(host: string): string {
  const region = /^(?:api\.)?(eu|ca|au|sg|test)\.badgr\.(?:io|com)$/.exec(host)?.[1];
  if (region === 'test') return 'api.test.badgr.com';
  return region ? `api.${region}.badgr.io` : 'api.badgr.io';
}

/** A share link names user and credential only. */
function microsoftPath(id: string): string {
  return id.includes('/credentials/') || id.includes('/transcript/') ? id : id.replace('/', '/credentials/');
}
