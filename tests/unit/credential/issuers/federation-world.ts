/** Members of a federation and what they serve, signed with node:crypto alone (OpenID Federation 1.0, section 3). */
import { type JoseKey, makeJoseKey, signToken } from '../jose-signing.ts';
import { NOW } from '../scene.ts';
import type { Json } from '../signing.ts';
import type { Table } from '../table-network.ts';

const HOUR_S = 3_600;
const NOW_S = NOW / 1_000;

export interface Member {
  id: string;
  key: JoseKey;
}

export function member(host: string): Member {
  return { id: `https://${host}`, key: makeJoseKey() };
}

export const keysOf = ({ key }: Member) => ({ keys: [{ ...key.jwk, kid: 'key-1' }] });

/** A statement; `claims` and `header` replace those of an honest one. */
export function statement(by: Member, sub: string, claims: Json = {}, header: Json = {}): string {
  const honest = { iss: by.id, sub, iat: NOW_S - HOUR_S, exp: NOW_S + HOUR_S };
  return signToken({ ...honest, ...claims }, by.key, {
    typ: 'entity-statement+jwt',
    kid: 'key-1',
    ...header,
  });
}

const fetchOf = ({ id }: Member) => `${id}/fetch`;

/** Where a member says what it says of itself, and of one below it. */
export const selfOf = ({ id }: Pick<Member, 'id'>) => `${id}/.well-known/openid-federation`;
export const aboutOf = (by: Member, sub: string) => `${fetchOf(by)}?sub=${encodeURIComponent(sub)}`;

/** What a member says of itself. */
export function configuration(of: Member, above: readonly Member[] = [], claims: Json = {}): string {
  return statement(of, of.id, {
    jwks: keysOf(of),
    metadata: { federation_entity: { federation_fetch_endpoint: fetchOf(of) } },
    ...(above.length ? { authority_hints: above.map(({ id }) => id) } : {}),
    ...claims,
  });
}

/** What one member says of another, with the keys of the other. */
export function about(by: Member, of: Member, claims: Json = {}): string {
  return statement(by, of.id, { jwks: keysOf(of), ...claims });
}

/** A chain from the first, who issues, to the last, who is the anchor: what all of them serve. */
export function chainOf(members: readonly Member[], over: Table = {}): Table {
  const served = members.flatMap((each, at): [string, string][] => {
    const superior = members[at + 1];
    const own: [string, string] = [selfOf(each), configuration(each, superior ? [superior] : [])];
    return superior ? [own, [aboutOf(superior, each.id), about(superior, each)]] : [own];
  });
  return { ...Object.fromEntries(served), ...over };
}
