import { asObject, type JsonObject } from '../../base/json-values.ts';
import type { ContextMap } from '../contexts/index.ts';
import { graphOf, iri, type Node, nodes, only, rootsOf } from '../graph.ts';
import { checkProofs } from '../proofs/check-proofs.ts';
import { securable } from '../proofs/rdf-payload.ts';
import type { ListScene } from './format.ts';
import { insideOf } from './inside.ts';
import { HOLDING, TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

/** Credentials inside that are verified for what is shown of the whole; each costs as much as the whole. */
const MAX_VERIFIED_INSIDE = 10;

/** Whether so many credentials inside are each as its own issuer signed it. */
export async function areAsSigned(
  count: number,
  { document, contexts, root }: { document: JsonObject; contexts: ContextMap; root: Node },
  scene: ListScene,
): Promise<boolean> {
  if (count > MAX_VERIFIED_INSIDE) return false;
  const { held, endorsements } = insideOf(document);
  const written = [...held, ...endorsements].map(asObject).filter((each) => each !== undefined);
  if (written.length > MAX_VERIFIED_INSIDE) return false;
  const signed = new Set<string>();
  for (const each of written) {
    const id = await idIfSigned(each, contexts, scene);
    if (id !== undefined && id !== root.id) signed.add(id);
  }
  return signed.size >= count;
}

/** The identifier of a credential, if its own signature is right; made up for one that has none. */
async function idIfSigned(document: JsonObject, contexts: ContextMap, { network, now }: ListScene) {
  const { proof: _, ...unsigned } = document;
  const secured = securable(unsigned, contexts);
  try {
    const graph = graphOf(await secured.quads());
    const root = only(rootsOf(graph, VERIFIABLE_CREDENTIAL, HOLDING));
    const issuerId = root && iri(only(nodes(graph, root, TERMS.issuer)));
    const checks = await checkProofs({ signed: document, secured, issuerId, network, now });
    const isRight = checks.some(({ code }) => code === 'proof_valid');
    if (!isRight || checks.some(({ outcome }) => outcome === 'fail')) return undefined;
    return iri(root) ?? JSON.stringify(document.proof);
  } catch {
    return undefined;
  }
}
