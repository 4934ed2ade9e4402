import type { JsonObject } from '../../base/json-values.ts';
import type { Format } from './format.ts';
import { openBadge2 } from './open-badge-2.ts';
import { verifiableCredential } from './verifiable-credential.ts';

/** The formats, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [verifiableCredential, openBadge2];

export function formatOf(document: JsonObject): Format | undefined {
  return FORMATS.find((format) => format.reads(document));
}
