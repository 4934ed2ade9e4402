import { createHash } from 'node:crypto';
import { NADIA } from '../people.ts';
import { html, json, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

export const MOODLE_HOST = 'learn.harborview.example';
/** Issued badges, by what is the matter with each. */
export const MOODLE = {
  good: '57a109b9db4a446092d7742ad204acae4e64d95e',
  /** From a site of the years before Open Badges 2.0: dates in seconds, no `id`, documents behind addresses. */
  old: '4ea09f3a3528f72d14fbf0de026b2050064268cd',
  expired: 'dc5d8f878099b357d9b9821029340491643de15d',
  withdrawn: '1e77dff710726418583de78be486c843316d49c0',
  malformed: '8a56e2e16b02039ceb8387e8434ad2dcd3c5b928',
} as const;

const ROOT = `https://${MOODLE_HOST}/badges`;
const CONTEXT = 'https://w3id.org/openbadges/v2';
/** One for the whole site. */
const SALT = 'badges5f0e3c1a';
const TITLE = 'Forklift Safety';

/** A learning platform on its school's own host; what it does not know, or has withdrawn, is an empty list. */
export const moodle: Place = {
  id: 'moodle',
  hosts: [MOODLE_HOST],
  open: (scene) => ({
    answer: ({ url }) => answer(url, scene),
    documents: Object.values(MOODLE).map((hash) => `${ROOT}/assertion.php?b=${hash}&obversion=2`),
  }),
};

function answer(url: URL, scene: Scene): Reply {
  const query = (name: string) => url.searchParams.get(name);
  if (url.pathname === '/badges/badge_json.php')
    return json(query('action') === '0' ? issuer(`${ROOT}/badge_json.php?id=8&action=0`) : badgeClass());
  if (url.pathname !== '/badges/assertion.php') return html('<title>Harborview Academy</title>');
  const hash = query('b') ?? '';
  if (hash === MOODLE.malformed) return html('<!doctype html><title>Log in</title>');
  if (hash === MOODLE.old) return json(oldPart(query('action'), scene));
  if (hash !== MOODLE.good && hash !== MOODLE.expired) return json([]);
  return json(assertion(hash, scene));
}

function assertion(hash: string, scene: Scene): object {
  const id = `${ROOT}/assertion.php?b=${hash}&obversion=2`;
  return {
    recipient: recipient(),
    badge: badgeClass(),
    verify: { type: 'hosted', url: id },
    issuedOn: scene.daysAgo(600),
    evidence: `${ROOT}/badge.php?hash=${hash}`,
    ...(hash === MOODLE.expired ? { expires: scene.daysAgo(3) } : {}),
    '@context': CONTEXT,
    type: 'Assertion',
    id,
  };
}

function recipient(): object {
  const digest = createHash('sha256')
    .update(NADIA.email + SALT)
    .digest('hex');
  return { identity: `sha256$${digest}`, type: 'email', hashed: true, salt: SALT };
}

function badgeClass(): object {
  return {
    name: TITLE,
    description: 'Drives a forklift without harm.',
    image: 'data:image/png;base64,iVBORw0KGgo=',
    criteria: { id: `${ROOT}/badge.php`, narrative: 'Pass the course.' },
    issuer: issuer(`${ROOT}/badge_json.php?id=8&action=0&obversion=2`),
    '@context': CONTEXT,
    id: `${ROOT}/badge_json.php?id=8`,
    type: 'BadgeClass',
    version: '1',
    '@language': 'en',
  };
}

function issuer(id: string): object {
  const profile = {
    name: 'Harborview Academy',
    url: `https://${MOODLE_HOST}`,
    email: 'badges@harborview.example',
  };
  return { ...profile, '@context': CONTEXT, id, type: 'Issuer' };
}

function oldPart(action: string | null, scene: Scene): object {
  const address = `${ROOT}/assertion.php?b=${MOODLE.old}`;
  if (action === '0') return { name: 'Harborview Academy', url: `https://${MOODLE_HOST}` };
  if (action === '1')
    return {
      name: TITLE,
      description: 'Drives.',
      criteria: `${ROOT}/badge.php`,
      issuer: `${address}&action=0`,
    };
  return {
    uid: MOODLE.old,
    recipient: recipient(),
    badge: `${address}&action=1`,
    verify: { type: 'hosted', url: address },
    issuedOn: Math.floor(Date.parse(scene.daysAgo(3_000)) / 1000),
    evidence: `${ROOT}/badge.php?hash=${MOODLE.old}`,
  };
}
