import { createHash } from 'node:crypto';
import {
  CREDLY,
  CREDLY_ISSUER,
  CREDLY_MANY,
  CREDLY_ODD,
  CREDLY_PROFILE,
  type CredlyAward,
} from '../awards.ts';
import { NADIA, TOBIAS } from '../people.ts';
import { type Asked, escapeHtml, html, json, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

const API = 'https://www.credly.com/api/v1/obi/v2';
const AWARDS: readonly CredlyAward[] = [...Object.values(CREDLY), ...CREDLY_MANY];
const HOLDERS = { nadia: NADIA, tobias: TOBIAS };

/** The record answers JSON only to `Accept: application/json` alone; the page is for people, and fails on JSON. */
export const credly: Place = {
  id: 'credly',
  hosts: ['www.credly.com', 'credly.com', 'api.credly.com'],
  open: (scene) => ({
    answer: (asked) => ({
      ...answer(asked, scene),
      headers: { 'set-cookie': '_credly_session=1; Path=/; Secure' },
    }),
    documents: AWARDS.flatMap(documentsOf),
  }),
};

function documentsOf(award: CredlyAward): string[] {
  return [
    `${API}/badge_assertions/${award.id}`,
    badgeUrl(award),
    `${API}/issuers/${CREDLY_ISSUER.id}`,
    `https://www.credly.com/badges/${award.id}/public_url`,
    `https://www.credly.com/badges/${award.id}`,
  ];
}

function answer(asked: Asked, scene: Scene): Reply {
  const path = asked.path.split('?')[0] ?? '';
  const record = /^\/(?:api\/)?v1\/obi\/v2\/(.+)$/.exec(path)?.[1];
  if (record)
    return asked.accept === 'application/json' ? recordAt(record, scene) : html('<title>Credly</title>');
  if (path === `/users/${CREDLY_PROFILE}/badges.json`) return json(profileList(asked.url));
  if (path === `/users/${CREDLY_PROFILE}`) return html(profilePage());
  const id = /^\/badges\/([0-9a-f-]{36})/.exec(path)?.[1];
  return id ? pageOf(id, asked) : notFound();
}

/** As its owner and everybody else sees it. */
function profilePage(): string {
  const cards = CREDLY_MANY.slice(0, 3).map(
    ({ id, title }) => `<li><a href="/badges/${id}/public_url">${escapeHtml(title)}</a></li>`,
  );
  return `<!doctype html><title>${NADIA.name} - Credly</title><h1>${NADIA.name}</h1><ul>${cards.join('')}</ul>`;
}

const PER_PAGE = 20;

/** What Nadia shows: all of hers that stand, one that she has not accepted, and one that was withdrawn since. */
function profileList(url: URL): object {
  const hers = AWARDS.filter(({ holder, id }) => holder === 'nadia' && id !== CREDLY.deleted.id);
  const shown = [
    ...hers.map(({ id }) => ({ id, state: 'accepted', public: true })),
    { id: CREDLY.ofSomebodyElse.id, state: 'pending', public: true },
    { id: CREDLY.deleted.id, state: 'revoked', public: true },
  ];
  const page = Number(url.searchParams.get('page') ?? 1);
  const data = shown.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const total_pages = Math.ceil(shown.length / PER_PAGE);
  return { data, metadata: { count: data.length, current_page: page, total_pages } };
}

function recordAt(path: string, scene: Scene): Reply {
  if (path === `issuers/${CREDLY_ISSUER.id}`) return json(issuer());
  const ofClass = AWARDS.find((award) => badgeUrl(award).endsWith(path));
  if (ofClass) return json(badgeClass(ofClass));
  const id = path.replace('badge_assertions/', '');
  const odd = oddRecord(id, scene);
  if (odd) return odd;
  const award = awardOf(id);
  return award ? json(assertion(award, scene)) : { status: 404, ...json({ data: { message: 'Not found' } }) };
}

function oddRecord(id: string, scene: Scene): Reply | undefined {
  const said = assertion({ ...CREDLY.practitioner, id }, scene);
  switch (id) {
    case CREDLY_ODD.malformed:
      return html('<!doctype html><title>Credly</title><p>Down for maintenance.</p>');
    case CREDLY_ODD.changedShape:
      return json({ data: said });
    case CREDLY_ODD.revoked:
      return json({ ...said, revoked: true });
    case CREDLY_ODD.otherTitle:
      return json(said);
    case CREDLY_ODD.ofAnotherHost:
      return json({ ...said, id: `https://badges.smallco.example/${id}` });
    default:
      return undefined;
  }
}

function awardOf(id: string): CredlyAward | undefined {
  return id === CREDLY.deleted.id ? undefined : AWARDS.find((award) => award.id === id);
}

function badgeUrl(award: CredlyAward): string {
  return `${API}/issuers/${CREDLY_ISSUER.id}/badge_classes/${award.badgeClass}`;
}

function assertion(award: CredlyAward, scene: Scene): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${API}/badge_assertions/${award.id}`,
    recipient: { type: 'email', hashed: true, identity: hashOf(HOLDERS[award.holder].email) },
    badge: badgeUrl(award),
    issuedOn: scene.daysAgo(award.issuedDaysAgo),
    ...(award.expiresDaysAgo === undefined ? {} : { expires: scene.daysAgo(award.expiresDaysAgo) }),
    verification: { type: 'hosted' },
    evidence: [],
  };
}

/** Without a salt, as measured on the platform in September 2026. */
function hashOf(email: string): string {
  return `sha256$${createHash('sha256').update(email).digest('hex')}`;
}

function badgeClass(award: CredlyAward): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: badgeUrl(award),
    name: award.title,
    description: `Earners of ${award.title} have passed its examination.`,
    criteria: { narrative: 'Pass the examination.' },
    issuer: `${API}/issuers/${CREDLY_ISSUER.id}`,
    tags: ['Cloud Computing', 'Data Literacy'],
  };
}

function issuer(): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Issuer',
    id: `${API}/issuers/${CREDLY_ISSUER.id}`,
    name: CREDLY_ISSUER.name,
    url: 'https://www.northwindcloud.example',
  };
}

function pageOf(id: string, asked: Asked): Reply {
  if (asked.accept === 'application/json') return { status: 500, body: 'Internal Server Error' };
  if (id === CREDLY_ODD.otherTitle)
    return html(`<head><meta property="og:title" content="${NADIA.name} on Credly"></head>`);
  const award = awardOf(id);
  if (!award) return html('<!doctype html><title>Credly</title><body>This page is empty.</body>');
  const expired = (award.expiresDaysAgo ?? -1) > 0 ? ' (Expired)' : '';
  const title = `${award.title}${expired} was issued by ${CREDLY_ISSUER.name} to ${HOLDERS[award.holder].name}.`;
  return html(`<!doctype html><html><head>
<title>${escapeHtml(award.title)} - Credly</title>
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:url" content="https://www.credly.com/badges/${award.id}">
</head><body><h1>${escapeHtml(award.title)}</h1>${'<p>Skills and criteria.</p>'.repeat(200)}</body></html>`);
}
