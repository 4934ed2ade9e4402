/**
 * What a document says itself, without what only the credentials inside it say. In its statements the two cannot be told
 * apart: an endorsement that says something of the issuer's identifier says it of the issuer. In its tree they can.
 */
import { isObject, type JsonObject } from '../../base/json-values.ts';
import type { Expanded } from '../rdf.ts';

export interface Parts {
  /** The document without the credentials inside it. */
  own: Expanded;
  /** Those credentials, with all that stands in them. */
  inside: Expanded;
}

export interface Whole {
  /** The identifier of the credential that the document is, where it has one. */
  id: string | undefined;
  /** The type of a credential: what is one, and not the whole, is inside of it. */
  type: string;
  /** The properties whose values are credentials of their own, whatever their type. */
  holds: readonly string[];
}

/** The two parts of an expanded document. Named graphs make statements of their own, and are in neither. */
export function partsOf(expanded: Expanded, whole: Whole): Parts {
  const inside: unknown[] = [];
  const kept = (value: unknown, property: string): unknown => {
    if (Array.isArray(value))
      return value.map((each) => kept(each, property)).filter((each) => each !== undefined);
    if (!isObject(value) || '@value' in value) return value;
    if (isInside(value, property, whole)) {
      inside.push(value);
      return undefined;
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => {
        if (key === '@graph') return [];
        if (key === '@reverse') return [[key, keptReverse(child)]];
        // Lists and sets belong to the property that they are the value of.
        return [[key, kept(child, key === '@list' || key === '@set' ? property : key)]];
      }),
    );
  };
  const keptReverse = (map: unknown) =>
    isObject(map)
      ? Object.fromEntries(Object.entries(map).map(([key, nodes]) => [key, kept(nodes, '@reverse')]))
      : map;
  return { own: kept(expanded, '') as Expanded, inside };
}

function isInside(node: JsonObject, property: string, { id, type, holds }: Whole): boolean {
  if (holds.includes(property)) return true;
  const types = node['@type'];
  const isCredential = Array.isArray(types) && types.includes(type);
  // The whole has no identifier, or says more of itself in another place.
  const isWhole = node['@id'] === id && (id !== undefined || property === '');
  return isCredential && !isWhole;
}
