/** What the older suites share that sign with a detached JWS (RFC 7797) over the hashes of options and document. */
import { joinBytes, utf8Encode } from '../../base/bytes.ts';
import { asText } from '../../base/json-values.ts';
import { parseCompactJws } from '../jose/compact-jws.ts';
import { algorithmIn } from '../jose/header.ts';
import type { PublicKey } from '../keys/public-key.ts';
import { algorithmsOf, verifySignature } from '../signatures/verify-signature.ts';
import type { Proof } from './proof.ts';
import { hidesItsEnd, optionsOf, rdfPayload, type Securable } from './rdf-payload.ts';

/** Characters. A signature of RSA-8192 has 1,366, and its header a few dozen. */
const MAX_JWS_LENGTH = 4_096;

/** With the algorithm that the header names, if it is one of the kind of key. Throws where canonicalisation does. */
export async function verifyDetached(secured: Securable, proof: Proof, key: PublicKey): Promise<boolean> {
  const written = asText(proof.raw.jws) ?? '';
  const jws = written.length <= MAX_JWS_LENGTH ? parseCompactJws(written) : undefined;
  if (!jws?.signature || jws.payload.length > 0) return false;
  const algorithm = algorithmIn(jws.header, ['b64']);
  const isUnencoded = jws.header.b64 === false;
  if (typeof algorithm !== 'string' || !isUnencoded || !algorithmsOf(key).includes(algorithm)) return false;
  const options = await optionsOf(secured, proof, 'jws');
  if (hidesItsEnd(options, proof)) return false;
  const payload = await rdfPayload(secured, options, 'SHA-256');
  const [head = ''] = written.split('.', 1);
  return verifySignature(algorithm, key, jws.signature, joinBytes([utf8Encode(`${head}.`), payload]));
}
