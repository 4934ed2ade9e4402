import { createHash } from 'node:crypto';
import { BADGR, BADGR_COLLECTION } from '../awards.ts';
import { misbehaving } from '../misbehaviour.ts';
import { NADIA } from '../people.ts';
import { type Asked, html, json, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

const API = 'https://api.badgr.io/public';
const SALT = 'riverbend-2f9c';
const ISSUER = { id: `${API}/issuers/Wd1RkT6vSgaJ8xPn4ZoLhQ`, name: 'Riverbend Library' };

interface BadgrAward {
  id: string;
  title: string;
  badgeClass: string;
  issuedDaysAgo: number;
  revoked?: string;
  expiredDaysAgo?: number;
  /** Where its record says that it belongs, if not here. */
  claims?: string;
}

const AWARDS: readonly BadgrAward[] = [
  { id: BADGR.hashed, title: 'Open Data Basics', badgeClass: 'gP5sYc0mTQuK7eVb3FzXiA', issuedDaysAgo: 400 },
  {
    id: BADGR.revoked,
    title: 'First Aid at Work',
    badgeClass: 'N2jHwE9tRLyD6aCq8UkMfg',
    issuedDaysAgo: 500,
    revoked: 'The course was not completed.',
  },
  {
    id: BADGR.expired,
    title: 'Open Data Basics',
    badgeClass: 'gP5sYc0mTQuK7eVb3FzXiA',
    issuedDaysAgo: 800,
    expiredDaysAgo: 70,
  },
  {
    id: BADGR.ofAnotherHost,
    title: 'Open Data Basics',
    badgeClass: 'gP5sYc0mTQuK7eVb3FzXiA',
    issuedDaysAgo: 90,
    claims: 'https://badges.smallco.example/public',
  },
];

/** JSON to programs, a redirect to browsers; `expand` puts badge and issuer into the one answer. */
export const badgr: Place = {
  id: 'badgr',
  hosts: ['api.badgr.io', 'badgr.com', 'badges.parchment.com'],
  open: (scene) => ({
    answer: (asked) => answer(asked, scene),
    documents: AWARDS.flatMap((award) => [
      `${API}/assertions/${award.id}`,
      `${API}/assertions/${award.id}?v=2_0&expand=badge&expand=badge.issuer`,
      `${API}/badges/${award.badgeClass}`,
      ISSUER.id,
    ]),
  }),
};

/** The European region takes the request and never answers. */
export const badgrEurope: Place = {
  id: 'badgr-eu',
  hosts: ['api.eu.badgr.io'],
  open: () => ({ answer: () => ({ misbehave: 'hang' }) }),
};

function answer(asked: Asked, scene: Scene): Reply {
  if (asked.path.startsWith(`/public/collections/${BADGR_COLLECTION}`)) return json(collection(scene));
  const [, kind, id] = /^\/public\/(assertions|badges|issuers)\/([\w-]{22})/.exec(asked.path) ?? [];
  const bad = Object.entries(BADGR).find(([, value]) => value === id)?.[0];
  const misbehaviour = bad && misbehaving(bad);
  if (misbehaviour) return misbehaviour;
  if (asked.accept.includes('text/html')) return toPage(asked);
  if (kind === 'issuers') return json(issuer());
  if (id === BADGR.changedShape) return json({ status: { success: true }, result: [] });
  const award = AWARDS.find((each) => id === (kind === 'badges' ? each.badgeClass : each.id));
  if (!award) return notFound();
  return json(kind === 'badges' ? badgeClass(award, false) : assertion(award, asked.url.searchParams, scene));
}

function collection(scene: Scene): object {
  const shown = [BADGR.hashed, BADGR.expired, BADGR.revoked];
  const badges = AWARDS.filter(({ id }) => shown.includes(id as never));
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Collection',
    id: `${API}/collections/${BADGR_COLLECTION}`,
    name: 'What I learned',
    badges: badges.map((award) => assertion(award, new URLSearchParams(), scene)),
  };
}

function toPage(asked: Asked): Reply {
  if (asked.host === 'badges.parchment.com') return html('<title>Parchment Digital Badges</title>');
  return { status: 302, headers: { location: `https://badges.parchment.com${asked.path}` } };
}

function assertion(award: BadgrAward, query: URLSearchParams, scene: Scene): object {
  const expand = query.getAll('expand');
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${award.claims ?? API}/assertions/${award.id}`,
    recipient: { type: 'email', hashed: true, salt: SALT, identity: hashOf(NADIA.email) },
    badge: expand.includes('badge')
      ? badgeClass(award, expand.includes('badge.issuer'))
      : `${API}/badges/${award.badgeClass}`,
    issuedOn: scene.daysAgo(award.issuedDaysAgo),
    verification: { type: 'HostedBadge' },
    ...(award.expiredDaysAgo ? { expires: scene.daysAgo(award.expiredDaysAgo) } : {}),
    ...(award.revoked ? { revoked: true, revocationReason: award.revoked } : {}),
  };
}

function hashOf(email: string): string {
  return `sha256$${createHash('sha256')
    .update(email + SALT)
    .digest('hex')}`;
}

function badgeClass(award: BadgrAward, withIssuer: boolean): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${API}/badges/${award.badgeClass}`,
    name: award.title,
    description: `A course of two evenings: ${award.title}.`,
    criteria: { narrative: 'Attend both evenings and hand in the exercise.' },
    issuer: withIssuer ? issuer() : ISSUER.id,
  };
}

function issuer(): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Issuer',
    id: ISSUER.id,
    name: ISSUER.name,
    url: 'https://riverbend.example',
    email: 'badges@riverbend.example',
  };
}
