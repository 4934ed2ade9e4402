import { unicodeHost } from './punycode.ts';
import { bareHost } from './urls.ts';

/**
 * Letters that pass for a Latin one in a host: the Cyrillic, Greek, Armenian and phonetic ones that registries
 * let into a name. After Unicode Technical Standard 39, section 4, cut down to what a host can hold.
 */
const LETTERS: Record<string, string> = {
  a: 'аαɑ',
  b: 'ьƅ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еєҽ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıιɩ',
  j: 'јϳ',
  k: 'кκ',
  l: 'ӏǀ1',
  m: 'м',
  n: 'пոη',
  o: 'оοօ0',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гᴦ',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'υսᴜц',
  v: 'νѵᴠ',
  w: 'ԝᴡωшա',
  x: 'хχ',
  y: 'уүγყ',
  z: 'ᴢʐ',
};

const LATIN = new Map(
  Object.entries(LETTERS).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/**
 * What a host looks like: equal skeletons can be taken for each other. Signs over and under letters fall away,
 * foreign letters and digits become the Latin ones that they resemble, `rn` becomes `m` and `vv` becomes `w`.
 */
export function skeletonOf(host: string): string {
  return lookOf(unicodeHost(bareHost(host.toLowerCase())));
}

/** The same for any text. */
export function lookOf(text: string): string {
  const seen = text.normalize('NFKD').toLowerCase();
  let latin = '';
  for (const char of seen.replace(/\p{M}/gu, '')) latin += LATIN.get(char) ?? char;
  return latin.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/**
 * Whether `host` holds `domain`, or what looks like it, as a run of whole labels, but belongs elsewhere:
 * `credly.com.evil.example`, `www.crеdly.com` with a Cyrillic е. Distance in letters plays no part.
 */
export function imitates(host: string, domain: string): boolean {
  const bare = bareHost(host.toLowerCase());
  if (bare === domain || bare.endsWith(`.${domain}`)) return false;
  return `.${skeletonOf(bare)}.`.includes(`.${skeletonOf(domain)}.`);
}
