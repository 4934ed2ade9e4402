/** A badge of which its holder shows parts, and who signs it. */
import { makeKeyPair } from '../../../world/signing/key-pairs.ts';
import { makeBbsKey, type Parts } from '../../../world/signing/selective.ts';
import { badge, HOST, withValue } from '../badges.ts';
import type { Json } from '../signing.ts';

export const CREATED = '2026-03-01T09:00:00Z';
export const ISSUER = `did:web:${HOST}`;

/** What an issuer at the host publishes, with one key. */
export function documentsWith(multibase: string): Record<string, Json> {
  const id = `${ISSUER}#key`;
  const method = { id, type: 'Multikey', controller: ISSUER, publicKeyMultibase: multibase };
  const document = { id: ISSUER, verificationMethod: [method], assertionMethod: [id] };
  return { [`https://${HOST}/.well-known/did.json`]: document };
}

export const key = makeKeyPair('p256');
export const by = { key, method: `${ISSUER}#key`, created: CREATED };
export const table = documentsWith(key.multibase);

export const bbsKey = await makeBbsKey();
export const byBbs = { key: bbsKey, method: `${ISSUER}#key`, created: CREATED };
export const bbsTable = documentsWith(bbsKey.multibase);

const STATUS = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: `https://${HOST}/status/1`,
};

export const whole: Json = { ...badge({ id: ISSUER } as never), credentialStatus: STATUS };

/** Some members of a document: those at the top, and the subject with what is left of it. */
export function some(document: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)));
}

const ALWAYS = ['@context', 'id', 'type', 'issuer'];

/** Issuer and end must be shown; the name of the holder and the status are held back. */
export function parts(of = whole): Parts {
  const { credentialStatus: _, ...shown } = withValue(of, 'credentialSubject.identifier', undefined);
  return { whole: of, mandatory: some(of, [...ALWAYS, 'validUntil']), shown };
}

/** End and status must be shown. */
export function strict(): Parts {
  const shown = withValue(whole, 'credentialSubject.identifier', undefined);
  return { whole, mandatory: some(whole, [...ALWAYS, 'validUntil', 'credentialStatus']), shown };
}
