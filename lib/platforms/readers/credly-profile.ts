import { asArray, asObject, asText, type JsonObject, objectIn } from '../../base/json-values.ts';
import type { FailedSource } from '../../credential/model.ts';
import { type ListedAwards, type ProfileReader, unlisted } from '../profiles.ts';
import { failedBy } from '../reader.ts';

const USERS = 'https://www.credly.com/users';
const BADGES = 'https://www.credly.com/badges';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The largest profiles have some hundred badges, and a page of the list has 48. */
const MAX_PAGES = 10;

/**
 * The list from which Credly draws a public profile: `{ data: [{ id, state, public }], metadata: { total_pages } }`,
 * as public code reads it (2026-11). Undocumented. Whether each stands is asked of its own record.
 */
export const readCredlyProfile: ProfileReader = async ({ id }, network) => {
  const links: string[] = [];
  let pages = 1;
  for (let page = 1; page <= Math.min(pages, MAX_PAGES); page++) {
    const answer = await network.get(`${USERS}/${id}/badges.json${page > 1 ? `?page=${page}` : ''}`);
    if (!answer.ok) return unlisted(failedBy(answer).code, 'Credly', answer.host);
    const list = objectIn(answer.bytes);
    if (!list || !Array.isArray(list.data)) return unlisted('malformed', 'Credly');
    links.push(...asArray(list.data).flatMap((badge) => linkOf(asObject(badge) ?? {}) ?? []));
    pages = pagesIn(list);
  }
  return listed(links, pages);
};

function listed(links: readonly string[], pages: number): ListedAwards | FailedSource {
  const unique = [...new Set(links)];
  const perPage = Math.ceil(unique.length / Math.min(pages, MAX_PAGES));
  return { links: unique, left: Math.max(0, pages - MAX_PAGES) * perPage };
}

/** What its owner has not accepted, or hides, is on no profile. */
function linkOf({ id, state, public: isPublic }: JsonObject): string | undefined {
  const known = asText(id) ?? '';
  return UUID.test(known) && state !== 'pending' && isPublic !== false ? `${BADGES}/${known}` : undefined;
}

function pagesIn(list: JsonObject): number {
  const total = asObject(list.metadata)?.total_pages;
  return Number.isSafeInteger(total) ? Math.max(1, total as number) : 1;
}
