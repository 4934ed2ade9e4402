/** The table of `patterns.ts`, by host. Its regular expressions are made when they are first needed. */
import { isWithin } from '../base/urls.ts';
import { TABLE } from './patterns.ts';

/** A host of a line, with the paths that hold there. */
export interface Place {
  /** Row of the platform. */
  id: string;
  domain: string;
  paths: string[];
  /** The first host of the line, and the first path up to its id: how keys begin. `undefined`: as in the link. */
  keyHost: string | undefined;
  keyPath: string | undefined;
}

export interface Address {
  id: string;
  key: string;
  /** Path and query as far as they name the award. */
  own: string;
}

/** Of the longest domain in the table. */
const MAX_LABELS = 4;

export const PLACES: readonly Place[] = placesIn(TABLE);
const BY_LOOK = Map.groupBy(PLACES, ({ domain }) => looksOf(domain));

export function placesIn(table: string): Place[] {
  return table.trim().split('\n').flatMap(placesOf);
}

function placesOf(line: string): Place[] {
  const [id = '', ...words] = line.split(' ');
  const [keyPath = ''] = words.find((word) => !isHost(word))?.split('<') ?? [];
  const key = { keyHost: words[0], keyPath: /[\\[(~]/.test(keyPath) ? undefined : keyPath };
  const places: Place[] = [];
  let paths: string[] = [];
  for (const word of words) {
    if (!isHost(word)) {
      paths.push(word);
      continue;
    }
    if (paths.length > 0) paths = [];
    places.push({ id, domain: word.replace('www.', ''), paths, ...key });
  }
  return places;
}

function isHost(word: string): boolean {
  return /^[\w*]/.test(word);
}

/** What a host in ASCII can be taken for: equal to `skeletonOf` in `base/confusables.ts`, which knows all letters. */
export function looksOf(host: string): string {
  return host.replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/**
 * The places whose domain a host holds, or seems to hold, as a run of labels: its own, the nearest first, and those
 * that it may imitate. With foreign letters in it, it may imitate any.
 */
export function placesAt(host: string): readonly Place[] {
  if (host.includes('xn--')) return PLACES;
  const labels = looksOf(host).split('.');
  const found: Place[] = [];
  for (let from = 0; from < labels.length; from++) {
    for (let to = from + 2; to <= Math.min(labels.length, from + MAX_LABELS); to++) {
      found.push(...(BY_LOOK.get(labels.slice(from, to).join('.')) ?? []));
    }
  }
  return found;
}

export function isAt({ domain }: Place, host: string): boolean {
  return isWithin(host, domain);
}

/** The award at an address; `text` is path, query and route. With `anyId`, whatever stands in the place of an id. */
export function addressAt(place: Place, host: string, text: string, anyId?: 'anyId'): Address | undefined {
  const keyHost = place.keyHost === '*' ? host : place.keyHost;
  for (const path of place.paths) {
    const [, way = '', name, id] = expressionOf(path, anyId).exec(text) ?? [];
    if (id === undefined) continue;
    const own = way + (name ? `?${name}` : '');
    return { id, key: `https://${keyHost}${place.keyPath ?? own}${cased(id, path)}`, own: own + id };
  }
  return undefined;
}

/** The mark of a path that holds: `!` no award, `@` a file. */
export function markOf({ paths }: Place, pathname: string): string | undefined {
  const isMarked = (path: string) =>
    /^[!@]/.test(path) && new RegExp(`^${grouped(path.slice(1))}`, 'i').test(pathname);
  return paths.find(isMarked)?.[0];
}

const made = new Map<string, RegExp>();

function expressionOf(path: string, anyId = ''): RegExp {
  const name = anyId + path;
  const known = made.get(name) ?? makeExpression(path, anyId);
  made.set(name, known);
  return known;
}

/** Groups: the way, the name of the parameter, the id. */
function makeExpression(path: string, anyId: string): RegExp {
  const [, prefix = '', form] = /^(.*?)<(.*)>$/.exec(path) ?? [];
  if (!form || (anyId && !/.[/=]$/.test(prefix))) return /$./;
  const [way, name] = grouped(prefix).split('~');
  const parameter = name ? `\\?(?:.*&)?(${name})` : '()';
  return new RegExp(`^(${way})${parameter}(${anyId ? '[^/?&#]+' : grouped(form)})(?=[/?&#.]|$)`, 'i');
}

function grouped(source: string): string {
  return source.replace(/\((?!\?)/g, '(?:').replace('uuid', '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}');
}

/** As the platform writes it, where the form says in which case. */
function cased(id: string, path: string): string {
  const form = path.replace(/.*</, '');
  const isUpper = form.includes('A-');
  const isLower = form.includes('a-');
  if (/^[\da-f-]{36}$/i.test(id) || (isLower && !isUpper)) return id.toLowerCase();
  return isUpper && !isLower ? id.toUpperCase() : id;
}
