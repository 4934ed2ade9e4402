/** Documents in the words of the packaged contexts, most of them right, with everything in them that JSON-LD has. */
import { CONTEXTS } from '../../../../lib/credential/contexts/index.ts';
import type { Random } from '../mutations.ts';
import type { Json } from '../signing.ts';

export const URLS: readonly string[] = [...CONTEXTS.keys()];

/** Those that credentials begin with, and those that are rarely seen. */
const FIRST = URLS.filter((url) => /credentials\/v\d|did\/v1|security\/v\d|undefined-terms/.test(url));

/** What a context defines at one place: terms, and below those with a context of their own, theirs. */
interface Scope {
  terms: [term: string, within?: Scope][];
  /** Terms with a capital: of types, by custom. */
  types: [term: string, within?: Scope][];
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function scopeOf(context: unknown, depth = 0): Scope {
  const scope: Scope = { terms: [], types: [] };
  for (const part of asList(context)) {
    const known = typeof part === 'string' ? (CONTEXTS.get(part) as Json)?.['@context'] : part;
    if (typeof part === 'string' && depth < 5) join(scope, scopeOf(known, depth + 1));
    if (typeof part === 'string' || !isObject(known)) continue;
    for (const [term, definition] of Object.entries(known)) {
      // Keywords and their other names come by themselves.
      if (term.startsWith('@') || /^@/.test(String(definition))) continue;
      const within = isObject(definition) && definition['@context'];
      const entry: Scope['terms'][0] = within && depth < 5 ? [term, scopeOf(within, depth + 1)] : [term];
      (/^[A-Z]/.test(term) ? scope.types : scope.terms).push(entry);
    }
  }
  return scope;
}

function join(scope: Scope, other: Scope | undefined): Scope {
  scope.terms.push(...(other?.terms ?? []));
  scope.types.push(...(other?.types ?? []));
  return scope;
}

const SCOPES = new Map(URLS.map((url) => [url, scopeOf(url)]));

const TEXTS = [
  '',
  'Maren',
  'a "quote"\n',
  'ä\u0000\u007f',
  '\u{1f393}',
  '2026-03-01T09:00:00Z',
  'en',
  'Achievement',
  ...['constructor', ' x ', 'a\r\t\b\f\\', '\u0080\u00a0\u2028', 'INF', '1e400', '01', 'true'],
];
const IRIS = [
  'urn:a',
  'urn:b',
  'https://brackwater.example/1',
  'did:example:maren',
  '_:x',
  '_:y',
  'mailto:a@b.example',
  // Labels that are given to what has none.
  ...['_:b0', '_:b1', '_:c14n0'],
  ...['urn:é', 'urn:\u{1f600}', 'URN:A', 'a+b:c', 'https://brackwater.example/%7Ea?b=c#d'],
];
const ODD_IRIS = [
  ...['#key', 'relative', '//x', 'a b:c', '@type', '@other', '', 'urn:<a>', 'cred:x', 'xsd:date'],
  ...['_:', '_:a b', '_:é', '_:-x', 'a,b:c', 'http://[::1', 'x:', ':x', '@', '@ID', '@json', '@none'],
  ...['constructor', 'constructor:x', '__proto__:x', 'urn:a\u007fb', 'urn:`a', 'urn:{a}', 'é:b', 'cred:'],
];
const NUMBERS = [
  ...[0, -0, 1, -7, 1.5, 1e-7, 1e20, 1e21, 2 ** 53, 0.1],
  ...[5e-324, 1.7976931348623157e308, 123456789012345680000, -1e21, 1e-6, 4.35, 100],
];
const JSONS = [
  ...[null, [], {}, { b: 1, a: [true, 'x'] }, 'text', 5, [[], {}]],
  ...[{ é: 1, e: 2 }, { '\u20ac': 1, '\ufb33': 2, '\u{1f600}': 3 }, -0, 1e21, '\u2028', { '': 0 }],
];
const LANGUAGES = ['en', 'DE-at', 'sr-Latn'];
const ODD_LANGUAGES = ['', 'e', 'en-', 'abcdefghi', 'EN_us', '1'];
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DATATYPES = ['urn:type', 'xsd:date', `${XSD}double`, `${XSD}integer`, `${RDF}langString`];
const ODD_DATATYPES = [
  `${XSD}boolean`,
  `${RDF}JSON`,
  '_:t',
  '@json',
  '@id',
  '@vocab',
  '@none',
  'relative',
  '',
];

const OTHER_KEYS = [
  ...['@reverse', '@graph', '@included', '@index', '@nest', '@language', 'urn:p', '_:p', 'cred:p'],
  ...['https://brackwater.example/p', 'undefined', '__proto__', 'toString', 'constructor', 'length'],
  ...['@value', '@id', '@type', '@list', '@set', '@json', '@none', '@direction', '@other', '@', 'id', 'type'],
  ...['https://www.w3.org/2018/credentials#', 'URN:p', 'urn:é', 'urn:a b'],
];

/** One in so many places is wrong, or not what stands there usually; in some documents, more. */
const RARELY = [60, 60, 60, 18];

export class Writing {
  readonly #random: Random;
  readonly #rarely: number;
  #left = 16;

  constructor(random: Random) {
    this.#random = random;
    this.#rarely = this.#pick(RARELY);
  }

  document(): unknown {
    const urls = [this.#pick(FIRST), ...this.#some(2, () => this.#pick(URLS))];
    const scope = urls.reduce((all, url) => join(all, SCOPES.get(url)), { terms: [], types: [] } as Scope);
    const context = this.#chance(this.#rarely) ? [...urls, this.#pick([null, urls[0], {}, []])] : urls;
    const node = this.#node(scope, 0);
    return this.#chance(20) ? { '@context': context, '@graph': [node] } : { '@context': context, ...node };
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#random(list.length)] as T;
  }

  #chance(oneIn: number): boolean {
    return this.#random(oneIn) === 0;
  }

  #usually<T>(list: readonly T[], odd: readonly T[]): T {
    return this.#pick(this.#chance(this.#rarely) ? odd : list);
  }

  #some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.#random(most + 1) }, make);
  }

  #node(outer: Scope, depth: number): Json {
    this.#left -= 1;
    const node: Json = {};
    let scope = outer;
    const types = scope.types.length ? this.#some(2, () => this.#pick(scope.types)) : [];
    if (types.length) node[this.#chance(8) ? '@type' : 'type'] = types.map(([term]) => term);
    for (const [, within] of types)
      if (within)
        scope = join(
          { terms: [...scope.terms, ...within.terms, ...within.terms], types: [...scope.types] },
          undefined,
        );
    if (this.#chance(2)) node[this.#chance(8) ? '@id' : 'id'] = this.#iri();
    if (this.#chance(this.#rarely)) node['@context'] = this.#pick(URLS);
    for (let count = 1 + this.#random(5); count > 0 && scope.terms.length; count--)
      this.#addMember(node, scope, outer, depth);
    return node;
  }

  #addMember(node: Json, scope: Scope, outer: Scope, depth: number): void {
    const [term, within] = this.#pick(scope.terms);
    const inner: Scope = within
      ? { terms: [...within.terms, ...outer.terms], types: [...within.types, ...outer.types] }
      : outer;
    const key = this.#usually([term], OTHER_KEYS);
    const value =
      key === '@reverse' ? { 'urn:p': [this.#node(outer, depth + 1)] } : this.#values(inner, depth);
    // As JSON is parsed: by assignment one of the keys would set the prototype.
    Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
  }

  #values(scope: Scope, depth: number): unknown {
    const kind = this.#random(20);
    if (kind === 0) return this.#some(3, () => this.#values(scope, depth + 1));
    if (kind === 1) return { '@list': this.#some(3, () => this.#value(scope, depth)) };
    if (kind === 2) return { '@set': this.#some(3, () => this.#value(scope, depth)) };
    return kind < 6 ? this.#some(3, () => this.#value(scope, depth)) : this.#value(scope, depth);
  }

  #value(scope: Scope, depth: number): unknown {
    const kind = this.#random(20);
    if (kind < 6 && depth < 5 && this.#left > 0) return this.#node(scope, depth + 1);
    if (kind < 11) return this.#iri();
    if (kind < 14) return this.#pick(TEXTS);
    if (kind === 14) return this.#pick(NUMBERS);
    if (kind === 15) return this.#pick([true, false, null, {}]);
    if (kind === 16) return { '@id': this.#iri() };
    if (kind === 17)
      return { '@value': this.#pick(TEXTS), '@language': this.#usually(LANGUAGES, ODD_LANGUAGES) };
    if (kind === 18)
      return {
        '@value': this.#pick([...TEXTS, ...NUMBERS]),
        '@type': this.#usually(DATATYPES, ODD_DATATYPES),
      };
    return { '@type': '@json', '@value': this.#pick(JSONS) };
  }

  #iri(): string {
    return this.#usually(IRIS, ODD_IRIS);
  }
}
