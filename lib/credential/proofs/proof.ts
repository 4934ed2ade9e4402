import { NOT_A_DATE } from '../../base/dates.ts';
import { asArray, asObject, asText, defined, idOf, type JsonObject } from '../../base/json-values.ts';

/** A Data Integrity proof or an older linked-data signature, as written in the document. */
export interface Proof {
  id?: string;
  type: string;
  cryptosuite?: string;
  /** As written: a DID URL, a relative `#…`, or a bare DID. */
  verificationMethod?: string;
  proofPurpose?: string;
  proofValue?: string;
  previousProof: string[];
  /** Seconds matter: ISO 8601. */
  expires?: string;
  raw: JsonObject;
}

/** As a text, or as the value object that it may be; what is neither is no date, and no absence of one. */
function endIn(expires: unknown): string | undefined {
  if (expires === undefined || expires === null) return undefined;
  return asText(expires) ?? asText(asObject(expires)?.['@value']) ?? NOT_A_DATE;
}

/** Proofs a document may carry; two are common, an attacker might send thousands. */
export const MAX_PROOFS = 8;

/** The proofs of a document in order; what is no object is left out. */
export function proofsOf(document: JsonObject): Proof[] {
  return asArray(document.proof).flatMap((each) => {
    const raw = asObject(each);
    return raw ? [readProof(raw)] : [];
  });
}

function readProof(raw: JsonObject): Proof {
  const method = idOf(raw.verificationMethod);
  const optional = {
    id: asText(raw.id),
    cryptosuite: asText(raw.cryptosuite),
    verificationMethod: method,
    proofPurpose: asText(raw.proofPurpose),
    proofValue: asText(raw.proofValue),
    expires: endIn(raw.expires),
  };
  return {
    type: asText(raw.type) ?? '',
    previousProof: asArray(raw.previousProof).flatMap((each) => asText(each) ?? []),
    raw,
    ...defined(optional),
  };
}
