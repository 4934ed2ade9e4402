import { NADIA, TOBIAS } from '../people.ts';
import { html, json, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Accounts, by what is the matter with each. */
export const FREECODECAMP = {
  good: 'nadia-codes',
  ofSomebodyElse: 'tmerrow',
  nameless: 'quiet-otter',
  private: 'closed-shell',
  notClaimed: 'half-way-there',
  unknown: 'nobody-here',
  malformed: 'plain-page',
  changedShape: 'new-format',
} as const;
export const FREECODECAMP_SLUG = 'data-analysis-with-python-v7';

const HOST = 'api.freecodecamp.org';
const TITLE = 'Data Analysis with Python';
const MESSAGES: Record<string, string> = {
  [FREECODECAMP.private]: 'flash.profile-private',
  [FREECODECAMP.notClaimed]: 'flash.user-not-certified',
};

/** The record of a certification; whatever stands in its way is a message, answered with 200. */
export const freecodecamp: Place = {
  id: 'freecodecamp',
  hosts: [HOST, 'www.freecodecamp.org'],
  open: (scene) => ({
    answer: ({ host, path }) => (host === HOST ? record(path, scene) : html('<title>freeCodeCamp</title>')),
    documents: Object.values(FREECODECAMP).map(
      (user) => `https://${HOST}/certificate/showCert/${user}/${FREECODECAMP_SLUG}`,
    ),
  }),
};

function record(path: string, scene: Scene): Reply {
  const [, user = '', slug = ''] = /^\/certificate\/showCert\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (slug !== FREECODECAMP_SLUG) return { status: 404, ...message('flash.cert-not-found') };
  if (!Object.values<string>(FREECODECAMP).includes(user) || user === FREECODECAMP.unknown)
    return message('flash.username-not-found');
  const refusal = MESSAGES[user];
  if (refusal) return message(refusal);
  if (user === FREECODECAMP.malformed) return html('<!doctype html><title>Down for maintenance</title>');
  const certification = {
    certSlug: slug,
    certTitle: TITLE,
    username: user,
    ...(user === FREECODECAMP.nameless ? {} : { name: holderOf(user) }),
    date: Date.parse(scene.daysAgo(310)),
    completionTime: 300,
  };
  return json(user === FREECODECAMP.changedShape ? { certification } : certification);
}

function holderOf(user: string): string {
  return user === FREECODECAMP.ofSomebodyElse ? TOBIAS.name : NADIA.name;
}

function message(text: string): Reply {
  return json({ messages: [{ type: 'info', message: text, variables: {} }] });
}
