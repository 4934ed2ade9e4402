/** Reading one field of a message: what is not of its kind, or longer than anything real, is `undefined`. */

/** Addresses in the wild stay far below; what is longer is no award's. */
export const MAX_URL = 2048;
/** The longest personal names that are registered anywhere. */
export const MAX_NAME = 300;
/** RFC 5321, 4.5.3.1.3: a path has at most 254 characters between its brackets. */
export const MAX_ADDRESS = 254;
const MAX_LIST = 500;
const MAX_COUNT = 100_000;
const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

export type Fields = Record<string, unknown>;

/** The own fields of a plain object; `undefined` for everything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function text(value: unknown, max: number): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= max ? value : undefined;
}

export function httpsUrl(value: unknown): string | undefined {
  const url = text(value, MAX_URL);
  return url && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined;
}

export function tabIdOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

export function hostOf(value: unknown): string | undefined {
  return typeof value === 'string' && HOST.test(value) ? value : undefined;
}

export function strings(value: unknown, isGood: (each: string) => boolean): string[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_LIST) return undefined;
  const good = value.filter((each): each is string => typeof each === 'string' && isGood(each));
  return good.length === value.length ? good : undefined;
}

export function hosts(value: unknown): string[] | undefined {
  return strings(value, (each) => HOST.test(each));
}

export function countOf(value: unknown): number | undefined {
  const count = tabIdOf(value);
  return count !== undefined && count <= MAX_COUNT ? count : undefined;
}
