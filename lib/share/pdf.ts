/**
 * The PDF of badges that goes to an employer: who, what, by whom, and where to check it, with every original
 * embedded. It carries no mark and no state: anybody can draw one, so whoever reads it is told to check instead.
 */

import fontkit from '@cantoo/fontkit';
import { AFRelationship, PDFDocument, type PDFFont } from '@cantoo/pdf-lib';
import { SHARED } from '../words/en-share.ts';
import { fill } from '../words/plain.ts';
import { type Attached, type Attachment, attachmentsOf } from './attachments.ts';
import { packagedFonts } from './fonts.ts';
import type { SharedBadge } from './model.ts';
import { drawPages } from './sheet.ts';

export type { SharedBadge } from './model.ts';

export interface BadgesPdf {
  badges: readonly SharedBadge[];
  /** As the learner writes it. */
  holder?: string;
  /** ms since the epoch. */
  now: number;
}

/** Several application systems refuse more than 1 MB (Taleo); 2 MB is the next common limit. */
export const MAX_PDF_BYTES = 1_000_000;
/** Both fonts as subsets with a text in three scripts, the pages and the structure: 60–90 kB. */
const PAGES_BYTES = 150_000;

/** One page for up to six badges, further pages for more; at most 1 MB. */
export async function badgesPdf(input: BadgesPdf): Promise<Uint8Array> {
  const room = MAX_PDF_BYTES - PAGES_BYTES;
  const file = await write(input, room);
  const excess = file.byteLength - MAX_PDF_BYTES;
  // Very many badges, or a text that needs most of a font: the originals have to make room.
  return excess > 0 ? write(input, room - excess) : file;
}

async function write({ badges, holder, now }: BadgesPdf, maxAttached: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const faces = await embedFonts(document);
  describe(document, holder, now);
  const attached = attachmentsOf(badges, maxAttached);
  drawPages(document, { badges, attached, faces, holder, now });
  for (const file of filesOf(attached)) await attach(document, file, now);
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
  for (const page of await document.copyPages(badges, badges.getPageIndices())) document.addPage(page);
  const attached = attachmentsOf(input.badges, MAX_PDF_BYTES - PAGES_BYTES);
  for (const file of filesOf(attached)) await attach(document, file, input.now);
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

async function embedFonts(document: PDFDocument): Promise<{ regular: PDFFont; strong: PDFFont }> {
  const { regular, strong } = packagedFonts();
  // Without contextual alternates, by which Inter would turn "->" into an arrow that nobody wrote.
  const options = { subset: true, features: { calt: false, liga: false } };
  return {
    regular: await document.embedFont(regular, options),
    strong: await document.embedFont(strong, options),
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

function filesOf(attached: readonly Attached[]): Attachment[] {
  return attached.flatMap((each) => each.files);
}

function attach(document: PDFDocument, file: Attachment, now: number): Promise<void> {
  const at = new Date(now);
  return document.attach(file.bytes, file.name, {
    mimeType: file.mediaType,
    description: file.description,
    // What the page shows was taken from this file (PDF 2.0, 7.11.3, table 43).
    afRelationship: AFRelationship.Source,
    creationDate: at,
    modificationDate: at,
  });
}
