/** Writes PDF files object by object, as no PDF library would. */
import { deflateSync } from 'node:zlib';

type Part = string | Uint8Array;

export const join = (...parts: Part[]) =>
  Buffer.concat(parts.map((each) => Buffer.from(each as string, 'latin1')));

export function stream(content: Part, dictionary = ''): Buffer {
  const bytes = Buffer.from(content as string);
  return join(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`, bytes, '\nendstream');
}

export function flate(content: Part, dictionary = ''): Buffer {
  return stream(deflateSync(content), `/Filter /FlateDecode ${dictionary}`);
}

export const object = (number: number, content: Part) => join(`${number} 0 obj\n`, content, '\nendobj\n');

/** A file of these objects, the first of which is its catalog; without a table of offsets, which nobody needs. */
export function pdfOf(objects: readonly Part[], trailer = '/Root 1 0 R'): Buffer {
  const placed = objects.map((each, at) => object(at + 1, each));
  return join('%PDF-1.7\n', ...placed, `trailer\n<< ${trailer} >>\n%%EOF\n`);
}

/** A file with these streams embedded, and a page with these annotations. */
export function carrying(files: readonly Buffer[], annotations = ''): Buffer {
  const first = 4;
  const specification = (at: number) =>
    `<< /Type /Filespec /F (f${at}) /EF << /F ${first + 2 * at} 0 R >> >>`;
  const names = files.map((_, at) => `(f${at}) ${first + 2 * at + 1} 0 R`).join(' ');
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${names}] >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /Annots [${annotations}] >>`,
    ...files.flatMap((file, at) => [file, specification(at)]),
  ]);
}

export const link = (address: string) => `<< /Subtype /Link /A << /S /URI /URI (${address}) >> >>`;
