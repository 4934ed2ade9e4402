/**
 * Reading from the signed statements themselves. The same statements can be written as JSON in many ways: keys
 * spelled as full IRIs, values wrapped in objects, nodes moved about. Whoever reads the JSON can be shown what was
 * not signed, or not shown what was; whoever reads the graph cannot.
 */
import { RDF } from './rdf/iris.ts';
import type { Quad, Term } from './rdf.ts';

export type Graph = ReadonlyMap<string, Node>;
export interface Node {
  /** IRI, or blank node label. */
  id: string;
  blank: boolean;
  properties: Map<string, Term[]>;
}

export const TYPE = `${RDF}type`;

/** The default graph by subject. Named graphs hold proofs and contained credentials, which are not about this one. */
export function graphOf(quads: readonly Quad[]): Graph {
  const nodes = new Map<string, Node>();
  for (const { subject, predicate, object, graph } of quads) {
    if (graph.termType !== 'DefaultGraph') continue;
    const blank = subject.termType === 'BlankNode';
    const node = nodes.get(subject.value) ?? { id: subject.value, blank, properties: new Map() };
    nodes.set(subject.value, node);
    const values = node.properties.get(predicate.value);
    if (values) values.push(object);
    else node.properties.set(predicate.value, [object]);
  }
  return nodes;
}

/** The nodes of a type that no other node refers to, save those that `asides` lead to: they refer back. */
export function rootsOf(graph: Graph, type: string, asides: readonly string[]): Node[] {
  const aside = new Set(
    [...graph.values()].flatMap((node) => values(node, asides).map((term) => term.value)),
  );
  const referred = new Set<string>(aside);
  for (const node of graph.values()) {
    if (aside.has(node.id)) continue;
    for (const [predicate, objects] of node.properties) {
      if (predicate === TYPE) continue;
      for (const object of objects) if (object.value !== node.id) referred.add(object.value);
    }
  }
  return [...graph.values()].filter((node) => !referred.has(node.id) && typesOf(node).includes(type));
}

export function typesOf(node: Node | undefined): string[] {
  return values(node, [TYPE]).map((term) => term.value);
}

/** All values of any of the properties; vocabularies changed a property's IRI between versions. */
export function values(node: Node | undefined, properties: readonly string[]): Term[] {
  return properties.flatMap((property) => node?.properties.get(property) ?? []);
}

/** The one value as text; `undefined` if there is none, or several: statements have no order to choose by. */
export function text(node: Node | undefined, properties: readonly string[]): string | undefined {
  const found = values(node, properties);
  return found.length === 1 ? found[0]?.value : undefined;
}

/** The nodes that the values refer to; one about which nothing is said has an id alone. */
export function nodes(graph: Graph, node: Node | undefined, properties: readonly string[]): Node[] {
  return values(node, properties)
    .filter((term) => term.termType !== 'Literal')
    .map(
      (term) =>
        graph.get(term.value) ?? {
          id: term.value,
          blank: term.termType === 'BlankNode',
          properties: new Map(),
        },
    );
}

/** The one node; `undefined` if there is none, or several. */
export function only(list: readonly Node[]): Node | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** The node's IRI; `undefined` for a blank node. */
export function iri(node: Node | undefined): string | undefined {
  return node && !node.blank ? node.id : undefined;
}

/** What these nodes lead to, themselves included; nothing beyond those in `stops`. */
export function reachable(
  graph: Graph,
  starts: readonly Node[],
  stops: ReadonlySet<string> = new Set(),
): Set<string> {
  const reached = new Set(starts.map(({ id }) => id));
  const open = [...starts];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const { value } of [...node.properties.values()].flat()) {
      const next = graph.get(value);
      if (!next || reached.has(value) || stops.has(value)) continue;
      reached.add(value);
      open.push(next);
    }
  }
  return reached;
}
