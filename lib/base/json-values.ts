/** Reading JSON of unknown shape: each answers `undefined` for what is not what was asked for. */
import { parseJsonBytes } from './json.ts';

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** JSON-LD and Open Badges write one value bare and several as an array. */
export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Those of one value, or of several, that are objects. */
export function objectsIn(value: unknown): JsonObject[] {
  return asArray(value).filter(isObject);
}

/** A string that is not empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The identifier of something that is written as it, or as an object that has it. */
export function idOf(value: unknown): string | undefined {
  return asText(value) ?? asText(asObject(value)?.id);
}

/** The object without the entries that are `undefined`, as exact optional properties want it. */
export function defined<T extends object>(from: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as never;
}

/** The object that bytes hold as JSON. */
export function objectIn(bytes: Uint8Array): JsonObject | undefined {
  const parsed = parseJsonBytes(bytes);
  return parsed.ok ? asObject(parsed.value) : undefined;
}

/** `[]`: how PHP writes an object that is not there. */
export function isEmptyList(bytes: Uint8Array): boolean {
  const parsed = parseJsonBytes(bytes);
  return parsed.ok && Array.isArray(parsed.value) && parsed.value.length === 0;
}
