/** What stands at a key that is a property, a graph, a list or a set (JSON-LD 1.1 API, section 5.1.2, step 13). */
import { isObject } from '../../base/json-values.ts';
import type { ActiveContext } from './active-context.ts';
import { expandElement } from './expand.ts';
import { expandLanguages, requirePlain } from './expand-value.ts';
import { saysNothing } from './finish-node.ts';
import { listOf } from './keywords.ts';
import { notCovered } from './not-covered.ts';
import { type Around, containerOf, type Filling, type Reading } from './place.ts';
import { processContext } from './process-context.ts';

export interface Property {
  key: string;
  iri: string;
  value: unknown;
}

export function expandProperty(node: Around, property: Property, filled: Filling, reading: Reading): void {
  const { key, iri } = property;
  const { active } = node;
  const within = active.terms.get(key)?.context;
  const here = within === undefined ? active : processContext(active, within, { isOverriding: true });
  const container = containerOf(active, key);
  let expanded = expandedAt(node, here, property, container, reading);
  if (expanded === null) return;
  if (iri !== '@list' && container.includes('@list') && !isList(expanded))
    expanded = { '@list': listOf(expanded) };
  if (container.includes('@graph')) expanded = listOf(expanded).map(asGraph);
  if (Array.isArray(expanded) && !expanded.length && container.includes('@graph')) return;
  if (here.terms.get(key)?.reverse) addReverse(filled, iri, listOf(expanded));
  else add(filled, iri, expanded);
}

function expandedAt(
  { active, property, propertyIri }: Around,
  here: ActiveContext,
  { key, iri, value }: Property,
  container: readonly string[],
  reading: Reading,
): unknown {
  if (container.includes('@language') && isObject(value)) return expandLanguages(here, value);
  if (iri === '@list') {
    const inside = propertyIri === '@graph' ? null : property;
    return expandElement({ active: here, property: inside, isInList: true }, value, reading);
  }
  if (iri === '@set') return expandElement({ active: here, property }, value, reading);
  if (active.terms.get(key)?.type !== '@json')
    return expandElement({ active: here, property: key }, value, reading);
  requirePlain(value);
  return { '@type': '@json', '@value': value };
}

function asGraph(node: unknown): object {
  return saysNothing(node) ? notCovered('a graph that says nothing') : { '@graph': [node] };
}

function isList(value: unknown): boolean {
  return isObject(value) && '@list' in value;
}

/** What refers to this node, instead of being referred to (step 13.4.13). */
export function expandReverse(
  active: ActiveContext,
  value: unknown,
  filled: Filling,
  reading: Reading,
): void {
  const place = { active, property: '@reverse' };
  const expanded = isObject(value) ? expandElement(place, value, reading) : undefined;
  if (!isObject(expanded)) notCovered('a reverse map');
  const { '@reverse': twice, ...reversed } = expanded;
  for (const [iri, nodes] of Object.entries(twice ?? {})) add(filled, iri, nodes);
  for (const [iri, nodes] of Object.entries(reversed)) {
    addReverse(filled, iri, listOf(nodes));
    add(filled['@reverse'] as Filling, iri, []);
  }
}

function addReverse(filled: Filling, iri: string, nodes: readonly unknown[]): void {
  filled['@reverse'] ??= {};
  const map = filled['@reverse'] as Filling;
  for (const node of nodes) {
    if (!isObject(node) || '@value' in node || '@list' in node) notCovered('a reverse property of a value');
    add(map, iri, node);
  }
}

/** One more value, or several; a property always has a list of them. */
function add(filled: Filling, iri: string, value: unknown): void {
  const known = filled[iri] as unknown[] | undefined;
  if (known) known.push(...listOf(value));
  else filled[iri] = Array.isArray(value) ? value : [value];
}
