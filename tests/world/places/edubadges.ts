import { createHash } from 'node:crypto';
import { NADIA } from '../people.ts';
import { html, json, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Assertions, by what is the matter with each. */
export const EDUBADGES = {
  good: '3-zztvKkrojB-4vn0abUIA',
  revoked: 'o4oAPGaEQhWSODYDVXlKeg',
  expired: 'VD5kMK64jNbCdiSUafxmJg',
  malformed: 'MJUGKk1CVzKFq6XSVg1faw',
  changedShape: '01syu3sBJdS4ploAP4I6fA',
  pending: '93oB_DaRfXifrf8xrb07Hw',
} as const;
export const BESTR = { good: '5fr79qxwc-u7ZPIfIKmQ7g' } as const;

type Kind = keyof typeof EDUBADGES;
const SALT = 'polder-77c';

/** The site for people is an application; records stand on a host of their own. */
export const edubadges: Place = {
  id: 'edubadges',
  hosts: ['api.edubadges.nl', 'www.edubadges.nl'],
  open: (scene) => ({
    answer: ({ host, url }) =>
      host === 'api.edubadges.nl'
        ? record(url, scene)
        : html('<title>edubadges</title><app-root></app-root>'),
    documents: Object.values(EDUBADGES).map((id) => `https://api.edubadges.nl/public/assertions/${id}`),
  }),
};

/** The same server, with records where people look. */
export const bestr: Place = {
  id: 'bestr',
  hosts: ['openbadges.bestr.it'],
  open: (scene) => ({
    answer: ({ accept, url }) =>
      accept.includes('text/html')
        ? html('<title>Bestr</title>')
        : url.pathname.endsWith(BESTR.good)
          ? json(assertion('good', url, scene))
          : notFound(),
    documents: [`https://openbadges.bestr.it/public/assertions/${BESTR.good}`],
  }),
};

function record(url: URL, scene: Scene): Reply {
  const id = /^\/public\/assertions\/([\w-]{22})$/.exec(url.pathname)?.[1];
  const kind = (Object.keys(EDUBADGES) as Kind[]).find((each) => EDUBADGES[each] === id);
  if (!kind || kind === 'pending') return notFound();
  if (kind === 'malformed') return html('<!doctype html><title>edubadges</title>');
  const said = assertion(kind, url, scene);
  return json(kind === 'changedShape' ? { result: [said] } : said);
}

function assertion(kind: Kind, { origin, pathname }: URL, scene: Scene): object {
  const identity = createHash('sha256')
    .update(NADIA.email + SALT)
    .digest('hex');
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: origin + pathname,
    recipient: { type: 'email', hashed: true, salt: SALT, identity: `sha256$${identity}` },
    badge: {
      type: 'BadgeClass',
      id: `${origin}/public/badges/AjLkrBt3I7ZEGV83D6jUcg`,
      name: 'Dike Monitoring',
      description: 'Reads the sensors of a dike.',
      criteria: { narrative: 'Pass the module.' },
      issuer: { type: 'Issuer', id: `${origin}/public/issuers/x7`, name: 'Polder College' },
    },
    issuedOn: scene.daysAgo(150),
    verification: { type: 'HostedBadge' },
    ...(kind === 'expired' ? { expires: scene.daysAgo(20) } : {}),
    ...(kind === 'revoked' ? { revoked: true, revocationReason: 'The module was not passed.' } : {}),
  };
}
