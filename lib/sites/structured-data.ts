/** What a page says in JSON-LD (schema.org): about people, and which addresses it calls credentials. Never a proof. */
import { isSchemaType } from '../base/schema-org.ts';

/** Blocks of JSON-LD that are read, and how long each may be; a CV's has some 2,000 characters. */
const MAX_BLOCKS = 8;
const MAX_CHARACTERS = 200_000;
/** Objects that are looked at, and how deep they may lie. */
const MAX_OBJECTS = 2_000;
const MAX_DEPTH = 12;

export interface StructuredData {
  /** Names of those whom the page says that it is about, or by. */
  people: string[];
  organisations: string[];
  /** Addresses of what it calls an educational or occupational credential. */
  credentials: string[];
}

type Fields = Record<string, unknown>;

/** Pages about somebody, and what leads from them to the person. */
const PAGES = ['ProfilePage', 'AboutPage', 'WebPage', 'WebSite'];
const ABOUT = ['mainEntity', 'about', 'author', 'creator'];

/** What was read last, by the text that it was read from: the same text is asked about for each link in view. */
let last: { text: string; data: StructuredData } | undefined;

export function structuredData(document: Document): StructuredData {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_BLOCKS);
  const texts = blocks.map((each) => each.textContent ?? '').filter((text) => text.length <= MAX_CHARACTERS);
  const text = texts.join('\0');
  if (last?.text !== text) last = { text, data: read(texts) };
  return last.data;
}

function read(texts: readonly string[]): StructuredData {
  const data: StructuredData = { people: [], organisations: [], credentials: [] };
  const documents = texts.flatMap((text) => parse(text));
  for (const each of documents.flatMap(topLevel)) {
    if (isA(each, 'Person')) data.people.push(nameOf(each));
    else if (isA(each, 'Organization', 'Corporation', 'EducationalOrganization'))
      data.organisations.push(nameOf(each));
    else if (isA(each, ...PAGES)) {
      const people = ABOUT.flatMap((field) => objects(each[field])).filter((one) => isA(one, 'Person'));
      data.people.push(...people.map(nameOf));
    }
  }
  collectCredentials(documents, data.credentials);
  data.people = data.people.filter(Boolean);
  data.organisations = data.organisations.filter(Boolean);
  return data;
}

function parse(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // Broken data of the page's own say nothing.
    return [];
  }
}

function topLevel(value: unknown): Fields[] {
  return objects(value).flatMap((each) => ('@graph' in each ? objects(each['@graph']) : [each]));
}

function objects(value: unknown): Fields[] {
  const all: unknown[] = Array.isArray(value) ? value.slice(0, MAX_OBJECTS) : [value];
  return all.filter((each): each is Fields => typeof each === 'object' && each !== null);
}

function isA(fields: Fields, ...types: string[]): boolean {
  return isSchemaType(fields['@type'], ...types);
}

function nameOf({ name, givenName, familyName }: Fields): string {
  const words = typeof name === 'string' ? [name] : [givenName, familyName];
  return words.filter((word) => typeof word === 'string').join(' ');
}

function collectCredentials(documents: readonly unknown[], found: string[]): void {
  const open = documents.map((value) => ({ value, depth: 0, isCredential: false }));
  for (let count = 0; open.length > 0 && count < MAX_OBJECTS; count++) {
    const { value, depth, isCredential } = open.pop() as (typeof open)[number];
    if (depth > MAX_DEPTH) continue;
    for (const each of objects(value)) {
      const { url } = each;
      const isOne = isCredential || isA(each, 'EducationalOccupationalCredential');
      if (isOne && typeof url === 'string' && URL.canParse(url)) found.push(new URL(url).href);
      for (const [field, child] of Object.entries(each))
        if (typeof child === 'object')
          open.push({ value: child, depth: depth + 1, isCredential: field === 'hasCredential' });
    }
  }
}
