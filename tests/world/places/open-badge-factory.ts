import { createHash } from 'node:crypto';
import { NADIA } from '../people.ts';
import { type Asked, html, json, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Assertions, by what is the matter with each. */
export const FACTORY = {
  good: '41042b4fa9e8f0af902f3c39d5752ed3475e8fab',
  gone: '99eef20883bbb8f8f74092deb8f8ce4f5f728ce7',
  revoked: 'd9b1b718cc9448ecb92460862d479f912cbc9128',
  expired: '14210cd4861990736884ef57a7fe1cd6479c2405',
  /** Says that it is the record of another host. */
  ofAnotherHost: 'dafd85c6f0356a263f7a00bb1b946ffd5f641371',
  strangeStatus: 'fb675e1252a1fb74f48654a4e79f2900f791c797',
  malformed: '2e51f2487ac963247bde2bac9a883bc438619efa',
  changedShape: '5366e2bfe3c5a8b032ea1ed3f924b30a7a9973c9',
  unknown: '75724055c1260a6e10755accb51ea2df3c3c8dd6',
} as const;

type Kind = keyof typeof FACTORY;

const ROOT = 'https://openbadgefactory.com/v1';
const CLASS = `${ROOT}/badge/57a109b9db4a446092d7742ad204acae4e64d95e`;
const CLIENT = `${ROOT}/client/4ea09f3a3528f72d`;
const SALT = 'otter-5d1';

/** JSON at the address itself, a page for people at `.html`; what was withdrawn is gone. */
export const openBadgeFactory: Place = {
  id: 'open-badge-factory',
  hosts: ['openbadgefactory.com'],
  open: (scene) => ({
    answer: (asked) => answer(asked, scene),
    documents: [CLASS, CLIENT, ...Object.values(FACTORY).map((id) => `${ROOT}/assertion/${id}`)],
  }),
};

function answer({ url }: Asked, scene: Scene): Reply {
  const address = `https://${url.host}${url.pathname}`;
  if (address === CLASS) return json(badgeClass());
  if (address === CLIENT) return json({ id: CLIENT, type: 'Issuer', name: 'Riverbend Workshops' });
  if (url.pathname.endsWith('.html')) return html('<title>Badge</title>');
  const kind = (Object.keys(FACTORY) as Kind[]).find(
    (each) => address === `${ROOT}/assertion/${FACTORY[each]}`,
  );
  if (!kind || kind === 'unknown') return notFound();
  if (kind === 'malformed') return html('<!doctype html><title>Maintenance</title>');
  if (kind === 'changedShape') return json({ data: { attributes: assertion(kind, scene) } });
  if (kind === 'gone')
    return { status: 410, ...json({ revoked: true, revocationReason: 'Given by mistake.' }) };
  return json(assertion(kind, scene));
}

function assertion(kind: Kind, scene: Scene): object {
  const id = `${ROOT}/assertion/${FACTORY[kind]}`;
  if (kind === 'revoked') return { '@context': 'https://w3id.org/openbadges/v2', id, revoked: true };
  const identity = createHash('sha256')
    .update(NADIA.email + SALT)
    .digest('hex');
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: kind === 'ofAnotherHost' ? id.replace('openbadgefactory.com', 'badges.smallco.example') : id,
    recipient: { type: 'email', hashed: true, salt: SALT, identity: `sha256$${identity}` },
    badge: CLASS,
    issuedOn: scene.daysAgo(260),
    verification: { type: 'hosted' },
    ...(kind === 'expired' ? { expires: scene.daysAgo(12) } : {}),
    ...(kind === 'strangeStatus' ? { revoked: 'false' } : {}),
  };
}

function badgeClass(): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: CLASS,
    name: 'Workshop Facilitator',
    description: 'Leads a workshop of one day.',
    criteria: { narrative: 'Lead one, and be watched.' },
    issuer: CLIENT,
  };
}
