import { parseJson } from '../../base/json.ts';
import { asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { readHead, readScripts } from '../../base/markup.ts';
import { plainText } from '../../base/text.ts';
import type { FailedSource } from '../../credential/model.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';

const HOST = 'www.coursera.org';
/** Values of the page's data that are looked at. A measured page holds about 3,000. */
const MAX_VALUES = 200_000;

/**
 * Coursera has no record for machines: its page for people is built from data that states holder, course and code
 * (shape measured on 2026-09-19 and 2026-10-10).
 */
export function readCourseraPage({ html }: ReadPage, award: Award): Statement | FailedSource {
  const state = stateOf(html);
  if (!state)
    return failed(
      'malformed',
      'the page holds no data that Assay can read; Assay may be out of date for Coursera',
    );
  if (saysUnknown(state, award.id)) return failed('not_found', `${HOST} knows no certificate with this code`);
  const said = statementOf(award, objectsIn(state), readHead(html).meta.get('og:title') ?? '');
  return (
    said ??
    failed('malformed', 'the page does not state whose certificate it is, or for what, where it should')
  );
}

/** The data from which the page was built: `window.__APOLLO_STATE__ = {…}`. */
function stateOf(html: string): JsonObject | undefined {
  for (const script of readScripts(html)) {
    if (!script.includes('__typename') && !script.includes('MembershipsV1Resource')) continue;
    const parsed = parseJson(firstObject(script));
    const state = parsed.ok ? asObject(parsed.value) : undefined;
    if (state) return state;
  }
  return undefined;
}

/** From the first `{` to the brace that closes it. */
function firstObject(script: string): string {
  const start = script.indexOf('{');
  let depth = 0;
  let inString = false;
  for (let at = start; at >= 0 && at < script.length; at++) {
    const char = script[at];
    if (inString && char === '\\') at++;
    else if (char === '"') inString = !inString;
    else if (!inString && char === '{') depth++;
    else if (!inString && char === '}' && --depth === 0) return script.slice(start, at + 1);
  }
  return '';
}

/** An unknown code is answered with a page whose query for that very code is empty. */
function saysUnknown(state: JsonObject, code: string): boolean {
  const root = asObject(state.ROOT_QUERY);
  const query = `MembershipsV1Resource({"code":"${code.toUpperCase()}"})`;
  return root?.[query] === null;
}

type Objects = Map<string, JsonObject[]>;

/** All objects of the data by their `__typename`, without recursion. */
function objectsIn(state: unknown): Objects {
  const found: Objects = new Map();
  const queue: unknown[] = [state];
  for (let at = 0; at < queue.length && at < MAX_VALUES; at++) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) queue.push(inner);
    const type = asText(asObject(value)?.__typename);
    if (type) found.set(type, [...(found.get(type) ?? []), value as JsonObject]);
  }
  return found;
}

function statementOf(award: Award, objects: Objects, heading: string): Statement | undefined {
  const memberships = objects.get('AccomplishmentsVCMembership') ?? [];
  const isShared = award.key.includes('/share/');
  const own = memberships.filter(
    (each) => isShared || textOf(each.certificateCode) === award.id.toUpperCase(),
  );
  const holders = distinct((objects.get('AccomplishmentsSignatureTrackProfile') ?? []).map(fullName));
  const courses = distinct((objects.get('Course_Course') ?? []).map((each) => textOf(each.name)));
  const title = courses.length === 1 ? courses[0] : courses.find((name) => heading.endsWith(` for ${name}`));
  // Two certificates, or two people, on one page: it does not say which belongs to which.
  if (own.length !== 1 || holders.length !== 1 || !holders[0] || !title) return undefined;
  const partners = distinct((objects.get('Partner_Partner') ?? []).map((each) => textOf(each.name)));
  const issuedOn = instant(own[0]?.grantedAt);
  return {
    title,
    holder: { name: holders[0] },
    ...(partners.length === 1 && partners[0] ? { issuer: { name: partners[0] } } : {}),
    ...(issuedOn ? { issuedOn } : {}),
  };
}

function fullName(profile: JsonObject): string {
  return plainText([profile.firstName, profile.middleName, profile.lastName].map(textOf).join(' '));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : '';
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** ISO 8601 from ms since the epoch. */
function instant(value: unknown): string | undefined {
  const date = typeof value === 'number' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
