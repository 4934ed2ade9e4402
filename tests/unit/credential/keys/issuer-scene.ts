import { badge } from '../badges.ts';
import { type JoseKey, makeJoseKey, signToken } from '../jose-signing.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import type { Table } from '../table-network.ts';

/** An issuer that is an https address. */
export const ID = 'https://uni.example/issuers/7';
export const key = makeJoseKey();
export const mallory = makeJoseKey();

export const named = (jwk: Json, kid = 'k1') => ({ ...jwk, kid });
export const pem = (each: JoseKey) => each.publicKey.export({ format: 'pem', type: 'spki' });

/** A badge of that issuer's, signed as a JWT with this header, on a web that answers with that table. */
export function examine(
  header: Json,
  table: Table = {},
  { signer = key, issuer = ID } = {},
): Promise<Outcome> {
  const document = { ...badge({ id: issuer } as never), issuer: { id: issuer, type: ['Profile'] } };
  return outcomeOf(signToken(document, signer, { typ: 'vc+jwt', ...header }), { table });
}

export async function codeOf(...of: Parameters<typeof examine>): Promise<string> {
  const outcome = await examine(...of);
  return bindingCodes(outcome)[0] ?? outcome.headline;
}
