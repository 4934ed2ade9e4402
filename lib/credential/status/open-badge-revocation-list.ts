import { type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Check } from '../verdict.ts';
import type { StatusMethod, StatusScene } from './entry.ts';
import { isOfAnother, withdrawalIn } from './named-list.ts';
import { bytesAt, once, unavailable } from './status-list.ts';

const ACCEPT = 'application/json';

/**
 * Open Badges 2.0, RevocationList, for signed badges: `revokedAssertions` by `id` or `uid`. The issuer's profile, as
 * its own host serves it today, names the address, so that whoever serves the list speaks for the issuer.
 */
export const openBadgeRevocationList: StatusMethod = {
  types: ['RevocationList'],
  async check({ listUrl, names = [] }, scene) {
    if (!listUrl) return { check: unavailable('the issuer names no address of its list') };
    if (!names.length) return { check: unavailable('it has no identifier by which a list could name it') };
    const list = await once(listUrl, 'Open Badges', scene, () => listAt(listUrl, scene));
    if ('code' in list) return { check: list };
    const said = withdrawalIn(list.document.revokedAssertions, names, ['id', 'uid']);
    return { check: said ?? objectionTo(list.document, scene) };
  },
};

async function listAt(url: string, scene: StatusScene): Promise<{ document: JsonObject } | Check> {
  const served = await bytesAt(url, ACCEPT, scene);
  if ('code' in served) return served;
  const document = objectIn(served);
  return document ? { document } : unavailable('what stands there is no list of what was withdrawn');
}

function objectionTo(list: JsonObject, { issuerId }: StatusScene): Check | undefined {
  return isOfAnother(list, issuerId) ? unavailable("the list is another issuer's") : undefined;
}
