/** What is left of an expanded document where identifiers and types that are none say nothing. */
import { isObject } from '../../base/json-values.ts';
import { isAbsolute } from './keywords.ts';

/** Whose such an identifier is stays without one. */
export function absoluteOnly(expanded: unknown): unknown {
  if (Array.isArray(expanded)) return expanded.map(absoluteOnly);
  if (!isObject(expanded) || '@value' in expanded) return expanded;
  const entries = Object.entries(expanded).filter(([key, value]) => key !== '@id' || isIri(value));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === '@type' ? types(value) : absoluteOnly(value)]),
  );
}

function types(written: unknown): unknown {
  return Array.isArray(written) ? written.filter(isIri) : written;
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && isAbsolute(value);
}
