import { NADIA } from '../people.ts';
import { html, json, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';
import { didKeyOf, makeKey } from '../signing/keys.ts';
import { openBadge3 } from '../signing/open-badge-3.ts';
import { signEddsaRdfc2022 } from '../signing/proofs.ts';

/** Shared credentials, by what is the matter with each. */
export const VERIFIERPLUS = {
  good: 'Kd7fWq2mXz9RtB4s',
  altered: 'Ym3cJv8hLp5NgT6k',
  unsigned: 'Fh9tEx4bSw7QaV2u',
  unshared: 'Zr6pOi1yCk8DlG3j',
  malformed: 'Tb5uVn7wMq2HsX9e',
  changedShape: 'Wj4aQz8rFy6KdP1o',
  several: 'Xc2kRv9mTq5HnW7b',
} as const;

const READING_ROOM = 'urn:uuid:1a0c5d52-9d7e-4c55-8a0b-5b3f0e6f7c21';
const STORY_HOUR = 'urn:uuid:7be0c2f4-5a18-4d93-9c6e-d1f3a8047b52';
const TITLE = 'Reading Room Assistant';

/** Keeps what anybody posts there; any error says that it is not, or no longer, shared. */
export const verifierplus: Place = {
  id: 'verifierplus',
  hosts: ['verifierplus.org'],
  async open(scene) {
    const stored = await makeStored(scene);
    return {
      answer: ({ url }) => {
        const id = /^\/api\/credentials\/([\w-]+)$/.exec(url.pathname)?.[1];
        if (id === undefined) return html('<title>VerifierPlus</title>');
        return stored.get(id) ?? { status: 500, ...json({ message: 'not found' }) };
      },
      documents: [...stored.keys()].map((id) => `https://verifierplus.org/api/credentials/${id}`),
    };
  },
};

async function makeStored(scene: Scene): Promise<Map<string, Reply>> {
  const signed = await signedBadge(scene);
  const altered = JSON.parse(JSON.stringify(signed).replaceAll(TITLE, 'Head of the Reading Room'));
  const { proof: _, ...unsigned } = signed as { proof?: unknown };
  const shared = (...credentials: object[]) =>
    json({
      id: 'x',
      shared: true,
      vp: { type: ['VerifiablePresentation'], verifiableCredential: credentials },
    });
  return new Map([
    [VERIFIERPLUS.good, shared(signed)],
    [VERIFIERPLUS.several, shared(signed, await signedBadge(scene, 'Story Hour Host', STORY_HOUR))],
    [VERIFIERPLUS.altered, shared(altered)],
    [VERIFIERPLUS.unsigned, shared(unsigned)],
    [VERIFIERPLUS.malformed, html('<!doctype html><title>Something went wrong</title>')],
    [VERIFIERPLUS.changedShape, json({ presentation: { credential: signed } })],
  ]);
}

/** By a key that is its own document: the signature is right, and the issuer nobody known. */
async function signedBadge(scene: Scene, title = TITLE, badgeId = READING_ROOM): Promise<object> {
  const key = makeKey();
  const { id, method } = didKeyOf(key);
  const badge = openBadge3({
    id: badgeId,
    issuer: { id, name: 'Riverbend Library' },
    title,
    holder: NADIA.name,
    issuedOn: scene.daysAgo(90),
    skills: ['Cataloguing'],
  });
  return signEddsaRdfc2022(badge, { key, method, created: scene.daysAgo(90) });
}
