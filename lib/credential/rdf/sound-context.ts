/** Contexts in which nothing depends on where they stand: most of those of terms. */
import { isObject, type JsonObject } from '../../base/json-values.ts';

const SOUND = new WeakSet<object>();

/** Whether every word in a context is written out, so that it means the same everywhere, and is right everywhere. */
export function isSound(local: JsonObject): boolean {
  if (SOUND.has(local)) return true;
  const is = Object.entries(local).every(([term, written]) => isSoundTerm(term, written));
  if (is) SOUND.add(local);
  return is;
}

function isSoundTerm(term: string, written: unknown): boolean {
  if (term === '@protected') return written === true;
  if (!/^\w+$/.test(term) || term in Object.prototype) return false;
  if (!isObject(written)) return isAlias(written) || isWrittenOut(written);
  return Object.entries(written).every(([key, value]) => isSoundMember(key, value)) && '@id' in written;
}

const TYPES: readonly unknown[] = ['@id', '@vocab', '@json'];
const CONTAINERS: readonly unknown[] = ['@set', '@list', '@graph'];

function isSoundMember(key: string, value: unknown): boolean {
  if (key === '@id') return isAlias(value) || isWrittenOut(value);
  if (key === '@type') return TYPES.includes(value) || isWrittenOut(value);
  if (key === '@container') return CONTAINERS.includes(value);
  if (key === '@protected') return typeof value === 'boolean';
  return key === '@context' && (value === null || (isObject(value) && isSound(value)));
}

function isAlias(value: unknown): boolean {
  return value === '@id' || value === '@type';
}

function isWrittenOut(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]+:\/\/\S*$/.test(value);
}
