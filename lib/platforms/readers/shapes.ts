/** The reader of shapes: structured statements that a page makes in a vocabulary of the field. */
import { earliest, NOT_A_DATE } from '../../base/dates.ts';
import { parseJson } from '../../base/json.ts';
import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { readHead, readScripts } from '../../base/markup.ts';
import { isSchemaType } from '../../base/schema-org.ts';
import { plainText } from '../../base/text.ts';
import { parseUrl } from '../../base/urls.ts';
import type { FailedSource } from '../../credential/model.ts';
import { movedFrom, namesAward, statementOf } from '../page-statement.ts';
import { readPhrase } from '../phrases.ts';
import { type Award, failed, type PageReader, type ReadPage, type Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';

/** Objects of all scripts of a page together. Pages with structured data have a few dozen. */
const MAX_OBJECTS = 5_000;
const HEADINGS = ['og:title', 'og:description'];

interface Held {
  holder: string;
  title: string;
  credential: JsonObject;
}

export interface Shapes {
  /** How the platform words its own `og:title` or `og:description`: "{holder} completed {title}". */
  phrases?: readonly string[];
}

/**
 * Reads pages on hosts that are written in the table: schema.org in JSON-LD (`Person.hasCredential`, or an
 * `EducationalOccupationalCredential` about a person), and where the platform's wording is known, its og tags. Both
 * holder and title have to be stated, and all statements have to agree.
 */
export function shapesReader({ phrases = [] }: Shapes = {}): PageReader {
  return (page, award) => {
    const moved = movedFrom(page, award) ?? elsewhere(page, award);
    if (moved) return moved;
    const held = ownOf(heldIn(objectsOf(page)), award);
    const worded = wordedIn(page, phrases);
    if (held.length === 0 && worded.length === 0)
      return failed('malformed', 'the page does not state holder and title where Assay can read it');
    return statementFrom([...held, ...worded], held);
  };
}

function statementFrom(
  all: readonly { holder: string; title: string }[],
  held: readonly Held[],
): Statement | FailedSource {
  const credentials = held.map(({ credential }) => credential);
  return statementOf({
    holders: all.map(({ holder }) => holder),
    titles: all.map(({ title }) => title),
    issuers: credentials.flatMap(({ recognizedBy }) => asArray(recognizedBy).map(nameOf)),
    expiresOn: earliest(credentials.flatMap(({ expires }) => asArray(expires).map(endOf))),
  });
}

/** An end that is stated and cannot be read must not pass for none. */
function endOf(expires: unknown): string {
  return statedDay(asText(expires)) ?? NOT_A_DATE;
}

/** A page that names another address as its own is about something else. */
function elsewhere({ url, html }: ReadPage, award: Award): FailedSource | undefined {
  const own = readHead(html).meta.get('og:url');
  const address = own ? parseUrl(own, url) : undefined;
  return address && address.pathname !== '/' && !namesAward(address.pathname + address.search, award)
    ? failed('malformed', 'the page says that it is about something else')
    : undefined;
}

function objectsOf({ html }: ReadPage): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = readScripts(html, 'application/ld+json').map((script) => {
    const parsed = parseJson(script);
    return parsed.ok ? parsed.value : undefined;
  });
  for (let at = 0; at < queue.length && found.length < MAX_OBJECTS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const each of value) queue.push(each);
    const object = asObject(value);
    if (!object) continue;
    found.push(object);
    for (const inner of Object.values(object)) if (typeof inner === 'object') queue.push(inner);
  }
  return found;
}

function heldIn(objects: readonly JsonObject[]): Held[] {
  const held = (person: unknown, credential: unknown): Held[] => {
    const given = asObject(credential);
    if (!given || !isA(person, 'Person') || !isA(given, 'EducationalOccupationalCredential')) return [];
    return [{ holder: nameOf(person), title: nameOf(given), credential: given }];
  };
  return objects.flatMap((each) => [
    ...asArray(each.hasCredential).flatMap((credential) => held(each, credential)),
    ...asArray(each.about).flatMap((person) => held(person, each)),
  ]);
}

/** Those that name this award, where any names itself; else all. */
function ownOf(held: readonly Held[], award: Award): readonly Held[] {
  const addressOf = ({ credential }: Held) => asText(credential.url) ?? asText(credential['@id']);
  const named = held.filter((each) => addressOf(each) !== undefined);
  return named.length > 0 ? named.filter((each) => namesAward(addressOf(each) ?? '', award)) : held;
}

function wordedIn({ html }: ReadPage, phrases: readonly string[]): { holder: string; title: string }[] {
  const { meta } = readHead(html);
  return HEADINGS.flatMap((name) =>
    phrases.flatMap((phrase) => {
      const said = readPhrase(meta.get(name) ?? '', phrase);
      return said ? [{ holder: said.holder ?? '', title: said.title ?? '' }] : [];
    }),
  );
}

function isA(value: unknown, type: string): boolean {
  return isSchemaType(asObject(value)?.['@type'], type);
}

function nameOf(value: unknown): string {
  return plainText(asText(asObject(value)?.name) ?? asText(value) ?? '');
}
