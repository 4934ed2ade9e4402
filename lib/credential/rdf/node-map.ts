/**
 * An expanded document taken apart: what is said of each node, graph by graph (JSON-LD 1.1 API, section 7.2). Nodes
 * without a name are labelled in the order in which they are met.
 */
import { isObject, type JsonObject } from '../../base/json-values.ts';
import { isAbsolute, isBlank, isKeyword } from './keywords.ts';
import { notCovered } from './not-covered.ts';

/** A literal as it was expanded. */
export interface LiteralItem {
  kind: 'literal';
  written: JsonObject;
}
export interface NodeItem {
  kind: 'node';
  id: string;
}
export interface ListItem {
  kind: 'list';
  items: Item[];
}
export type Item = LiteralItem | NodeItem | ListItem;

export type Properties = Map<string, Item[]>;
export type GraphOfNodes = Map<string, Properties>;

export const DEFAULT_GRAPH = '@default';

export interface NodeMap {
  graphs: Map<string, GraphOfNodes>;
  /** The label for what has none yet; always the same for the same label of the document. */
  label(written?: string): string;
}

export function nodeMapOf(expanded: readonly unknown[]): NodeMap {
  const labels = new Map<string, string>();
  let count = 0;
  const map: NodeMap = {
    graphs: new Map([[DEFAULT_GRAPH, new Map()]]),
    label(written) {
      const label = (written === undefined ? undefined : labels.get(written)) ?? `_:b${count++}`;
      if (written !== undefined) labels.set(written, label);
      return label;
    },
  };
  for (const node of expanded) addNode(map, DEFAULT_GRAPH, node);
  return map;
}

/** The name of a node, or the label that it gets. */
function nameOf(map: NodeMap, node: JsonObject): string {
  const id = node['@id'];
  if (id === undefined) return map.label();
  if (typeof id !== 'string' || !isAbsolute(id)) return notCovered('a node with another name');
  return isBlank(id) ? map.label(id) : id;
}

function addNode(map: NodeMap, graph: string, node: unknown, known?: string): string {
  if (!isObject(node) || '@value' in node || '@list' in node || '@set' in node)
    return notCovered('what is no node');
  const types = typesOf(map, node);
  const name = known ?? nameOf(map, node);
  const properties = propertiesOf(map, graph, name);
  for (const key of Object.keys(node).sort()) {
    if (key === '@reverse') addReferring(map, graph, node[key], name);
    else if (key === '@type') for (const id of types) addItem(properties, key, { kind: 'node', id });
    else if (key === '@graph') addGraph(map, name, node[key]);
    else if (key === '@included') for (const each of valuesOf(node[key])) addNode(map, graph, each);
    else if (key === '@index' || isBlank(key)) notCovered(key);
    else if (isKeyword(key)) continue;
    else for (const value of valuesOf(node[key])) addValue(map, graph, properties, key, value);
  }
  return name;
}

function propertiesOf({ graphs }: NodeMap, graph: string, name: string): Properties {
  const nodes = graphs.get(graph) ?? new Map<string, Properties>();
  graphs.set(graph, nodes);
  const properties = nodes.get(name) ?? new Map<string, Item[]>();
  nodes.set(name, properties);
  return properties;
}

function valuesOf(values: unknown): readonly unknown[] {
  return Array.isArray(values) ? values : notCovered('what has not been expanded');
}

/** Types may have labels as well, which are given before the node's own. */
function typesOf(map: NodeMap, node: JsonObject): string[] {
  if (!('@type' in node)) return [];
  return valuesOf(node['@type']).map((type) => {
    if (typeof type !== 'string' || !isAbsolute(type)) return notCovered('a type that is none');
    return isBlank(type) ? map.label(type) : type;
  });
}

function addGraph(map: NodeMap, name: string, nodes: unknown): void {
  if (!map.graphs.has(name)) map.graphs.set(name, new Map());
  for (const node of valuesOf(nodes)) addNode(map, name, node);
}

/** What refers to this node (step 6.9). */
function addReferring(map: NodeMap, graph: string, written: unknown, name: string): void {
  if (!isObject(written)) notCovered('a reverse map');
  for (const [key, nodes] of Object.entries(written)) {
    for (const node of valuesOf(nodes)) {
      if (!isObject(node)) notCovered('what has not been expanded');
      const id = addNode(map, graph, node, nameOf(map, node));
      addItem(propertiesOf(map, graph, id), key, { kind: 'node', id: name });
    }
  }
}

function addValue(map: NodeMap, graph: string, properties: Properties, key: string, value: unknown): void {
  if (!isObject(value)) notCovered('what has not been expanded');
  if ('@value' in value || '@list' in value) addItem(properties, key, itemOf(map, graph, value));
  else {
    const id = nameOf(map, value);
    addItem(properties, key, { kind: 'node', id });
    addNode(map, graph, value, id);
  }
}

function itemOf(map: NodeMap, graph: string, value: unknown): Item {
  if (!isObject(value)) return notCovered('what has not been expanded');
  if ('@value' in value) return { kind: 'literal', written: value };
  if (!('@list' in value)) return { kind: 'node', id: addNode(map, graph, value) };
  return { kind: 'list', items: valuesOf(value['@list']).map((each) => itemOf(map, graph, each)) };
}

/** A value that is there already is not said twice; lists always are. */
function addItem(properties: Properties, key: string, item: Item): void {
  const known = properties.get(key);
  if (!known) properties.set(key, [item]);
  else if (!known.some((each) => isSame(each, item))) known.push(item);
}

function isSame(one: Item, other: Item): boolean {
  if (one.kind === 'node') return other.kind === 'node' && one.id === other.id;
  if (one.kind === 'list' || other.kind !== 'literal') return false;
  // JSON is never compared.
  if (isObject(one.written['@value']) || Array.isArray(one.written['@value'])) return false;
  return ['@value', '@type', '@language', '@index'].every((key) => one.written[key] === other.written[key]);
}
