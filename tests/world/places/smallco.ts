import { NADIA } from '../people.ts';
import { json, notFound, type Place } from '../place.ts';
import { didWebDocument, makeKey } from '../signing/keys.ts';
import { openBadge3 } from '../signing/open-badge-3.ts';
import { signEddsaRdfc2022 } from '../signing/proofs.ts';

const HOST = 'badges.smallco.example';
const BADGE = '/badges/workshop-facilitation.json';

/** Signs as it should, on a domain that anybody can buy. */
export const smallco: Place = {
  id: 'smallco',
  hosts: [HOST],
  async open(scene) {
    const key = makeKey();
    const { id, method, document } = didWebDocument(HOST, key);
    const badge = await signEddsaRdfc2022(
      openBadge3({
        id: `https://${HOST}${BADGE}`,
        issuer: { id, name: 'SmallCo Learning' },
        title: 'Workshop Facilitation',
        holder: NADIA.name,
        issuedOn: scene.daysAgo(150),
      }),
      { key, method, created: scene.daysAgo(150) },
    );
    return {
      answer: (asked) => {
        if (asked.path === '/.well-known/did.json') return json(document);
        return asked.path === BADGE ? json(badge, 'application/ld+json') : notFound();
      },
      documents: [`https://${HOST}/.well-known/did.json`, `https://${HOST}${BADGE}`],
    };
  },
};
