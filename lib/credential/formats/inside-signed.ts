import { asObject, type JsonObject } from '../../base/json-values.ts';
import type { ContextMap } from '../contexts/index.ts';
import { graphOf, iri, nodes, only, rootsOf } from '../graph.ts';
import { checkProofs } from '../proofs/check-proofs.ts';
import { unsecured } from '../proofs/rdf-payload.ts';
import type { ListScene } from './format.ts';
import { insideOf } from './inside.ts';
import type { Read } from './own-graph.ts';
import { HOLDING, TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

/** Credentials inside that are verified for what is shown of the whole; each costs as much as the whole. */
const MAX_VERIFIED_INSIDE = 10;

/** Whether so many credentials inside, by others than who signed the whole, are each as its own issuer signed it. */
export async function areAsSigned(
  count: number,
  { document, contexts, graph, root }: Pick<Read, 'document' | 'contexts' | 'graph' | 'root'>,
  scene: ListScene,
): Promise<boolean> {
  if (count > MAX_VERIFIED_INSIDE) return false;
  const { held, endorsements } = insideOf(document);
  const written = [...held, ...endorsements].map(asObject).filter((each) => each !== undefined);
  if (written.length > MAX_VERIFIED_INSIDE) return false;
  const issuer = only(nodes(graph, root, TERMS.issuer))?.id;
  const signed = new Set<string>();
  for (const each of written) {
    const inside = await asSigned(each, contexts, scene);
    // The issuer's own are not among those that are counted: an intact one must not stand for an altered foreign one.
    if (inside && inside.issuer !== issuer && inside.id !== root.id) signed.add(inside.id);
  }
  return signed.size >= count;
}

/** Who issued a credential and its identifier, made up for one that has none; only if its own signature is right. */
async function asSigned(document: JsonObject, contexts: ContextMap, { network, now }: ListScene) {
  const secured = unsecured(document, contexts);
  try {
    const graph = graphOf(await secured.quads());
    const root = only(rootsOf(graph, VERIFIABLE_CREDENTIAL, HOLDING));
    const issuer = root && only(nodes(graph, root, TERMS.issuer));
    const issuerId = iri(issuer);
    const checks = await checkProofs({ signed: document, secured, issuerId, network, now });
    const isRight = checks.some(({ code }) => code === 'proof_valid');
    if (!isRight || checks.some(({ outcome }) => outcome === 'fail')) return undefined;
    return { id: iri(root) ?? JSON.stringify(document.proof), issuer: issuer?.id };
  } catch {
    return undefined;
  }
}
