/**
 * What a document says itself, and what only a credential inside it says. Both are signed by whoever signed the whole,
 * and in its statements they cannot be told apart: an endorsement that says something of the issuer's identifier says
 * it of the issuer. In the tree of the document they can.
 */
import type { Expanded } from './rdf.ts';

/** By identifier: the properties that the document gives it outside of the credentials inside. */
export type OwnStatements = ReadonlyMap<string, ReadonlySet<string>>;

type Found = Map<string, Set<string>>;

export interface Whole {
  /** The identifier of the credential that the document is, where it has one. */
  id: string | undefined;
  /** The type of a credential: what is one, and not the whole, is inside of it. */
  type: string;
  /** The properties whose values are credentials of their own, whatever their type. */
  holds: readonly string[];
}

/** What an expanded document says itself of each identifier. */
export function ownStatements(expanded: Expanded, whole: Whole): OwnStatements {
  const found: Found = new Map();
  const enter = (value: unknown, property = ''): void => {
    if (Array.isArray(value)) for (const each of value) enter(each, property);
    if (!isObject(value) || '@value' in value) return;
    const id = value['@id'];
    if (whole.holds.includes(property) || (isOfType(value, whole.type) && id !== whole.id)) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === '@reverse') enterReverse(child);
      // Named graphs make statements of their own, which are not read.
      else if (key === '@list' || key === '@set') enter(child, property);
      else if (key === '@included') enter(child, key);
      if (key.startsWith('@')) continue;
      add(found, id, key);
      enter(child, key);
    }
  };
  const enterReverse = (map: unknown): void => {
    if (!isObject(map)) return;
    for (const [property, nodes] of Object.entries(map)) {
      for (const node of Array.isArray(nodes) ? nodes : [nodes])
        if (isObject(node)) add(found, node['@id'], property);
      enter(nodes, '@reverse');
    }
  };
  enter(expanded);
  return found;
}

function add(found: Found, id: unknown, property: string): void {
  if (typeof id !== 'string') return;
  const properties = found.get(id) ?? new Set();
  found.set(id, properties.add(property));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(node: Record<string, unknown>, type: string): boolean {
  const types = node['@type'];
  return Array.isArray(types) && types.includes(type);
}
