/** The credentials that the tests sign: invented people, invented bodies. */
import { type BadgeText, openBadge3, openBadge3Vc1 } from '../../world/signing/open-badge-3.ts';
import { type Json, type Signer, signerAt } from './signing.ts';

export const V2 = 'https://www.w3.org/ns/credentials/v2';
export const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const HOST = 'badges.brackwater.edu';
export const TITLE = 'Foundations of Tidal Engineering';

/** A body under .edu, so that an honest badge of its own is verified. */
export const brackwater: Signer = signerAt(HOST);

/** An Open Badge 3.0, unsigned. */
export function badge(signer: Signer = brackwater, over: Partial<BadgeText> = {}, rest: Json = {}): Json {
  return { ...openBadge3({ ...textOf(signer), ...over }), ...rest };
}

/** The same over the data model 1.1 and for `Ed25519Signature2020`. */
export function olderBadge(signer: Signer = brackwater, over: Partial<BadgeText> = {}): Json {
  return openBadge3Vc1({ ...textOf(signer), ...over });
}

function textOf(signer: Signer): BadgeText {
  return {
    id: `https://${HOST}/awards/1`,
    issuer: { id: signer.id, name: 'Brackwater University' },
    title: TITLE,
    holder: 'Maren Okafor',
    issuedOn: '2026-03-01T09:00:00Z',
    expiresOn: '2028-03-01T09:00:00Z',
  };
}

/** The document with one value replaced, at a path such as `credentialSubject.achievement.name`. */
export function withValue(document: Json, path: string, value: unknown, separator = '.'): Json {
  const copy = structuredClone(document);
  const keys = path.split(separator);
  const last = keys.pop() as string;
  const place = keys.reduce((at, key) => at[key] as Json, copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
