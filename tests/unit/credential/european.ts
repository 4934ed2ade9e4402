/** European Digital Credentials, sealed as ETSI TS 119 182-1 says, with node:crypto alone. */
import { base64url, type JoseKey, makeJoseKey, signatureOver } from './jose-signing.ts';
import { certificate } from './keys/making-certificates.ts';
import type { Json } from './signing.ts';

export const EUROPEAN_CONTEXTS = [
  'https://www.w3.org/2018/credentials/v1',
  'http://data.europa.eu/snb/model/context/edc-ap',
];

export const EUROPEAN: Json = {
  '@context': EUROPEAN_CONTEXTS,
  id: 'urn:credential:7d0c',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  displayParameter: {
    id: 'urn:d:1',
    type: 'DisplayParameter',
    title: { da: 'Mikrobevis', en: 'Tides for Beginners' },
  },
  issuer: { id: 'urn:org:1', type: 'Organisation', legalName: { en: 'Brackwater University' } },
  issuanceDate: '2026-03-01T09:00:00Z',
  validFrom: '2026-03-02T09:00:00Z',
  expirationDate: '2028-03-01T09:00:00Z',
  credentialSubject: {
    id: 'urn:person:1',
    type: 'Person',
    givenName: { en: 'Maren' },
    familyName: { en: ['Okafor'] },
    hasClaim: { id: 'urn:claim:1', type: 'LearningAchievement', title: { en: 'Tidal Engineering' } },
  },
};

export const sealKey = makeJoseKey('rsa');
const root = makeJoseKey();
const SEAL = [certificate('Seal of Brackwater University', 'Sealing Authority of Elsewhere', sealKey, root)];

export interface Sealing {
  header?: Json;
  open?: Json;
  key?: JoseKey;
}

/** One seal: with a payload as it is, which critical headers say. */
export function seal(payload: string, { header = {}, open, key = sealKey }: Sealing = {}): Json {
  const stated = {
    alg: key.alg,
    x5c: SEAL,
    b64: false,
    sigT: '2026-03-01T09:00:00Z',
    crit: ['b64', 'sigT'],
    ...header,
  };
  const head = base64url(JSON.stringify(stated));
  const signature = base64url(signatureOver(`${head}.${payload}`, key, String(stated.alg)));
  return { protected: head, signature, ...(open ? { header: open } : {}) };
}

export function sealed(document: Json | string = EUROPEAN, sealing?: Sealing): Json {
  const payload = typeof document === 'string' ? document : JSON.stringify(document);
  return { payload, signatures: [seal(payload, sealing)] };
}
