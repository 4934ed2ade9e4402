/** Statements as lines of text (RDF 1.1 N-Quads, in the canonical form of RDFC-1.0, section 5). */
import type { Quad, Term } from '../rdf.ts';
import { RDF, XSD } from './iris.ts';

const LANGUAGE_STRING = `${RDF}langString`;
const STRING = `${XSD}string`;

/** A statement with the parts that never change written out. Where a blank node stands is a gap for its label. */
export interface Line {
  /** Blank nodes, by their label in the dataset; `undefined` where there is none. */
  subject: string | undefined;
  object: string | undefined;
  graph: string | undefined;
  predicate: string;
  /** All text up to the object's gap, behind the subject's where there is one; to the end, if the object is no gap. */
  beginning: string;
  /** All text behind the object's gap, up to the graph's or to the end. */
  rest: string;
}

const END = ' .\n';

/** Statements as lines. Addresses are written out once: most stand in many. */
export function linesOf(quads: readonly Quad[]): Line[] {
  const known = new Map<string, string>();
  const iri = (value: string) => {
    let text = known.get(value);
    if (text === undefined) {
      text = `<${escaped(value, IN_IRIS)}>`;
      known.set(value, text);
    }
    return text;
  };
  return quads.map((quad) => lineOf(quad, iri));
}

function lineOf({ subject, predicate, object, graph }: Quad, iri: (value: string) => string): Line {
  const start = subject.termType === 'BlankNode' ? '' : iri(subject.value);
  const end = graph.termType === 'NamedNode' ? ` ${iri(graph.value)}${END}` : END;
  const isGap = object.termType === 'BlankNode';
  const isGraphGap = graph.termType === 'BlankNode';
  const beginning = `${start} ${iri(predicate.value)} `;
  return {
    subject: labelOf(subject),
    object: labelOf(object),
    graph: labelOf(graph),
    predicate: predicate.value,
    beginning: isGap ? beginning : beginning + written(object, iri) + (isGraphGap ? '' : end),
    rest: isGap && !isGraphGap ? end : '',
  };
}

function labelOf({ termType, value }: Term): string | undefined {
  return termType === 'BlankNode' ? value : undefined;
}

/** The line with a label in each gap. */
export function textOf(line: Line, labelFor: (blank: string) => string): string {
  const { subject, object, graph } = line;
  let text = subject === undefined ? line.beginning : labelFor(subject) + line.beginning;
  if (object !== undefined) text += labelFor(object) + line.rest;
  if (graph !== undefined) text += ` ${labelFor(graph)}${END}`;
  return text;
}

function written(term: Term, iri: (value: string) => string): string {
  if (term.termType !== 'Literal') return iri(term.value);
  const text = `"${escaped(term.value, IN_LITERALS)}"`;
  const datatype = term.datatype?.value ?? STRING;
  if (datatype === LANGUAGE_STRING) return term.language ? `${text}@${term.language}` : text;
  return datatype === STRING ? text : `${text}^^${iri(datatype)}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const IN_LITERALS = /[\x00-\x1F\x7F"\\]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const IN_IRIS = /[\x00-\x20<>"{}|^`\\]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function escaped(value: string, odd: RegExp): string {
  if (value.search(odd) === -1) return value;
  return value.replace(odd, (each) => (odd === IN_LITERALS && SHORT[each]) || byNumber(each));
}

function byNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
