/** What a holder who shows parts of a credential may keep to themselves: it is not known, and never absent. */
import type { JsonObject } from '../../base/json-values.ts';
import { type Node, values } from '../graph.ts';
import { suiteOf } from '../proofs/index.ts';
import { type Proof, proofsOf } from '../proofs/proof.ts';
import type { Securable } from '../proofs/rdf-payload.ts';
import { check } from '../verdict.ts';
import { TERMS } from './vocabulary.ts';

/** Nothing keeps an issuer from letting its end or its status be held back. Who holds back more must not look better. */
export const HELD_BACK = check(
  'status_unavailable',
  'parts of it are held back; an end or a status may be among them',
);

/** A status, and what says where it stands: without its size another one would be read. */
const STATUS: readonly string[] = [
  ...TERMS.status,
  ...TERMS.statusPurpose,
  ...TERMS.statusListIndex,
  ...TERMS.statusListCredential,
  ...TERMS.statusSize,
];

/**
 * Whether statements of a document that is rightly signed can be held back, and whether its end or its status can be
 * among them: neither can where both are there, and are such that must be shown.
 */
export async function heldBackIn(
  document: JsonObject,
  secured: Securable,
  root: Node,
): Promise<'nothing' | 'something' | 'end or status'> {
  const lists = await Promise.all(proofsOf(document).map((proof) => chosenBy(proof, secured)));
  const chosen = lists.filter((list) => list !== undefined);
  if (!chosen.length) return 'nothing';
  const isChosen = (properties: readonly string[]) => chosen.flat().some((line) => says(line, properties));
  const isThere = [TERMS.status, TERMS.expiresOn].every((property) => values(root, property).length > 0);
  return isThere && !isChosen(STATUS) && !isChosen(TERMS.expiresOn) ? 'something' : 'end or status';
}

async function chosenBy(proof: Proof, secured: Securable): Promise<readonly string[] | undefined> {
  const suite = suiteOf(proof);
  return suite && 'chosen' in suite ? suite.chosen?.(secured, proof) : undefined;
}

/** Whether a line of N-Quads has one of the properties; a text that looks like it only makes more open. */
function says(line: string, properties: readonly string[]): boolean {
  return properties.some((property) => line.includes(` <${property}> `));
}
