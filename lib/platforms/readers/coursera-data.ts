/** The data from which a page of Coursera was built, by the types that it names. */
import { parseJson } from '../../base/json.ts';
import { asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { readScripts } from '../../base/markup.ts';
import { distinct } from '../../base/outline.ts';
import { plainText } from '../../base/text.ts';

/** Values of the page's data that are looked at. A measured page holds about 3,000. */
const MAX_VALUES = 200_000;

/** What a script assigns: `window.__APOLLO_STATE__ = {…}`. */
export function stateOf(html: string): JsonObject | undefined {
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
export function saysUnknown(state: JsonObject, code: string): boolean {
  const root = asObject(state.ROOT_QUERY);
  const query = `MembershipsV1Resource({"code":"${code.toUpperCase()}"})`;
  return root?.[query] === null;
}

export type Objects = Map<string, JsonObject[]>;

/** All objects of the data by their `__typename`, without recursion. */
export function objectsIn(state: unknown): Objects {
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

/** The names of the people whose signature stands under a certificate: its holders. */
export function holdersIn(objects: Objects): string[] {
  return distinct((objects.get('AccomplishmentsSignatureTrackProfile') ?? []).map(fullName));
}

export function namesIn(objects: Objects, type: string): string[] {
  return distinct((objects.get(type) ?? []).map((each) => textOf(each.name)));
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : '';
}

function fullName(profile: JsonObject): string {
  return plainText([profile.firstName, profile.middleName, profile.lastName].map(textOf).join(' '));
}
