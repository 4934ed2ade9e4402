/** What a PDF carries besides what is drawn on its pages: files, and links. What is drawn says nothing here. */
import { utf8Decode } from '../../base/bytes.ts';
import { type PdfFile, packingOf, readPdf, unpacked } from '../../base/pdf/objects.ts';
import {
  asDictionary,
  asList,
  asName,
  asStream,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../base/pdf/values.ts';

/** Bytes. What a wallet keeps of one file; a CV has some hundred kB. */
const MAX_PDF_BYTES = 16 * 1024 * 1024;
/** Files in one PDF that are looked at: as many as credentials in a presentation. */
const MAX_FILES = 200;
/** Bytes of all those files, unpacked. */
const MAX_FILE_BYTES = 24 * 1024 * 1024;
/** Deflate packs no better than this. */
const MAX_RATIO = 1_032;
/** A CV has some ten. */
const MAX_LINKS = 400;
const MAX_PAGES = 2_000;
/** Nodes in the trees of names and pages. */
const MAX_NODES = 10_000;

export interface PdfContents {
  /** The files that are embedded or attached to a page, unpacked; those in an unknown packing are left out. */
  files: Uint8Array[];
  /** The addresses behind the links of its pages, each once, in order. */
  links: string[];
}

/** Never throws. */
export async function contentsOfPdf(bytes: Uint8Array): Promise<PdfContents | { malformed: string }> {
  if (bytes.length > MAX_PDF_BYTES) return { malformed: 'the PDF is larger than 16 MB' };
  const file = await readPdf(bytes);
  if (file === 'encrypted') return { malformed: 'the PDF is locked with a password' };
  if (file === 'damaged') return { malformed: 'the PDF is damaged, or holds more than is looked through' };
  const catalog = asDictionary(file.resolve(file.trailer.get('Root')));
  if (!catalog) return { malformed: 'the PDF is damaged, or holds more than is looked through' };
  const annotations = annotationsIn(file, catalog);
  const streams = streamsIn(file, [...specificationsIn(file, catalog), ...attachedBy(file, annotations)]);
  if (streams.length > MAX_FILES) return { malformed: `the PDF holds more than ${MAX_FILES} files` };
  const files = await allUnpacked(streams);
  return files
    ? { files, links: linksIn(file, annotations) }
    : { malformed: 'the files in the PDF are too large' };
}

/** Those of the tree of names, and those that the whole file is said to belong to (PDF 2.0, sections 7.11.4 and 14.13). */
function specificationsIn(file: PdfFile, catalog: PdfDictionary): PdfValue[] {
  const names = asDictionary(file.resolve(catalog.get('Names')));
  const named: PdfValue[] = [];
  for (const leaf of nodesOf(file, names?.get('EmbeddedFiles'))) {
    // By turns a name and what it names.
    const pairs = list(file, leaf.get('Names')).slice(0, 2 * (MAX_FILES + 1));
    named.push(...pairs.filter((_, at) => at % 2 === 1));
    if (named.length > MAX_FILES) break;
  }
  return [...named, ...list(file, catalog.get('AF')).slice(0, MAX_FILES + 1)];
}

/** Every dictionary of a tree, in order: what leads back to itself is gone through once. */
function nodesOf(file: PdfFile, root: PdfValue | undefined): PdfDictionary[] {
  const found: PdfDictionary[] = [];
  const seen = new Set<PdfDictionary>();
  const open: (PdfValue | undefined)[] = [root];
  while (open.length > 0 && open.length < MAX_NODES && found.length < MAX_NODES) {
    const node = asDictionary(file.resolve(open.pop()));
    if (!node || seen.has(node)) continue;
    seen.add(node);
    found.push(node);
    open.push(
      ...list(file, node.get('Kids'))
        .slice(0, MAX_NODES / 2)
        .reverse(),
    );
  }
  return found;
}

function list(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  return asList(file.resolve(value));
}

function annotationsIn(file: PdfFile, catalog: PdfDictionary): PdfDictionary[] {
  const pages = nodesOf(file, catalog.get('Pages')).slice(0, MAX_PAGES);
  const written = pages.flatMap((page) => list(file, page.get('Annots')).slice(0, MAX_LINKS));
  return written.slice(0, MAX_NODES).flatMap((each) => asDictionary(file.resolve(each)) ?? []);
}

/** A paper clip on a page (section 12.5.6.15). */
function attachedBy(file: PdfFile, annotations: readonly PdfDictionary[]): PdfValue[] {
  const clips = annotations.filter((each) => asName(file.resolve(each.get('Subtype'))) === 'FileAttachment');
  return clips.flatMap((clip) => clip.get('FS') ?? []);
}

/** The streams behind file specifications, each once (section 7.11.3). */
function streamsIn(file: PdfFile, specifications: readonly PdfValue[]): PdfStream[] {
  const streams = new Set<PdfStream>();
  for (const each of specifications) {
    const embedded = asDictionary(file.resolve(asDictionary(file.resolve(each))?.get('EF')));
    const stream = asStream(file.resolve(embedded?.get('F') ?? embedded?.get('UF')));
    if (stream) streams.add(stream);
    if (streams.size > MAX_FILES) break;
  }
  return [...streams];
}

async function allUnpacked(streams: readonly PdfStream[]): Promise<Uint8Array[] | undefined> {
  const files: Uint8Array[] = [];
  let left = MAX_FILE_BYTES;
  for (const stream of streams.filter(packingOf)) {
    const bytes = await unpacked(stream, left);
    // What could not be unpacked costs what it may have cost, so that a hundred bombs end like one.
    left -= bytes?.length ?? stream.raw.length * MAX_RATIO;
    if (left < 0) return undefined;
    if (bytes) files.push(bytes);
  }
  return files;
}

function linksIn(file: PdfFile, annotations: readonly PdfDictionary[]): string[] {
  const found = new Set<string>();
  for (const each of annotations) {
    const action = asDictionary(file.resolve(each.get('A')));
    const address = file.resolve(action?.get('URI'));
    const text = address instanceof Uint8Array ? utf8Decode(address) : undefined;
    if (text && URL.canParse(text) && found.size < MAX_LINKS) found.add(text);
  }
  return [...found];
}
