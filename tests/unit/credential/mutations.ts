/** Seeded random damage to documents, so that a failure can be seen again. */
import type { Json } from './signing.ts';

export type Random = (below: number) => number;

/** Mulberry32: small, fast, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

/** What parsers and readers stumble over. */
const ODD: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'did:web:',
  'did:key:z',
  'https://',
  'javascript:alert(1)',
  '2026-99-99',
  [],
  [[]],
  {},
  { '@value': null },
  { '@id': 7 },
  { '@list': [] },
  { '@graph': [] },
  ['a', 'b'],
  'x'.repeat(5_000),
];
const ODD_KEYS = [
  '@id',
  '@type',
  '@context',
  '@graph',
  '@included',
  '@reverse',
  '@nest',
  '@index',
  '@language',
  '@value',
  '@list',
  '@json',
  'id',
  'type',
  'name',
  'issuer',
  'proof',
  'credentialSubject',
  'constructor',
  'toString',
  '',
  ':',
  'a:b',
];

interface Place {
  in: Record<string, unknown>;
  key: string;
}

/** Every value of the document, with where it stands. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ in: holder, key }, ...placesIn(holder[key])]);
}

/** The document with one thing about its JSON changed; an array counts as an object with numbers for keys. */
export function damaged(document: Json, random: Random): Json {
  const copy = structuredClone(document);
  const place = pick(placesIn(copy), random);
  const { in: holder, key } = place;
  const kind = random(6);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[key] = pick(ODD, random);
  else if (kind === 2) holder[key] = [holder[key], structuredClone(holder[key])];
  else if (kind === 3) holder[pick(ODD_KEYS, random)] = pick(ODD, random);
  else if (kind === 4) holder[pick(ODD_KEYS, random)] = structuredClone(pick(placesIn(copy), random).in);
  else moveTo(holder, key, pick(placesIn(copy), random));
  return copy;
}

function moveTo(holder: Record<string, unknown>, key: string, { in: other, key: place }: Place): void {
  [holder[key], other[place]] = [structuredClone(other[place]), structuredClone(holder[key])];
}

/** The text with some of its bytes changed, lost, doubled or cut off. */
export function damagedBytes(text: string | Uint8Array, random: Random): Uint8Array {
  const bytes = [...(typeof text === 'string' ? new TextEncoder().encode(text) : text)];
  for (let count = 1 + random(3); count > 0; count--) {
    const at = random(bytes.length);
    const kind = random(5);
    if (kind === 0) bytes[at] = random(256);
    else if (kind === 1) bytes.splice(at, 1 + random(8));
    else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(at, at + random(40)));
    else if (kind === 3) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    else if (random(4) === 0) bytes.length = at + 1;
  }
  return Uint8Array.from(bytes);
}

/** Every text value that stands anywhere in the document, as a path to it. */
export function textPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textPaths(each, [...path, key]));
}
