/**
 * From an issuer to an anchor that the user has set, by statements of which each is signed by whoever stands above
 * (OpenID Federation 1.0, sections 4 and 10). An anchor may also speak of an issuer itself, by its DID.
 */
import type { Network } from '../../../base/network.ts';
import { hostOf } from '../../../base/urls.ts';
import { didWebUrl } from '../../keys/did-web.ts';
import { keepsToConstraints } from './constraints.ts';
import { type EntityStatement, isSignedBy, MAX_STATEMENT_BYTES, readStatement } from './entity-statement.ts';

export interface FederationScene {
  /** Identifiers of those who may vouch, as the user wrote them. */
  anchors: readonly string[];
  network: Network;
  now: number;
}

/** An anchor vouches for the issuer, or it is not known whether one does; `undefined`: none does. */
export type Vouched = { by: string; name?: string; endsAt: number } | Trouble;

/** Anchors that are asked about the issuer itself, members between an issuer and an anchor, members above one, and requests for one issuer. */
const MAX_ANCHORS = 5;
const MAX_BETWEEN = 4;
const MAX_ABOVE = 4;
const MAX_REQUESTS = 24;

/** Whom nobody was asked about may be vouched for all the same. */
const TOO_LARGE: Trouble = { unavailable: 'there are more members of federations than are asked' };

/** One way up, and what came of it so far. */
interface Climb extends FederationScene {
  requests: number;
  /** Why it could not be told: the first reason, or the first host that waits for a click. */
  trouble: Trouble | undefined;
}

interface Trouble {
  unavailable: string;
  /** One that waits for a click. */
  host?: string;
}

export async function vouchedFor(issuerId: string, scene: FederationScene): Promise<Vouched | undefined> {
  const anchors = scene.anchors.map(withoutSlash);
  const climb: Climb = { ...scene, anchors, requests: 0, trouble: undefined };
  const entity = entityOf(issuerId);
  if (anchors.length > MAX_ANCHORS) note(climb, TOO_LARGE);
  for (const anchor of anchors.slice(0, MAX_ANCHORS)) {
    const said = await spokenFor(anchor, [...new Set([issuerId, entity])], climb);
    if (said) return said;
  }
  // Nobody below is asked before the anchors are.
  if (climb.trouble?.host || !entity) return climb.trouble;
  const alone: Climb = { ...climb, trouble: undefined };
  const own = await configurationOf(entity, alone);
  // Whoever is in no federation may have anything at that address.
  if (alone.trouble?.host) return alone.trouble;
  return (own && (await above(own, [], climb))) ?? climb.trouble;
}

/** Where the anchor is asked at once: what it says of the issuer itself. */
async function spokenFor(
  id: string,
  subjects: readonly (string | undefined)[],
  climb: Climb,
): Promise<Vouched | undefined> {
  const anchor = await configurationOf(id, climb);
  if (!anchor) return undefined;
  for (const subject of subjects) {
    const statement = subject === undefined ? undefined : await statementOn(subject, anchor, climb);
    if (statement && keepsToConstraints([statement], anchor)) return vouched([statement], anchor);
  }
  return undefined;
}

/** The first way from a member to an anchor. `below` are the statements so far, the one about the issuer first. */
async function above(
  member: EntityStatement,
  below: readonly EntityStatement[],
  climb: Climb,
): Promise<Vouched | undefined> {
  if (below.length > MAX_BETWEEN || member.hints.length > MAX_ABOVE) note(climb, TOO_LARGE);
  if (below.length > MAX_BETWEEN) return undefined;
  const passed = [member.sub, ...below.map(({ sub }) => sub)];
  for (const hint of member.hints.slice(0, MAX_ABOVE).map(withoutSlash)) {
    if (passed.map(withoutSlash).includes(hint)) continue;
    const superior = await configurationOf(hint, climb);
    const statement = superior && (await statementOn(member.sub, superior, climb));
    if (!superior || !statement || !(await hasKeysOf(statement, [member, ...below.slice(-1)]))) continue;
    const chain = [...below, statement];
    if (!climb.anchors.includes(hint)) {
      const found = await above(superior, chain, climb);
      if (found) return found;
    } else if (keepsToConstraints(chain, superior)) return vouched(chain, superior);
  }
  return undefined;
}

/** Whether what a member signed is by the keys that whoever stands above it says are its (section 10.2). */
async function hasKeysOf({ keys }: EntityStatement, signed: readonly EntityStatement[]): Promise<boolean> {
  for (const each of signed) if (!(await isSignedBy(each, keys))) return false;
  return true;
}

function vouched(chain: readonly EntityStatement[], anchor: EntityStatement): Vouched {
  const [first] = chain;
  const endsAt = Math.min(...[...chain, anchor].map((each) => each.endsAt));
  return { by: hostOf(anchor.sub), endsAt, ...(first?.name ? { name: first.name } : {}) };
}

/** What a member says of itself, signed by a key that it states itself (section 9). */
async function configurationOf(id: string, climb: Climb): Promise<EntityStatement | undefined> {
  const own = await fetchStatement(`${id}/.well-known/openid-federation`, climb);
  if (!own) return undefined;
  const isOwn = own.iss === own.sub && withoutSlash(own.sub) === id && (await isSignedBy(own, own.keys));
  if (!isOwn) note(climb, { unavailable: `what ${hostOf(id)} says of itself is not signed by it` });
  return isOwn ? own : undefined;
}

/** What a member says of one below it (section 8.1). */
async function statementOn(
  subject: string,
  superior: EntityStatement,
  climb: Climb,
): Promise<EntityStatement | undefined> {
  const endpoint = superior.fetchEndpoint;
  if (!endpoint || !URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  url.searchParams.set('sub', subject);
  const statement = await fetchStatement(url.href, climb);
  if (!statement) return undefined;
  const isRight =
    statement.iss === superior.sub &&
    statement.sub === subject &&
    (await isSignedBy(statement, superior.keys));
  if (!isRight) note(climb, { unavailable: `what ${url.host} says of the issuer is not signed by it` });
  return isRight ? statement : undefined;
}

async function fetchStatement(url: string, climb: Climb): Promise<EntityStatement | undefined> {
  if (climb.requests >= MAX_REQUESTS) {
    note(climb, TOO_LARGE);
    return undefined;
  }
  climb.requests += 1;
  const accept = 'application/entity-statement+jwt';
  const answer = await climb.network.get(url, { accept, maxBytes: MAX_STATEMENT_BYTES });
  if (!answer.ok) {
    const { code, detail, host } = answer;
    if (code === 'permission_needed') note(climb, { unavailable: detail, host });
    // Whoever has nothing there says nothing of anybody.
    else if (code === 'unreachable') note(climb, { unavailable: detail });
    return undefined;
  }
  const statement = readStatement(answer.bytes, climb.now);
  if (typeof statement !== 'string') return statement;
  note(climb, { unavailable: `what ${hostOf(url)} states does not count: ${statement}` });
  return undefined;
}

function note(climb: Climb, trouble: Trouble): void {
  if (!climb.trouble || (trouble.host && !climb.trouble.host)) climb.trouble = trouble;
}

/** The https address by which a member is known; whoever answers for a did:web answers for its address. */
function entityOf(issuerId: string): string | undefined {
  const url = didWebUrl(issuerId)?.replace(/(?:\/\.well-known)?\/did\.json$/, '') ?? issuerId;
  return url.startsWith('https://') && URL.canParse(url) ? withoutSlash(url) : undefined;
}

function withoutSlash(id: string): string {
  return id.replace(/\/$/, '');
}
