/** Which strings are what (JSON-LD 1.1, sections 1.7 and 9.3). */

const KEYWORDS: ReadonlySet<string> = new Set(
  [
    ...[
      'base',
      'container',
      'context',
      'default',
      'direction',
      'embed',
      'explicit',
      'graph',
      'id',
      'included',
    ],
    ...[
      'index',
      'json',
      'language',
      'list',
      'nest',
      'none',
      'omitDefault',
      'prefix',
      'preserve',
      'protected',
    ],
    ...['requireAll', 'reverse', 'set', 'type', 'value', 'version', 'vocab'],
  ].map((name) => `@${name}`),
);

const KEYWORD_LIKE = /^@[a-zA-Z]+$/;
/** A scheme, or the prefix of a blank node, and no white space. */
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+,\-.]*|_):\S*$/;
/** BCP 47, as far as its form goes. */
const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

export function isKeyword(text: string): boolean {
  return text.charCodeAt(0) === 64 && KEYWORDS.has(text);
}

/** Such words are reserved: they name nothing. */
export function isKeywordLike(text: string): boolean {
  return text.charCodeAt(0) === 64 && KEYWORD_LIKE.test(text);
}

/** An IRI, or the label of a blank node; not relative. */
export function isAbsolute(text: string | null): text is string {
  return text !== null && ABSOLUTE.test(text);
}

export function isBlank(id: string): boolean {
  return id.startsWith('_:');
}

export function isLanguage(text: string): boolean {
  return LANGUAGE.test(text);
}

/** One value bare, or several: `null` is one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
