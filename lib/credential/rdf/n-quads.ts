/** Statements as lines of text (RDF 1.1 N-Quads, in the canonical form of RDFC-1.0, section 5). */
import type { Quad, Term } from '../rdf.ts';

const LANGUAGE_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** A statement with the parts that never change written out. Where a blank node stands is a gap for its label. */
export interface Line {
  /** Blank nodes, by their label in the dataset. */
  subject?: string;
  object?: string;
  graph?: string;
  predicate: string;
  /** Text before, between and after the gaps: where there is no gap, the term itself. */
  written: { subject: string; predicate: string; object: string; graph: string };
}

export function lineOf({ subject, predicate, object, graph }: Quad): Line {
  return {
    predicate: predicate.value,
    written: {
      subject: written(subject),
      predicate: ` ${written(predicate)} `,
      object: written(object),
      graph: graph.termType === 'DefaultGraph' ? '' : ` ${written(graph)}`,
    },
    ...(subject.termType === 'BlankNode' && { subject: subject.value }),
    ...(object.termType === 'BlankNode' && { object: object.value }),
    ...(graph.termType === 'BlankNode' && { graph: graph.value }),
  };
}

/** The line with a label in each gap. */
export function textOf(line: Line, labelOf: (blank: string) => string): string {
  const { subject, object, graph, written: fixed } = line;
  return `${subject === undefined ? fixed.subject : labelOf(subject)}${fixed.predicate}${
    object === undefined ? fixed.object : labelOf(object)
  }${graph === undefined ? fixed.graph : ` ${labelOf(graph)}`} .\n`;
}

function written(term: Term): string {
  if (term.termType === 'BlankNode') return '';
  if (term.termType !== 'Literal') return iri(term.value);
  const text = `"${escaped(term.value, IN_LITERALS)}"`;
  const datatype = term.datatype?.value ?? STRING;
  if (datatype === LANGUAGE_STRING) return term.language ? `${text}@${term.language}` : text;
  return datatype === STRING ? text : `${text}^^${iri(datatype)}`;
}

function iri(value: string): string {
  return `<${escaped(value, IN_IRIS)}>`;
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
