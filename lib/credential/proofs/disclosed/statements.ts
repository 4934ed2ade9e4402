import { hashOf } from '../../rdf/index.ts';
import { canonicalise, relabelled } from '../../rdf.ts';
import type { Proof } from '../proof.ts';
import { hidesItsEnd, optionsOf, type Securable } from '../rdf-payload.ts';
import type { Labels } from './proof-value.ts';

/** What a document of parts says, as it was signed. */
export interface Disclosed {
  /** Of the options of the proof. */
  proofHash: Uint8Array;
  /** Of the statements that must be shown. */
  mandatoryHash: Uint8Array;
  /** All others, each a line of N-Quads. */
  chosen: readonly string[];
}

/**
 * The statements under the labels that they were signed with, told apart into those that must be shown, by their
 * places, and the others. `undefined` where labels or places do not fit the document, each and all of them.
 */
export async function disclosedIn(
  secured: Securable,
  proof: Proof,
  { labels, mandatory }: { labels: Labels; mandatory: readonly number[] },
): Promise<Disclosed | undefined> {
  const options = await optionsOf(secured, proof);
  if (hidesItsEnd(options, proof)) return undefined;
  const used = new Set<string>();
  const lines = await relabelled(await secured.quads(), (label) => {
    used.add(label);
    return labels.get(label) ?? label;
  });
  const fits = used.size === labels.size && [...used].every((label) => labels.has(label));
  if (!fits || (mandatory.at(-1) ?? -1) >= lines.length) return undefined;
  const places = new Set(mandatory);
  const shown = lines.filter((_, at) => places.has(at)).join('');
  return {
    proofHash: await hashOf(await canonicalise(options), 'SHA-256'),
    mandatoryHash: await hashOf(shown, 'SHA-256'),
    chosen: lines.filter((_, at) => !places.has(at)),
  };
}
