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
];
const IRIS = [
  'urn:a',
  'urn:b',
  'https://brackwater.example/1',
  'did:example:maren',
  '_:x',
  '_:y',
  'mailto:a@b.example',
];
const ODD_IRIS = ['#key', 'relative', '//x', 'a b:c', '@type', '@other', '', 'urn:<a>', 'cred:x', 'xsd:date'];
const NUMBERS = [0, -0, 1, -7, 1.5, 1e-7, 1e20, 1e21, 2 ** 53, 0.1];
const JSONS = [null, [], {}, { b: 1, a: [true, 'x'] }, 'text', 5, [[], {}]];

const OTHER_KEYS = [
  ...['@reverse', '@graph', '@included', '@index', '@nest', '@language', 'urn:p', '_:p', 'cred:p'],
  ...['https://brackwater.example/p', 'undefined', '__proto__', 'toString'],
];

/** One in so many places is wrong, or not what stands there usually. */
const RARELY = 60;

export class Writing {
  readonly #random: Random;
  #left = 16;

  constructor(random: Random) {
    this.#random = random;
  }

  document(): unknown {
    const urls = [this.#pick(FIRST), ...this.#some(2, () => this.#pick(URLS))];
    const scope = urls.reduce((all, url) => join(all, SCOPES.get(url)), { terms: [], types: [] } as Scope);
    const context = this.#chance(RARELY) ? [...urls, this.#pick([null, urls[0], {}, []])] : urls;
    const node = this.#node(scope, 0);
    return this.#chance(20) ? { '@context': context, '@graph': [node] } : { '@context': context, ...node };
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#random(list.length)] as T;
  }

  #chance(oneIn: number): boolean {
    return this.#random(oneIn) === 0;
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
    if (this.#chance(RARELY)) node['@context'] = this.#pick(URLS);
    for (let count = 1 + this.#random(5); count > 0 && scope.terms.length; count--)
      this.#addMember(node, scope, outer, depth);
    return node;
  }

  #addMember(node: Json, scope: Scope, outer: Scope, depth: number): void {
    const [term, within] = this.#pick(scope.terms);
    const inner: Scope = within
      ? { terms: [...within.terms, ...outer.terms], types: [...within.types, ...outer.types] }
      : outer;
    const key = this.#chance(RARELY) ? this.#pick(OTHER_KEYS) : term;
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
      return { '@value': this.#pick(TEXTS), '@language': this.#pick(['en', 'DE-at', 'sr-Latn']) };
    if (kind === 18)
      return {
        '@value': this.#pick([...TEXTS, ...NUMBERS]),
        '@type': this.#pick(['urn:type', 'http://www.w3.org/2001/XMLSchema#double', 'xsd:date']),
      };
    return { '@type': '@json', '@value': this.#pick(JSONS) };
  }

  #iri(): string {
    return this.#chance(RARELY) ? this.#pick(ODD_IRIS) : this.#pick(IRIS);
  }
}
