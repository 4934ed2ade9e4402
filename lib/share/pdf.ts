/**
 * The PDF of badges that goes to an employer: who, what, by whom, and where to check it, with every original
 * embedded. It carries no mark and no state: anybody can draw one, so whoever reads it is told to check instead.
 */

import fontkit from '@cantoo/fontkit';
import { AFRelationship, PDFDict, PDFDocument, type PDFFont, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { SHARED } from '../words/en-share.ts';
import { fill } from '../words/plain.ts';
import { type Attached, type Attachment, attachmentsOf, sizeInFile } from './attachments.ts';
import type { Drawing } from './drawing.ts';
import { packagedFonts } from './fonts.ts';
import type { SharedBadge } from './model.ts';
import type { Faces } from './set-lines.ts';
import { drawPages } from './sheet.ts';

export type { SharedBadge } from './model.ts';

export interface BadgesPdf {
  badges: readonly SharedBadge[];
  /** As the learner writes it. */
  holder?: string;
  /** ms since the epoch. */
  now: number;
  /** Presentations that the holder signed for whoever gets the file. */
  presentations?: readonly Attachment[];
  /** Of the page in which the file is made; without it there are no pictures, and no scripts but the packaged ones. */
  drawing?: Drawing;
}

/** Several application systems refuse more than 1 MB (Taleo); 2 MB is the next common limit. */
export const MAX_PDF_BYTES = 1_000_000;
/** Both fonts as subsets with a text in three scripts, the pages and the structure: 60–90 kB. */
const PAGES_BYTES = 150_000;
/** Beyond the excess, since originals go out whole. */
const STEP_BYTES = 10_000;
/** A small picture has some 6 kB. */
const MAX_PICTURES_BYTES = 250_000;
/** They hold the credentials once more: the originals go first. */
const MAX_PRESENTATION_BYTES = 200_000;

/** One page for up to six badges, further pages for more; at most 1 MB. */
export async function badgesPdf(input: BadgesPdf): Promise<Uint8Array> {
  const pictures = await picturesOf(input);
  const drawn = pictures.reduce((sum, each) => sum + (each?.length ?? 0), 0);
  return fitted(input, pictures, MAX_PDF_BYTES - PAGES_BYTES - drawn);
}

/** Very many badges, or a text that needs most of a font: the originals have to make room. */
async function fitted(
  input: BadgesPdf,
  pictures: readonly (Uint8Array | undefined)[],
  room: number,
): Promise<Uint8Array> {
  const file = await write(input, pictures, room);
  const excess = file.byteLength - MAX_PDF_BYTES;
  return excess > 0 && room > 0 ? fitted(input, pictures, room - excess - STEP_BYTES) : file;
}

/** In the order of the badges, as many as there is room for. */
async function picturesOf({ badges, drawing }: BadgesPdf): Promise<(Uint8Array | undefined)[]> {
  let left = MAX_PICTURES_BYTES;
  const pictures: (Uint8Array | undefined)[] = [];
  for (const { picture } of badges) {
    const jpeg = picture && left > 0 ? await drawing?.picture(picture) : undefined;
    left -= jpeg?.length ?? 0;
    pictures.push(left > 0 ? jpeg : undefined);
  }
  return pictures;
}

async function write(
  input: BadgesPdf,
  pictures: readonly (Uint8Array | undefined)[],
  maxAttached: number,
): Promise<Uint8Array> {
  const { badges, holder, now, drawing } = input;
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const faces = await embedFonts(document, drawing);
  describe(document, holder, now);
  const enclosed = enclosedIn(input, maxAttached);
  const { attached } = enclosed;
  await drawPages(document, { badges, attached, pictures, faces, drawing, holder, now });
  await enclose(document, enclosed, now);
  return document.save();
}

/**
 * The learner's own résumé with the pages of the badges behind it and the originals embedded; nothing in the résumé
 * itself changes. `undefined` where it is no PDF that can be written to: damaged, or protected by a password.
 */
export async function resumeWithBadges(
  resume: Uint8Array,
  input: BadgesPdf,
): Promise<Uint8Array | undefined> {
  const document = await readable(resume);
  if (!document) return undefined;
  const badges = await PDFDocument.load(await badgesPdf(input));
  for (const page of await document.copyPages(badges, badges.getPageIndices())) {
    withoutStructure(page);
    document.addPage(page);
  }
  await enclose(document, enclosedIn(input, MAX_PDF_BYTES - PAGES_BYTES), input.now);
  return document.save();
}

async function readable(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return document.getPageCount() > 0 ? document : undefined;
  } catch {
    return undefined;
  }
}

/** Its keys would lead into the structure of the résumé. */
function withoutStructure({ node, doc: { context } }: PDFPage): void {
  node.delete(PDFName.of('StructParents'));
  for (const each of node.Annots()?.asArray() ?? [])
    context.lookup(each, PDFDict).delete(PDFName.of('StructParent'));
}

async function embedFonts(document: PDFDocument, drawing: Drawing | undefined): Promise<Faces<PDFFont>> {
  const { regular, strong } = packagedFonts();
  // Without contextual alternates, by which Inter would turn "->" into an arrow that nobody wrote.
  const options = { subset: true, features: { calt: false, liga: false } };
  return {
    regular: await document.embedFont(regular, options),
    strong: await document.embedFont(strong, options),
    ...(drawing ? { system: drawing } : {}),
  };
}

function describe(document: PDFDocument, holder: string | undefined, now: number): void {
  const title = holder ? fill(SHARED.headingOf, { holder }) : SHARED.heading;
  document.setTitle(title, { showInWindowTitleBar: true });
  if (holder) document.setAuthor(holder);
  document.setSubject(SHARED.check);
  document.setLanguage('en');
  document.setCreator('Assay');
  document.setProducer('Assay');
  document.setCreationDate(new Date(now));
  document.setModificationDate(new Date(now));
}

interface Enclosed {
  attached: Attached[];
  presentations: Attachment[];
}

/** The originals that fit, and presentations of moderate size, for which room is kept. */
function enclosedIn({ badges, presentations = [] }: BadgesPdf, maxBytes: number): Enclosed {
  const kept = presentations.filter(({ bytes }) => sizeInFile(bytes) <= MAX_PRESENTATION_BYTES);
  const taken = kept.reduce((sum, { bytes }) => sum + sizeInFile(bytes), 0);
  return { attached: attachmentsOf(badges, maxBytes - taken), presentations: kept };
}

/** What the page shows was taken from an original; a presentation adds to it (PDF 2.0, 7.11.3, table 43). */
async function enclose(
  document: PDFDocument,
  { attached, presentations }: Enclosed,
  now: number,
): Promise<void> {
  for (const { files } of attached)
    for (const file of files) await attach(document, file, AFRelationship.Source, now);
  for (const file of presentations) await attach(document, file, AFRelationship.Supplement, now);
}

function attach(
  document: PDFDocument,
  { bytes, name, mediaType, description }: Attachment,
  afRelationship: AFRelationship,
  now: number,
): Promise<void> {
  const at = new Date(now);
  const about = { mimeType: mediaType, description, afRelationship, creationDate: at, modificationDate: at };
  return document.attach(bytes, name, about);
}
