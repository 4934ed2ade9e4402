/** From nodes to statements (JSON-LD 1.1 API, sections 8.1 to 8.3), in the reference implementation's order. */
import { canonicalText } from '../../base/canonical-json.ts';
import type { JsonObject } from '../../base/json-values.ts';
import type { Quad, Term } from '../rdf.ts';
import { RDF, XSD } from './iris.ts';
import { isAbsolute, isBlank } from './keywords.ts';
import { DEFAULT_GRAPH, type Item, type NodeMap, nodeMapOf } from './node-map.ts';
import { notCovered } from './not-covered.ts';

const DOUBLE = `${XSD}double`;

const TYPE = named(`${RDF}type`);
const FIRST = named(`${RDF}first`);
const REST = named(`${RDF}rest`);
const NIL = named(`${RDF}nil`);

/** The statements of an expanded document. */
export function quadsOfExpanded(expanded: readonly unknown[]): Quad[] {
  const map = nodeMapOf(expanded);
  const quads: Quad[] = [];
  for (const name of [...map.graphs.keys()].sort()) {
    const graph: Term = name === DEFAULT_GRAPH ? { termType: 'DefaultGraph', value: '' } : termOf(name);
    const nodes = map.graphs.get(name) ?? new Map();
    for (const id of [...nodes.keys()].sort()) {
      const properties = nodes.get(id) ?? new Map();
      const subject = termOf(id);
      for (const key of [...properties.keys()].sort()) {
        const predicate = predicateOf(key);
        for (const item of properties.get(key) ?? []) {
          const object = objectOf(map, quads, graph, item);
          quads.push({ subject, predicate, object, graph });
        }
      }
    }
  }
  return quads;
}

function named(value: string): Term {
  return { termType: 'NamedNode', value };
}

function termOf(id: string): Term {
  return isBlank(id) ? { termType: 'BlankNode', value: id.slice(2) } : named(id);
}

function predicateOf(key: string): Term {
  if (key === '@type') return TYPE;
  return isAbsolute(key) && !isBlank(key) ? named(key) : notCovered('a property that is no address');
}

function objectOf(map: NodeMap, quads: Quad[], graph: Term, item: Item): Term {
  if (item.kind === 'node') return termOf(item.id);
  return item.kind === 'literal' ? literalOf(item.written) : headOf(map, quads, graph, item.items);
}

/** The statements of a list (section 8.3); its head. */
function headOf(map: NodeMap, quads: Quad[], graph: Term, items: readonly Item[]): Term {
  if (!items.length) return NIL;
  const head = termOf(map.label());
  let subject = head;
  for (const [at, item] of items.entries()) {
    const object = objectOf(map, quads, graph, item);
    const next = at + 1 < items.length ? termOf(map.label()) : NIL;
    quads.push(
      { subject, predicate: FIRST, object, graph },
      { subject, predicate: REST, object: next, graph },
    );
    subject = next;
  }
  return head;
}

/** A value with its datatype (section 8.2.2). */
function literalOf(written: JsonObject): Term {
  const { '@value': value, '@type': type, '@language': language } = written;
  if (type !== undefined && typeof type !== 'string') return notCovered('a value of several types');
  if (type === '@json')
    return literal(canonicalText(value) ?? notCovered('what has no canonical form'), `${RDF}JSON`);
  if (type !== undefined && !isAbsolute(type)) return notCovered('a type of value');
  if (typeof value === 'boolean') return literal(String(value), type ?? `${XSD}boolean`);
  if (typeof value === 'number') {
    if (isFraction(value) || type === DOUBLE) return literal(doubleOf(value), type ?? DOUBLE);
    return literal(value.toFixed(0), type ?? `${XSD}integer`);
  }
  if (typeof value !== 'string' || '@direction' in written) return notCovered('a value that is no text');
  if (type === DOUBLE) return literal(doubleOf(Number.parseFloat(value)), type);
  if (language === undefined) return literal(value, type ?? `${XSD}string`);
  return { ...literal(value, type ?? `${RDF}langString`), language: String(language) };
}

function literal(value: string, datatype: string): Term {
  return { termType: 'Literal', value, datatype: named(datatype) };
}

function isFraction(value: number): boolean {
  return String(value).includes('.') || Math.abs(value) >= 1e21;
}

/** The canonical form of a double (section 8.6). */
function doubleOf(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}
