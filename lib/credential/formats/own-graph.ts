/**
 * The statements that a document makes itself, as far as that can be told. Where its signature covers the statements
 * alone, whoever holds it can move one from a credential inside it to the document and back, and nothing of what was
 * signed has changed.
 */
import type { JsonObject } from '../../base/json-values.ts';
import type { ContextMap } from '../contexts/index.ts';
import {
  type Graph,
  graphOf,
  iri,
  type Node,
  nodes,
  only,
  reachable,
  rootsOf,
  TYPE,
  typesOf,
  values,
} from '../graph.ts';
import { type Expanded, quadsOf, type Term } from '../rdf.ts';
import { onceFor } from '../seen.ts';
import type { ListScene } from './format.ts';
import { areAsSigned } from './inside-signed.ts';
import { partsOf } from './own-part.ts';
import { HOLDING, PROOF, TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

export interface OwnGraph {
  graph: Graph;
  root: Node;
}

export interface Read {
  document: JsonObject;
  contexts: ContextMap;
  expanded: Expanded;
  /** All statements, those of the credentials inside with them. */
  graph: Graph;
  root: Node;
}

/** The same where the signature covers the tree: it says by itself what stands where. */
export async function ownGraphOfTree({ expanded, graph, root }: Read): Promise<OwnGraph> {
  const { own, inside } = partsOnce(expanded, root);
  return inside.length ? rooted(graphOf(await quadsOf(own)), root) : { graph, root };
}

/**
 * The same where it covers the statements alone. Statements of a node that somebody else's credential inside speaks of
 * count where that credential is as it was signed, and does not make them too: else nothing is said of that node.
 */
export async function ownGraphOfStatements(read: Read, scene: ListScene): Promise<OwnGraph> {
  const { expanded, graph, root } = read;
  const { own, inside } = partsOnce(expanded, root);
  if (inside.length === 0) return { graph, root };
  const ownGraph = graphOf(await quadsOf(own));
  const foreign = foreignInside(graph, root);
  if (foreign.length === 0) return rooted(ownGraph, root);
  if (await areAsSigned(foreign.length, read, scene))
    return rooted(without(ownGraph, graphOf(await quadsOf(inside))), root);
  return rooted(withoutNodes(ownGraph, reachedFrom(foreign, graph, root)), root);
}

const partsOnce = onceFor((expanded: Expanded, root: Node) =>
  partsOf(expanded, { id: iri(root), type: VERIFIABLE_CREDENTIAL, holds: HOLDING }),
);

function rooted(graph: Graph, root: Node): OwnGraph {
  const own = iri(root) === undefined ? only(rootsOf(graph, VERIFIABLE_CREDENTIAL, [])) : graph.get(root.id);
  return { graph, root: own ?? { ...root, properties: new Map() } };
}

/** The credentials inside that somebody else signed. What nobody signed is said by whoever signed the whole. */
function foreignInside(graph: Graph, root: Node): Node[] {
  const issuer = only(nodes(graph, root, TERMS.issuer))?.id;
  const held = new Set(
    [...graph.values()].flatMap((node) => values(node, HOLDING).map(({ value }) => value)),
  );
  return [...graph.values()].filter(
    (node) =>
      node.id !== root.id &&
      (held.has(node.id) || typesOf(node).includes(VERIFIABLE_CREDENTIAL)) &&
      values(node, PROOF).length > 0 &&
      only(nodes(graph, node, TERMS.issuer))?.id !== issuer,
  );
}

/** Without what both say of an identifier: which of them said it cannot be told. */
function without(graph: Graph, other: Graph): Graph {
  const left = [...graph.values()].map((node) => {
    const said = node.blank ? undefined : other.get(node.id);
    if (!said) return node;
    const properties = [...node.properties].map(([property, terms]) => {
      const theirs = new Set(said.properties.get(property)?.map(({ value }) => value));
      return [property, terms.filter(({ value }) => !theirs.has(value))] as const;
    });
    return { ...node, properties: new Map([...properties, ...typeOf(node)]) };
  });
  return new Map(left.map((node) => [node.id, node]));
}

function withoutNodes(graph: Graph, ids: ReadonlySet<string> | 'all'): Graph {
  if (ids === 'all') return new Map();
  const left = [...graph.values()].map((node) =>
    ids.has(node.id) && !node.blank ? { ...node, properties: new Map(typeOf(node)) } : node,
  );
  return new Map(left.map((node) => [node.id, node]));
}

/** What kind of thing something is decides nothing that is shown. */
function typeOf({ properties }: Node): (readonly [string, Term[]])[] {
  return [...properties].filter(([property]) => property === TYPE);
}

/** The nodes that these lead to; `all` where one without a name is the document's as well. */
function reachedFrom(starts: readonly Node[], graph: Graph, root: Node): ReadonlySet<string> | 'all' {
  const reached = reachable(graph, starts);
  if (reached.has(root.id)) return root.blank ? 'all' : reached;
  const named = [...reached].filter((id) => !graph.get(id)?.blank);
  const own = reachable(graph, [root], new Set([...named, ...starts.map(({ id }) => id)]));
  return [...own].some((id) => reached.has(id)) ? 'all' : reached;
}
