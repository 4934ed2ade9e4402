import { asArray, asObject, asText, defined, type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Answer } from '../../base/network.ts';
import type { FailedSource, Source } from '../../credential/model.ts';
import { type Award, changedShape, failed, failedBy, type ReadContext } from '../reader.ts';
import { statedDate, statedText } from '../stated-values.ts';

const HOST = 'api.freecodecamp.org';

/** Why a certification is not shown, by the message that comes in its place (public server code, read in 2026-11). */
const REFUSALS: Record<string, [code: 'not_found' | 'not_shared', detail: string]> = {
  'cert-not-found': ['not_found', 'freeCodeCamp has no certification of that name'],
  'username-not-found': ['not_found', 'freeCodeCamp has no such account'],
  'user-not-certified': ['not_found', 'this account does not hold that certification'],
  'not-eligible': ['not_found', 'freeCodeCamp vouches for no certification of this account'],
  'not-honest': ['not_found', 'freeCodeCamp vouches for no certification of this account'],
  'profile-private': ['not_shared', 'the account is private'],
  'certs-private': ['not_shared', 'the account keeps its certifications private'],
  'timeline-private': ['not_shared', 'the account keeps its timeline private'],
  'add-name': ['not_shared', 'the account shows no certification until it has a name'],
};

/**
 * freeCodeCamp's own record of a certification that it gave. What is not there is answered with a message and 200,
 * an unknown certification with 404; a holder may keep the name to themselves.
 */
export async function readFreeCodeCamp(award: Award, { network, facts }: ReadContext): Promise<Source> {
  const [user = '', slug = ''] = award.id.split('/');
  const path = [user, slug].map((part) => encodeURIComponent(part.toLowerCase())).join('/');
  const servedFrom = `https://${HOST}/certificate/showCert/${path}`;
  const answer = await network.get(servedFrom);
  const refused = refusalIn(answer);
  if (refused) return refused;
  if (!answer.ok) return failedBy(answer);
  const said = objectIn(answer.bytes);
  const title = statedText(said?.certTitle);
  if (!said || !title) return changedShape(facts, `${HOST} answered with something that is not a record`);
  if (!isAbout(said, user, slug)) return changedShape(facts, `${HOST} answered about another certification`);
  const name = statedText(said.name);
  return {
    kind: 'stated',
    by: 'record',
    platform: facts,
    servedFrom,
    title,
    ...(name ? { holder: { name } } : {}),
    ...defined({ issuedOn: statedDate(said.date) }),
    original: answer.bytes,
  };
}

function refusalIn(answer: Answer): FailedSource | undefined {
  if (!answer.ok) return undefined;
  for (const each of asArray(objectIn(answer.bytes)?.messages)) {
    const message = asText(asObject(each)?.message)?.replace(/^flash\./, '') ?? '';
    const known = Object.hasOwn(REFUSALS, message) ? REFUSALS[message] : undefined;
    if (known) return failed(...known);
  }
  return undefined;
}

/** Account and certification that were asked for; older answers name the account alone. */
function isAbout(said: JsonObject, user: string, slug: string): boolean {
  const isSame = (value: unknown, asked: string) => asText(value)?.toLowerCase() === asked.toLowerCase();
  return isSame(said.username, user) && (said.certSlug === undefined || isSame(said.certSlug, slug));
}
