import { NADIA, TOBIAS } from '../people.ts';
import { html, json, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

/** The ids of the awards, by what is the matter with each. */
export const ACCREDIBLE = {
  good: 'ffc1e5ee-5444-4119-bbc4-234e5834ea52',
  revoked: 'abb58e7c-06d5-417a-adf4-c554e7ec09cf',
  expired: '83f7c8b1-68c3-4867-a7a4-57d285938c22',
  private: 'c3b014bd-101c-49b8-b21f-5a520efc67c1',
  unpublished: '4883b7bb-dfbd-496b-8009-a47b135df25a',
  sample: '98c8dac5-f57f-4fad-bc14-1d08ff8060e5',
  ofSomebodyElse: '641ae992-2ce5-4473-9cfe-02ae5ce91a17',
  /** On the issuer's own host, which its record names. */
  onOwnHost: '7a7b5a90-3537-4ccf-b44e-8169af55efbf',
  noDate: '1031a06f-e011-421f-9ccb-ea074e9d8787',
  malformed: '3a470e0a-b783-449f-8b97-4608c0706c0a',
  changedShape: '385c38d4-c3f0-48dd-9a64-46d8c3ba49c1',
  deleted: '67d42a61-a9c7-48d1-84a9-692c95048fc4',
} as const;
/** The same award as `good`: old links carry a number. */
export const ACCREDIBLE_NUMBER = 96_860_428;
export const ACCREDIBLE_CUSTOMER_HOST = 'credentials.harborview.example';

type Kind = keyof typeof ACCREDIBLE;

/** The record of a credential, open to anybody who has its id; the page for people is an application drawn from it. */
export const accredible: Place = {
  id: 'accredible',
  hosts: ['api.accredible.com', 'www.credential.net'],
  open: (scene) => ({
    answer: ({ host, path }) =>
      host === 'api.accredible.com'
        ? record(path, scene)
        : html('<title>Credential</title><div id="app"></div>'),
    documents: Object.values(ACCREDIBLE).map(addressOf),
  }),
};

function addressOf(id: string): string {
  return `https://api.accredible.com/v1/credential-net/credentials/${id}`;
}

function record(path: string, scene: Scene): Reply {
  const id = /^\/v1\/credential-net\/credentials\/([\w-]+)$/.exec(path)?.[1] ?? '';
  const kinds = Object.keys(ACCREDIBLE) as Kind[];
  const kind = id === String(ACCREDIBLE_NUMBER) ? 'good' : kinds.find((each) => ACCREDIBLE[each] === id);
  if (!kind || kind === 'deleted') return { status: 404, ...json({ error: 'NOT_FOUND' }) };
  if (kind === 'malformed') return html('<!doctype html><title>Accredible</title><p>Back in a moment.</p>');
  const data = credential(kind, scene);
  return json(kind === 'changedShape' ? { credential: { attributes: data } } : { data });
}

function credential(kind: Kind, scene: Scene): object {
  const id = ACCREDIBLE[kind];
  if (kind === 'private') return { uuid: id, private: true };
  const isExpired = kind === 'expired';
  const host = kind === 'onOwnHost' ? ACCREDIBLE_CUSTOMER_HOST : 'www.credential.net';
  const day = (days: number) => scene.daysAgo(days).slice(0, 10);
  return {
    id: kind === 'good' ? ACCREDIBLE_NUMBER : 23_250_224,
    uuid: id,
    name: 'Harbour Logistics, Level 2',
    issued_on: kind === 'noDate' ? '2024-13-45' : day(420),
    expired_on: isExpired ? day(30) : null,
    expired: isExpired,
    revoked_at: kind === 'revoked' ? scene.daysAgo(9) : null,
    private: false,
    approve: kind !== 'unpublished',
    sample: kind === 'sample',
    url: `https://${host}/${id}`,
    recipient: {
      name: kind === 'ofSomebodyElse' ? TOBIAS.name : NADIA.name,
      email: 'n****@k******.example',
    },
    issuer: {
      id: 71_700,
      name: 'Harborview Academy',
      url: 'https://www.harborview.example/',
      whitelisted_domain: kind === 'onOwnHost' ? `https://${ACCREDIBLE_CUSTOMER_HOST}/` : null,
    },
    group: { id: 5_512, course_name: 'Harbour Logistics, Level 2' },
  };
}
