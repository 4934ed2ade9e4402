import { asArray, asObject, idOf, objectIn } from '../../base/json-values.ts';
import { hostOf, isWithin } from '../../base/urls.ts';
import { type ProfileReader, unlisted } from '../profiles.ts';
import { failedBy } from '../reader.ts';

/** Of the regions whose records are read. */
const REGION = /^(?:[\w-]+\.)*(eu|ca|au|sg)\.badgr\.(?:io|com)$/;
const DOMAINS = ['badgr.io', 'badgr.com', 'badges.parchment.com'];
/** The largest collections that people share have some fifty. */
const MAX_LINKS = 500;

/**
 * A collection of a Badgr or Canvas backpack: `{ badges: [{ id }] }` at the address that is shared, on the API of its
 * region (public server code, `BackpackCollectionJson`, read in 2026-11). One that is not published is 404.
 */
export const readBadgrCollection: ProfileReader = async ({ url, id }, network) => {
  const region = REGION.exec(url.hostname)?.[1];
  const host = region ? `api.${region}.badgr.io` : 'api.badgr.io';
  const answer = await network.get(`https://${host}/public/collections/${id}?v=2_0`);
  if (!answer.ok) return unlisted(failedBy(answer).code, 'Canvas Credentials (Badgr)', answer.host);
  const badges = objectIn(answer.bytes)?.badges;
  if (!Array.isArray(badges)) return unlisted('malformed', 'Canvas Credentials (Badgr)');
  const links = asArray(badges).flatMap((badge) => linkOf(badge) ?? []);
  return { links: [...new Set(links)].slice(0, MAX_LINKS), left: Math.max(0, links.length - MAX_LINKS) };
};

/** Badges that were put in from elsewhere have the addresses of elsewhere: those are asked only on a click of their own. */
function linkOf(badge: unknown): string | undefined {
  const id = idOf(asObject(badge)?.id ?? badge);
  if (!id?.startsWith('https://')) return undefined;
  return DOMAINS.some((domain) => isWithin(hostOf(id), domain)) ? id.replace(/[?#].*$/, '') : id;
}
