/** What stands in a PDF (ISO 32000-1, section 7.3), as plain data. */

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfReference
  | Uint8Array
  | readonly PdfValue[]
  | PdfDictionary
  | PdfStream;

export interface PdfName {
  name: string;
}

/** Its generation does not matter here: the last object of a number counts. */
export interface PdfReference {
  object: number;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** As it stands in the file, mostly compressed. */
export interface PdfStream {
  dictionary: PdfDictionary;
  raw: Uint8Array;
}

export function asReference(value: PdfValue | undefined): PdfReference | undefined {
  return isObject(value) && 'object' in value ? value : undefined;
}

export function asName(value: PdfValue | undefined): string | undefined {
  return isObject(value) && 'name' in value ? value.name : undefined;
}

/** A stream counts as its dictionary too. */
export function asDictionary(value: PdfValue | undefined): PdfDictionary | undefined {
  if (value instanceof Map) return value;
  return asStream(value)?.dictionary;
}

export function asStream(value: PdfValue | undefined): PdfStream | undefined {
  return isObject(value) && 'dictionary' in value ? value : undefined;
}

export function asList(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: PdfValue | undefined): value is PdfName | PdfReference | PdfStream {
  return typeof value === 'object' && value !== null && !(value instanceof Map) && !Array.isArray(value);
}
