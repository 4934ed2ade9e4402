import { NADIA } from '../people.ts';
import { json, notFound, type Place } from '../place.ts';
import { didKeyOf, makeKey } from '../signing/keys.ts';
import { openBadge3Vc1 } from '../signing/open-badge-3.ts';
import { signEd25519Signature2020 } from '../signing/proofs.ts';

const HOST = 'files.kestrel.example';
const BADGE = '/credentials/prompt-design.json';

/** The candidate's own host: it would learn who looks. Serves a badge signed by a key that nobody vouches for. */
export const kestrel: Place = {
  id: 'kestrel',
  hosts: [HOST],
  async open(scene) {
    const key = makeKey();
    const { id, method } = didKeyOf(key);
    const badge = await signEd25519Signature2020(
      openBadge3Vc1({
        id: `https://${HOST}${BADGE}`,
        issuer: { id, name: 'World Skills Bureau' },
        title: 'Prompt Design',
        holder: NADIA.name,
        issuedOn: scene.daysAgo(90),
      }),
      { key, method, created: scene.daysAgo(90) },
    );
    return {
      answer: (asked) => (asked.path === BADGE ? json(badge) : notFound()),
      documents: [`https://${HOST}${BADGE}`],
    };
  },
};
