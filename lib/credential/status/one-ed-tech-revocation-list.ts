import { utf8Decode } from '../../base/bytes.ts';
import { parseJson } from '../../base/json.ts';
import { asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { authorityOf } from '../issuers/domain.ts';
import { didWebUrl } from '../keys/did-web.ts';
import type { Check } from '../verdict.ts';
import type { StatusMethod, StatusScene } from './entry.ts';
import { isOfAnother, withdrawalIn } from './named-list.ts';
import { BY_ANOTHER, bytesAt, once, unavailable } from './status-list.ts';
import { endOfToken, objectionToDates } from './token-dates.ts';

const ACCEPT = 'application/json';

/**
 * 1EdTech Revocation List Status Method 1.0: JSON at the address that is the entry's own identifier, and
 * `revokedCredentials` by their ids. The list is not signed, so that it speaks for the issuer where the issuer's own
 * host serves it, or where it comes as a token of the issuer's.
 */
export const oneEdTechRevocationList: StatusMethod = {
  types: ['1EdTechRevocationList'],
  async check({ id: url, names = [] }, scene) {
    if (!url) return { check: unavailable('the status entry is incomplete') };
    if (!names.length) return { check: unavailable('it has no identifier by which a list could name it') };
    const list = await once(url, '1EdTech', scene, () => listAt(url, scene));
    if ('code' in list) return { check: list };
    const said = withdrawalIn(list.document.revokedCredentials, names, ['id']);
    // Named at the address that the issuer signed is evidence; not named is so only in the issuer's own name.
    return { check: said ?? list.objection, until: list.until };
  },
};

interface NamedList {
  document: JsonObject;
  /** Why it does not speak for the issuer, if it does not. */
  objection: Check | undefined;
  until?: number | undefined;
}

async function listAt(url: string, scene: StatusScene): Promise<NamedList | Check> {
  const served = await bytesAt(url, ACCEPT, scene);
  if ('code' in served) return served;
  const text = utf8Decode(served)?.trim() ?? '';
  const parsed = parseJson(text);
  const document = parsed.ok ? asObject(parsed.value) : undefined;
  if (document) return { document, objection: objectionTo(document, asText(document.id) ?? url, url, scene) };
  return parsed.ok
    ? unavailable('what stands there is no list of what was withdrawn')
    : signedAt(url, text, scene);
}

/** The same list as a token: it has to say which one it is, since any host may serve it. */
async function signedAt(url: string, text: string, scene: StatusScene): Promise<NamedList | Check> {
  const token = await scene.lists.token(text, scene.issuerId);
  if ('code' in token) return token;
  const { claims } = token;
  const dates = objectionToDates(claims, scene.now);
  if (dates) return unavailable(dates);
  const isOwn = token.issuerId === scene.issuerId;
  const id = asText(claims.sub) ?? asText(claims.id) ?? '';
  const objection = isOwn ? contradictionIn(claims, id, url, scene) : unavailable(BY_ANOTHER);
  return { document: claims, objection, until: endOfToken(claims, scene.now) };
}

function objectionTo(document: JsonObject, id: string, url: string, scene: StatusScene): Check | undefined {
  return isOfIssuer(url, scene)
    ? contradictionIn(document, id, url, scene)
    : unavailable("the list is neither signed nor on the issuer's own host");
}

/** Whoever answers for the issuer's identifier answers for the list. */
function isOfIssuer(url: string, { issuerId }: StatusScene): boolean {
  const authority = authorityOf(didWebUrl(issuerId) ?? issuerId);
  return !!authority && authority === authorityOf(url);
}

function contradictionIn(
  document: JsonObject,
  id: string,
  url: string,
  { issuerId }: StatusScene,
): Check | undefined {
  if (isOfAnother(document, issuerId)) return unavailable("the list is another issuer's");
  return id === url ? undefined : unavailable('the list is one for another address');
}
