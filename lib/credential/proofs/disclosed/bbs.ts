/** Data Integrity BBS Cryptosuites 1.0, section 3: parts of a document, shown with a proof that the rest was signed. */
import { joinBytes, utf8Encode } from '../../../base/bytes.ts';
import { blsG2Bytes, type PublicKey } from '../../keys/public-key.ts';
import type { Proof } from '../proof.ts';
import type { Securable } from '../rdf-payload.ts';
import { isHonest, messagesIn, type Presented } from './bbs-proof.ts';
import { isBytes, isIndex, isIndexes, type Labels, labelsFrom, partsOf } from './proof-value.ts';
import { disclosedIn } from './statements.ts';

interface Value extends Pick<Presented, 'proof' | 'presentationHeader' | 'places' | 'seen'> {
  labels: Labels;
  mandatory: readonly number[];
}

/** Section 3.3.1: as it was signed, or signed together with a secret of the holder. */
const DERIVED = 3;
const DERIVED_BOUND = 5;

/** Whether all statements are the issuer's, and none is missing that must be shown. Throws where canonicalisation does. */
export async function verifyBbs(secured: Securable, proof: Proof, key: PublicKey): Promise<boolean> {
  const value = valueIn(proof.proofValue);
  const publicKey = blsG2Bytes(key);
  const disclosed = value && (await disclosedIn(secured, proof, value));
  if (!publicKey || !disclosed || disclosed.chosen.length !== value.places.length) return false;
  const header = joinBytes([disclosed.proofHash, disclosed.mandatoryHash]);
  const messages = disclosed.chosen.map(utf8Encode);
  return isHonest(publicKey, { ...value, header, messages });
}

/** The statements that were chosen; `undefined` where nothing was left to choose. */
export async function chosenByProof(
  secured: Securable,
  proof: Proof,
): Promise<readonly string[] | undefined> {
  const value = valueIn(proof.proofValue);
  if (!value || messagesIn(value)?.seen === value.places.length) return undefined;
  return (await disclosedIn(secured, proof, value))?.chosen;
}

function valueIn(proofValue: string | undefined): Value | undefined {
  const bound = partsOf(proofValue, DERIVED_BOUND);
  const parts = bound ?? partsOf(proofValue, DERIVED);
  const [proof, map, mandatory, places, presentationHeader, seen] = parts ?? [];
  const labels = labelsFrom(map, (number) => (isIndex(number) ? `b${number}` : undefined));
  if (parts?.length !== (bound ? 6 : 5) || (bound && !isIndex(seen))) return undefined;
  if (!labels || !isIndexes(mandatory) || !isIndexes(places)) return undefined;
  if (!isBytes(proof) || !isBytes(presentationHeader)) return undefined;
  return { proof, labels, mandatory, places, presentationHeader, seen: seen as number | undefined };
}
